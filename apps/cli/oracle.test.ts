import { existsSync, readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockCommands } from './clock.ts';
import { runCommand } from './run.ts';

// A slow second opinion: the calendar is another package's, a period is walked day by day on strings, and nothing of the
// product's arithmetic is used. It is given the numbers of a term and says the last day, or the year it lacks.

interface Figures {
  readonly id: string;
  readonly direction: string;
  readonly rollForward: boolean;
  readonly duration: { readonly value: number; readonly unit: string };
}

const DAY_MS = 86_400_000;
/** More of them before a release: `DUIXIAN_ORACLE_RUNS=1000`. */
const RUNS = Number(process.env.DUIXIAN_ORACLE_RUNS ?? 20);

function step(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function monthOf(on: string): string {
  return on.slice(0, 7);
}

function known(on: string): boolean {
  return on >= '2019-01-01' && on <= '2026-12-31';
}

/** Walks one day at a time until so many months have begun, then to the same number or the last day of that month. */
function walkMonths(from: string, months: number): string {
  let on = from;
  for (let begun = 0; begun < months; ) {
    const next = step(on, 1);
    if (monthOf(next) !== monthOf(on)) begun += 1;
    on = next;
  }
  while (on.slice(8) !== from.slice(8) && monthOf(step(on, 1)) === monthOf(on)) on = step(on, 1);
  return on;
}

function walkWorkdays(from: string, count: number, out: readonly string[]): string | { readonly missing: number } {
  let on = from;
  for (let left = count; left > 0; ) {
    on = step(on, 1);
    if (!known(on)) return { missing: Number(on.slice(0, 4)) };
    if (chineseDays.isWorkday(on) && !out.includes(on)) left -= 1;
  }
  return on;
}

/** `out`: days that do not count, all after the event. */
function lastDay(of: Figures, from: string, out: readonly string[] = []): string | { readonly missing: number } {
  const { value, unit } = of.duration;
  if (of.direction === 'before') return step(from, -value);
  let on: string | { readonly missing: number } = from;
  if (unit === 'workday') on = walkWorkdays(from, value, out);
  else if (unit === 'hour') on = new Date(Date.parse(`${from}T00:00:00Z`) + value * 3_600_000).toISOString().slice(0, 10);
  else if (unit === 'month' || unit === 'year') on = step(walkMonths(from, unit === 'year' ? value * 12 : value), out.length);
  else {
    for (let left = value; left > 0; ) {
      on = step(String(on), 1);
      if (!out.includes(on)) left -= 1;
    }
  }
  if (typeof on !== 'string' || !of.rollForward) return on;
  for (; known(on); on = step(on, 1)) if (chineseDays.isWorkday(on)) return on;
  return { missing: Number(on.slice(0, 4)) };
}

async function answer(...argv: readonly string[]) {
  const ran = await runCommand(clockCommands, ['clock', ...argv, '--json']);
  return JSON.parse(ran.out);
}

async function said(id: string, from: string, ...more: readonly string[]): Promise<unknown> {
  const reply = await answer('due', id, '--from', from, ...more);
  if (reply.ok) return reply.due;
  return reply.refusal.kind === 'calendar-not-loaded' ? { missing: reply.refusal.year } : reply.refusal;
}

const listed: readonly (Figures & { readonly pauses: string | null })[] = (await answer('list')).terms;

/** The figures of the catalogue as it was handed in, where it is present; else those the command lists. */
function figures(): readonly Figures[] {
  const path = process.env.DUIXIAN_FACT_BASE ?? '../shared/domain/deadlines.json';
  if (!existsSync(path)) return listed;
  const facts: readonly (Figures & { readonly durationHours?: number })[] = JSON.parse(readFileSync(path, 'utf8'));
  return facts.map((fact) => ({
    ...fact,
    duration: fact.durationHours === undefined ? fact.duration : { value: fact.durationHours, unit: 'hour' },
  }));
}

/** 民事诉讼法（2017修正）第九十二条: sixty days for a public notice before 2022. */
function onDay(of: Figures, from: string): Figures {
  return of.id === 'service-by-notice' && from < '2022-01-01' ? { ...of, duration: { value: 60, unit: 'day' } } : of;
}

const anyDay = fc.integer({ min: 0, max: 3_040 }).map((days) => step('2019-01-01', days));
/** Month ends, leap days and the eves of long rests, which random days seldom meet. */
const edges = [
  ...['2019', '2020', '2023', '2024', '2025', '2026'].flatMap((year) =>
    ['01-31', '02-28', '03-31', '04-30', '08-31', '09-30', '11-30', '12-31'].map((day) => `${year}-${day}`),
  ),
  ...['2020-02-29', '2024-02-29', '2020-01-23', '2024-02-09', '2025-01-27', '2026-02-14', '2024-09-29', '2025-09-28', '2026-09-20'],
];

describe('民事诉讼法第八十五条, 民法典第二百零一条至第二百零三条: a second opinion on every term', () => {
  test.each(figures().map((of) => [of.id, of] as const))('%s', async (id, of) => {
    for (const from of edges) expect([from, await said(id, from)]).toEqual([from, lastDay(onDay(of, from), from)]);
    await fc.assert(
      fc.asyncProperty(anyDay, async (from) => {
        expect(await said(id, from)).toEqual(lastDay(onDay(of, from), from));
      }),
      { numRuns: RUNS },
    );
  });

  const pausable = listed.filter((term) => term.pauses !== null && term.pauses !== 'limitation');
  test.each(pausable.map((of) => [of.id, of] as const))('%s with two suspensions', async (id, of) => {
    const spans = fc.tuple(anyDay, fc.integer({ min: 1, max: 4 }), fc.nat(30), fc.integer({ min: 1, max: 3 }), fc.nat(9));
    await fc.assert(
      fc.asyncProperty(spans, async ([from, gap, length, between, second]) => {
        const a = step(from, gap);
        const b = step(a, length);
        const c = step(b, between);
        const d = step(c, second);
        const out: string[] = [];
        for (let on = a; on <= b; on = step(on, 1)) out.push(on);
        for (let on = c; on <= d; on = step(on, 1)) out.push(on);
        const due = await said(id, from, '--suspend', `${c}..${d}`, '--suspend', `${a}..${b}`);
        expect(due).toEqual(lastDay(of, from, out));
      }),
      { numRuns: RUNS },
    );
  });
});
