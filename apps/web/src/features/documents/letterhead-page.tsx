import { setLetterhead, showLetterhead } from '@duixian/documents/batch-contract';
import { Form, Input, InputNumber } from 'antd';
import { Refused } from '../../api/refused.ts';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useReadTag } from '../../api/use-read-tag.ts';
import { useMay, useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useDone } from '../../ui/use-done.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import { fileTexts } from './file/texts.ts';

interface Letterhead {
  readonly address: string;
  readonly phone: string;
  readonly hotline: string;
  readonly accountHolder: string;
  readonly accountBank: string;
  readonly reportDays: number;
}

const NONE: Partial<Letterhead> = {};
const LINES = [
  { name: 'address', max: 200 },
  { name: 'phone', max: 40 },
  { name: 'hotline', max: 20 },
  { name: 'accountHolder', max: 100 },
  { name: 'accountBank', max: 100 },
] as const;

/** 本院文书设置 · What every paper of the court prints and no case holds. */
export function LetterheadPage() {
  const t = useTexts(fileTexts);
  const { courtId } = useSession();
  const look = useCall(showLetterhead, { params: { court: courtId } });
  const absent = look.error instanceof Refused && look.error.kind === 'not-found';
  return (
    <>
      <PageTitle title={t('letterhead.title')} sub={t('letterhead.sub')} />
      <section className="panel panel-body" aria-label={t('letterhead.title')}>
        {absent ? (
          <>
            <p>{t('letterhead.none')}</p>
            <LetterheadForm now={NONE} />
          </>
        ) : (
          <Looked look={look}>{(found) => <LetterheadForm now={found} />}</Looked>
        )}
      </section>
    </>
  );
}

function LetterheadForm({ now }: { readonly now: Partial<Letterhead> }) {
  const t = useTexts(fileTexts);
  const done = useDone();
  const { courtId } = useSession();
  const may = useMay('documents.set-letterhead');
  const read = useReadTag(showLetterhead, { params: { court: courtId } });
  const saving = useAct(setLetterhead, () => done(t('letterhead.saved')), read);
  return (
    <Form<Letterhead>
      layout="vertical"
      disabled={!may}
      initialValues={now}
      onFinish={(body) => void saving.act({ params: { court: courtId }, body })}
      style={{ maxWidth: 560 }}
    >
      {LINES.map(({ name, max }) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`letterhead.${name}`)}
          rules={[{ required: true, whitespace: true, message: t('upload.need', { name: t(`letterhead.${name}`) }) }]}
        >
          <Input maxLength={max} />
        </Form.Item>
      ))}
      <Form.Item
        name="reportDays"
        label={t('letterhead.reportDays')}
        rules={[{ required: true, message: t('upload.need', { name: t('letterhead.reportDays') }) }]}
      >
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
      <DocumentsRefusal problem={saving.problem} onRetry={saving.retry} />
      {may ? (
        <ActButton primary submits pending={saving.pending}>
          {t('letterhead.save')}
        </ActButton>
      ) : (
        <p className="soft">{t('letterhead.readOnly')}</p>
      )}
    </Form>
  );
}
