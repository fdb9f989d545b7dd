import { addFen, type Fen, minFen, subtractFen } from '@duixian/kernel/money';
import type { ApplicationOrder, Bucket } from './application-order.ts';
import type { AppliedPayment } from './claim-sheet.ts';
import { dayFromNumber } from './day-number.ts';
import type { DoubledAccount } from './doubled-account.ts';
import { compareExact } from './exact.ts';
import { OLD_BASE, OLD_RULE_THROUGH } from './old-rule.ts';
import type { OpenItem, Payable } from './payables.ts';
import type { Payment } from './performance.ts';
import { shareProRata } from './share-pro-rata.ts';

export interface OpenClaim {
  readonly items: readonly OpenItem[];
  readonly payables: readonly Payable[];
  readonly doubled: DoubledAccount;
}

/**
 * 抵充 · Fills the buckets in order. Among sums of one bucket 民法典第五百六十条 decides: the one the debtor named, then what is
 * due, without security, heavier, earlier due; equals share pro rata.
 */
export function applyPayment(payment: Payment, on: number, order: ApplicationOrder, claim: OpenClaim): AppliedPayment {
  const parts: { readonly bucket: Bucket; readonly of: string; readonly amount: Fen }[] = [];
  let left = payment.amount;
  const settle = (bucket: Bucket, of: string, owed: Fen, pay: (amount: Fen) => void) => {
    const amount = minFen(left, owed);
    if (amount <= 0n) return;
    pay(amount);
    left = subtractFen(left, amount);
    parts.push({ bucket, of, amount });
  };
  const fill = (buckets: readonly Bucket[], among: readonly Payable[]) => {
    for (const bucket of buckets) {
      if (left <= 0n) return;
      for (const rank of ranked(among, bucket, on, payment.toward)) {
        const [only, ...others] = rank;
        if (only === undefined) continue;
        if (others.length === 0) settle(bucket, only.id, only.owed(), only.pay);
        else {
          const owed = rank.map((each) => each.owed());
          const shares = shareProRata(left, owed);
          for (const [i, each] of rank.entries()) settle(bucket, each.id, shares[i] ?? owed[i] ?? left, each.pay);
        }
      }
      if (bucket === 'doubled') settle(bucket, 'doubled', claim.doubled.owed, (amount) => claim.doubled.pay(amount));
    }
  };
  const buckets = payment.buckets ?? order.buckets;
  if (on <= OLD_RULE_THROUGH && claim.doubled.groups.length > 0) {
    const outside = feesOutsideOldBase(claim);
    fill(
      ['cost'],
      claim.payables.filter((each) => each.kind === 'item' && outside.has(each.id)),
    );
    for (const group of claim.doubled.groups.filter((each) => each.due < on)) {
      if (left <= 0n || group.oldUnpaid() <= 0n) continue;
      const { debt, interest } = claim.doubled.settleOld(group, on, left);
      if (interest > 0n) parts.push({ bucket: 'doubled', of: group.name, amount: interest });
      const rest = subtractFen(subtractFen(left, interest), debt);
      left = debt;
      fill(
        buckets.filter((bucket) => bucket !== 'doubled'),
        claim.payables.filter((each) => each.due === group.due && !(each.kind === 'item' && outside.has(each.id))),
      );
      left = addFen(left, rest);
    }
  }
  fill(buckets, claim.payables);
  return { payment: payment.id, on: dayFromNumber(on), amount: payment.amount, parts, surplus: left };
}

function feesOutsideOldBase({ items }: OpenClaim): ReadonlySet<string> {
  return new Set(items.filter((open) => !OLD_BASE[open.item.kind]).map((open) => open.item.id));
}

/** What is open in a bucket, in ranks: a rank of several shares pro rata. Interest of orders follows the sums, as listed. */
function ranked(payables: readonly Payable[], bucket: Bucket, on: number, toward: string | undefined): readonly (readonly Payable[])[] {
  const open = payables.filter((each) => each.bucket === bucket && each.owed() > 0n);
  if (open.length < 2) return [open];
  const named = (each: Payable) => (toward !== undefined && each.item === toward ? 0 : 1);
  const compare = (a: Payable, b: Payable): number => {
    if (named(a) !== named(b)) return named(a) - named(b);
    if (a.kind !== b.kind) return a.kind === 'item' ? -1 : 1;
    if (a.kind === 'order') return 0;
    const due = Number(a.due > on) - Number(b.due > on);
    if (due !== 0) return due;
    const secured = Number(a.secured) - Number(b.secured);
    if (secured !== 0) return secured;
    const heavier = compareExact(b.burdenAt(on), a.burdenAt(on));
    if (heavier !== 0n) return heavier < 0n ? -1 : 1;
    return a.due - b.due;
  };
  const ranks: Payable[][] = [];
  for (const each of open.sort(compare)) {
    const last = ranks.at(-1);
    const before = last?.[0];
    if (last !== undefined && before !== undefined && each.kind === 'item' && compare(before, each) === 0) last.push(each);
    else ranks.push([each]);
  }
  return ranks;
}
