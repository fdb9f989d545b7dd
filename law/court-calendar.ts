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

/** A walk over days that looks each one up by its number in the year, so that long counts make no dates on the way. */
export interface DayWalk {
  /** Days from the start, negative when walking back. */
  readonly offset: number;
  readonly year: number;
  /** One day on; whether it is open, `undefined` in a year that is not loaded. */
  move(): boolean | undefined;
  /** The day the walk stands on. */
  day(): LegalDay;
  /** What that day is; `undefined` in a year that is not loaded. */
  nature(): DayNature | undefined;
}

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
  /** Walks from a day, that day not included; 1 forward, -1 back. */
  walk(from: LegalDay, step: 1 | -1): DayWalk;
  /** The day itself if open, else the next open one. */
  firstOpenDay(from: LegalDay): Result<LegalDay, CalendarNotLoaded>;
}

const MOST_VERSIONS = 1_000;
const WORKDAY: DayNature = { kind: 'workday' };
const MAKE_UP: DayNature = { kind: 'make-up-workday' };
const WEEKEND: DayNature = { kind: 'weekend' };

/** Days of one year by their number in it. */
interface YearTable {
  readonly open: readonly boolean[];
  readonly natures: readonly DayNature[];
  readonly days: readonly LegalDay[];
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
  const named = (from: number, to: number): string =>
    known
      .filter((year) => year >= from && year <= to)
      .map((year) => `${year}:${notices.get(year)}`)
      .join(';');
  const versions = new Map<number, string>();
  const versionOf = (from: number, to: number): string => {
    // Periods pass through few pairs of years; a proof asks for the same one again and again.
    const key = from * 10_000 + to;
    const version = versions.get(key) ?? named(from, to);
    if (versions.size < MOST_VERSIONS) versions.set(key, version);
    return version;
  };
  const walk = (from: LegalDay, step: 1 | -1): DayWalk => walkFrom(tables, from, step);
  return {
    version: named(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    versionOf,
    years: known,
    isLoaded: (year) => tables.has(year),
    isOpen: (on) => tables.get(on.year)?.open[on.dayOfYear],
    natureOf(on) {
      const nature = tables.get(on.year)?.natures[on.dayOfYear];
      return nature === undefined ? refuse({ kind: 'calendar-not-loaded', year: on.year }) : ok(nature);
    },
    walk,
    firstOpenDay(from) {
      const open = tables.get(from.year)?.open[from.dayOfYear];
      if (open === undefined) return refuse({ kind: 'calendar-not-loaded', year: from.year });
      if (open) return ok(from);
      const days = walk(from, 1);
      for (;;) {
        const next = days.move();
        if (next === undefined) return refuse({ kind: 'calendar-not-loaded', year: days.year });
        if (next) return ok(days.day());
      }
    },
  };
}

function walkFrom(tables: ReadonlyMap<number, YearTable>, from: LegalDay, step: 1 | -1): DayWalk {
  let { year } = from;
  let number = from.dayOfYear;
  let offset = 0;
  let table = tables.get(year);
  return {
    get offset() {
      return offset;
    },
    get year() {
      return year;
    },
    move() {
      offset += step;
      number += step;
      if (number < 1 || number > daysIn(year)) {
        year += step;
        number = step === 1 ? 1 : daysIn(year);
        table = tables.get(year);
      }
      return table?.open[number];
    },
    day: () => table?.days[number] ?? plusDays(from, offset),
    nature: () => table?.natures[number],
  };
}

function daysIn(year: number): 365 | 366 {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

function tableOf(year: ReadCalendarYear): YearTable {
  const open: boolean[] = [];
  const natures: DayNature[] = [];
  const days: LegalDay[] = [];
  for (let on = day(`${year.year}-01-01`); on.year === year.year; on = plusDays(on, 1)) {
    const nature = natureIn(year, on);
    natures[on.dayOfYear] = nature;
    days[on.dayOfYear] = on;
    open[on.dayOfYear] = nature.kind === 'workday' || nature.kind === 'make-up-workday';
  }
  return { open, natures, days };
}

function natureIn(year: ReadCalendarYear, on: LegalDay): DayNature {
  const text = on.toString();
  if (year.work.has(text)) return MAKE_UP;
  const span: OffSpan | undefined = year.off.get(text);
  if (span !== undefined) return { kind: 'holiday', nameZh: span.nameZh, nameEn: span.nameEn };
  return on.dayOfWeek >= 6 ? WEEKEND : WORKDAY;
}
