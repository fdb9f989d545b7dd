import { MOST_RENEWALS, prepareRenewals } from '@duixian/assets/renewal-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote, RefusalText } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { HoldRow } from './hold-table.tsx';
import { lapseTexts } from './texts.ts';

type Outcome = Replied<typeof prepareRenewals>['rows'];

interface Props {
  readonly rows: readonly HoldRow[];
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** 批量准备 · Papers for all that is chosen, in one act; each row says what came of it. */
export function RenewalBar({ rows, selected, onDone }: Props) {
  const t = useTexts(lapseTexts);
  const c = useTexts(common);
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const preparing = useAct(prepareRenewals, (reply) => setOutcome(reply.rows));
  const chosen = rows.filter((row) => selected.has(row.measureId)).slice(0, MOST_RENEWALS);
  const close = () => {
    setOpen(false);
    if (outcome !== undefined) onDone();
    setOutcome(undefined);
  };
  const labelOf = (measure: string) => rows.find((row) => row.measureId === measure);
  return (
    <div className="panel-body row">
      <ActButton primary small disabled={chosen.length === 0} onAct={() => setOpen(true)}>
        {t('prepare.button', { count: chosen.length })}
      </ActButton>
      <span className="soft">{t('prepare.hint')}</span>
      <Modal open={open} onCancel={close} title={t('prepare.title')} footer={null} destroyOnHidden width={640}>
        {outcome === undefined ? (
          <KeptForm<{ reason: string }>
            keep="assets.renewal-bar"
            acts={[preparing]}
            layout="vertical"
            initialValues={{ reason: t('prepare.usualReason') }}
            onFinish={({ reason }) =>
              void preparing.act({
                body: { reason, measures: chosen.map((row) => ({ case: row.caseId, measure: row.measureId })) },
              })
            }
          >
            <p className="soft">{t('prepare.what', { count: chosen.length })}</p>
            <Form.Item
              name="reason"
              label={t('prepare.reason')}
              rules={[{ required: true, whitespace: true, message: t('prepare.needReason') }]}
            >
              <Input.TextArea rows={2} maxLength={300} showCount />
            </Form.Item>
            <RefusalNote problem={preparing.problem} texts={lapseTexts} onRetry={preparing.retry} />
            <ActButton primary submits pending={preparing.pending} hotkey="ctrl+enter">
              {t('prepare.submit', { count: chosen.length })}
            </ActButton>
          </KeptForm>
        ) : (
          <div className="stack-tight">
            {outcome.map((row) => (
              <div key={row.measure}>
                <span className="case-number">{labelOf(row.measure)?.caseNumber}</span> {labelOf(row.measure)?.label}{' '}
                {row.refusal === null ? (
                  <StateMark tone="done">{t('prepare.done')}</StateMark>
                ) : (
                  <StateMark tone="failed">
                    <RefusalText kind={row.refusal.kind} facts={row.refusal.facts} texts={lapseTexts} />
                  </StateMark>
                )}
              </div>
            ))}
            <div>
              <ActButton primary onAct={close}>
                {c('actions.close')}
              </ActButton>
            </div>
          </div>
        )}
      </Modal>
    </div>
  );
}
