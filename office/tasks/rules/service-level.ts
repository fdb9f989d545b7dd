import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';

/**
 * 服务时限 · The last day of a service level: so many working days after the day of opening, which is not counted.
 * `undefined` when the calendar of that year is not loaded: the item then shows no date rather than a guessed one.
 */
export function serviceDueOn(openedOn: LegalDay, workingDays: number, calendar: CourtCalendar): LegalDay | undefined {
  let on = openedOn;
  for (let left = workingDays; left > 0; ) {
    on = plusDays(on, 1);
    const open = calendar.isOpen(on);
    if (open === undefined) return undefined;
    if (open) left -= 1;
  }
  return on;
}
