import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export const TERM_UNITS = ['working-day', 'day'] as const;
/** 工作日 or 自然日. */
export type TermUnit = (typeof TERM_UNITS)[number];

/** No term is longer in number; the longest answer day bounds it too. Office policy. */
export const LONGEST_TERM = 60;

/** 限答 · An answer by a named day, or within so many days from today. */
export type AnswerBy =
  | { readonly by: 'day'; readonly on: LegalDay }
  | { readonly by: 'term'; readonly value: number; readonly unit: TermUnit };

export type UncountedDay =
  | { readonly on: LegalDay; readonly nature: 'weekend' }
  | { readonly on: LegalDay; readonly nature: 'holiday'; readonly nameZh: string; readonly nameEn: string };

/** 限答依据 · How the day was reached: the day it counts from, which is not counted itself, and the days passed over. */
export interface AnswerTerm {
  readonly value: number;
  readonly unit: TermUnit;
  readonly from: LegalDay;
  readonly uncounted: readonly UncountedDay[];
}

export type CalendarMissing = { readonly kind: 'calendar-not-loaded'; readonly year: number };

/** What the court's calendar makes of a day. */
export interface OfficialDays {
  natureOf(
    on: LegalDay,
  ): Result<
    | { readonly kind: 'workday' | 'make-up-workday' | 'weekend' }
    | { readonly kind: 'holiday'; readonly nameZh: string; readonly nameEn: string },
    CalendarMissing
  >;
}

/** 限答日 · A term is counted by the official calendar from the day after today; a year that is not loaded gives no day. */
export function answerDayOf(
  asked: AnswerBy,
  today: LegalDay,
  calendar: OfficialDays,
): Result<{ readonly dueOn: LegalDay; readonly term: AnswerTerm | null }, CalendarMissing> {
  if (asked.by === 'day') return ok({ dueOn: asked.on, term: null });
  const { value, unit } = asked;
  if (unit === 'day') return ok({ dueOn: plusDays(today, value), term: { value, unit, from: today, uncounted: [] } });
  const uncounted: UncountedDay[] = [];
  let on = today;
  for (let left = value; left > 0; ) {
    on = plusDays(on, 1);
    const found = calendar.natureOf(on);
    if (!found.ok) return refuse(found.refusal);
    const nature = found.value;
    if (nature.kind === 'weekend') uncounted.push({ on, nature: 'weekend' });
    else if (nature.kind === 'holiday') uncounted.push({ on, nature: 'holiday', nameZh: nature.nameZh, nameEn: nature.nameEn });
    else left -= 1;
  }
  return ok({ dueOn: on, term: { value, unit, from: today, uncounted } });
}
