import { daysBetween, type LegalDay, plusDays, plusMonths, plusYears } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { Duration, Term } from '@duixian/law/term';

/** 不计入的期间 · Days that do not count: from the first (included) to the day counting goes on (excluded). */
export interface UncountedDays {
  readonly from: LegalDay;
  readonly to: LegalDay;
}

/** What may move the end of a period besides the calendar. */
export interface Adjustments {
  readonly uncounted: readonly UncountedDays[];
  readonly extensions: readonly Duration[];
}

export const UNADJUSTED: Adjustments = { uncounted: [], extensions: [] };

/** 计至 · The day the count arrives at, before any roll, and the first year that was missing on the way. */
export interface Counted {
  readonly on: LegalDay;
  readonly missingYear: number | null;
}

/**
 * 期间计算 · 民事诉讼法第八十五条, 民法典第二百零一条、第二百零二条: the day of the event is not counted; months and years
 * end on the same number, or on the last day of a month that lacks it. Rest days inside the period are counted,
 * except by a term that names working days.
 */
export function countFrom(term: Term, eventOn: LegalDay, adjustments: Adjustments, calendar: CourtCalendar): Counted {
  if (term.direction === 'before') return { on: minusDuration(eventOn, term.duration), missingYear: null };
  if (term.duration.unit === 'workday') return countWorkdays(eventOn, term.duration, adjustments, calendar);
  let on = plusDuration(eventOn, term.duration);
  for (const extension of adjustments.extensions) on = plusDuration(on, extension);
  const uncounted = uncountedDays(adjustments.uncounted);
  return { on: uncounted === 0 ? on : plusDays(on, uncounted), missingYear: null };
}

/** Hours without a known hour of the event count as if it fell at 0:00: never later than the law allows. */
export function plusDuration(from: LegalDay, duration: Duration): LegalDay {
  switch (duration.unit) {
    case 'hour':
      return plusDays(from, Math.floor(duration.value / 24));
    case 'day':
    case 'workday':
      return plusDays(from, duration.value);
    case 'month':
      return plusMonths(from, duration.value);
    case 'year':
      return plusYears(from, duration.value);
  }
}

function minusDuration(from: LegalDay, duration: Duration): LegalDay {
  return plusDuration(from, { value: -duration.value, unit: duration.unit });
}

/**
 * Only open days count. In a year without a calendar every day counts as one: the true last day cannot be
 * earlier than that, so what is due by the bound is never late.
 */
function countWorkdays(eventOn: LegalDay, duration: Duration, adjustments: Adjustments, calendar: CourtCalendar): Counted {
  let left = duration.value;
  for (const extension of adjustments.extensions) left += extension.value;
  const pauses = adjustments.uncounted.map((span) => ({ from: daysBetween(eventOn, span.from), to: daysBetween(eventOn, span.to) }));
  const days = calendar.walk(eventOn, 1);
  let missingYear: number | null = null;
  while (left > 0) {
    const open = days.move();
    const { offset } = days;
    if (pauses.some((pause) => offset >= pause.from && offset < pause.to)) continue;
    if (open === undefined) missingYear ??= days.year;
    if (open !== false) left -= 1;
  }
  return { on: days.day(), missingYear };
}

export function isUncounted(on: LegalDay, uncounted: readonly UncountedDays[]): boolean {
  return uncounted.some((span) => daysBetween(span.from, on) >= 0 && daysBetween(on, span.to) > 0);
}

export function uncountedDays(uncounted: readonly UncountedDays[]): number {
  return uncounted.reduce((sum, span) => sum + daysBetween(span.from, span.to), 0);
}
