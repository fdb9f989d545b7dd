import type { LegalDay } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { Term } from '@duixian/law/term';
import type { Clock } from './clock.ts';
import { type ClockDays, clockDays } from './clock-days.ts';

/** 变动 · What another rule or another calendar would make of a running clock. */
export interface ClockChange {
  readonly oldDueOn: LegalDay | null;
  readonly newDueOn: LegalDay | null;
  /** Only the warnings move; the last day stays. */
  readonly warningsOnly: boolean;
}

/** `undefined` where every day stays as it is. */
export function clockChange(
  clock: Clock,
  kept: Pick<ClockDays, 'dueOn' | 'amberOn' | 'redOn' | 'daysLeft'>,
  under: { readonly term: Term; readonly calendar: CourtCalendar },
): ClockChange | undefined {
  const next = clockDays({ ...clock, term: under.term }, under.calendar);
  const dueMoves = textOf(kept.dueOn) !== textOf(next.dueOn) || kept.daysLeft !== next.daysLeft;
  const warningsMove = textOf(kept.amberOn) !== textOf(next.amberOn) || textOf(kept.redOn) !== textOf(next.redOn);
  if (!dueMoves && !warningsMove) return undefined;
  return { oldDueOn: kept.dueOn, newDueOn: next.dueOn, warningsOnly: !dueMoves };
}

function textOf(on: LegalDay | null): string {
  return on === null ? '' : on.toString();
}
