import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { moneyOrder } from '@duixian/law/terms/money';

/**
 * 逾期到账日 · Money that arrived on this day or before should be on finance's desk by now: its ten working days are over
 * (法〔2021〕322号第二十二项). Counted back from today, so that one day answers for every receipt. `undefined` where the calendar of
 * a needed year is not loaded: then nothing is called overdue.
 */
export function overdueThrough(today: LegalDay, calendar: CourtCalendar): LegalDay | undefined {
  const walk = calendar.walk(today, -1);
  for (let left: number = moneyOrder.duration.value; left > 0; ) {
    const open = walk.move();
    if (open === undefined) return undefined;
    if (open) left -= 1;
  }
  return plusDays(walk.day(), -1);
}
