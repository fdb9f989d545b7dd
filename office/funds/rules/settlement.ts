import { compareDays, isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { addFen, type Fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';

/** 和解状态 · running → breached → resumed; running | breached → performed; or the parties end it with a reason. */
export type SettlementState = 'running' | 'breached' | 'performed' | 'resumed' | 'ended';

export interface Instalment {
  readonly number: number;
  readonly dueOn: LegalDay;
  readonly amount: Fen;
}

/** 违约约定 · The agreement's own words on when it is broken. */
export interface BreachTerms {
  /** 期数 · So many instalments missed. */
  readonly afterMissed: number;
  /** 宽限 · Days after the due day before an instalment counts as missed. */
  readonly graceDays: number;
}

/** Money of the debtor that counts for the agreement, on the day it came. */
export interface SettlementMoney {
  readonly on: LegalDay;
  readonly amount: Fen;
}

export type InstalmentState = 'paid' | 'paid-late' | 'coming' | 'in-grace' | 'missed';

export interface StandingInstalment extends Instalment {
  readonly paid: Fen;
  readonly paidOn: LegalDay | null;
  readonly state: InstalmentState;
}

export interface SettlementStanding {
  readonly instalments: readonly StandingInstalment[];
  readonly paid: Fen;
  readonly total: Fen;
  readonly missed: number;
  readonly inBreach: boolean;
  readonly performed: boolean;
  /** What came beyond the agreement; it stays with the case. */
  readonly beyond: Fen;
}

/**
 * 分期履行 · Money goes to the instalments in the order they fall due, on the day it came. An instalment that is open
 * after its last day of grace is missed; so many missed are a breach by the agreement's own words. Money that came late
 * fills the oldest gap, so a breach that was made good is none (执行和解规定第九条: the duty must be unperformed).
 */
export function standingOf(
  instalments: readonly Instalment[],
  money: readonly SettlementMoney[],
  terms: BreachTerms,
  today: LegalDay,
): SettlementStanding {
  const inOrder = [...instalments].sort((a, b) => compareDays(a.dueOn, b.dueOn));
  const arrivals = money.filter(({ on }) => !isBefore(today, on)).sort((a, b) => compareDays(a.on, b.on));
  let next = 0;
  let left = arrivals[0]?.amount ?? ZERO_FEN;
  const standing: StandingInstalment[] = inOrder.map((each) => {
    let paid: Fen = ZERO_FEN;
    let paidOn: LegalDay | null = null;
    while (paid < each.amount && next < arrivals.length) {
      const part = minFen(left, subtractFen(each.amount, paid));
      paid = addFen(paid, part);
      left = subtractFen(left, part);
      if (paid === each.amount) paidOn = arrivals[next]?.on ?? null;
      if (left === 0n) {
        next += 1;
        left = arrivals[next]?.amount ?? ZERO_FEN;
      }
    }
    return { ...each, paid, paidOn, state: stateOf(each, paidOn, terms, today) };
  });
  const total = addFen(ZERO_FEN, ...inOrder.map((each) => each.amount));
  const came = addFen(ZERO_FEN, ...arrivals.map((each) => each.amount));
  const missed = standing.filter((each) => each.state === 'missed').length;
  const performed = standing.every((each) => each.paidOn !== null);
  return {
    instalments: standing,
    paid: minFen(came, total),
    total,
    missed,
    inBreach: missed >= terms.afterMissed,
    performed,
    beyond: came > total ? subtractFen(came, total) : ZERO_FEN,
  };
}

function stateOf(each: Instalment, paidOn: LegalDay | null, terms: BreachTerms, today: LegalDay): InstalmentState {
  const lastDay = plusDays(each.dueOn, terms.graceDays);
  if (paidOn !== null) return isBefore(lastDay, paidOn) ? 'paid-late' : 'paid';
  if (!isBefore(each.dueOn, today)) return 'coming';
  return isBefore(lastDay, today) ? 'missed' : 'in-grace';
}

export type RecordSettlementRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'no-case-account' }
  | { readonly kind: 'settlement-running' }
  | { readonly kind: 'agreed-after-today'; readonly on: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'instalments-not-in-order'; readonly number: number }
  | { readonly kind: 'instalment-not-positive'; readonly number: number }
  | { readonly kind: 'instalment-before-agreement'; readonly number: number };

/** 和解登记 · What an agreement must be before it is watched: sums, in the order of their days, after it was made. */
export function settlementProblem(
  of: { readonly agreedOn: LegalDay; readonly instalments: readonly Omit<Instalment, 'number'>[] },
  today: LegalDay,
): RecordSettlementRefusal | undefined {
  if (isBefore(today, of.agreedOn)) return { kind: 'agreed-after-today', on: of.agreedOn, today };
  for (const [i, { dueOn, amount }] of of.instalments.entries()) {
    const before = of.instalments[i - 1];
    if (amount <= 0n) return { kind: 'instalment-not-positive', number: i + 1 };
    if (isBefore(dueOn, of.agreedOn)) return { kind: 'instalment-before-agreement', number: i + 1 };
    if (before !== undefined && !isBefore(before.dueOn, dueOn)) return { kind: 'instalments-not-in-order', number: i + 1 };
  }
  return undefined;
}

export type SettlementRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'settlement-state'; readonly state: SettlementState }
  | { readonly kind: 'instalment-not-missed' }
  | { readonly kind: 'asked-before-breach'; readonly breachedOn: LegalDay }
  | { readonly kind: 'resume-term-over'; readonly lastDay: LegalDay };

export type DirectPaymentRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'no-case-account' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'performance-after-today'; readonly on: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'direct-payment-withdrawn' }
  | { readonly kind: 'same-person'; readonly did: 'record'; readonly person: string };
