import { compareDays, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { type Result, refuse } from '@duixian/kernel/result';
import type { CalendarNotLoaded, CourtCalendar } from '@duixian/law/court-calendar';
import { pauseGround, pauseListOf } from '@duixian/law/pause-lists';
import { moneyOrder } from '@duixian/law/terms/money';
import type { LeaderRefusal } from './money-settings.ts';
import { workdayAfter } from './workdays.ts';

/** 延缓发放事由 · The five grounds of 法发〔2017〕6号第十条; there is no sixth. */
export const DEFERRAL_GROUNDS = ['distribution', 'preserved-elsewhere', 'not-collected', 'stay', 'other-cause'] as const;
export type DeferralGround = (typeof DEFERRAL_GROUNDS)[number];

export type DeferRefusal =
  | { readonly kind: 'not-a-deferral-ground'; readonly ground: string }
  | { readonly kind: 'deferral-period-over'; readonly lastDay: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'same-person'; readonly did: 'propose'; readonly person: string }
  | { readonly kind: 'deferral-state'; readonly state: DeferralState }
  | CalendarNotLoaded;

export type DeferPayoutRefusal =
  | DeferRefusal
  | { readonly kind: 'not-found' }
  | { readonly kind: 'already-deferred' }
  | { readonly kind: 'nothing-left-to-defer' }
  | LeaderRefusal
  | PartRefusal;

/** 争议暂扣 · The part somebody disputes; what is not in dispute is paid first (法发〔2019〕35号第二十二项). */
export interface DisputedPart {
  readonly amount: Fen;
  /** 争议人 · Who disputes it. */
  readonly by: string;
}

export type PartRefusal =
  | { readonly kind: 'disputed-part-not-positive'; readonly amount: Fen }
  /** The whole is in dispute, or more than is there: then the receipt itself is deferred. */
  | { readonly kind: 'no-undisputed-part'; readonly asked: Fen; readonly open: Fen };

/** A part is less than what is open: the rest goes out. */
export function partProblem(part: DisputedPart, open: Fen): PartRefusal | undefined {
  if (part.amount <= 0n) return { kind: 'disputed-part-not-positive', amount: part.amount };
  if (part.amount >= open) return { kind: 'no-undisputed-part', asked: part.amount, open };
  return undefined;
}

export type DeferralState =
  | 'proposed'
  | 'approved'
  | 'refused'
  | 'ended'
  /** The receipt was taken from the case. */
  | 'withdrawn';

/**
 * 期限内报批 · A deferral must be asked for and approved inside the pay-out period, not after it (法〔2021〕322号第二十二项).
 * The period is the ten working days from arrival; the day of arrival is not counted.
 */
export function mayDefer(ground: string, arrivedOn: LegalDay, today: LegalDay, calendar: CourtCalendar): Result<LegalDay, DeferRefusal> {
  if (pauseGround(pauseListOf(moneyOrder.pauses), ground) === undefined) return refuse({ kind: 'not-a-deferral-ground', ground });
  const lastDay = workdayAfter(arrivedOn, moneyOrder.duration.value, calendar);
  if (!lastDay.ok) return lastDay;
  if (compareDays(today, lastDay.value) > 0) return refuse({ kind: 'deferral-period-over', lastDay: lastDay.value, today });
  return lastDay;
}

/** The approver is another person, and also has to be in time. */
export function mayApproveDeferral(
  deferral: { readonly state: DeferralState; readonly proposedBy: string; readonly ground: string; readonly arrivedOn: LegalDay },
  person: string,
  today: LegalDay,
  calendar: CourtCalendar,
): Result<LegalDay, DeferRefusal> {
  if (deferral.state !== 'proposed') return refuse({ kind: 'deferral-state', state: deferral.state });
  if (deferral.proposedBy === person) return refuse({ kind: 'same-person', did: 'propose', person });
  return mayDefer(deferral.ground, deferral.arrivedOn, today, calendar);
}
