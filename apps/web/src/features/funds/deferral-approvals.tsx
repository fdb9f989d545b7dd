import type { Replied } from '@duixian/contract/endpoint';
import { decideDeferral, listReceipts } from '@duixian/funds/receipt-contract';
import { useAct } from '../../api/use-act.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import type { Receipt } from './receipt.ts';
import { DecideButtons } from './sides/decide-buttons.tsx';
import { fundsTexts } from './texts.ts';
import { useReceiptColumns } from './use-receipt-columns.tsx';
import './funds.css';

type Page = Replied<typeof listReceipts>;

/** 待批延缓 · Asked for by the officer, decided by another person, inside the pay-out period. */
export function DeferralApprovals() {
  const t = useTexts(fundsTexts);
  const pages: Pages<Page> = usePages(listReceipts, (after) => ({
    query: { state: 'deferred' as const, ...(after === undefined ? {} : { after }) },
  }));
  const deciding = useAct(decideDeferral);
  const columns: readonly Column<Receipt>[] = [
    ...useReceiptColumns({ withCase: true }),
    {
      key: 'why',
      title: t('defer.why'),
      render: ({ deferral }) =>
        deferral === null ? null : (
          <>
            {deferral.reason}
            {deferral.part === null ? null : <div className="soft">{t('defer.held', { amount: deferral.part })}</div>}
            <div className="soft">{t('defer.askedBy', { by: deferral.proposedBy, on: deferral.proposedOn })}</div>
            <div className="soft">{t('defer.decideBy', { on: deferral.periodEndsOn })}</div>
          </>
        ),
    },
    {
      key: 'acts',
      title: t('receipts.acts'),
      render: ({ deferral }) =>
        deferral === null ? null : (
          <span className="row">
            <DecideButtons
              keep={deferral.deferralId}
              act={deciding}
              approve={t('defer.approve')}
              onDecide={(body) => void deciding.act({ params: { deferral: deferral.deferralId }, body })}
            />
          </span>
        ),
    },
  ];
  return (
    <section className="panel" aria-label={t('approvals.deferrals')}>
      <div className="panel-head">
        <h2>{t('approvals.deferrals')}</h2>
      </div>
      <RefusalNote problem={deciding.problem} texts={fundsTexts} onRetry={deciding.retry} />
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly Receipt[], footer) => (
          <DataTable
            label={t('approvals.deferrals')}
            rows={rows.filter((receipt) => receipt.deferral?.state === 'proposed')}
            columns={columns}
            rowKey={(receipt) => receipt.receiptId}
            empty={t('approvals.noDeferrals')}
            footer={footer}
          />
        )}
      </LookedPages>
    </section>
  );
}
