import { must } from '@duixian/kernel/assert';
import { dayOf } from '@duixian/kernel/legal-day';
import { dayFromNumber, dayNumber } from './day-number.ts';
import type { CompoundRests } from './money-title.ts';

const MONTHS_APART = { month: 1, quarter: 3, year: 12 } as const;

/**
 * 结息次日 · The first day after `from` on which interest settled on a rest day begins to bear interest. Quarters rest in the
 * third month of each quarter and years in December, as bank contracts word it; a day the month has not is its last.
 */
export function nextCapitalisation(from: number, { every, onDay }: CompoundRests): number {
  const start = dayFromNumber(from);
  const apart = MONTHS_APART[every];
  for (let months = start.year * 12 + start.month - 1; ; months += 1) {
    if ((months + 1) % apart !== 0) continue;
    const rest = dayNumber(lastOf(Math.floor(months / 12), (months % 12) + 1, onDay)) + 1;
    if (rest > from) return rest;
  }
}

function lastOf(year: number, month: number, onDay: number) {
  for (let day = onDay; day > 28; day -= 1) {
    const found = dayOf(year, month, day);
    if (found !== undefined) return found;
  }
  return must(dayOf(year, month, Math.min(onDay, 28)), 'every month has 28 days');
}
