import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import type { CalendarNotLoaded, CourtCalendar } from '@duixian/law/court-calendar';

/** 工作日届满 · The last of so many working days after a day that is not counted (民法典第二百零一条). */
export function workdayAfter(from: LegalDay, days: number, calendar: CourtCalendar): Result<LegalDay, CalendarNotLoaded> {
  let on = from;
  for (let left = days; left > 0; left--) {
    const next = calendar.firstOpenDay(plusDays(on, 1));
    if (!next.ok) return next;
    on = next.value;
  }
  return ok(on);
}
