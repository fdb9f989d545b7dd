import type { ClockEffect } from '@duixian/audit/act';
import { type Clock, startClock } from '@duixian/deadlines/rules/clock';
import { cancelClock, pauseClock, satisfyClock } from '@duixian/deadlines/rules/clock-acts';
import { type ClockDays, clockDays } from '@duixian/deadlines/rules/clock-days';
import { must } from '@duixian/kernel/assert';
import { type LegalDay, sameDay } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import type { Deed } from './diary.ts';

export interface SpanStory {
  readonly kind: 'running' | 'suspended';
  readonly from: LegalDay;
  readonly to: LegalDay | null;
  readonly ground: string | null;
  readonly approvedBy: string | null;
  readonly deed: Deed;
}

/** 节点 · One clock of a case with the acts that started and stopped it, and its spans. */
export interface ClockStory {
  readonly term: TermId;
  readonly subject: string;
  clock: Clock;
  readonly started: Deed;
  stopped: Deed | null;
  spans: readonly SpanStory[];
}

/** 节点落实 · The clocks the acts of a case started, held up and stopped, by the rules the office applies them with. */
export function clocksOfDeeds(deeds: readonly Deed[]): readonly ClockStory[] {
  const all: ClockStory[] = [];
  for (const deed of deeds) for (const effect of deed.clocks) apply(all, deed, effect);
  return all;
}

function apply(all: ClockStory[], deed: Deed, effect: ClockEffect): void {
  if (effect.kind === 'end-all') {
    for (const kept of all) if (kept.stopped === null) stop(kept, deed, deed.on, effect.reason);
    return;
  }
  const subject = effect.subject ?? '';
  const kept = all.find((each) => each.stopped === null && each.term === effect.term && each.subject === subject);
  switch (effect.kind) {
    case 'start':
    case 'hold': {
      const printedEnd = effect.kind === 'hold' ? effect.printedEnd : null;
      if (kept !== undefined && sameDay(kept.clock.startedOn, effect.on)) return;
      if (kept !== undefined) stop(kept, deed, deed.on, 'started-again');
      const clock = startClock(termOf(effect.term), effect.on, printedEnd);
      const span: SpanStory = { kind: 'running', from: effect.on, to: null, ground: null, approvedBy: null, deed };
      all.push({ term: effect.term, subject, clock, started: deed, stopped: null, spans: [span] });
      return;
    }
    case 'satisfy': {
      if (kept === undefined) return;
      const done = satisfyClock(kept.clock, effect.on, deed.on);
      if (done.ok) end(kept, deed, done.value, effect.on);
      else stop(kept, deed, kept.clock.startedOn, 'done-before-start');
      return;
    }
    case 'cancel':
      if (kept !== undefined) stop(kept, deed, deed.on, effect.reason);
      return;
    case 'suspend':
      if (kept !== undefined) pause(kept, deed, effect.on, effect.ground);
      return;
    case 'resume':
      return;
  }
}

function pause(kept: ClockStory, deed: Deed, on: LegalDay, ground: string): void {
  const paused = pauseClock(kept.clock, { on, ground, approvedBy: deed.hand.name }, PUBLISHED_CALENDAR);
  if (!paused.ok) return;
  kept.clock = paused.value;
  kept.spans = [...closedOn(kept, on), { kind: 'suspended', from: on, to: null, ground, approvedBy: deed.hand.name, deed }];
}

function stop(kept: ClockStory, deed: Deed, on: LegalDay, reason: string): void {
  const cancelled = cancelClock(kept.clock, on, reason);
  end(kept, deed, must(cancelled.ok ? cancelled.value : undefined, 'a running clock can be cancelled'), on);
}

function end(kept: ClockStory, deed: Deed, clock: Clock, on: LegalDay): void {
  kept.clock = clock;
  kept.stopped = deed;
  kept.spans = closedOn(kept, on);
}

function closedOn(kept: ClockStory, on: LegalDay): readonly SpanStory[] {
  return kept.spans.map((span) => (span.to === null ? { ...span, to: on } : span));
}

const known = new Map<string, ClockDays>();

/** Clocks of one term and one start have the same days: a city starts a term a few hundred times on few days. */
export function daysOfClock({ clock, term }: ClockStory): ClockDays {
  if (clock.pauses.length > 0) return clockDays(clock, PUBLISHED_CALENDAR);
  const key = `${term} ${clock.startedOn.toString()} ${clock.printedEnd?.toString() ?? ''}`;
  const kept = known.get(key);
  if (kept) return kept;
  const days = clockDays(clock, PUBLISHED_CALENDAR);
  known.set(key, days);
  return days;
}
