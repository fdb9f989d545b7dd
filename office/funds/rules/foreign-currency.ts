import { compareDays, type LegalDay, plusDays, sameDay } from '@duixian/kernel/legal-day';
import { type Fen, type Fraction, roundHalfUp } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { timesExact } from './exact.ts';
import type { MoneyTitle } from './money-title.ts';

/** 人民币汇率中间价 · Yuan for one unit of the currency, as published for a day. */
export interface MidRate {
  readonly on: LegalDay;
  readonly perUnit: Fraction;
}

/** The rate that is wanted: that of the day the doubled part of this sum begins to run. */
export type ConversionRefusal = {
  readonly kind: 'mid-rate-missing';
  readonly item: string;
  readonly on: LegalDay;
};

/**
 * 选择人民币 · Where the creditor of a sum in a foreign currency chooses yuan, the sums of the title are converted first, at the
 * mid-rate of the day on which the doubled part begins (法释〔2014〕8号第五条): the day the period expires, or the day after, which
 * is the first that counts. Every converted sum is rounded once to the fen. Without that choice all stays in its currency.
 */
export function convertTitle(title: MoneyTitle, rates: readonly MidRate[]): Result<MoneyTitle, ConversionRefusal> {
  const byItem = new Map<string, Fraction>();
  for (const item of title.items) {
    const begins = [item.dueOn, plusDays(item.dueOn, 1)];
    const found = [...rates].sort((a, b) => compareDays(a.on, b.on)).find((rate) => begins.some((on) => sameDay(on, rate.on)));
    if (found === undefined) return refuse({ kind: 'mid-rate-missing', item: item.id, on: item.dueOn });
    byItem.set(item.id, found.perUnit);
  }
  const converted = (amount: Fen, item: string): Fen => {
    const rate = byItem.get(item);
    return rate === undefined ? amount : roundHalfUp(timesExact(rate, { numerator: amount, denominator: 1n }));
  };
  const items = title.items.map((item) => ({ ...item, amount: converted(item.amount, item.id) }));
  const orders = title.orders.map((order) => ({
    ...order,
    ...(order.totalCap === undefined ? {} : { totalCap: converted(order.totalCap, order.item) }),
    segments: order.segments.map((segment) => ({
      ...segment,
      ...(segment.statedBase === undefined ? {} : { statedBase: converted(segment.statedBase, order.item) }),
    })),
  }));
  return ok({ ...title, items, orders, converted: true });
}
