import type { Replied } from '@duixian/contract/endpoint';
import { listOrders } from '@duixian/hub/orders-contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { countText } from '../../ui/count-link.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { OrderDrawer } from './order-drawer.tsx';
import { type OrderRow, OrderSteps } from './order-steps.tsx';
import { OrderTabs } from './order-tabs.tsx';
import type { OrdersFilter } from './orders-filter.ts';
import { ordersTexts } from './texts.ts';
import './orders.css';

type Page = Replied<typeof listOrders>;

/** 督办台 · Orders to me, by me, and of the courts I stand over; each row shows its four clocks. */
export function OrdersPage() {
  const t = useTexts(ordersTexts);
  const navigate = useNavigate();
  const filter = useSearch({ from: '/office/orders/' });
  const choose = (next: OrdersFilter) => void navigate({ to: '/orders', search: next });
  const pages: Pages<Page> = usePages(listOrders, (after) => ({
    query: {
      ...(filter.box === undefined ? {} : { box: filter.box }),
      ...(filter.state === undefined ? {} : { state: filter.state }),
      ...(after === undefined ? {} : { after }),
    },
  }));
  const first = pages.pages?.[0];
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <section className="stack" aria-label={t('title')}>
        <OrderTabs current={filter.box ?? 'to-me'} counts={first?.boxes} onChoose={(box) => choose({ ...filter, box })} />
        <div className="row">
          <Checkbox
            checked={filter.state === 'all'}
            onChange={(event) => choose({ ...filter, state: event.target.checked ? 'all' : undefined })}
          >
            {t('filter.all')}
          </Checkbox>
          {first === undefined ? null : (
            <span className="soft">{t('total', { count: countText(first.total.count, first.total.capped) })}</span>
          )}
        </div>
        <div className="panel">
          <LookedPages pages={pages} texts={ordersTexts}>
            {(rows: readonly OrderRow[], footer) => (
              <DataTable
                label={t('title')}
                rows={rows}
                columns={columnsOf(t, (order) => choose({ ...filter, order }))}
                rowKey={(row) => row.orderId}
                toneOf={(row) => (row.late ? 'overdue' : undefined)}
                onOpen={(row) => choose({ ...filter, order: row.orderId })}
                empty={t('empty')}
                footer={footer}
              />
            )}
          </LookedPages>
        </div>
      </section>
      <OrderDrawer order={filter.order} onClose={() => choose({ ...filter, order: undefined })} />
    </>
  );
}

function columnsOf(t: ReturnType<typeof useTexts<typeof ordersTexts.zh>>, open: (order: string) => void): readonly Column<OrderRow>[] {
  return [
    { key: 'words', title: t('columns.words'), lead: true, render: (row) => <span className="order-words">{row.words}</span> },
    {
      key: 'case',
      title: t('columns.case'),
      tight: true,
      render: (row) => (row.caseNumber === null ? '–' : <CaseNumberText number={row.caseNumber} caseId={row.caseId ?? undefined} />),
    },
    { key: 'to', title: t('columns.to'), tight: true, render: (row) => row.addresseeName },
    { key: 'by', title: t('columns.by'), tight: true, render: (row) => row.issuedByName },
    { key: 'due', title: t('columns.due'), render: (row) => <LegalDayText on={row.answerDueOn} /> },
    { key: 'steps', title: t('columns.steps'), render: (row) => <OrderSteps order={row} /> },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) => (
        <span className="row-acts">
          <span>{row.outcome === null ? t(`states.${row.state}`) : t(`outcomes.${row.outcome}`)}</span>
          <ActButton small onAct={() => open(row.orderId)}>
            {t('acts.open')}
          </ActButton>
        </span>
      ),
    },
  ];
}
