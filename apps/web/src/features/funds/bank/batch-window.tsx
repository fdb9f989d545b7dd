import type { Replied } from '@duixian/contract/endpoint';
import { batchFile, showBatch } from '@duixian/funds/batch-contract';
import { Modal } from 'antd';
import { addressOf } from '../../../api/address.ts';
import { useCall } from '../../../api/use-call.ts';
import { findText, useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Money } from '../../../ui/money.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { OrderState } from '../payout-state.tsx';
import { fundsTexts } from '../texts.ts';
import type { Batch } from './batch.ts';
import { bankTexts } from './texts.ts';

type Shown = Replied<typeof showBatch>;
type Item = Shown['rows'][number];

/** 批次明细 · Each payment of a batch, and the files that went to the bank. */
export function BatchWindow({ batch, onClose }: { readonly batch: Batch['batch'] | undefined; readonly onClose: () => void }) {
  const t = useTexts(bankTexts);
  return (
    <Modal open={batch !== undefined} onCancel={onClose} title={t('batches.title')} footer={null} destroyOnHidden width={960}>
      {batch === undefined ? null : <Items batch={batch} />}
    </Modal>
  );
}

function Items({ batch }: { readonly batch: Batch['batch'] }) {
  const t = useTexts(bankTexts);
  const look = useCall(showBatch, { params: { batch }, query: {} }, { everyMs: 4_000, keepLast: true });
  const columns: readonly Column<Item>[] = [
    {
      key: 'case',
      title: '',
      tight: true,
      render: (item) => <CaseNumberText number={item.case.caseNumber} caseId={item.case.caseId} />,
    },
    {
      key: 'payee',
      title: t('batches.payee'),
      lead: true,
      render: (item) => (
        <>
          {item.payee.name}
          <div className="soft">
            <span className="num">{item.payee.account}</span> {item.payee.bank}
          </div>
        </>
      ),
    },
    { key: 'amount', title: t('batches.amount'), align: 'end', render: (item) => <Money fen={item.amount} strong /> },
    {
      key: 'result',
      title: t('batches.result'),
      render: (item) =>
        item.result === 'sent' ? (
          <OrderState state={item.state} />
        ) : (
          <>
            {t(`batches.itemResults.${item.result}`)}
            {item.problem === null ? null : (
              <div className="soft">{findText(fundsTexts.namespace, `refusals.${String(item.problem.kind)}`, item.problem)}</div>
            )}
          </>
        ),
    },
  ];
  return (
    <Looked look={look}>
      {(shown: Shown) => (
        <div className="stack">
          {shown.files.length === 0 ? null : (
            <div className="bank-counts">
              <strong>{t('batches.files')}</strong>
              {shown.files.map((file) => (
                <a key={file.no} href={addressOf(batchFile, { batch, no: String(file.no) })} download>
                  {t('batches.file', { no: file.no, items: file.items })}
                </a>
              ))}
            </div>
          )}
          <DataTable
            label={t('batches.title')}
            rows={shown.rows}
            columns={columns}
            rowKey={(item) => String(item.item)}
            empty={t('row.empty')}
          />
        </div>
      )}
    </Looked>
  );
}
