import type { Replied } from '@duixian/contract/endpoint';
import { listPayouts } from '@duixian/funds/contract';
import type { Id } from '@duixian/kernel/ids';
import { idFrom } from '@duixian/kernel/ids';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { DraftPayoutWindow } from './draft-payout-window.tsx';
import type { FundsCase } from './funds-case.ts';
import { PayoutDrawer } from './payout-drawer.tsx';
import { PayoutState } from './payout-state.tsx';
import { fundsTexts } from './texts.ts';

type Page = Replied<typeof listPayouts>;
export type PayoutRow = Page['rows'][number];

/** 本案发放 · Decisions to pay out, and drafting the next. */
export function CasePayouts({ file }: { readonly file: FundsCase }) {
  const t = useTexts(fundsTexts);
  const mayDraft = useMay('funds.draft-payout') && file.state !== 'closed';
  const pages: Pages<Page> = usePages(listPayouts, (after) => ({
    query: { case: file.caseId, ...(after === undefined ? {} : { after: idFrom<'payout'>(after) }) },
  }));
  const navigate = useNavigate();
  const drafting = useSearch({ from: '/office/cases/$caseId' }).open === 'payout' && mayDraft;
  const setDrafting = (open: boolean) => void navigate({ to: '.', search: { tab: 'money', open: open ? 'payout' : undefined } });
  const [open, setOpen] = useState<Id<'payout'> | undefined>(undefined);
  const columns: readonly Column<PayoutRow>[] = [
    {
      key: 'drafted',
      title: t('payouts.drafted'),
      lead: true,
      render: (row) => (
        <>
          <LegalDayText on={row.draftedOn} /> {row.draftedBy}
        </>
      ),
    },
    { key: 'kind', title: t('payouts.kind'), tight: true, render: (row) => t(`payouts.kinds.${row.kind}`) },
    { key: 'amount', title: t('payouts.amount'), align: 'end', render: (row) => <Money fen={row.amount} strong /> },
    { key: 'to', title: t('payouts.toCreditors'), align: 'end', render: (row) => <Money fen={row.toCreditors} /> },
    { key: 'fee', title: t('payouts.fee'), align: 'end', render: (row) => <Money fen={row.fee} /> },
    {
      key: 'state',
      title: t('payouts.state'),
      render: (row) => (
        <>
          <PayoutState state={row.state} />
          {row.returnReason === null ? null : <div className="soft">{t('payouts.returnedBecause', { reason: row.returnReason })}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('receipts.acts'),
      render: (row) => (
        <ActButton small onAct={() => setOpen(row.payoutId)}>
          {t('payouts.open')}
        </ActButton>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('payouts.title')}>
      <div className="panel-head">
        <h2>{t('payouts.title')}</h2>
        {mayDraft ? (
          <ActButton small primary onAct={() => setDrafting(true)}>
            {t('payouts.draft')}
          </ActButton>
        ) : null}
      </div>
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly PayoutRow[], footer) => (
          <DataTable
            label={t('payouts.title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.payoutId}
            onOpen={(row) => setOpen(row.payoutId)}
            empty={t('payouts.empty')}
            footer={footer}
          />
        )}
      </LookedPages>
      <DraftPayoutWindow file={file} open={drafting} onClose={() => setDrafting(false)} />
      <PayoutDrawer payout={open} onClose={() => setOpen(undefined)} />
    </section>
  );
}
