import { Temporal } from 'temporal-polyfill';

/** 法定日 · A day the law counts, in Asia/Shanghai. The only door to Temporal in this repository. */
export type LegalDay = Temporal.PlainDate;

/** 时刻 · What the machine saw. There is no third type of time. */
export type Instant = Temporal.Instant;

export const COURT_TIME_ZONE = 'Asia/Shanghai';

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

export function dayFromText(text: string): LegalDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function instant(text: string): Instant {
  return Temporal.Instant.from(text);
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
  return from.add({ days });
}

/** Calendar months; a day that does not exist becomes the last of its month (民法典第二百零二条). */
export function plusMonths(from: LegalDay, months: number): LegalDay {
  return from.add({ months }, { overflow: 'constrain' });
}

export function plusYears(from: LegalDay, years: number): LegalDay {
  return from.add({ years }, { overflow: 'constrain' });
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LegalDay, to: LegalDay): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

/** Negative, zero or positive, as a sort wants it. */
export function compareDays(a: LegalDay, b: LegalDay): number {
  return Temporal.PlainDate.compare(a, b);
}

export function sameDay(a: LegalDay, b: LegalDay): boolean {
  return Temporal.PlainDate.compare(a, b) === 0;
}

export function isBefore(a: LegalDay, b: LegalDay): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
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
