import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from './court-calendar.ts';

/**
 * 工作日后 · So many working days after a day, which is not counted. `undefined` when the calendar of that year is not loaded:
 * what is due then shows no date rather than a guessed one.
 */
export function workingDaysAfter(from: LegalDay, workingDays: number, calendar: CourtCalendar): LegalDay | undefined {
  let on = from;
  for (let left = workingDays; left > 0; ) {
    on = plusDays(on, 1);
    const open = calendar.isOpen(on);
    if (open === undefined) return undefined;
    if (open) left -= 1;
  }
  return on;
}
