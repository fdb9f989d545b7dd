import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 入账款 · A receipt that is booked in the case's account, and what of it is put down for a claim or for income withheld. */
export interface BookedMoney {
  readonly receipt: string;
  readonly amount: Fen;
  readonly linked: Fen;
  readonly valueOn: LegalDay;
}

/** What a receipt was put down for. */
export interface MoneyLink {
  readonly receipt: string | null;
  readonly amount: Fen;
}

export type MoneyToLinkRefusal =
  | { readonly kind: 'money-not-in-account' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'above-receipt'; readonly open: Fen; readonly asked: Fen };

/** 对应到账 · Nothing counts as paid but money that stands in the case's account, and each fen of it once. */
export function mayLink(amount: Fen, money: BookedMoney | undefined): Result<BookedMoney, MoneyToLinkRefusal> {
  if (amount <= 0n) return refuse({ kind: 'amount-not-positive', amount });
  if (money === undefined) return refuse({ kind: 'money-not-in-account' });
  const open = openOf(money);
  return amount > open ? refuse({ kind: 'above-receipt', open, asked: amount }) : ok(money);
}

export function openOf(money: Pick<BookedMoney, 'amount' | 'linked'>): Fen {
  return fen(money.amount > money.linked ? money.amount - money.linked : 0n);
}

export function linkedTo(receipt: string, links: readonly MoneyLink[]): Fen {
  return addFen(...links.filter((link) => link.receipt === receipt).map((link) => link.amount));
}
