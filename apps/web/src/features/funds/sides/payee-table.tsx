import type { Replied } from '@duixian/contract/endpoint';
import { decidePayee, endPayee } from '@duixian/funds/payee-contract';
import type { sideBranches } from '@duixian/funds/side-contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { WholeAccount } from '../whole-account.tsx';
import { ActForm, useRequired } from './act-form.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import { RulingPaper } from './ruling-paper.tsx';
import { sidesTexts } from './texts.ts';

type Row = Replied<typeof sideBranches>['payees'][number];

/** 另定收款人 · Who is paid instead of the creditor, and on what paper. */
export function PayeeTable({ rows, withCase }: { readonly rows: readonly Row[]; readonly withCase: boolean }) {
  const t = useTexts(sidesTexts);
  const name = useNameIn(sidesTexts);
  const mayEnd = useMay('funds.draft-payout');
  const mayDecide = useMay('funds.approve-payout');
  const [ending, setEnding] = useState<Row | undefined>(undefined);
  const deciding = useAct(decidePayee);
  const ends = useAct(endPayee, () => setEnding(undefined));
  const required = useRequired();
  const columns: readonly Column<Row>[] = [
    {
      key: 'creditor',
      title: t('deposits.creditor'),
      lead: true,
      render: (row) => (
        <>
          {withCase ? <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} /> : null} {row.creditor}
        </>
      ),
    },
    {
      key: 'payee',
      title: t('payees.payee'),
      render: (row) => (
        <>
          {row.payee.name} <WholeAccount masked={row.payee.account} of={{ ruling: row.rulingId }} /> {row.payee.bank}
        </>
      ),
    },
    {
      key: 'document',
      title: t('document'),
      render: (row) => (
        <>
          {t(`payees.kinds.${row.kind}`)} · {row.document}
          <div className="soft">
            {row.reason} {row.people.join('、')}
          </div>
          <RulingPaper row={row} />
        </>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      render: (row) => (
        <>
          {name('payees.states', row.state)}
          <div className="soft">{t('askedBy', { by: row.proposedBy, on: row.proposedOn })}</div>
          {row.decidedWords === null ? null : <div className="soft">{t('words', { words: row.decidedWords })}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      render: (row) => (
        <span className="row">
          {mayDecide && row.state === 'proposed' ? (
            <DecideButtons
              keep={row.rulingId}
              act={deciding}
              onDecide={(body) => void deciding.act({ params: { ruling: row.rulingId }, body })}
            />
          ) : null}
          {mayEnd && row.state === 'approved' ? (
            <ActButton small onAct={() => setEnding(row)}>
              {t('payees.end')}
            </ActButton>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <>
      <RefusalNote problem={deciding.problem} texts={sidesTexts} onRetry={deciding.retry} />
      <DataTable label={t('payees.title')} rows={rows} columns={columns} rowKey={(row) => row.rulingId} empty={t('payees.empty')} />
      <ActForm<{ reason: string }>
        title={t('payees.end')}
        keep={`payee-end.${ending?.rulingId ?? ''}`}
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        act={ends}
        onFinish={(body) => (ending === undefined ? undefined : void ends.act({ params: { ruling: ending.rulingId }, body }))}
      >
        <Form.Item name="reason" label={t('reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </ActForm>
    </>
  );
}
