import { isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import type { ApplicationOrder, Bucket } from './application-order.ts';
import type { ClaimRefusal } from './claim-sheet.ts';
import type { MoneyTitle } from './money-title.ts';
import { type Payment, performedOn } from './performance.ts';

const BUCKETS: readonly Bucket[] = ['cost', 'interest', 'penalty', 'principal', 'doubled'];

/** The first reason why this claim cannot be computed, before any day is counted. */
export function claimProblem(
  title: MoneyTitle,
  payments: readonly Payment[],
  order: ApplicationOrder,
  asOf: LegalDay,
): ClaimRefusal | undefined {
  if (title.items.length === 0) return { kind: 'no-items' };
  const items = new Set<string>();
  for (const item of title.items) {
    if (item.amount <= 0n) return { kind: 'item-amount-not-positive', item: item.id, amount: item.amount };
    items.add(item.id);
  }
  for (const interest of title.orders) {
    if (!items.has(interest.item)) return { kind: 'order-on-unknown-item', order: interest.id, item: interest.item };
    const ascending = interest.segments.every((segment, i) => {
      const before = interest.segments[i - 1];
      return before === undefined || isBefore(before.from, segment.from);
    });
    if (interest.segments.length === 0 || !ascending) return { kind: 'segments-not-in-order', order: interest.id };
  }
  for (const payment of payments) {
    if (payment.amount <= 0n) return { kind: 'payment-amount-not-positive', payment: payment.id, amount: payment.amount };
    const on = performedOn(payment.performance);
    if (isBefore(asOf, on)) return { kind: 'payment-after-as-of', payment: payment.id, on, asOf };
  }
  const missing = BUCKETS.find((bucket) => !order.buckets.includes(bucket));
  return missing === undefined ? undefined : { kind: 'application-order-incomplete', missing };
}

/** 2014年8月1日之前 · A doubled part that begins before the new rule came into force. */
export function oldRuleDays(title: MoneyTitle, newRuleFrom: LegalDay, asOf: LegalDay): ClaimRefusal | undefined {
  if (title.doubledPart !== 'owed') return undefined;
  const eve = plusDays(newRuleFrom, -1);
  const early = title.items.find((item) => isBefore(item.dueOn, eve) && isBefore(item.dueOn, asOf));
  return early === undefined ? undefined : { kind: 'days-under-the-old-rule', dueOn: early.dueOn, until: eve };
}
