import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 线索 · Why money nobody has dealt with may be a debtor's. */
export const MONEY_CLUES = ['payer-is-debtor', 'debtor-in-remark', 'not-divided'] as const;
export type MoneyClue = (typeof MONEY_CLUES)[number];

/** 未处理的到款 · A receipt in nobody's case, or in a case of this debtor and in no decision yet. */
export interface UnlookedReceipt {
  readonly receipt: string;
  readonly amount: Fen;
  readonly on: LegalDay;
  readonly payer: string;
  readonly clue: MoneyClue;
  /** The debtor it names; for money in a case, that debtor of it. */
  readonly debtor: string;
  /** The case it was claimed to; `null` while it is nobody's. */
  readonly caseNumber: string | null;
}

export interface MoneyRefusal {
  readonly kind: 'money-not-looked-at';
  readonly count: number;
  readonly sum: Fen;
  readonly receipts: readonly UnlookedReceipt[];
}

/** What the trail keeps of money that was seen and passed by. */
export interface LookedPast {
  readonly despiteMoney: string;
  readonly receipts: readonly string[];
}

/** As many as a person reads; `count` and `sum` speak of all. */
const NAMED = 20;

/**
 * 到款优先 · Who has paid is not sanctioned and not seized for it: before either, somebody looks at the money that may be this
 * debtor's (法〔2021〕322号第十九项: no receipt without a case), or says in own words why it goes on all the same.
 */
export function lookPast(
  found: readonly UnlookedReceipt[],
  despiteMoney: string | null | undefined,
): Result<LookedPast | null, MoneyRefusal> {
  if (found.length === 0) return ok(null);
  const reason = despiteMoney?.trim() ?? '';
  if (reason !== '') return ok({ despiteMoney: reason, receipts: found.map((each) => each.receipt) });
  const sum = addFen(...found.map((each) => each.amount));
  return refuse({ kind: 'money-not-looked-at', count: found.length, sum, receipts: found.slice(0, NAMED) });
}
