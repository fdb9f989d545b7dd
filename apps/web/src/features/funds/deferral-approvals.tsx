import type { Replied } from '@duixian/contract/endpoint';
import { decideDeferral, listReceipts } from '@duixian/funds/receipt-contract';
import { useAct } from '../../api/use-act.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import type { Receipt } from './receipt.ts';
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
  const decide = (receipt: Receipt, approve: boolean) =>
    receipt.deferral === null ? undefined : void deciding.act({ params: { deferral: receipt.deferral.deferralId }, body: { approve } });
  const columns: readonly Column<Receipt>[] = [
    ...useReceiptColumns({ withCase: true }),
    {
      key: 'acts',
      title: t('receipts.acts'),
      render: (receipt) => (
        <span className="row">
          <ActButton small primary pending={deciding.pending} onAct={() => decide(receipt, true)}>
            {t('defer.approve')}
          </ActButton>
          <ActButton small pending={deciding.pending} onAct={() => decide(receipt, false)}>
            {t('defer.refuse')}
          </ActButton>
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
