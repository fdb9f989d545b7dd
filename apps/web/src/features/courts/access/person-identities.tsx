import type { Replied } from '@duixian/contract/endpoint';
import { linkIdentity, type showPersonsAccount, unlinkIdentity, waitingIdentities } from '@duixian/courts/people-contract';
import type { PersonId } from '@duixian/kernel/ids';
import { AutoComplete, Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { accessTexts } from './texts.ts';

type Identity = Replied<typeof showPersonsAccount>['identities'][number];

/** 统一身份关联 · Joined by the administrator's own hand, from those who came and wait. */
export function PersonIdentities({ person, identities }: { readonly person: PersonId; readonly identities: readonly Identity[] }) {
  const t = useTexts(accessTexts);
  const unlinking = useAct(unlinkIdentity);
  const columns: readonly Column<Identity>[] = [
    { key: 'subject', title: t('person.subject'), lead: true, render: (one) => <code>{one.subject}</code> },
    { key: 'name', title: t('person.shownName'), render: (one) => one.name || '–' },
    { key: 'linked', title: t('person.linkedAt'), render: (one) => <InstantText at={one.linkedAt} /> },
    {
      key: 'unlink',
      title: t('person.unlink'),
      tight: true,
      render: (one) => (
        <ActButton small pending={unlinking.pending} onAct={() => void unlinking.act({ params: { person, identity: one.identityId } })}>
          {t('person.unlink')}
        </ActButton>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('person.identities')}>
      <div className="panel-head">
        <h2>{t('person.identities')}</h2>
      </div>
      <RefusalNote problem={unlinking.problem} texts={accessTexts} />
      <DataTable
        label={t('person.identities')}
        rows={identities}
        columns={columns}
        rowKey={(one) => one.identityId}
        empty={t('person.noIdentities')}
      />
      {identities.length === 0 ? <LinkForm person={person} /> : null}
    </section>
  );
}

function LinkForm({ person }: { readonly person: PersonId }) {
  const t = useTexts(accessTexts);
  const done = useDone();
  const waiting = useCall(waitingIdentities, {});
  const linking = useAct(linkIdentity, () => done(t('person.linked')));
  const options = (waiting.data?.rows ?? []).map((one) => ({ value: one.subject, label: `${one.name} · ${one.subject}` }));
  return (
    <Form<{ readonly subject: string }>
      className="panel-body"
      layout="vertical"
      requiredMark={false}
      onFinish={({ subject }) => void linking.act({ params: { person }, body: { subject } })}
    >
      <Form.Item
        name="subject"
        label={t('person.subject')}
        extra={t('person.linkHint')}
        rules={[{ required: true, message: t('person.need') }]}
      >
        <AutoComplete options={options} maxLength={255} />
      </Form.Item>
      <div className="stack">
        <RefusalNote problem={linking.problem} texts={accessTexts} onRetry={linking.retry} />
        <div>
          <ActButton submits pending={linking.pending}>
            {t('person.link')}
          </ActButton>
        </div>
      </div>
    </Form>
  );
}
