import { assert } from '@duixian/kernel/assert';
import { day, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type CalendarYear, type OffSpan, type ReadCalendarYear, readCalendarYear } from './calendar-year.ts';

/** The official days of that year are not known here. Never answered with plain weekends. */
export type CalendarNotLoaded = { readonly kind: 'calendar-not-loaded'; readonly year: number };

/** 日性质 · What the official calendar makes of a day. */
export type DayNature =
  | { readonly kind: 'workday' }
  | { readonly kind: 'make-up-workday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly nameZh: string; readonly nameEn: string };

/** 法院日历 · The working days of the State Council notices, as far as they are loaded. */
export interface CourtCalendar {
  /** Which notices the answers rest on, "2025:国办发明电〔2024〕12号;2026:…". Named in every proof. */
  readonly version: string;
  /** The same for the years of one period: what a proof names. */
  versionOf(fromYear: number, toYear: number): string;
  readonly years: readonly number[];
  isLoaded(year: number): boolean;
  natureOf(on: LegalDay): Result<DayNature, CalendarNotLoaded>;
  /** `undefined` when the year is not loaded. */
  isOpen(on: LegalDay): boolean | undefined;
  /** The day itself if open, else the next open one. */
  firstOpenDay(from: LegalDay): Result<LegalDay, CalendarNotLoaded>;
}

const WORKDAY: DayNature = { kind: 'workday' };
const MAKE_UP: DayNature = { kind: 'make-up-workday' };
const WEEKEND: DayNature = { kind: 'weekend' };

/** Days of one year by number in the year, so that an answer needs no text and no search. */
interface YearTable {
  readonly open: Uint8Array;
  readonly year: ReadCalendarYear;
}

/** Builds the calendar from years that were read and found sound; a later one replaces an earlier one of the same year. */
export function courtCalendar(years: readonly CalendarYear[]): CourtCalendar {
  const tables = new Map<number, YearTable>();
  const notices = new Map<number, string>();
  for (const source of years) {
    const read = readCalendarYear(source);
    assert(read.ok, `calendar ${source.year}: ${read.ok ? '' : read.refusal.kind}`);
    tables.set(source.year, tableOf(read.value));
    notices.set(source.year, source.notice.numbers.join('、'));
  }
  const known = [...tables.keys()].sort((a, b) => a - b);
  const isOpen = (on: LegalDay): boolean | undefined => {
    const table = tables.get(on.year);
    return table === undefined ? undefined : table.open[on.dayOfYear] === 1;
  };
  const versionOf = (from: number, to: number): string =>
    known
      .filter((year) => year >= from && year <= to)
      .map((year) => `${year}:${notices.get(year)}`)
      .join(';');
  return {
    version: versionOf(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    versionOf,
    years: known,
    isLoaded: (year) => tables.has(year),
    isOpen,
    natureOf(on) {
      const table = tables.get(on.year);
      if (table === undefined) return refuse({ kind: 'calendar-not-loaded', year: on.year });
      return ok(natureIn(table.year, on));
    },
    firstOpenDay(from) {
      let on = from;
      for (;;) {
        const open = isOpen(on);
        if (open === undefined) return refuse({ kind: 'calendar-not-loaded', year: on.year });
        if (open) return ok(on);
        on = plusDays(on, 1);
      }
    },
  };
}

function natureIn(year: ReadCalendarYear, on: LegalDay): DayNature {
  const text = on.toString();
  const weekend = on.dayOfWeek >= 6;
  if (year.work.has(text)) return MAKE_UP;
  const span: OffSpan | undefined = year.off.get(text);
  if (span !== undefined) return { kind: 'holiday', nameZh: span.nameZh, nameEn: span.nameEn };
  return weekend ? WEEKEND : WORKDAY;
}

function tableOf(year: ReadCalendarYear): YearTable {
  const open = new Uint8Array(367);
  for (let on = day(`${year.year}-01-01`); on.year === year.year; on = plusDays(on, 1)) {
    const nature = natureIn(year, on).kind;
    open[on.dayOfYear] = nature === 'workday' || nature === 'make-up-workday' ? 1 : 0;
  }
  return { open, year };
}
