import { earlierDay, type LegalDay } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { type Clock, countedFrom, deadlineOf } from './clock.ts';
import { rungsOf } from './rungs.ts';

/** 节点日期 · The days of a clock that lists are cut by. They follow from the ledger and the calendar and can be computed again. */
export interface ClockDays {
  readonly dueOn: LegalDay | null;
  readonly amberOn: LegalDay | null;
  readonly redOn: LegalDay | null;
  readonly pausedOn: LegalDay | null;
  readonly daysLeft: number | null;
  readonly missingYear: number | null;
}

export function clockDays(clock: Clock, calendar: CourtCalendar): ClockDays {
  const deadline = deadlineOf(clock, calendar);
  if (deadline.kind === 'paused') {
    return { dueOn: null, amberOn: null, redOn: null, pausedOn: deadline.since, daysLeft: deadline.daysLeft, missingYear: null };
  }
  const rungs = rungsOf(clock.term, countedFrom(clock), deadline.on, calendar);
  const first = rungs[0]?.on;
  const last = rungs.at(-1)?.on;
  return {
    dueOn: deadline.on,
    // A printed end before the first warning would otherwise turn the clock overdue without ever having been amber.
    amberOn: first === undefined ? null : earlierDay(first, deadline.on),
    redOn: last === undefined ? null : earlierDay(last, deadline.on),
    pausedOn: null,
    daysLeft: null,
    missingYear: deadline.missingYear,
  };
}
