import { compareDays, isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { interruptionListOf } from '@duixian/law/interruptions';
import { pauseGround, pauseListOf } from '@duixian/law/pause-lists';
import type { Duration } from '@duixian/law/term';
import { type Clock, countedFrom, deadlineOf, type Extension, type Interruption, type Pause } from './clock.ts';
import { plusDuration } from './count.ts';

export type ClockActRefusal =
  | { readonly kind: 'clock-already-stopped'; readonly on: LegalDay }
  | { readonly kind: 'term-not-pausable' }
  | { readonly kind: 'ground-not-on-list'; readonly list: string; readonly ground: string; readonly allowed: readonly string[] }
  | { readonly kind: 'already-paused'; readonly since: LegalDay }
  | { readonly kind: 'pause-before-start'; readonly startedOn: LegalDay }
  | { readonly kind: 'pause-overlaps'; readonly from: LegalDay; readonly to: LegalDay }
  | { readonly kind: 'pause-after-end'; readonly dueOn: LegalDay }
  | { readonly kind: 'not-paused' }
  | { readonly kind: 'resume-before-pause'; readonly since: LegalDay }
  | { readonly kind: 'term-not-interruptible' }
  | { readonly kind: 'interruption-out-of-order'; readonly latest: LegalDay }
  | { readonly kind: 'interruption-after-end'; readonly dueOn: LegalDay }
  | { readonly kind: 'term-not-extendable' }
  | { readonly kind: 'extension-before-start'; readonly startedOn: LegalDay }
  | { readonly kind: 'extension-too-late'; readonly latest: LegalDay }
  | { readonly kind: 'extension-too-long'; readonly most: Duration }
  | { readonly kind: 'extension-used-up'; readonly times: number }
  | { readonly kind: 'satisfied-before-start'; readonly startedOn: LegalDay };

/** 中止 · Counting stops from that day on, for a ground of the term's own list. */
export function pauseClock(
  clock: Clock,
  pause: Omit<Pause, 'from' | 'to'> & { readonly on: LegalDay },
  calendar: CourtCalendar,
): Result<Clock, ClockActRefusal> {
  if (clock.end !== null) return refuse({ kind: 'clock-already-stopped', on: clock.end.on });
  if (clock.term.pauses === null) return refuse({ kind: 'term-not-pausable' });
  const list = pauseListOf(clock.term.pauses);
  if (pauseGround(list, pause.ground) === undefined) {
    return refuse({ kind: 'ground-not-on-list', list: list.id, ground: pause.ground, allowed: list.grounds.map((ground) => ground.id) });
  }
  if (isBefore(pause.on, clock.startedOn)) return refuse({ kind: 'pause-before-start', startedOn: clock.startedOn });
  for (const earlier of clock.pauses) {
    if (earlier.to === null) return refuse({ kind: 'already-paused', since: earlier.from });
    if (isBefore(pause.on, earlier.to)) return refuse({ kind: 'pause-overlaps', from: earlier.from, to: earlier.to });
  }
  const deadline = deadlineOf(clock, calendar);
  if (deadline.kind === 'set' && isBefore(deadline.on, pause.on)) return refuse({ kind: 'pause-after-end', dueOn: deadline.on });
  const { on, ...why } = pause;
  return ok({ ...clock, pauses: [...clock.pauses, { from: on, to: null, ...why }] });
}

/** 恢复 · Counting goes on with that day; what had run before the pause stays run. */
export function resumeClock(clock: Clock, on: LegalDay): Result<Clock, ClockActRefusal> {
  if (clock.end !== null) return refuse({ kind: 'clock-already-stopped', on: clock.end.on });
  const open = clock.pauses.find((pause) => pause.to === null);
  if (open === undefined) return refuse({ kind: 'not-paused' });
  if (isBefore(on, open.from)) return refuse({ kind: 'resume-before-pause', since: open.from });
  return ok({ ...clock, pauses: clock.pauses.map((pause) => (pause === open ? { ...pause, to: on } : pause)) });
}

/** 中断 · The period runs anew from an event of the term's own list, unless it had run out before. */
export function interruptClock(clock: Clock, interruption: Interruption, calendar: CourtCalendar): Result<Clock, ClockActRefusal> {
  if (clock.end !== null) return refuse({ kind: 'clock-already-stopped', on: clock.end.on });
  if (clock.term.interruptions === undefined) return refuse({ kind: 'term-not-interruptible' });
  const list = interruptionListOf(clock.term.interruptions);
  const allowed = list.grounds.map((ground) => ground.id);
  if (!allowed.includes(interruption.ground)) {
    return refuse({ kind: 'ground-not-on-list', list: list.id, ground: interruption.ground, allowed });
  }
  const latest = countedFrom(clock);
  if (isBefore(interruption.on, latest)) return refuse({ kind: 'interruption-out-of-order', latest });
  const deadline = deadlineOf(clock, calendar);
  if (deadline.kind === 'set' && isBefore(deadline.on, interruption.on)) {
    return refuse({ kind: 'interruption-after-end', dueOn: deadline.on });
  }
  return ok({ ...clock, interruptions: [...clock.interruptions, interruption] });
}

/** 延长 · Made longer by approval, asked for in time and within what the text allows. */
export function extendClock(clock: Clock, extension: Omit<Extension, 'ground'>, calendar: CourtCalendar): Result<Clock, ClockActRefusal> {
  if (clock.end !== null) return refuse({ kind: 'clock-already-stopped', on: clock.end.on });
  const rule = clock.term.extension;
  if (rule === null) return refuse({ kind: 'term-not-extendable' });
  if (clock.term.direction === 'after' && isBefore(extension.askedOn, clock.startedOn)) {
    return refuse({ kind: 'extension-before-start', startedOn: clock.startedOn });
  }
  const used = clock.extensions.filter((earlier) => earlier.ground === null).length;
  if (rule.times !== null && used >= rule.times) return refuse({ kind: 'extension-used-up', times: rule.times });
  if (rule.each !== null && longerThan(extension.by, rule.each, clock.startedOn))
    return refuse({ kind: 'extension-too-long', most: rule.each });
  const deadline = deadlineOf(clock, calendar);
  if (deadline.kind === 'set') {
    const latest = plusDays(deadline.on, -rule.askDaysBefore);
    if (isBefore(latest, extension.askedOn)) return refuse({ kind: 'extension-too-late', latest });
  }
  return ok({ ...clock, extensions: [...clock.extensions, { ...extension, ground: null }] });
}

/** 完成 · Closed by the act the law asks for. A day after the last one is recorded as it was: late; the day of entry stays beside it. */
export function satisfyClock(clock: Clock, on: LegalDay, enteredOn: LegalDay): Result<Clock, ClockActRefusal> {
  if (clock.end !== null) return refuse({ kind: 'clock-already-stopped', on: clock.end.on });
  if (clock.term.direction === 'after' && isBefore(on, clock.startedOn)) {
    return refuse({ kind: 'satisfied-before-start', startedOn: clock.startedOn });
  }
  return ok({ ...clock, end: { kind: 'satisfied', on, enteredOn } });
}

export function cancelClock(clock: Clock, on: LegalDay, reason: string): Result<Clock, ClockActRefusal> {
  if (clock.end !== null) return refuse({ kind: 'clock-already-stopped', on: clock.end.on });
  return ok({ ...clock, end: { kind: 'cancelled', on, reason } });
}

/** 恢复计算 · What had closed the clock did not happen after all: no day of it was ever lost. One that was cancelled stays so. */
export function reopenClock(clock: Clock): Clock | undefined {
  return clock.end?.kind === 'satisfied' ? { ...clock, end: null } : undefined;
}

/** Durations of different units are compared where they would end. */
function longerThan(a: Duration, b: Duration, from: LegalDay): boolean {
  return compareDays(plusDuration(from, a), plusDuration(from, b)) > 0;
}
