import type { Replied } from '@duixian/contract/endpoint';
import { confirmPayee, dispatchPayment, type listOrders } from '@duixian/funds/contract';
import { useAct } from '../../api/use-act.ts';
import { useMay } from '../../session/session.tsx';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { OrderState } from './payout-state.tsx';
import { fundsTexts } from './texts.ts';
import { useAskOnce } from './use-ask-once.tsx';
import { WholeAccount } from './whole-account.tsx';

export type Order = Replied<typeof listOrders>['rows'][number];

interface Props {
  readonly orders: readonly Order[];
  readonly withCase: boolean;
  readonly footer?: React.ReactNode;
}

/** 付款单 · Each payment with its state at the bank; finance pays, the approver confirms an account that bounced. */
export function OrderTable({ orders, withCase, footer }: Props) {
  const t = useTexts(fundsTexts);
  const name = useNameIn(fundsTexts);
  const mayPay = useMay('funds.pay');
  const mayConfirm = useMay('funds.approve-payout');
  const paying = useAct(dispatchPayment);
  const confirming = useAct(confirmPayee);
  const ask = useAskOnce();
  const pay = (order: Order) =>
    ask({
      title: t('orders.ask'),
      shown: <Paid order={order} />,
      yes: t('orders.payNow'),
      onYes: () => void paying.act({ params: { order: order.orderId } }),
    });
  const number: Column<Order> = {
    key: 'number',
    title: t('receipts.number'),
    tight: true,
    render: (order) => <CaseNumberText number={order.case.caseNumber} caseId={order.case.caseId} />,
  };
  const columns: readonly Column<Order>[] = [
    {
      key: 'payee',
      title: t('orders.payee'),
      lead: true,
      render: (order) => (
        <>
          {order.payee.name}
          <div className="soft">
            <WholeAccount masked={order.payee.account} of={{ order: order.orderId }} /> {order.payee.bank}
          </div>
        </>
      ),
    },
    ...(withCase ? [number] : []),
    { key: 'purpose', title: t('orders.purpose'), tight: true, render: (order) => name('orders.purposes', order.purpose) },
    { key: 'amount', title: t('orders.amount'), align: 'end', render: (order) => <Money fen={order.amount} strong /> },
    {
      key: 'state',
      title: t('orders.state'),
      render: (order) => (
        <>
          <OrderState state={order.state} />
          {order.bounceReason === null ? null : (
            <div className="soft">{t('orders.bounced', { reason: name('orders.reasons', order.bounceReason) })}</div>
          )}
          {order.paidOn === null ? null : <div className="soft">{t('orders.paidOn', { on: order.paidOn })}</div>}
          {order.reference === null ? null : (
            <div className="soft funds-reference">{t('orders.reference', { reference: order.reference })}</div>
          )}
          {order.attempt > 1 ? <div className="soft">{t('orders.attempt', { attempt: order.attempt })}</div> : null}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('receipts.acts'),
      render: (order) => (
        <span className="row">
          {mayPay && (order.state === 'waiting' || order.state === 'bounced') ? (
            <ActButton small primary={order.state === 'waiting'} pending={paying.pending} onAct={() => pay(order)}>
              {t('orders.pay')}
            </ActButton>
          ) : null}
          {mayConfirm && order.state === 'bounced' ? (
            <ActButton small pending={confirming.pending} onAct={() => void confirming.act({ params: { order: order.orderId } })}>
              {t('orders.confirm')}
            </ActButton>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <>
      <RefusalNote problem={paying.problem ?? confirming.problem} texts={fundsTexts} onRetry={paying.retry ?? confirming.retry} />
      <DataTable
        label={t('orders.title')}
        rows={orders}
        columns={columns}
        rowKey={(order) => order.orderId}
        toneOf={(order) => (order.state === 'bounced' ? 'soon' : undefined)}
        empty={t('orders.empty')}
        footer={footer}
      />
    </>
  );
}

/** 付款内容 · What the one who pays reads before the money goes. */
function Paid({ order }: { readonly order: Order }) {
  const t = useTexts(fundsTexts);
  return (
    <dl className="plain-facts">
      <PlainFact label={t('orders.payee')}>{order.payee.name}</PlainFact>
      <PlainFact label={t('orders.account')}>
        <span className="num">{t('orders.tail', { tail: order.payee.account.slice(-4) })}</span> {order.payee.bank}
      </PlainFact>
      <PlainFact label={t('orders.amount')}>
        <Money fen={order.amount} strong />
      </PlainFact>
      <PlainFact label={t('orders.case')}>
        <span className="case-number">{order.case.caseNumber}</span>
      </PlainFact>
    </dl>
  );
}
