import { createHash } from 'node:crypto';
import {
  type BounceReason,
  type PaymentOrder,
  paymentOrder,
  type paymentState,
  type StatementLine,
  type StatementPage,
} from '@duixian/agencies/court-bank';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { z } from 'zod';
import { COURT_BANK } from './city.ts';
import type { Entry } from './entries.ts';
import type { CityState } from './state.ts';

type PaymentState = z.output<typeof paymentState>;
type OrderedEntry = Extract<Entry, { type: 'ordered' }>;

/** 转账 · Somebody pays into a sub-account over the counter or by phone, as a debtor does. */
export interface Transfer {
  readonly subAccount: string;
  readonly amount: Fen;
  readonly payer: { readonly name: string; readonly accountNumber: string; readonly bank: string };
  readonly remark: string;
}

export interface CourtBankDesk {
  statement(after: number, limit: number): StatementPage;
  pay(order: PaymentOrder): PaymentState;
  payment(orderNo: string): PaymentState;
  arrive(transfer: Transfer): StatementLine;
}

/** 案款专户 · The court's bank: what came in, and what became of each order to pay. */
export function courtBankDesk(city: CityState, commit: (entry: Entry) => void, nowMs: () => number): CourtBankDesk {
  function line(
    direction: 'in' | 'out',
    fields: Omit<StatementLine, 'lineNo' | 'direction' | 'valueDate' | 'bookedAt' | 'reference'>,
  ): StatementLine {
    const at = instantFromUnixMs(nowMs());
    const lineNo = city.lines.length + 1;
    const reference = `HN${legalDayAt(at).toString().replaceAll('-', '')}${String(lineNo).padStart(8, '0')}`;
    return { ...fields, lineNo, reference, direction, valueDate: legalDayAt(at), bookedAt: at.toString() };
  }

  function tell(entry: OrderedEntry): PaymentState {
    const { orderNo } = entry.order;
    const waitMs = entry.readyAtMs - nowMs();
    if (waitMs > 0) return { state: 'accepted', orderNo, askAgainAfterSeconds: Math.ceil(waitMs / 1000) };
    if (entry.line !== null)
      return { state: 'paid', orderNo, reference: entry.line.reference, valueDate: entry.line.valueDate, amount: entry.line.amount };
    const reason = entry.bounced ?? 'account-unknown';
    return { state: 'bounced', orderNo, reason, message: BOUNCE_WORDS[reason] };
  }

  return {
    statement: (after, limit) => {
      const lines = city.lines.slice(after, after + limit);
      const last = after + lines.length;
      return { lines, lastLineNo: last, balance: balanceAfter(city, last) };
    },
    pay: (order) => {
      const digest = createHash('sha256')
        .update(JSON.stringify(z.encode(paymentOrder, order)))
        .digest('hex');
      const given = city.orders.get(order.orderNo);
      if (given) {
        return given.digest === digest
          ? tell(given)
          : { state: 'refused', orderNo: order.orderNo, code: 'order-number-reused', message: '付款单号已用于其他内容' };
      }
      const bounced = whyNot(city, order);
      const ordered: OrderedEntry = {
        type: 'ordered',
        order,
        digest,
        bounced,
        readyAtMs: nowMs() + COURT_BANK.workMs,
        line: bounced
          ? null
          : line('out', {
              amount: order.amount,
              subAccount: order.fromSubAccount,
              counterparty: payeeOf(order),
              remark: order.purpose,
              orderNo: order.orderNo,
            }),
      };
      commit(ordered);
      return tell(ordered);
    },
    payment: (orderNo) => {
      const given = city.orders.get(orderNo);
      return given ? tell(given) : { state: 'refused', orderNo, code: 'order-unknown', message: '无此付款单' };
    },
    arrive: (transfer) => {
      const arrived = line('in', {
        amount: transfer.amount,
        subAccount: transfer.subAccount,
        counterparty: transfer.payer,
        remark: transfer.remark,
        orderNo: null,
      });
      commit({ type: 'arrived', line: arrived });
      return arrived;
    },
  };
}

const BOUNCE_WORDS: Readonly<Record<BounceReason, string>> = {
  'payee-name-differs': '户名与账号不符',
  'account-unknown': '账号不存在',
  'account-closed': '账户已销户',
  'insufficient-balance': '专户余额不足',
};

/**
 * A name the bank knows otherwise, an account that starts with 000, more than the pooled account holds, or a fault that was asked for.
 * A sub-account only says whose money came in: what came under a wrong one and was claimed since is paid from the same account.
 */
function whyNot(city: CityState, order: PaymentOrder): BounceReason | null {
  const wished = city.faults.get(COURT_BANK.code);
  if (wished?.mode === 'bounce') return wished.bounce;
  if (city.total < order.amount) return 'insufficient-balance';
  if (order.payee.accountNumber.startsWith('000')) return 'account-unknown';
  const owner = city.owners.get(order.payee.accountNumber);
  return owner !== undefined && owner !== order.payee.name ? 'payee-name-differs' : null;
}

function payeeOf({ payee }: PaymentOrder): StatementLine['counterparty'] {
  return { name: payee.name, accountNumber: payee.accountNumber, bank: payee.bank };
}

/** Walks back from the newest line, so the usual question, "what is new", is answered at once. */
function balanceAfter(city: CityState, lineNo: number): Fen {
  let balance = city.total;
  for (const later of city.lines.slice(lineNo)) balance = fen(balance - (later.direction === 'in' ? later.amount : -later.amount));
  return balance;
}
