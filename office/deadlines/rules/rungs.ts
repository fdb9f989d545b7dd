import { isBefore, type LegalDay, laterDay, plusDays } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { RungReader } from '@duixian/law/ladders';
import type { Term } from '@duixian/law/term';

/** 预警日 · The day one reader is told. */
export interface RungDay {
  readonly on: LegalDay;
  readonly to: RungReader;
}

/**
 * 预警阶梯 · The early warnings of a clock, officer first. Working-day terms warn in working days.
 * A warning on a rest day comes on the working day before it, as nobody reads it sooner; never before the start.
 * A time to be waited and a fiction warn nobody, as no act is late by them; a notice that must be out so many days before is.
 */
export function rungsOf(term: Term, startedOn: LegalDay, dueOn: LegalDay, calendar: CourtCalendar): readonly RungDay[] {
  if (!canBeLate(term)) return [];
  return term.ladder.rungs.map((rung) => {
    const on = term.duration.unit === 'workday' ? workdaysBefore(dueOn, rung.daysBefore, calendar) : plusDays(dueOn, -rung.daysBefore);
    const read = openDayUpTo(on, calendar);
    return { on: term.direction === 'after' ? laterDay(read, startedOn) : read, to: rung.to };
  });
}

/** The day itself if open or unknown, else the last open day before it. */
function openDayUpTo(from: LegalDay, calendar: CourtCalendar): LegalDay {
  if (calendar.isOpen(from) !== false) return from;
  const back = calendar.walk(from, -1);
  while (back.move() === false);
  return back.day();
}

/** Days of a year without calendar are taken for working days: the warning may come late by the rest days, never after the end. */
function workdaysBefore(from: LegalDay, days: number, calendar: CourtCalendar): LegalDay {
  const back = calendar.walk(from, -1);
  for (let left = days; left > 0; ) if (back.move() !== false) left -= 1;
  return back.day();
}

/** Whether a day after the end is a day too late. A minimum counted back is: the notice then comes too short before the auction. */
export function canBeLate(term: Term): boolean {
  return term.kind !== 'fiction' && (term.kind !== 'minimum' || term.direction === 'before');
}

/** 灯色 · Computed from the day it is asked, never kept. */
export type Level = 'green' | 'amber' | 'red' | 'overdue';

export interface LevelDays {
  readonly amberOn: LegalDay | null;
  readonly redOn: LegalDay | null;
  readonly dueOn: LegalDay | null;
}

/** Amber from the first warning, red from the last, overdue the day after the end. A paused clock is green. */
export function levelOn(days: LevelDays, today: LegalDay): Level {
  if (days.amberOn === null || days.redOn === null || days.dueOn === null) return 'green';
  if (isBefore(days.dueOn, today)) return 'overdue';
  if (!isBefore(today, days.redOn)) return 'red';
  return isBefore(today, days.amberOn) ? 'green' : 'amber';
}
