import type { Replied } from '@duixian/contract/endpoint';
import { waitingIdentities } from '@duixian/courts/people-contract';
import { useNavigate } from '@tanstack/react-router';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { FactorRules } from './factor-rules.tsx';
import { accessTexts } from './texts.ts';

type Waiting = Replied<typeof waitingIdentities>['rows'][number];

/** 登录安全 · What a court asks of those who sign in. */
export function AccessPage() {
  const t = useTexts(accessTexts);
  const navigate = useNavigate();
  const mayManage = useMay('courts.manage-people');
  return (
    <>
      <PageTitle
        title={t('access.title')}
        sub={t('access.sub')}
        acts={<ActButton onAct={() => void navigate({ to: '/admin/people' })}>{t('access.people')}</ActButton>}
      />
      <div className="stack">
        <FactorRules />
        {mayManage ? <WaitingIdentities /> : null}
      </div>
    </>
  );
}

function WaitingIdentities() {
  const t = useTexts(accessTexts);
  const look = useCall(waitingIdentities, {});
  const columns: readonly Column<Waiting>[] = [
    { key: 'name', title: t('person.shownName'), lead: true, render: (one) => one.name || '–' },
    { key: 'subject', title: t('person.subject'), render: (one) => <code>{one.subject}</code> },
    { key: 'seen', title: t('access.seenAt'), render: (one) => <InstantText at={one.seenAt} /> },
  ];
  return (
    <section className="panel" aria-label={t('access.waiting')}>
      <div className="panel-head">
        <h2>{t('access.waiting')}</h2>
        <span className="soft">{t('access.waitingNote')}</span>
      </div>
      <Looked look={look} texts={accessTexts}>
        {({ rows }) => (
          <DataTable
            label={t('access.waiting')}
            rows={rows}
            columns={columns}
            rowKey={(one) => one.subject}
            empty={t('access.noWaiting')}
          />
        )}
      </Looked>
    </section>
  );
}
