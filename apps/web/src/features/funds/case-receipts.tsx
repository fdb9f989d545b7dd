import type { Replied } from '@duixian/contract/endpoint';
import { endDeferral, listReceipts } from '@duixian/funds/receipt-contract';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import type { FundsCase } from './funds-case.ts';
import type { Receipt } from './receipt.ts';
import { ReceiptWindow } from './receipt-window.tsx';
import { fundsTexts } from './texts.ts';
import { useReceiptColumns } from './use-receipt-columns.tsx';

type Page = Replied<typeof listReceipts>;

/** 本案到账 · What came in for the case; whoever may, withdraws a claim or asks to defer. */
export function CaseReceipts({ file }: { readonly file: FundsCase }) {
  const t = useTexts(fundsTexts);
  const mayClaim = useMay('funds.claim') && file.state !== 'closed';
  const mayDefer = useMay('funds.draft-payout') && file.state !== 'closed';
  const pages: Pages<Page> = usePages(
    listReceipts,
    (after) => ({
      query: { case: file.caseId, ...(after === undefined ? {} : { after }) },
    }),
    { everyMs: 5_000 },
  );
  const [open, setOpen] = useState<{ readonly act: 'release' | 'defer'; readonly receipt: Receipt } | undefined>(undefined);
  const ending = useAct(endDeferral);
  const columns: readonly Column<Receipt>[] = [
    ...useReceiptColumns({ withCase: false }),
    {
      key: 'acts',
      title: t('receipts.acts'),
      render: (receipt) => (
        <span className="row">
          {mayDefer && receipt.open > 0n && receipt.deferral === null ? (
            <ActButton small onAct={() => setOpen({ act: 'defer', receipt })}>
              {t('defer.button')}
            </ActButton>
          ) : null}
          {mayDefer && receipt.deferral !== null && receipt.deferral.state === 'approved' ? (
            <ActButton
              small
              pending={ending.pending}
              onAct={() => receipt.deferral !== null && void ending.act({ params: { deferral: receipt.deferral.deferralId } })}
            >
              {t('defer.end')}
            </ActButton>
          ) : null}
          {mayClaim && receipt.open === receipt.amount ? (
            <ActButton small onAct={() => setOpen({ act: 'release', receipt })}>
              {t('release.button')}
            </ActButton>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('receipts.title')}>
      <div className="panel-head">
        <h2>{t('receipts.title')}</h2>
      </div>
      <RefusalNote problem={ending.problem} texts={fundsTexts} onRetry={ending.retry} />
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly Receipt[], footer) => (
          <DataTable
            label={t('receipts.title')}
            rows={rows}
            columns={columns}
            rowKey={(receipt) => receipt.receiptId}
            empty={t('receipts.empty')}
            footer={footer}
          />
        )}
      </LookedPages>
      <ReceiptWindow open={open} onClose={() => setOpen(undefined)} />
    </section>
  );
}
