import { compareDays, daysBetween, earlierDay, type Instant, type LegalDay, legalDayAt, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { Duration, Term } from '@duixian/law/term';
import { type Adjustments, isUncounted, type UncountedDays } from './count.ts';
import { lastMomentOf } from './hours.ts';
import { adjustedEndOf, type DueNotKnown, type EndDays } from './last-day.ts';

/** 中止段 · Time that does not count, with its ground and who approved it; `to` is the day counting goes on, null while paused. */
export interface Pause {
  readonly from: LegalDay;
  readonly to: LegalDay | null;
  readonly ground: string;
  readonly approvedBy: string | null;
  /** In the words of whoever entered it; absent where an act of the case brought the pause with it. */
  readonly reason?: string;
}

/** 中断 · An event after which the period runs anew, that day not counted. */
export interface Interruption {
  readonly on: LegalDay;
  readonly ground: string;
  readonly reason?: string;
}

export interface Extension {
  readonly by: Duration;
  readonly askedOn: LegalDay;
  readonly approvedBy: string;
  /** Null: by the term's own rule of extension. `system-outage`: relief for time the office could not work. */
  readonly ground: 'system-outage' | null;
  readonly reason?: string;
}

export type ClockEnd =
  | {
      readonly kind: 'satisfied';
      readonly on: LegalDay;
      /** The day somebody entered it; later than `on` where the act was back-entered. */
      readonly enteredOn: LegalDay;
    }
  | { readonly kind: 'cancelled'; readonly on: LegalDay; readonly reason: string };

/** 时钟台账 · One running of one term in one case, as facts. Whether it is late is computed, never kept. */
export interface Clock {
  readonly term: Term;
  readonly startedOn: LegalDay;
  /** The moment of the event, where it is known and the term counts hours. */
  readonly startedAt?: Instant;
  /** In order of time; only the last may be open. */
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  /** In order of time; the last is what the period is counted from. */
  readonly interruptions: readonly Interruption[];
  /** Which time of a recurring duty this is, counted from the anchor in `startedOn`; 1 for every other term. */
  readonly occurrence: number;
  /** The end as printed on the paper, where the paper prints one. */
  readonly printedEnd: LegalDay | null;
  readonly end: ClockEnd | null;
}

export function startClock(term: Term, on: LegalDay, printedEnd: LegalDay | null): Clock {
  return { term, startedOn: on, pauses: [], extensions: [], interruptions: [], occurrence: 1, printedEnd, end: null };
}

/** 起算日 · The event, or the last interruption after it. */
export function countedFrom(clock: Clock): LegalDay {
  return clock.interruptions.at(-1)?.on ?? clock.startedOn;
}

/** 下一次 · The clock of the next time, for a duty that comes again; counted from the anchor, so that dates do not drift. */
export function nextOccurrence(clock: Clock): Clock | undefined {
  if (clock.term.kind !== 'recurring') return undefined;
  return { ...startClock(clock.term, clock.startedOn, null), occurrence: clock.occurrence + 1 };
}

/** The term as this clock runs it: the n-th time of a recurring duty is n periods from the anchor. */
export function termOfClock(clock: Clock): Term {
  if (clock.occurrence === 1) return clock.term;
  const { value, unit } = clock.term.duration;
  return { ...clock.term, duration: { value: value * clock.occurrence, unit } };
}

/** 届满 · When a clock ends. A clock that is paused has no last day, only time left. */
export type Deadline =
  | {
      readonly kind: 'set';
      /** The day the alarm looks at: the earlier of the counted and the printed end. */
      readonly on: LegalDay;
      readonly counted: LegalDay;
      /** The first year without a calendar: the day is the earliest lawful one and is computed again when the year is loaded. */
      readonly missingYear: number | null;
    }
  | { readonly kind: 'paused'; readonly since: LegalDay; readonly ground: string; readonly daysLeft: number };

/** 届满日 · The last day of a clock with its pauses and extensions. */
export function deadlineOf(clock: Clock, calendar: CourtCalendar): Deadline {
  const open = clock.pauses.find((pause) => pause.to === null);
  if (open !== undefined) return pausedDeadline(clock, open, calendar);
  const due = endOf(clock, calendar);
  const on = due.ok ? due.value.on : due.refusal.atLeast;
  const counted = due.ok ? due.value.counted : due.refusal.atLeast;
  return {
    kind: 'set',
    on: clock.printedEnd === null ? on : earlierDay(clock.printedEnd, on),
    counted,
    missingYear: due.ok ? null : due.refusal.year,
  };
}

/** 计至与届满 · Hours from a known moment end where they end; everything else is counted in days. */
export function endOf(clock: Clock, calendar: CourtCalendar): Result<EndDays, DueNotKnown> {
  const moment = clock.startedAt === undefined ? undefined : lastMomentOf(clock.term, clock.startedAt);
  if (moment !== undefined) return ok({ on: legalDayAt(moment), counted: legalDayAt(moment) });
  return adjustedEndOf(termOfClock(clock), countedFrom(clock), adjustmentsOf(clock), calendar);
}

export function adjustmentsOf(clock: Clock): Adjustments {
  return { uncounted: closedPauses(clock), extensions: clock.extensions.map((extension) => extension.by) };
}

function closedPauses(clock: Clock): readonly UncountedDays[] {
  return clock.pauses.flatMap((pause) => (pause.to === null ? [] : [{ from: pause.from, to: pause.to }]));
}

/** What is left survives the pause: days from the first day not counted to the end that would have been. */
function pausedDeadline(clock: Clock, open: Pause, calendar: CourtCalendar): Deadline {
  const closed = closedPauses(clock);
  const due = adjustedEndOf(termOfClock(clock), countedFrom(clock), { ...adjustmentsOf(clock), uncounted: closed }, calendar);
  const end = due.ok ? due.value.counted : due.refusal.atLeast;
  const daysLeft =
    clock.term.duration.unit === 'workday'
      ? openDaysBetween(open.from, end, closed, calendar)
      : Math.max(0, daysBetween(open.from, end) + 1);
  return { kind: 'paused', since: open.from, ground: open.ground, daysLeft };
}

/** Both ends counted. Days of a year without calendar count as open, as they do in the period itself. */
function openDaysBetween(from: LegalDay, to: LegalDay, uncounted: readonly UncountedDays[], calendar: CourtCalendar): number {
  let days = 0;
  for (let on = from; compareDays(on, to) <= 0; on = plusDays(on, 1)) {
    if (calendar.isOpen(on) !== false && !isUncounted(on, uncounted)) days += 1;
  }
  return days;
}
