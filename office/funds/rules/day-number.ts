import { assert } from '@duixian/kernel/assert';
import { day, daysBetween, type LegalDay, plusDays, plusYears } from '@duixian/kernel/legal-day';

const EPOCH = day('1970-01-01');

/**
 * 日序 · Days as whole numbers, 1970-01-01 being 0. A statement of account with ten segments asks for hundreds of
 * differences of days, and integers make that a hundred times cheaper than calendar objects. Only the interest rules
 * use it; whatever leaves them is a `LegalDay` again.
 */
export function dayNumber(on: LegalDay): number {
  return daysBetween(EPOCH, on);
}

export function dayFromNumber(n: number): LegalDay {
  return plusDays(EPOCH, n);
}

/** The anniversary `years` after `anchor`; 29 February becomes 28 February where the year has none. */
export function anniversary(anchor: number, years: number): number {
  return dayNumber(plusYears(dayFromNumber(anchor), years));
}

/** Whole years that have passed from `anchor` to `n`. */
export function wholeYears(anchor: number, n: number): number {
  assert(n >= anchor, 'whole years are counted forward');
  const years = Math.floor((n - anchor) / 365);
  return anniversary(anchor, years) <= n ? years : years - 1;
}
