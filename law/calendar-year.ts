import { compareDays, dayFromText, isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 放假通知 · Where the off days of a year come from. */
export interface CalendarNotice {
  readonly numbers: readonly string[];
  readonly issuedOn: string;
  /** False: days agree with the published package, the number of the notice is from general knowledge. */
  readonly verified: boolean;
}

export interface OffSpan {
  readonly from: string;
  readonly to: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** 年度日历 · What one year's notice says: spans of rest days, and weekend days that are worked instead. */
export interface CalendarYear {
  readonly year: number;
  readonly notice: CalendarNotice;
  readonly off: readonly OffSpan[];
  readonly work: readonly string[];
}

export type CalendarYearRefusal =
  | { readonly kind: 'not-a-day'; readonly text: string }
  | { readonly kind: 'day-outside-year'; readonly day: string; readonly year: number }
  | { readonly kind: 'span-reversed'; readonly from: string; readonly to: string }
  | { readonly kind: 'day-both-off-and-on'; readonly day: string }
  | { readonly kind: 'day-listed-twice'; readonly day: string }
  | { readonly kind: 'make-up-day-on-weekday'; readonly day: string }
  | { readonly kind: 'no-off-day'; readonly year: number };

export interface ReadCalendarYear {
  readonly year: number;
  /** ISO day -> name of the rest. */
  readonly off: ReadonlyMap<string, OffSpan>;
  readonly work: ReadonlySet<string>;
}

/**
 * 核对年度日历 · Reads a year and refuses one that contradicts itself.
 * A make-up day that is a weekday would change nothing, so it is a slip of the hand.
 */
export function readCalendarYear(source: CalendarYear): Result<ReadCalendarYear, CalendarYearRefusal> {
  if (source.off.length === 0) return refuse({ kind: 'no-off-day', year: source.year });
  const work = new Set<string>();
  for (const text of source.work) {
    const read = dayInYear(text, source.year);
    if (!read.ok) return read;
    if (read.value.dayOfWeek < 6) return refuse({ kind: 'make-up-day-on-weekday', day: text });
    if (work.has(text)) return refuse({ kind: 'day-listed-twice', day: text });
    work.add(text);
  }
  const off = new Map<string, OffSpan>();
  for (const span of source.off) {
    const from = dayInYear(span.from, source.year);
    if (!from.ok) return from;
    const to = dayInYear(span.to, source.year);
    if (!to.ok) return to;
    if (isBefore(to.value, from.value)) return refuse({ kind: 'span-reversed', from: span.from, to: span.to });
    for (let each = from.value; compareDays(each, to.value) <= 0; each = plusDays(each, 1)) {
      const text = each.toString();
      if (work.has(text)) return refuse({ kind: 'day-both-off-and-on', day: text });
      if (off.has(text)) return refuse({ kind: 'day-listed-twice', day: text });
      off.set(text, span);
    }
  }
  return ok({ year: source.year, off, work });
}

function dayInYear(text: string, year: number): Result<LegalDay, CalendarYearRefusal> {
  const read = dayFromText(text);
  if (read === undefined) return refuse({ kind: 'not-a-day', text });
  if (read.year !== year) return refuse({ kind: 'day-outside-year', day: text, year });
  return ok(read);
}
