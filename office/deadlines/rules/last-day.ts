import { type LegalDay, laterDay, plusMonths } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type Citation, citationOn } from '@duixian/law/citation';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { civilCode } from '@duixian/law/instruments/civil-code';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { pauseListOf } from '@duixian/law/pause-lists';
import type { Term } from '@duixian/law/term';
import { type Adjustments, countFrom, UNADJUSTED } from './count.ts';

/** 届满日 · The last day of a period and what made it that day. */
export interface Due {
  readonly on: LegalDay;
  /** Where the count arrived before a rest day moved it. */
  readonly counted: LegalDay;
  /** The articles in force on the day of the event. */
  readonly basis: readonly Citation[];
  readonly calendarVersion: string;
}

/** The calendar of `year` is missing, and the period cannot end before `atLeast`. */
export type DueNotKnown = { readonly kind: 'calendar-not-loaded'; readonly year: number; readonly atLeast: LegalDay };

/**
 * 期间届满日 · The last day of a term, with the articles that make it that day.
 *
 * 民事诉讼法第八十五条: rest days inside the period are counted, and a last day that is a rest day moves to the first
 * day after it, but only where the term says so.
 */
export function lastDayOf(term: Term, eventOn: LegalDay, calendar: CourtCalendar): Result<Due, DueNotKnown> {
  const end = adjustedEndOf(term, eventOn, UNADJUSTED, calendar);
  return end.ok ? ok({ ...end.value, basis: basisOf(term, eventOn), calendarVersion: calendar.version }) : end;
}

/** 届满与计至 · The two days alone; the articles are read off when somebody asks why. */
export type EndDays = Pick<Due, 'on' | 'counted'>;

/** The same with time that is not counted and with extensions. */
export function adjustedEndOf(
  term: Term,
  eventOn: LegalDay,
  adjustments: Adjustments,
  calendar: CourtCalendar,
): Result<EndDays, DueNotKnown> {
  const sixMonthsAfter = term.pauses !== null && pauseListOf(term.pauses).resumption === 'six-months-after';
  const moved = sixMonthsAfter ? { uncounted: [], extensions: adjustments.extensions } : adjustments;
  const counted = countFrom(term, eventOn, moved, calendar);
  const reached = sixMonthsAfter ? afterObstacles(counted.on, adjustments) : counted.on;
  if (counted.missingYear !== null) return refuse({ kind: 'calendar-not-loaded', year: counted.missingYear, atLeast: reached });
  if (!term.rollForward) return ok({ on: reached, counted: reached });
  const open = calendar.firstOpenDay(reached);
  if (!open.ok) return refuse({ kind: 'calendar-not-loaded', year: open.refusal.year, atLeast: reached });
  return ok({ on: open.value, counted: reached });
}

/** 民法典第一百九十四条: the limitation runs out no earlier than six months after the obstacle is gone. */
function afterObstacles(counted: LegalDay, adjustments: Adjustments): LegalDay {
  return adjustments.uncounted.reduce((latest, span) => laterDay(latest, plusMonths(span.to, 6)), counted);
}

export const COUNTING = civilProcedure('counting');
const BY_CALENDAR = civilCode.article('第二百零二条');

/** The term's own articles, and the articles that count time in general. */
export function basisOf(term: Term, eventOn: LegalDay): readonly Citation[] {
  const own = term.basis.map((basis) => citationOn(basis, eventOn));
  const counting = term.rollForward || term.duration.unit === 'day' ? [citationOn(COUNTING, eventOn)] : [];
  const byCalendar = term.duration.unit === 'month' || term.duration.unit === 'year' ? [BY_CALENDAR] : [];
  return [...own, ...counting, ...byCalendar];
}
