import type { Replied } from '@duixian/contract/endpoint';
import { askDepositEnd, decideDeposit, decideDepositEnd, type sideBranches } from '@duixian/funds/side-contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { ActForm, useRequired } from './act-form.tsx';
import { DecideButtons, type Decision } from './decide-buttons.tsx';
import { sidesTexts } from './texts.ts';

type Row = Replied<typeof sideBranches>['deposits'][number];

/** 提存 · Each with what can be done to it now. */
export function DepositTable({ rows, withCase }: { readonly rows: readonly Row[]; readonly withCase: boolean }) {
  const t = useTexts(sidesTexts);
  const name = useNameIn(sidesTexts);
  const mayAsk = useMay('funds.draft-payout');
  const mayDecide = useMay('funds.approve-payout');
  const [ending, setEnding] = useState<{ readonly row: Row; readonly to: 'collected' | 'returned' } | undefined>(undefined);
  const asking = useAct(askDepositEnd, () => setEnding(undefined));
  const deciding = useAct(decideDeposit);
  const decidingEnd = useAct(decideDepositEnd);
  const required = useRequired();
  const decide = (row: Row, body: Decision) =>
    void (row.state === 'end-asked' ? decidingEnd : deciding).act({ params: { deposit: row.depositId }, body });
  const columns: readonly Column<Row>[] = [
    ...(withCase
      ? [
          {
            key: 'case',
            title: t('caseOf'),
            render: (row: Row) => <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} />,
          },
        ]
      : []),
    { key: 'creditor', title: t('deposits.creditor'), lead: true, render: (row) => row.creditor },
    { key: 'amount', title: t('amount'), align: 'end', render: (row) => <Money fen={row.amount} strong /> },
    {
      key: 'ground',
      title: t('ground'),
      render: (row) => (
        <>
          {t(`deposits.grounds.${row.ground}`)}
          <div className="soft">
            {row.reason} · {row.evidence}
          </div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      render: (row) => (
        <>
          {name('deposits.states', row.state)} {row.inTime ? null : <StateMark tone="soon">{t('deposits.late')}</StateMark>}
          {row.collectableUntil === null || row.state !== 'deposited' ? null : (
            <div className="soft">
              {t('deposits.until')} <LegalDayText on={row.collectableUntil} />
            </div>
          )}
          {row.end === null ? null : <div className="soft">{row.end.reason}</div>}
          <div className="soft">{t('askedBy', { by: row.proposedBy, on: row.proposedOn })}</div>
          {row.decidedWords === null ? null : <div className="soft">{t('words', { words: row.decidedWords })}</div>}
          {row.endWords === null ? null : <div className="soft">{t('endWords', { words: row.endWords })}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      render: (row) => (
        <span className="row">
          {mayAsk && row.state === 'deposited' ? (
            <>
              <ActButton small onAct={() => setEnding({ row, to: 'collected' })}>
                {t('deposits.collect')}
              </ActButton>
              <ActButton small onAct={() => setEnding({ row, to: 'returned' })}>
                {t('deposits.giveBack')}
              </ActButton>
            </>
          ) : null}
          {row.state === 'proposed' && row.withDraft ? <span className="soft">{t('deposits.withDraft')}</span> : null}
          {mayDecide && (row.state === 'end-asked' || (row.state === 'proposed' && !row.withDraft)) ? (
            <DecideButtons
              keep={`${row.depositId}.${row.state}`}
              act={row.state === 'end-asked' ? decidingEnd : deciding}
              onDecide={(decision) => decide(row, decision)}
            />
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <>
      <RefusalNote problem={deciding.problem ?? decidingEnd.problem} texts={sidesTexts} />
      <DataTable label={t('deposits.title')} rows={rows} columns={columns} rowKey={(row) => row.depositId} empty={t('deposits.empty')} />
      <ActForm<{ reason: string }>
        title={ending?.to === 'returned' ? t('deposits.giveBack') : t('deposits.collect')}
        keep={`deposit-end.${ending?.row.depositId ?? ''}`}
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        act={asking}
        onFinish={({ reason }) =>
          ending === undefined ? undefined : void asking.act({ params: { deposit: ending.row.depositId }, body: { to: ending.to, reason } })
        }
      >
        <Form.Item name="reason" label={t('reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </ActForm>
    </>
  );
}
