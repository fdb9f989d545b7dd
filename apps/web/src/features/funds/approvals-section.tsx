import type { Replied } from '@duixian/contract/endpoint';
import { listPayouts } from '@duixian/funds/contract';
import { type Id, idFrom } from '@duixian/kernel/ids';
import { useState } from 'react';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import type { PayoutRow } from './case-payouts.tsx';
import { LeaderMark } from './leader-mark.tsx';
import { PayoutDrawer } from './payout-drawer.tsx';
import { fundsTexts } from './texts.ts';

type Page = Replied<typeof listPayouts>;

/** 待批发放 · Each with its sheet; nobody approves what they drafted. */
export function PayoutApprovals() {
  const t = useTexts(fundsTexts);
  const pages: Pages<Page> = usePages(
    listPayouts,
    (after) => ({
      query: { state: 'drafted' as const, ...(after === undefined ? {} : { after: idFrom<'payout'>(after) }) },
    }),
    { everyMs: 15_000 },
  );
  const [open, setOpen] = useState<Id<'payout'> | undefined>(undefined);
  const columns: readonly Column<PayoutRow>[] = [
    {
      key: 'number',
      title: t('receipts.number'),
      lead: true,
      render: (row) => (
        <>
          <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} />
          <div className="soft">{row.case.summary}</div>
        </>
      ),
    },
    { key: 'kind', title: t('payouts.kind'), tight: true, render: (row) => t(`payouts.kinds.${row.kind}`) },
    { key: 'amount', title: t('payouts.amount'), align: 'end', render: (row) => <Money fen={row.amount} strong /> },
    { key: 'to', title: t('payouts.toCreditors'), align: 'end', render: (row) => <Money fen={row.toCreditors} /> },
    { key: 'fee', title: t('payouts.fee'), align: 'end', render: (row) => <Money fen={row.fee} /> },
    {
      key: 'drafted',
      title: t('payouts.drafted'),
      tight: true,
      render: (row) => (
        <>
          {row.draftedBy} <LegalDayText on={row.draftedOn} />
          <LeaderMark leader={row.leader} />
        </>
      ),
    },
    {
      key: 'acts',
      title: t('receipts.acts'),
      render: (row) => (
        <ActButton small primary onAct={() => setOpen(row.payoutId)}>
          {t('payouts.open')}
        </ActButton>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('approvals.title')}>
      <div className="panel-head">
        <h2>{t('approvals.title')}</h2>
      </div>
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly PayoutRow[], footer) => (
          <DataTable
            label={t('approvals.title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.payoutId}
            onOpen={(row) => setOpen(row.payoutId)}
            empty={t('approvals.empty')}
            footer={footer}
          />
        )}
      </LookedPages>
      <PayoutDrawer payout={open} onClose={() => setOpen(undefined)} />
    </section>
  );
}
