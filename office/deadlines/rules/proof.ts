import { daysBetween, type Instant, isBefore, type LegalDay, plusDays, sameDay } from '@duixian/kernel/legal-day';
import { type Citation, citationOn } from '@duixian/law/citation';
import type { CourtCalendar, DayNature } from '@duixian/law/court-calendar';
import { interruptionListOf } from '@duixian/law/interruptions';
import { type PauseGround, pauseGround, pauseListOf } from '@duixian/law/pause-lists';
import type { Duration } from '@duixian/law/term';
import {
  adjustmentsOf,
  type Clock,
  countedFrom,
  type Deadline,
  deadlineOf,
  type Extension,
  endOf,
  type Interruption,
  type Pause,
  termOfClock,
} from './clock.ts';
import { countFrom, isUncounted, plusDuration } from './count.ts';
import { lastMomentOf } from './hours.ts';
import { basisOf, COUNTING } from './last-day.ts';
import { type RungDay, rungsOf } from './rungs.ts';

/** What a day is in the count; `unknown` where no calendar of its year is loaded. */
export type DayName = DayNature | { readonly kind: 'unknown' };

/** 计算步骤 · One line of the arithmetic that makes a date. */
export type ProofStep =
  | { readonly kind: 'event'; readonly on: LegalDay }
  | { readonly kind: 'hours'; readonly duration: Duration; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'day'; readonly on: LegalDay; readonly nth: number | null; readonly nature: DayName }
  | { readonly kind: 'span'; readonly duration: Duration; readonly from: LegalDay; readonly to: LegalDay; readonly lastDayOfMonth: boolean }
  | { readonly kind: 'paused'; readonly pause: Pause; readonly ground: PauseGround | null; readonly days: number | null }
  | { readonly kind: 'interrupted'; readonly interruption: Interruption; readonly ground: PauseGround | null }
  | { readonly kind: 'extended'; readonly extension: Extension }
  | {
      readonly kind: 'rolled';
      readonly from: LegalDay;
      readonly to: LegalDay;
      readonly over: readonly { readonly on: LegalDay; readonly nature: DayName }[];
      readonly basis: Citation;
    }
  | { readonly kind: 'provisional'; readonly missingYear: number; readonly atLeast: LegalDay }
  | { readonly kind: 'printed'; readonly on: LegalDay; readonly earlier: boolean };

/** 期限说明 · Why a clock ends on its day: the fact, the law, the calendar, and every step between. */
export interface ClockProof {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly basis: readonly Citation[];
  readonly calendarVersion: string;
  /** Who is told when; nobody while the clock is paused. */
  readonly rungs: readonly RungDay[];
  readonly steps: readonly ProofStep[];
}

const UNKNOWN: DayName = { kind: 'unknown' };

/** Up to this many days are shown one by one; a longer count is one span with its ends. */
const SHOWN_DAY_BY_DAY = 31;

export function proofOf(clock: Clock, calendar: CourtCalendar): ClockProof {
  const deadline = deadlineOf(clock, calendar);
  return {
    clock,
    deadline,
    rungs: deadline.kind === 'set' ? rungsOf(clock.term, countedFrom(clock), deadline.on, calendar) : [],
    basis: basisOf(clock.term, countedFrom(clock)),
    calendarVersion: calendar.versionOf(...yearsOf(clock, deadline)),
    steps: [
      { kind: 'event', on: clock.startedOn },
      ...interruptedSteps(clock),
      ...countingSteps(clock, calendar),
      ...clock.pauses.map((pause) => pausedStep(clock, pause)),
      ...clock.extensions.map((extension): ProofStep => ({ kind: 'extended', extension })),
      ...endSteps(clock, calendar),
    ],
  };
}

/** The years the count passes through, in order. */
function yearsOf(clock: Clock, deadline: Deadline): readonly [number, number] {
  const start = clock.startedOn.year;
  const end = deadline.kind === 'set' ? deadline.on.year : deadline.since.year;
  return [Math.min(start, end), Math.max(start, end)];
}

function interruptedSteps(clock: Clock): readonly ProofStep[] {
  const grounds = clock.term.interruptions === undefined ? [] : interruptionListOf(clock.term.interruptions).grounds;
  return clock.interruptions.map((interruption) => {
    const ground = grounds.find((one) => one.id === interruption.ground) ?? null;
    return { kind: 'interrupted', interruption, ground };
  });
}

function countingSteps(clock: Clock, calendar: CourtCalendar): readonly ProofStep[] {
  const startedOn = countedFrom(clock);
  const term = termOfClock(clock);
  const moment = clock.startedAt === undefined ? undefined : lastMomentOf(term, clock.startedAt);
  if (clock.startedAt !== undefined && moment !== undefined) {
    return [{ kind: 'hours', duration: term.duration, from: clock.startedAt, to: moment }];
  }
  const workdays = term.duration.unit === 'workday';
  const days = term.duration.unit === 'day' && term.duration.value <= SHOWN_DAY_BY_DAY;
  const paused = clock.pauses.some((pause) => pause.to === null);
  if (term.direction === 'before' || paused || !(workdays || days)) return [spanStep(clock)];
  const adjustments = adjustmentsOf(clock);
  const { uncounted } = adjustments;
  const length = daysBetween(startedOn, countFrom(term, startedOn, adjustments, calendar).on);
  const walk = calendar.walk(startedOn, 1);
  const steps: ProofStep[] = [];
  let nth = 0;
  while (walk.offset < length) {
    walk.move();
    const on = walk.day();
    const nature = walk.nature() ?? UNKNOWN;
    const counts =
      (uncounted.length === 0 || !isUncounted(on, uncounted)) && (!workdays || (nature.kind !== 'weekend' && nature.kind !== 'holiday'));
    if (counts) nth += 1;
    steps.push({ kind: 'day', on, nth: counts ? nth : null, nature });
  }
  return steps;
}

function spanStep(clock: Clock): ProofStep {
  const startedOn = countedFrom(clock);
  const term = termOfClock(clock);
  const back = term.direction === 'before';
  const duration = { value: back ? -term.duration.value : term.duration.value, unit: term.duration.unit };
  const to = plusDuration(startedOn, duration);
  const byMonth = term.duration.unit === 'month' || term.duration.unit === 'year';
  return { kind: 'span', duration: term.duration, from: startedOn, to, lastDayOfMonth: byMonth && to.day !== startedOn.day };
}

function pausedStep(clock: Clock, pause: Pause): ProofStep {
  const list = clock.term.pauses === null ? undefined : pauseListOf(clock.term.pauses);
  return {
    kind: 'paused',
    pause,
    ground: list === undefined ? null : (pauseGround(list, pause.ground) ?? null),
    days: pause.to === null ? null : daysBetween(pause.from, pause.to),
  };
}

function endSteps(clock: Clock, calendar: CourtCalendar): readonly ProofStep[] {
  if (clock.pauses.some((pause) => pause.to === null)) return [];
  const due = endOf(clock, calendar);
  const steps: ProofStep[] = [];
  if (!due.ok) steps.push({ kind: 'provisional', missingYear: due.refusal.year, atLeast: due.refusal.atLeast });
  else if (!sameDay(due.value.on, due.value.counted)) steps.push(rolledStep(clock, due.value.counted, due.value.on, calendar));
  const counted = due.ok ? due.value.on : due.refusal.atLeast;
  if (clock.printedEnd !== null) steps.push({ kind: 'printed', on: clock.printedEnd, earlier: isBefore(clock.printedEnd, counted) });
  return steps;
}

function rolledStep(clock: Clock, from: LegalDay, to: LegalDay, calendar: CourtCalendar): ProofStep {
  const over: { on: LegalDay; nature: DayName }[] = [];
  for (let on = from; isBefore(on, to); on = plusDays(on, 1)) over.push({ on, nature: nameOf(on, calendar) });
  return { kind: 'rolled', from, to, over, basis: citationOn(COUNTING, countedFrom(clock)) };
}

function nameOf(on: LegalDay, calendar: CourtCalendar): DayName {
  const nature = calendar.natureOf(on);
  return nature.ok ? nature.value : UNKNOWN;
}
