import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, type Fraction, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { type Bucket, bucketOf } from './application-order.ts';
import { dayNumber } from './day-number.ts';
import { DOUBLED_BASE } from './delayed-interest.ts';
import type { DueGroup } from './doubled-account.ts';
import { addExact, NOTHING } from './exact.ts';
import type { InterestAccount } from './interest-account.ts';
import type { TitleItem } from './money-title.ts';
import { OLD_BASE } from './old-rule.ts';
import type { RunningOrder } from './stated-bases.ts';

/** A sum of the title and what is unpaid of it. */
export interface OpenItem {
  readonly item: TitleItem;
  unpaid: Fen;
}

export interface InterestOnItem extends RunningOrder {
  readonly account: InterestAccount;
  readonly item: OpenItem;
}

/** 可受清偿之债 · Anything a payment can settle, seen the same way: a sum of the title or the interest of an order. */
export interface Payable {
  readonly kind: 'item' | 'order';
  readonly bucket: Exclude<Bucket, 'doubled'>;
  readonly id: string;
  readonly item: string;
  readonly dueOn: LegalDay;
  readonly due: number;
  readonly secured: boolean;
  readonly owed: () => Fen;
  readonly pay: (amount: Fen) => void;
  readonly burdenAt: (payment: number) => Fraction;
}

export function payablesOf(items: readonly OpenItem[], interests: readonly InterestOnItem[]): readonly Payable[] {
  const sums = items.map((open): Payable => {
    const accounts = interests.filter((each) => each.item === open).map((each) => each.account);
    return {
      ...placeOf(open.item),
      kind: 'item',
      bucket: bucketOf(open.item.kind),
      id: open.item.id,
      owed: () => open.unpaid,
      pay: (amount) => {
        open.unpaid = subtractFen(open.unpaid, amount);
      },
      burdenAt: (payment) => accounts.reduce((sum, account) => addExact(sum, account.burdenAt(payment)), NOTHING),
    };
  });
  const orders = interests.map(
    ({ account, item }): Payable => ({
      ...placeOf(item.item),
      kind: 'order',
      bucket: account.order.nature,
      id: account.order.id,
      owed: () => account.owed,
      pay: (amount) => account.pay(amount),
      burdenAt: () => NOTHING,
    }),
  );
  return [...sums, ...orders];
}

function placeOf(item: TitleItem) {
  return { item: item.id, dueOn: item.dueOn, due: dayNumber(item.dueOn), secured: item.secured === true };
}

/** 同日届满 · The sums that fell due on one day, and with them the penalties that had accrued by then, where they double. */
export function dueGroups(items: readonly OpenItem[], interests: readonly InterestOnItem[]): readonly DueGroup[] {
  const groups = new Map<number, { readonly dueOn: LegalDay; readonly members: OpenItem[] }>();
  for (const open of items) {
    if (!open.item.earnsDoubled || !(DOUBLED_BASE[open.item.kind].inBase || OLD_BASE[open.item.kind])) continue;
    const key = dayNumber(open.item.dueOn);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { dueOn: open.item.dueOn, members: [open] });
    else group.members.push(open);
  }
  return [...groups].map(([due, { dueOn, members }]) => {
    const now = members.filter((open) => DOUBLED_BASE[open.item.kind].inBase);
    const before = members.filter((open) => OLD_BASE[open.item.kind]);
    const running = interests.filter((each) => members.includes(each.item)).map((each) => each.account);
    const doubling = running.filter((account) => account.order.doublesWhenDue === true);
    return {
      dueOn,
      due,
      name: dueOn.toString(),
      unpaid: () => unpaidOf(now, doubling),
      oldUnpaid: () => unpaidOf(before, running),
    };
  });
}

function unpaidOf(items: readonly OpenItem[], accounts: readonly InterestAccount[]): Fen {
  let sum = ZERO_FEN;
  for (const open of items) sum = addFen(sum, open.unpaid);
  for (const account of accounts) sum = addFen(sum, account.owedSinceDue);
  return sum;
}
