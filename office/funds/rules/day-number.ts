import { assert, must } from '@duixian/kernel/assert';
import { dayOf, type LegalDay } from '@duixian/kernel/legal-day';

/**
 * 日序 · Days as whole numbers, 1970-01-01 being 0. A statement of account with ten segments asks for hundreds of
 * differences of days, and integers make that a hundred times cheaper than calendar objects. Only the interest rules
 * use it; whatever leaves them is a `LegalDay` again.
 */
export function dayNumber(on: LegalDay): number {
  return numberOf(on.year, on.month, on.day);
}

export function dayFromNumber(n: number): LegalDay {
  const known = MADE.get(n);
  if (known !== undefined) return known;
  const { year, month, day } = civil(n);
  const made = must(dayOf(year, month, day), `day number ${n} is a day of the calendar`);
  if (MADE.size < MOST_DAYS) MADE.set(n, made);
  return made;
}

/** Days are immutable, and a court's sheets name the same few thousand again and again. */
const MADE = new Map<number, LegalDay>();
const MOST_DAYS = 20_000;

/** The anniversary `years` after `anchor`; 29 February becomes 28 February where the year has none. */
export function anniversary(anchor: number, years: number): number {
  const { year, month, day } = civil(anchor);
  const target = year + years;
  return numberOf(target, month, month === 2 && day === 29 && !isLeap(target) ? 28 : day);
}

/** Whole years that have passed from `anchor` to `n`. */
export function wholeYears(anchor: number, n: number): number {
  assert(n >= anchor, 'whole years are counted forward');
  const years = civil(n).year - civil(anchor).year;
  return anniversary(anchor, years) <= n ? years : years - 1;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

// Gregorian calendar in 400-year eras that begin on 1 March, so that the leap day is the last of its year.
function numberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civil(n: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = n + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
