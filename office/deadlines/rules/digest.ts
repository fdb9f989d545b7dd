import { type Instant, instant, type LegalDay, legalDayAt, plusDays } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';

/** 半日摘要 · Which half working day a digest belongs to, and the moment up to which it gathers. */
export interface DigestTime {
  readonly on: LegalDay;
  readonly half: 'morning' | 'afternoon';
  readonly upTo: Instant;
}

/** Office policy: a morning digest when the office opens, one after noon. */
const MORNING = '08:30';
const AFTERNOON = '13:30';

/**
 * 当前摘要 · One digest a person and half working day: what was told up to its moment, the same whenever it is opened until
 * the next half. On a rest day it is that of the last working afternoon.
 */
export function digestTime(now: Instant, calendar: CourtCalendar): DigestTime {
  let on = legalDayAt(now);
  if (calendar.isOpen(on) !== false) {
    const afternoon = at(on, AFTERNOON);
    if (now.epochMilliseconds >= afternoon.epochMilliseconds) return { on, half: 'afternoon', upTo: afternoon };
    const morning = at(on, MORNING);
    if (now.epochMilliseconds >= morning.epochMilliseconds) return { on, half: 'morning', upTo: morning };
  }
  do on = plusDays(on, -1);
  while (calendar.isOpen(on) === false);
  return { on, half: 'afternoon', upTo: at(on, AFTERNOON) };
}

function at(on: LegalDay, time: string): Instant {
  return instant(`${on.toString()}T${time}:00+08:00`);
}
