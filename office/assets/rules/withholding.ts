import { compareDays, type LegalDay, plusMonths } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { LivingCosts } from '@duixian/law/parameters/living-costs';
import { type BookedMoney, type MoneyToLinkRefusal, openOf } from './third-money.ts';

export const WITHHOLDING_STATES = ['ruling', 'notice', 'running', 'ended'] as const;
export type WithholdingState = (typeof WITHHOLDING_STATES)[number];
export const WITHHOLDING_ENDS = ['debt-covered', 'employment-ended', 'case-closed', 'by-hand', 'paper-refused'] as const;
export type WithholdingEnd = (typeof WITHHOLDING_ENDS)[number];

export interface WithholdingWish {
  readonly monthIncome: Fen;
  readonly monthKeep: Fen;
  readonly monthTake: Fen;
  /** In all; never more than is owed. */
  readonly total: Fen;
  readonly dependants: number;
  readonly fromMonth: LegalDay;
}

export type WithholdRefusal =
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'not-a-person' }
  | { readonly kind: 'withholding-runs' }
  | { readonly kind: 'nothing-owed' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'keeps-too-little'; readonly least: Fen; readonly kept: Fen }
  | { readonly kind: 'takes-above-income'; readonly income: Fen; readonly asked: Fen }
  | { readonly kind: 'above-owed'; readonly owed: Fen; readonly asked: Fen }
  | { readonly kind: 'not-first-of-month'; readonly on: LegalDay };

/** 生活必需费用 · What the debtor and everybody who lives on that income keep each month. */
export function leastToKeep(costs: LivingCosts, dependants: number): Fen {
  return fen(costs.debtor + costs.eachDependant * BigInt(dependants));
}

/**
 * 扣留、提取收入 · Income may be withheld as far as it is needed for the debt, and what the debtor and the dependants need to live stays
 * (民事诉讼法第二百五十四条; 查扣冻规定第三条). The employer helps; the sum in all never goes above what is owed.
 */
export function decideWithholding(
  wish: WithholdingWish,
  at: { readonly caseOpen: boolean; readonly debtorKind: string; readonly runs: boolean; readonly owed: Fen; readonly costs: LivingCosts },
): Result<WithholdingWish, WithholdRefusal> {
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  if (at.debtorKind !== 'person') return refuse({ kind: 'not-a-person' });
  if (at.runs) return refuse({ kind: 'withholding-runs' });
  if (at.owed <= 0n) return refuse({ kind: 'nothing-owed' });
  for (const amount of [wish.monthTake, wish.total]) if (amount <= 0n) return refuse({ kind: 'amount-not-positive', amount });
  const least = leastToKeep(at.costs, wish.dependants);
  if (wish.monthKeep < least) return refuse({ kind: 'keeps-too-little', least, kept: wish.monthKeep });
  const asked = fen(wish.monthKeep + wish.monthTake);
  if (asked > wish.monthIncome) return refuse({ kind: 'takes-above-income', income: wish.monthIncome, asked });
  if (wish.total > at.owed) return refuse({ kind: 'above-owed', owed: at.owed, asked: wish.total });
  return wish.fromMonth.day === 1 ? ok(wish) : refuse({ kind: 'not-first-of-month', on: wish.fromMonth });
}

export type MonthRefusal =
  | { readonly kind: 'withholding-not-running'; readonly state: WithholdingState }
  | { readonly kind: 'month-out-of-range'; readonly month: LegalDay }
  | { readonly kind: 'month-entered' }
  | { readonly kind: 'above-total'; readonly left: Fen; readonly amount: Fen }
  | Exclude<MoneyToLinkRefusal, { readonly kind: 'amount-not-positive' }>;

/** 逐月登记 · A month is put down once, with the money of the account the employer sent, or with nothing; never beyond the sum in all. */
export function decideMonth(
  of: { readonly state: WithholdingState; readonly fromMonth: LegalDay; readonly total: Fen; readonly taken: Fen },
  month: { readonly on: LegalDay; readonly amount: Fen; readonly money: BookedMoney | undefined; readonly entered: boolean },
  today: LegalDay,
): Result<{ readonly covered: boolean }, MonthRefusal> {
  if (of.state !== 'running') return refuse({ kind: 'withholding-not-running', state: of.state });
  if (month.on.day !== 1 || compareDays(month.on, of.fromMonth) < 0 || compareDays(month.on, today) > 0) {
    return refuse({ kind: 'month-out-of-range', month: month.on });
  }
  if (month.entered) return refuse({ kind: 'month-entered' });
  const left = fen(of.total - of.taken);
  if (month.amount > left) return refuse({ kind: 'above-total', left, amount: month.amount });
  if (month.amount > 0n) {
    if (month.money === undefined) return refuse({ kind: 'money-not-in-account' });
    const open = openOf(month.money);
    if (month.amount > open) return refuse({ kind: 'above-receipt', open, asked: month.amount });
  }
  return ok({ covered: month.amount === left });
}

/** Months that are over and of which nobody has put down anything: computed, so it is true with every job stopped. */
export function silentMonths(fromMonth: LegalDay, entered: readonly LegalDay[], today: LegalDay): readonly LegalDay[] {
  const known = new Set(entered.map((month) => month.toString()));
  const silent: LegalDay[] = [];
  for (let at = 0; at < 600; at++) {
    const month = plusMonths(fromMonth, at);
    // A month is over on the first day of the next one.
    if (compareDays(plusMonths(month, 1), today) > 0) break;
    if (!known.has(month.toString())) silent.push(month);
  }
  return silent;
}
