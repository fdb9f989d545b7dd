import { daysBetween, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, ZERO_FEN } from '@duixian/kernel/money';

/** What an item's place in the queue rests on: the nearest clock it keeps waiting, its own service level, the money. */
export interface QueueFacts {
  readonly clock: { readonly term: string; readonly dueOn: LegalDay; readonly amberOn: LegalDay | null } | null;
  readonly dueOn: LegalDay | null;
  readonly atStake: Fen | null;
}

export type WhyNow =
  | { readonly kind: 'clock-overdue'; readonly term: string; readonly days: number }
  | { readonly kind: 'clock-due'; readonly term: string; readonly inDays: number }
  | { readonly kind: 'service-overdue'; readonly days: number }
  | { readonly kind: 'service-due'; readonly inDays: number }
  | { readonly kind: 'clock-far'; readonly term: string; readonly inDays: number }
  | { readonly kind: 'money-at-stake'; readonly amount: Fen };

export const OVERDUE_RANK = 0;
export const WARNED_RANK = 1;
export const SERVICE_RANK = 2;
export const CALM_RANK = 3;

/**
 * 风险次序 · A term of the law that has passed or ends today comes first, then one in its warning days, then a service
 * level that has passed, then the rest by the nearer of the two days. Inside a rank the earlier day, then the larger sum.
 * The query sorts by the same rule; a test holds the two together.
 */
export function rankOf(facts: QueueFacts, today: LegalDay): number {
  const { clock, dueOn } = facts;
  if (clock && daysBetween(today, clock.dueOn) <= 0) return OVERDUE_RANK;
  if (clock?.amberOn && daysBetween(today, clock.amberOn) <= 0) return WARNED_RANK;
  return dueOn && daysBetween(today, dueOn) < 0 ? SERVICE_RANK : CALM_RANK;
}

/** 为何先办 · The reasons of a row, the one that placed it first. */
export function whyNow(facts: QueueFacts, today: LegalDay): readonly WhyNow[] {
  const reasons: WhyNow[] = [];
  const rank = rankOf(facts, today);
  const { clock, dueOn, atStake } = facts;
  if (clock && rank <= WARNED_RANK) reasons.push(clockReason(clock, today));
  if (dueOn) {
    const inDays = daysBetween(today, dueOn);
    reasons.push(inDays < 0 ? { kind: 'service-overdue', days: -inDays } : { kind: 'service-due', inDays });
  }
  if (clock && rank > WARNED_RANK) reasons.push({ kind: 'clock-far', term: clock.term, inDays: daysBetween(today, clock.dueOn) });
  if (atStake !== null && atStake > ZERO_FEN) reasons.push({ kind: 'money-at-stake', amount: atStake });
  return reasons;
}

function clockReason(clock: { readonly term: string; readonly dueOn: LegalDay }, today: LegalDay): WhyNow {
  const inDays = daysBetween(today, clock.dueOn);
  return inDays < 0 ? { kind: 'clock-overdue', term: clock.term, days: -inDays } : { kind: 'clock-due', term: clock.term, inDays };
}
