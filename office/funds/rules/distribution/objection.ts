import { isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CalendarNotLoaded, CourtCalendar } from '@duixian/law/court-calendar';
import { distributionCounter, distributionObjection, distributionSuit } from '@duixian/law/terms/distribution';
import type { PlanChange } from './change.ts';

/** 方案送达 · One creditor, or the debtor; nobody's fifteen days run before his own service. */
export interface PlanNotice {
  readonly notice: string;
  readonly name: string;
  readonly servedOn: LegalDay | null;
}

export interface PlanReply {
  readonly notice: string;
  readonly toldOn: LegalDay;
  readonly opposedOn: LegalDay | null;
}

/** 方案异议 · From the written objection to its end. */
export interface PlanObjection {
  readonly objection: string;
  readonly notice: string;
  readonly receivedOn: LegalDay;
  readonly change: PlanChange;
  readonly replies: readonly PlanReply[];
  /** The objector was told that somebody opposes. */
  readonly toldOn: LegalDay | null;
  readonly suedOn: LegalDay | null;
  readonly state: 'open' | 'upheld' | 'dismissed';
}

/** 异议环节 · What is to happen next with an objection. */
export type ObjectionStep =
  | { readonly kind: 'tell-others'; readonly notices: readonly string[] }
  | { readonly kind: 'others-may-oppose'; readonly lastDay: LegalDay }
  /** 无人反对 · The plan is corrected as the objector says. */
  | { readonly kind: 'unopposed' }
  | { readonly kind: 'tell-objector' }
  | { readonly kind: 'may-sue'; readonly lastDay: LegalDay }
  /** 逾期未起诉 · The original plan is carried out. */
  | { readonly kind: 'no-suit'; readonly lastDay: LegalDay }
  | { readonly kind: 'suit-pending' }
  | { readonly kind: 'ended'; readonly state: 'upheld' | 'dismissed' };

const TERMS = { object: distributionObjection, oppose: distributionCounter, sue: distributionSuit } as const;

/** 十五日届满 · The day of service is not counted; a last day that is a rest day moves on (民事诉讼法第八十五条). */
export function lastDayTo(act: keyof typeof TERMS, from: LegalDay, calendar: CourtCalendar): Result<LegalDay, CalendarNotLoaded> {
  return calendar.firstOpenDay(plusDays(from, TERMS[act].duration.value));
}

export type TooLateRefusal = { readonly kind: 'term-over'; readonly lastDay: LegalDay; readonly on: LegalDay };
export type ObjectRefusal =
  | { readonly kind: 'not-served-yet'; readonly name: string }
  | { readonly kind: 'received-before-service'; readonly servedOn: LegalDay }
  | TooLateRefusal
  | CalendarNotLoaded;

/** 民诉解释第五百零九条: in writing, within fifteen days of receiving the plan, each from his own day. */
export function mayObject(notice: PlanNotice, receivedOn: LegalDay, calendar: CourtCalendar): Result<LegalDay, ObjectRefusal> {
  if (notice.servedOn === null) return refuse({ kind: 'not-served-yet', name: notice.name });
  return inTime('object', notice.servedOn, receivedOn, calendar);
}

/** 第五百一十条: whoever did not object may oppose within fifteen days of being told; the objector sues within fifteen days. */
export function inTime(
  act: keyof typeof TERMS,
  from: LegalDay,
  on: LegalDay,
  calendar: CourtCalendar,
): Result<LegalDay, TooLateRefusal | { readonly kind: 'received-before-service'; readonly servedOn: LegalDay } | CalendarNotLoaded> {
  if (isBefore(on, from)) return refuse({ kind: 'received-before-service', servedOn: from });
  const lastDay = lastDayTo(act, from, calendar);
  if (!lastDay.ok) return lastDay;
  return isBefore(lastDay.value, on) ? refuse({ kind: 'term-over', lastDay: lastDay.value, on }) : lastDay;
}

/** Who has to be told of an objection: everybody who was served and did not object himself. */
export function othersThan(notices: readonly PlanNotice[], objections: readonly Pick<PlanObjection, 'notice'>[]): readonly PlanNotice[] {
  return notices.filter(({ notice }) => !objections.some((each) => each.notice === notice));
}

/** 下一步 · Derived from what happened and from today, never stored. */
export function stepOf(
  objection: PlanObjection,
  others: readonly PlanNotice[],
  today: LegalDay,
  calendar: CourtCalendar,
): Result<ObjectionStep, CalendarNotLoaded> {
  if (objection.state !== 'open') return ok({ kind: 'ended', state: objection.state });
  if (objection.suedOn !== null) return ok({ kind: 'suit-pending' });
  if (objection.toldOn !== null) {
    const lastDay = lastDayTo('sue', objection.toldOn, calendar);
    if (!lastDay.ok) return lastDay;
    return ok({ kind: isBefore(lastDay.value, today) ? 'no-suit' : 'may-sue', lastDay: lastDay.value });
  }
  if (objection.replies.some((reply) => reply.opposedOn !== null)) return ok({ kind: 'tell-objector' });
  const untold = others.filter(({ notice }) => !objection.replies.some((reply) => reply.notice === notice));
  if (untold.length > 0) return ok({ kind: 'tell-others', notices: untold.map(({ notice }) => notice) });
  let last: LegalDay | undefined;
  for (const { toldOn } of objection.replies) {
    const ends = lastDayTo('oppose', toldOn, calendar);
    if (!ends.ok) return ends;
    if (last === undefined || isBefore(last, ends.value)) last = ends.value;
  }
  return ok(last === undefined || isBefore(last, today) ? { kind: 'unopposed' } : { kind: 'others-may-oppose', lastDay: last });
}

export type PlanOpenRefusal =
  | { readonly kind: 'not-served-yet'; readonly name: string }
  | { readonly kind: 'objection-period-runs'; readonly lastDay: LegalDay }
  | CalendarNotLoaded;

/** 异议期满 · The day after everybody's fifteen days are over the plan can be carried out, as far as nobody disputes it. */
export function objectionsClosed(
  notices: readonly PlanNotice[],
  objections: readonly Pick<PlanObjection, 'notice'>[],
  today: LegalDay,
  calendar: CourtCalendar,
): Result<true, PlanOpenRefusal> {
  let latest: LegalDay | undefined;
  for (const { notice, name, servedOn } of notices) {
    if (servedOn === null) return refuse({ kind: 'not-served-yet', name });
    // Who has objected has used his term.
    if (objections.some((each) => each.notice === notice)) continue;
    const lastDay = lastDayTo('object', servedOn, calendar);
    if (!lastDay.ok) return lastDay;
    if (latest === undefined || isBefore(latest, lastDay.value)) latest = lastDay.value;
  }
  return latest === undefined || isBefore(latest, today) ? ok(true) : refuse({ kind: 'objection-period-runs', lastDay: latest });
}
