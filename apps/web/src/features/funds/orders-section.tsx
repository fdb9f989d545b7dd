import type { Replied } from '@duixian/contract/endpoint';
import { listOrders } from '@duixian/funds/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { LookedPages } from '../../ui/wait-states.tsx';
import { ORDER_STATES } from './finance-filter.ts';
import { type Order, OrderTable } from './order-table.tsx';
import { fundsTexts } from './texts.ts';
import './funds.css';

type Page = Replied<typeof listOrders>;

/** 付款 · Payments to dispatch, with the bank, returned, paid. */
export function OrdersSection() {
  const t = useTexts(fundsTexts);
  const navigate = useNavigate();
  const filter = useSearch({ from: '/office/finance/' });
  const state = filter.orders;
  const pages: Pages<Page> = usePages(
    listOrders,
    (after) => ({
      query: { ...(state === undefined ? {} : { state }), ...(after === undefined ? {} : { after }) },
    }),
    { everyMs: 5_000 },
  );
  return (
    <section className="panel" id="orders" aria-label={t('orders.title')}>
      <div className="panel-head">
        <h2>{t('orders.title')}</h2>
        <Select
          className="section-filter"
          size="small"
          allowClear
          aria-label={t('orders.state')}
          placeholder={t('orders.all')}
          value={state}
          onChange={(next) => void navigate({ to: '/finance', search: { ...filter, orders: next } })}
          options={ORDER_STATES.map((one) => ({ value: one, label: t(`orders.states.${one}`) }))}
        />
      </div>
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly Order[], footer) => <OrderTable orders={rows} withCase footer={footer} />}
      </LookedPages>
    </section>
  );
}
