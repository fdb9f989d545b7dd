import type { CaseId } from '@duixian/kernel/ids';
import { changeLane, laneMoves } from '@duixian/triage/contract';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import { triageTexts } from '../texts.ts';
import { movesTexts } from './texts.ts';

const LANES = ['simple', 'ordinary', 'complex'] as const;
type Lane = (typeof LANES)[number];

interface Props {
  readonly file: { readonly caseId: CaseId; readonly lane: string | null; readonly stage: string; readonly state: string };
}

/** 转道 · Every move with its cause and reason, how often the case came back, and the move itself for whoever may. */
export function LaneMoves({ file }: Props) {
  const t = useTexts(movesTexts);
  const word = useWord();
  const mayMove = useMay('triage.confirm') && file.state !== 'closed' && ['assignment', 'enforcement'].includes(file.stage);
  const look = useCall(laneMoves, { params: { case: file.caseId } });
  if (file.lane === null) return null;
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
      </div>
      <div className="panel-body stack">
        <Looked look={look} texts={triageTexts}>
          {({ moves, pingPong, period }) => {
            const bounces = moves.at(-1)?.bounces ?? 0;
            return (
              <>
                {pingPong ? <StateMark tone="urgent">{t('pingPong', { count: bounces })}</StateMark> : null}
                {!pingPong && bounces > 0 ? <span>{t('bounces', { count: bounces })}</span> : null}
                {period === null ? null : (
                  <p>
                    {t('period', { from: period.beganOn, due: period.dueOn })}
                    {period.endedOn === null ? null : ` · ${t('ended', { on: period.endedOn })}`}
                  </p>
                )}
                {moves.length === 0 ? <span className="soft">{t('none')}</span> : null}
                <ol className="lane-move-list">
                  {moves.map((one) => (
                    <li key={one.moveId}>
                      <strong>{t('way', { from: word('lane', one.from), to: word('lane', one.to) })}</strong> {one.reason}
                      <div className="soft">
                        <LegalDayText on={one.on} /> {one.by} · {t(`causes.${one.cause}`)}
                      </div>
                    </li>
                  ))}
                </ol>
              </>
            );
          }}
        </Looked>
        {mayMove ? <MoveForm caseId={file.caseId} lane={file.lane} /> : null}
      </div>
    </section>
  );
}

function MoveForm({ caseId, lane }: { readonly caseId: CaseId; readonly lane: string }) {
  const t = useTexts(movesTexts);
  const word = useWord();
  const [form] = Form.useForm<{ to: Lane; reason: string }>();
  const said = useDone();
  const moving = useAct(changeLane, () => {
    said(t('done'));
    form.resetFields();
  });
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={({ to, reason }) => void moving.act({ params: { case: caseId }, body: { lane: to, reason } })}
    >
      <Form.Item name="to" label={t('to')} rules={[{ required: true, message: t('needLane') }]}>
        <Select options={LANES.filter((one) => one !== lane).map((one) => ({ value: one, label: word('lane', one) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('need') }]}>
        <Input maxLength={500} />
      </Form.Item>
      <RefusalNote problem={moving.problem} texts={triageTexts} onRetry={moving.retry} />
      <ActButton submits pending={moving.pending}>
        {t('act')}
      </ActButton>
    </Form>
  );
}
