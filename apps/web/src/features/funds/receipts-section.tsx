import type { Replied } from '@duixian/contract/endpoint';
import { listReceipts, RECEIPT_FILTERS } from '@duixian/funds/receipt-contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import type { Receipt } from './receipt.ts';
import { RecordReceiptWindow } from './record-receipt-window.tsx';
import { fundsTexts } from './texts.ts';
import { useReceiptColumns } from './use-receipt-columns.tsx';
import './funds.css';

type Page = Replied<typeof listReceipts>;

/** 到账 · What the bank brought, by state. */
export function ReceiptsSection() {
  const t = useTexts(fundsTexts);
  const navigate = useNavigate();
  const filter = useSearch({ from: '/office/finance/' });
  const mayRecord = useMay('funds.record-receipt');
  const [recording, setRecording] = useState(false);
  const state = filter.receipts;
  const columns = useReceiptColumns({ withCase: true });
  const pages: Pages<Page> = usePages(listReceipts, (after) => ({
    query: { ...(state === undefined ? {} : { state }), ...(after === undefined ? {} : { after }) },
  }));
  return (
    <section className="panel" id="receipts" aria-label={t('receipts.title')}>
      <div className="panel-head">
        <h2>{t('receipts.title')}</h2>
        <span className="row">
          <Select
            className="section-filter"
            size="small"
            allowClear
            aria-label={t('receipts.filter')}
            placeholder={t('orders.all')}
            value={state}
            onChange={(next) => void navigate({ to: '/finance', search: { ...filter, receipts: next } })}
            options={RECEIPT_FILTERS.map((one) => ({ value: one, label: t(`receipts.states.${one}`) }))}
          />
          {mayRecord ? (
            <ActButton small onAct={() => setRecording(true)}>
              {t('record.button')}
            </ActButton>
          ) : null}
        </span>
      </div>
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
      <RecordReceiptWindow open={recording} onClose={() => setRecording(false)} />
    </section>
  );
}
