import { compareDays, day, daysBetween, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR as CALENDAR, PUBLISHED_YEARS } from '@duixian/law/calendar/all';
import { courtCalendar } from '@duixian/law/court-calendar';
import { ALL_TERMS } from '@duixian/law/terms/all';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineOf, startClock } from './clock.ts';
import { countFrom, UNADJUSTED } from './count.ts';
import { lastDayOf } from './last-day.ts';
import { levelOn, rungsOf } from './rungs.ts';

const FIRST = day('2019-01-01');
const anyDay = fc.integer({ min: 0, max: 2800 }).map((days) => plusDays(FIRST, days));
const anyTerm = fc.constantFrom(...ALL_TERMS);

function end(term: (typeof ALL_TERMS)[number], from: LegalDay): LegalDay {
  const found = lastDayOf(term, from, CALENDAR);
  return found.ok ? found.value.on : found.refusal.atLeast;
}

describe('what holds for every term and every day', () => {
  test('a later event never ends earlier', () => {
    fc.assert(
      fc.property(anyTerm, anyDay, fc.integer({ min: 0, max: 60 }), (term, from, later) => {
        expect(compareDays(end(term, from), end(term, plusDays(from, later)))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('a term that rolls ends on an open day, at or after the count; one that does not ends on the count', () => {
    fc.assert(
      fc.property(anyTerm, anyDay, (term, from) => {
        const found = lastDayOf(term, from, CALENDAR);
        if (!found.ok) return;
        if (term.rollForward) expect(CALENDAR.isOpen(found.value.on)).toBe(true);
        else expect(compareDays(found.value.on, found.value.counted)).toBe(0);
        expect(compareDays(found.value.on, found.value.counted)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('a pause that is over moves a period of natural days by exactly its days', () => {
    const natural = fc.constantFrom(...ALL_TERMS.filter((term) => term.duration.unit !== 'workday' && term.direction === 'after'));
    fc.assert(
      fc.property(natural, anyDay, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (term, from, after, length) => {
        const pause = { from: plusDays(from, after), to: plusDays(from, after + length) };
        const plain = countFrom(term, from, UNADJUSTED, CALENDAR).on;
        const moved = countFrom(term, from, { uncounted: [pause], extensions: [] }, CALENDAR).on;
        expect(daysBetween(plain, moved)).toBe(length);
      }),
      { numRuns: 2000 },
    );
  });

  test('the bound of a missing year is never later than the truth once the year is known', () => {
    const blind = courtCalendar(PUBLISHED_YEARS.filter((year) => year.year < 2026));
    const around = fc.integer({ min: 0, max: 300 }).map((days) => plusDays(day('2025-06-01'), days));
    fc.assert(
      fc.property(anyTerm, around, (term, from) => {
        const guess = lastDayOf(term, from, blind);
        const truth = lastDayOf(term, from, CALENDAR);
        if (guess.ok || !truth.ok) return;
        expect(compareDays(guess.refusal.atLeast, truth.value.on)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('forward and back meet: n days before the day n days after is the day', () => {
    const backward = ALL_TERMS.filter((term) => term.direction === 'before');
    fc.assert(
      fc.property(fc.constantFrom(...backward), anyDay, (term, from) => {
        expect(daysBetween(end(term, from), from)).toBe(term.duration.value);
      }),
    );
  });

  test('法〔2021〕322号第8条: what can be late warns three times or more, officer first, never after the end', () => {
    const silent: string[] = [];
    for (const term of ALL_TERMS) {
      const from = day('2026-03-10');
      const due = end(term, from);
      const rungs = rungsOf(term, from, due, CALENDAR);
      if (rungs.length === 0) silent.push(`${term.kind} ${term.direction}`);
      else expect([term.id, rungs.length >= 3, rungs[0]?.to]).toEqual([term.id, true, 'officer']);
      for (const rung of rungs) expect(compareDays(rung.on, due)).toBeLessThanOrEqual(0);
    }
    // Time that is merely waited out, and what the law takes as done: nobody is late by them.
    expect([...new Set(silent)].sort()).toEqual(['fiction after', 'minimum after']);
  });

  test('warnings come in order, between the start and the end, and never turn back', () => {
    const rank = { green: 0, amber: 1, red: 2, overdue: 3 } as const;
    fc.assert(
      fc.property(anyTerm, anyDay, (term, from) => {
        const deadline = deadlineOf(startClock(term, from, null), CALENDAR);
        if (deadline.kind !== 'set' || term.direction === 'before') return;
        const rungs = rungsOf(term, from, deadline.on, CALENDAR);
        const days = rungs.map((rung) => rung.on);
        expect([...days].sort(compareDays)).toEqual(days);
        for (const on of days) expect(compareDays(on, deadline.on)).toBeLessThanOrEqual(0);
        let seen = 0;
        for (let today = plusDays(deadline.on, -70); compareDays(today, plusDays(deadline.on, 2)) <= 0; today = plusDays(today, 1)) {
          const level = rank[levelOn({ amberOn: days[0] ?? null, redOn: days[2] ?? null, dueOn: deadline.on }, today)];
          expect(level).toBeGreaterThanOrEqual(seen);
          seen = level;
        }
      }),
      { numRuns: 300 },
    );
  });
});
