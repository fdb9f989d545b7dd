import { type Fen, fen, minFen, ZERO_FEN } from '@duixian/kernel/money';
import type { InterestAccount } from './interest-account.ts';

/** An order with the item whose unpaid rest it runs on. */
export interface RunningOrder {
  readonly account: InterestAccount;
  readonly item: { readonly item: { readonly id: string; readonly amount: Fen }; readonly unpaid: Fen };
}

/**
 * 并列基数 · Orders of one item that each state a base of their own ("以60万元为基数……；以40万元为基数……") and run side by side
 * are parts of that item: together they never bear interest on more than is unpaid, and what is paid comes off the part
 * that stands first. Where the stated bases together exceed the item they are not parts but rates on top of each other.
 */
export class StatedBases {
  readonly #beside: ReadonlyMap<InterestAccount, readonly InterestAccount[]>;
  /** Days on which the parts that run change; the computation stops there. */
  readonly cuts: readonly number[];

  constructor(orders: readonly RunningOrder[]) {
    const groups = new Map<string, InterestAccount[]>();
    for (const { account } of orders) {
      if (!account.order.segments.some((segment) => segment.statedBase !== undefined)) continue;
      const key = `${account.order.nature} ${account.order.item}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [account]);
      else group.push(account);
    }
    const several = [...groups.values()].filter((group) => group.length > 1);
    this.#beside = new Map(several.flatMap((group) => group.map((account) => [account, group] as const)));
    this.cuts = several.flatMap((group) => group.flatMap((account) => account.cuts));
  }

  /** What an order runs on from `n`. */
  baseOf({ account, item }: RunningOrder, n: number): Fen {
    const group = this.#beside.get(account);
    if (group === undefined) return item.unpaid;
    const parts = group.map((each) => each.pieceOn(n)?.statedBase ?? ZERO_FEN);
    const stated = parts.reduce((sum, part) => sum + part, 0n);
    if (stated > item.item.amount || stated <= item.unpaid) return item.unpaid;
    let left: bigint = item.unpaid;
    for (let i = group.length - 1; i >= 0; i -= 1) {
      const part = minFen(parts[i] ?? ZERO_FEN, fen(left));
      if (group[i] === account) return part;
      left -= part;
    }
    return ZERO_FEN;
  }
}
