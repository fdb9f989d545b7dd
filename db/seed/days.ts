import { dayFromNumber, dayNumber } from '@duixian/funds/rules/day-number';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';

const rest = new Map<number, boolean>();

/** So many days later, in whole numbers: a generated city asks for a few hundred thousand days, and they are the same few thousand. */
export function shift(from: LegalDay, days: number): LegalDay {
  return dayFromNumber(dayNumber(from) + days);
}

/** That day, or the first day after it on which the court is open. */
export function openFrom(on: LegalDay): LegalDay {
  let at = dayNumber(on);
  while (isRest(at)) at += 1;
  return dayFromNumber(at);
}

/** That day, or the last open day before it. */
export function openUpTo(on: LegalDay): LegalDay {
  let at = dayNumber(on);
  while (isRest(at)) at -= 1;
  return dayFromNumber(at);
}

/** A year without a calendar has no known rest day. */
function isRest(n: number): boolean {
  const kept = rest.get(n);
  if (kept !== undefined) return kept;
  const found = PUBLISHED_CALENDAR.isOpen(dayFromNumber(n)) === false;
  rest.set(n, found);
  return found;
}

export function daysFromTo(from: LegalDay, to: LegalDay): number {
  return dayNumber(to) - dayNumber(from);
}
