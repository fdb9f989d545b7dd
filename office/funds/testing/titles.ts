import { assert } from '@duixian/kernel/assert';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import { claimAsOf } from '../rules/claim-as-of.ts';
import type { ClaimSheet } from '../rules/claim-sheet.ts';
import { exactFromDecimal } from '../rules/exact.ts';
import { LprBook } from '../rules/lpr-book.ts';
import type { InterestOrder, MoneyTitle, RateOrder, TitleItem } from '../rules/money-title.ts';
import type { Payment } from '../rules/performance.ts';

/** For tests of the interest rules: titles in few words. */
export const BOOK = new LprBook(LPR_QUOTES);
export const ORDER = { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'], chosenBy: 'law' } as const;
export const ONE = exactFromDecimal('1');
export const NONE = exactFromDecimal('0');

export function yuan(text: string): Fen {
  const read = fenFromYuan(text);
  assert(read.ok, text);
  return read.value;
}

export function sum(amount: string, dueOn: string, more: Partial<TitleItem> = {}): TitleItem {
  return {
    id: 'principal',
    kind: 'principal',
    amount: yuan(amount),
    dueOn: day(dueOn),
    dueBy: 'performance-period',
    earnsDoubled: true,
    ...more,
  };
}

export function runs(rate: RateOrder, from: string, more: Partial<InterestOrder> = {}): InterestOrder {
  return {
    id: 'interest',
    nature: 'interest',
    item: 'principal',
    segments: [{ from: day(from), rate }],
    end: { kind: 'day-of-payment' },
    dayBasis: 365,
    lastDayCounts: false,
    wording: '支付至实际清偿之日止',
    ...more,
  };
}

export function paid(amount: string, on: string, id = on): Payment {
  return { id, amount: yuan(amount), performance: { kind: 'voluntary', paidOn: day(on) } };
}

export function titled(items: readonly TitleItem[], orders: readonly InterestOrder[] = [], more: Partial<MoneyTitle> = {}): MoneyTitle {
  return { items, orders, doubledPart: 'owed', stays: [], ...more };
}

export function sheetOf(title: MoneyTitle, asOf: string, payments: readonly Payment[] = []): ClaimSheet {
  const found = claimAsOf({ title, payments, asOf: day(asOf), order: ORDER, rates: BOOK });
  assert(found.ok, found.ok ? '' : found.refusal.kind);
  return found.value;
}

export function refusalOf(title: MoneyTitle, asOf: string, payments: readonly Payment[] = []) {
  const found = claimAsOf({ title, payments, asOf: day(asOf), order: ORDER, rates: BOOK });
  return found.ok ? undefined : found.refusal;
}
