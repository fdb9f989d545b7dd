import { Temporal } from 'temporal-polyfill';
import { civilDay, dayNumber, daysInMonth } from './day-number.ts';

/** 法定日 · A day the law counts, in Asia/Shanghai. The only door to Temporal in this repository. */
export type LegalDay = Temporal.PlainDate;

/** 时刻 · What the machine saw. There is no third type of time. */
export type Instant = Temporal.Instant;

export const COURT_TIME_ZONE = 'Asia/Shanghai';

/** Days a court meets are made once and met again: counting over a year would otherwise make hundreds of dates. */
const FIRST_KEPT = dayNumber(1900, 1, 1);
const LAST_KEPT = dayNumber(2199, 12, 31);
const kept = new Map<number, LegalDay>();
const numbers = new WeakMap<LegalDay, number>();

function numberOf(on: LegalDay): number {
  const known = numbers.get(on);
  if (known !== undefined) return known;
  const number = dayNumber(on.year, on.month, on.day);
  numbers.set(on, number);
  return number;
}

function numbered(number: number): LegalDay {
  const known = kept.get(number);
  if (known !== undefined) return known;
  const { year, month, day: dayOfMonth } = civilDay(number);
  const made = new Temporal.PlainDate(year, month, dayOfMonth);
  numbers.set(made, number);
  if (number >= FIRST_KEPT && number <= LAST_KEPT) kept.set(number, made);
  return made;
}

/** From "2026-09-01". Throws on an impossible date: text from outside is validated before it comes here. */
export function day(text: string): LegalDay {
  return Temporal.PlainDate.from(text, { overflow: 'reject' });
}

/** `undefined` where the three numbers are no day of the calendar (30 February, month 13). */
export function dayOf(year: number, month: number, dayOfMonth: number): LegalDay | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** There is no year 0: neither a paper nor the database can write it. */
export function dayFromText(text: string): LegalDay | undefined {
  const match = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function instant(text: string): Instant {
  return Temporal.Instant.from(text);
}

/** `undefined` for text that names no moment. */
export function instantFromText(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

export function instantFromUnixMs(ms: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}

/** The day a court in China writes at this moment, whatever the time zone of the machine. */
export function legalDayAt(at: Instant): LegalDay {
  return at.toZonedDateTimeISO(COURT_TIME_ZONE).toPlainDate();
}

/** "2026-09-01 14:05" as a clerk's wall clock shows it. */
export function wallClockText(at: Instant): string {
  return at.toZonedDateTimeISO(COURT_TIME_ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

export function plusDays(from: LegalDay, days: number): LegalDay {
  return numbered(numberOf(from) + days);
}

/** Calendar months; a day that does not exist becomes the last of its month (民法典第二百零二条). */
export function plusMonths(from: LegalDay, months: number): LegalDay {
  const reached = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(reached / 12);
  const month = reached - year * 12 + 1;
  return numbered(dayNumber(year, month, Math.min(from.day, daysInMonth(year, month))));
}

export function plusYears(from: LegalDay, years: number): LegalDay {
  return plusMonths(from, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LegalDay, to: LegalDay): number {
  return numberOf(to) - numberOf(from);
}

/** Negative, zero or positive, as a sort wants it. */
export function compareDays(a: LegalDay, b: LegalDay): number {
  return numberOf(a) - numberOf(b);
}

export function sameDay(a: LegalDay, b: LegalDay): boolean {
  return numberOf(a) === numberOf(b);
}

export function isBefore(a: LegalDay, b: LegalDay): boolean {
  return numberOf(a) < numberOf(b);
}

export function earlierDay(a: LegalDay, b: LegalDay): LegalDay {
  return isBefore(b, a) ? b : a;
}

export function laterDay(a: LegalDay, b: LegalDay): LegalDay {
  return isBefore(a, b) ? b : a;
}

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 二〇二六年九月一日 · The date as a court paper signs it. */
export function dayInNumerals(of: LegalDay): string {
  const year = Array.from(String(of.year), (digit) => NUMERALS[Number(digit)]).join('');
  return `${year}年${upTo99(of.month)}月${upTo99(of.day)}日`;
}

function upTo99(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? NUMERALS[ones] : ''}`;
}
