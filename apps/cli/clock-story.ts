import { type Clock, type Extension, startClock } from '@duixian/deadlines/rules/clock';
import { extendClock, interruptClock, pauseClock, resumeClock } from '@duixian/deadlines/rules/clock-acts';
import { dayFromText, type Instant, instantFromText, isBefore, type LegalDay, legalDayAt, plusDays } from '@duixian/kernel/legal-day';
import type { Result } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { interruptionListOf } from '@duixian/law/interruptions';
import { pauseListOf } from '@duixian/law/pause-lists';
import { isDurationUnit, type Term } from '@duixian/law/term';
import type { Arguments, Refused } from './command.ts';

export interface Event {
  readonly on: LegalDay;
  readonly at: Instant | undefined;
}

/** 起算事实 · `2026-09-01`, or a moment: `2026-09-01T23:59` in court time, `2026-09-01T15:59:00Z` anywhere. */
export function eventFrom(text: string): Event | undefined {
  const on = dayFromText(text);
  if (on !== undefined) return { on, at: undefined };
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text);
  const at = /^(?!0000)\d{4}-/.test(text) ? instantFromText(local ? `${text}+08:00` : text) : undefined;
  return at === undefined ? undefined : { on: legalDayAt(at), at };
}

type Told = Result<Clock, Refused>;

/** 时钟经过 · The clock with everything the options tell about it, in the order of time, each step by the rule of the office. */
export function clockStory(
  term: Term,
  event: Event,
  printedEnd: LegalDay | null,
  options: Arguments['options'],
  calendar: CourtCalendar,
): Told {
  const started = startClock(term, event.on, printedEnd);
  const first: Clock = term.duration.unit === 'hour' && event.at !== undefined ? { ...started, startedAt: event.at } : started;
  const interrupted = interruptions(first, options, calendar);
  const suspended = interrupted.ok ? suspensions(interrupted.value, options, calendar) : interrupted;
  return suspended.ok ? extensions(suspended.value, options, calendar) : suspended;
}

/** `--suspend 2024-03-01..2024-03-10,2024-05-01..`: both ends not counted; without a second day the clock still stands. */
function suspensions(clock: Clock, { suspend, ground }: Arguments['options'], calendar: CourtCalendar): Told {
  if (suspend === undefined) return { ok: true, value: clock };
  const spans: { readonly from: LegalDay; readonly to: LegalDay | null }[] = [];
  for (const range of suspend.split(',')) {
    const [first = '', last] = range.split('..');
    const from = dayFromText(first);
    const to = last === undefined || last === '' ? null : dayFromText(last);
    if (from === undefined || to === undefined || last === undefined) return unusable('--suspend', range);
    spans.push({ from, to });
  }
  if (clock.term.pauses === null) return { ok: false, refusal: { kind: 'term-not-pausable' } };
  const allowed = pauseListOf(clock.term.pauses).grounds.map((one) => one.id);
  if (ground === undefined && !allowed.includes('stay')) return { ok: false, refusal: { kind: 'ground-needed', allowed } };
  let told: Told = { ok: true, value: clock };
  for (const span of spans.sort((a, b) => (isBefore(a.from, b.from) ? -1 : 1))) {
    if (!told.ok) return told;
    told = pauseClock(told.value, { on: span.from, ground: ground ?? 'stay', approvedBy: null }, calendar);
    if (told.ok && span.to !== null) told = resumeClock(told.value, plusDays(span.to, 1));
  }
  return told;
}

/** `--interrupt 2025-03-01,2026-01-05 --interrupt-ground demand`. */
function interruptions(clock: Clock, options: Arguments['options'], calendar: CourtCalendar): Told {
  let told: Told = { ok: true, value: clock };
  for (const text of options.interrupt?.split(',').sort() ?? []) {
    const on = dayFromText(text);
    if (on === undefined) return unusable('--interrupt', text);
    if (!told.ok) return told;
    const ground = options['interrupt-ground'];
    if (ground === undefined && clock.term.interruptions !== undefined) {
      const allowed = interruptionListOf(clock.term.interruptions).grounds.map((one) => one.id);
      return { ok: false, refusal: { kind: 'ground-needed', allowed } };
    }
    told = interruptClock(told.value, { on, ground: ground ?? '' }, calendar);
  }
  return told;
}

/** `--extend 15d@2026-06-20`: by fifteen days, asked for on that day; units d, wd, m, y. */
function extensions(clock: Clock, { extend }: Arguments['options'], calendar: CourtCalendar): Told {
  let told: Told = { ok: true, value: clock };
  for (const text of extend?.split(',') ?? []) {
    const extension = extensionFrom(text);
    if (extension === undefined) return unusable('--extend', text);
    if (told.ok) told = extendClock(told.value, extension, calendar);
  }
  return told;
}

const UNITS: { readonly [short: string]: string } = { d: 'day', wd: 'workday', m: 'month', y: 'year' };

function extensionFrom(text: string): Omit<Extension, 'ground'> | undefined {
  const match = /^(\d{1,4})(d|wd|m|y)@(.+)$/.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  const askedOn = dayFromText(match?.[3] ?? '');
  if (unit === undefined || !isDurationUnit(unit) || askedOn === undefined) return undefined;
  return { by: { value: Number(match?.[1]), unit }, askedOn, approvedBy: '' };
}

function unusable(argument: string, value: string): Told {
  return { ok: false, refusal: { kind: 'argument-unusable', argument, value } };
}
