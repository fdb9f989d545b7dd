import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
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
    if (items.has(item.id)) return { kind: 'item-listed-twice', item: item.id };
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
    if (interest.totalCap !== undefined && interest.totalCap < 0n) return { kind: 'total-cap-negative', order: interest.id };
  }
  for (const payment of payments) {
    if (payment.toward !== undefined && !items.has(payment.toward)) {
      return { kind: 'payment-toward-unknown-item', payment: payment.id, item: payment.toward };
    }
    if (payment.amount <= 0n) return { kind: 'payment-amount-not-positive', payment: payment.id, amount: payment.amount };
    const on = performedOn(payment.performance);
    if (isBefore(asOf, on)) return { kind: 'payment-after-as-of', payment: payment.id, on, asOf };
  }
  for (const buckets of [order.buckets, ...payments.map((payment) => payment.buckets ?? order.buckets)]) {
    const missing = BUCKETS.find((bucket) => !buckets.includes(bucket));
    if (missing !== undefined) return { kind: 'application-order-incomplete', missing };
  }
  return stayProblem(title);
}

function stayProblem(title: MoneyTitle): ClaimRefusal | undefined {
  const turned = title.stays.find((stay) => stay.lastDay !== undefined && isBefore(stay.lastDay, stay.firstDay));
  return turned === undefined ? undefined : { kind: 'stay-ends-before-it-begins', firstDay: turned.firstDay };
}
