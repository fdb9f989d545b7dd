import { type Instant, instant, isBefore, type LegalDay, legalDayAt, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { dutyHolderOf } from '@duixian/law/duty-holder';
import type { OutageSettings } from '@duixian/law/parameters/outage';
import type { Duration, Term } from '@duixian/law/term';
import { termOf } from '@duixian/law/terms/all';
import type { Clock } from './clock.ts';
import { lastDayOf } from './last-day.ts';

/** 停机 · From the last sign of life before a gap to the first one after it. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant;
}

/** party-right: 民事诉讼法第八十六条, on the party's application. office-policy: the court's own clock, by a supervisor's decision. */
export type ReliefBasis = 'party-right' | 'office-policy';

export interface Relief {
  readonly lost: Duration;
  readonly basis: ReliefBasis;
}

export type DecideReliefRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'relief-decided'; readonly state: string }
  | { readonly kind: 'clock-already-stopped'; readonly on: LegalDay }
  | { readonly kind: 'application-needed'; readonly until: LegalDay }
  | { readonly kind: 'application-too-late'; readonly until: LegalDay }
  | { readonly kind: 'day-in-future'; readonly today: LegalDay };

/** 是否停机 · A gap long enough to have kept people from working. */
export function isOutage(gap: Outage, settings: OutageSettings): boolean {
  return minutes(gap.from, gap.to) >= settings.shortestMinutes;
}

/** Days on which the outage took so much of the office hours that the day was lost. */
export function lostDays(outage: Outage, settings: OutageSettings): readonly LegalDay[] {
  const days: LegalDay[] = [];
  const last = legalDayAt(outage.to);
  for (let on = legalDayAt(outage.from); !isBefore(last, on); on = plusDays(on, 1)) {
    const opens = instant(`${on.toString()}T${settings.opensAt}:00+08:00`);
    const closes = instant(`${on.toString()}T${settings.closesAt}:00+08:00`);
    const from = later(outage.from, opens);
    const to = later(closes, outage.to) === closes ? outage.to : closes;
    if (minutes(from, to) >= settings.lostMinutes) days.push(on);
  }
  return days;
}

/**
 * 顺延建议 · What a clock may be given for an outage: working days lost for a working-day term, natural days otherwise.
 * An effect of the law, a maximum, a minimum and a fiction run on, whatever the machine does; so do the periods of bodies
 * that do not work with it.
 */
export function reliefFor(
  term: Term,
  dueOn: LegalDay,
  outage: Outage,
  calendar: CourtCalendar,
  settings: OutageSettings,
): Relief | undefined {
  if ((term.kind !== 'deadline' && term.kind !== 'recurring') || term.direction === 'before') return undefined;
  const holder = dutyHolderOf(term);
  if (holder !== 'party' && holder !== 'court') return undefined;
  const { first, last } = reliefWindow(outage, settings);
  if (isBefore(dueOn, first) || isBefore(last, dueOn)) return undefined;
  const byWorkday = term.duration.unit === 'workday';
  const lost = lostDays(outage, settings).filter((on) => !byWorkday || calendar.isOpen(on) !== false);
  if (lost.length === 0) return undefined;
  return {
    lost: { value: lost.length, unit: byWorkday ? 'workday' : 'day' },
    basis: holder === 'party' ? 'party-right' : 'office-policy',
  };
}

/** Clocks that end on these days were touched. */
export function reliefWindow(outage: Outage, settings: OutageSettings): { readonly first: LegalDay; readonly last: LegalDay } {
  return { first: legalDayAt(outage.from), last: plusDays(legalDayAt(outage.to), settings.windowDays) };
}

/** 批准顺延 · Adds the days lost, named after the person who accepted. A party's own period moves only when the party asked in time. */
export function relieveClock(
  clock: Clock,
  relief: Relief & { readonly outageEnded: Instant },
  by: { readonly name: string; readonly today: LegalDay; readonly appliedOn: LegalDay | null },
  calendar: CourtCalendar,
): Result<Clock, DecideReliefRefusal> {
  if (clock.end !== null) return refuse({ kind: 'clock-already-stopped', on: clock.end.on });
  if (by.appliedOn !== null && isBefore(by.today, by.appliedOn)) return refuse({ kind: 'day-in-future', today: by.today });
  if (relief.basis === 'party-right') {
    const limit = lastDayOf(termOf('resume-missed-period'), legalDayAt(relief.outageEnded), calendar);
    const until = limit.ok ? limit.value.on : limit.refusal.atLeast;
    if (by.appliedOn === null) return refuse({ kind: 'application-needed', until });
    if (isBefore(until, by.appliedOn)) return refuse({ kind: 'application-too-late', until });
  }
  const extension = { by: relief.lost, askedOn: by.appliedOn ?? by.today, approvedBy: by.name, ground: 'system-outage' } as const;
  return ok({ ...clock, extensions: [...clock.extensions, extension] });
}

function minutes(from: Instant, to: Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000;
}

function later(a: Instant, b: Instant): Instant {
  return a.epochMilliseconds >= b.epochMilliseconds ? a : b;
}
