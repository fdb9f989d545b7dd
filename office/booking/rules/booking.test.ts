import { idFrom } from '@duixian/kernel/ids';
import { day, instant } from '@duixian/kernel/legal-day';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayChange, overlaps, spanOf, spanProblem } from './booking.ts';
import { conflictsOf, type Resource } from './conflicts.ts';

const now = instant('2026-09-01T02:00:00Z');
const at = (from: string, until: string) => ({ startsAt: instant(from), endsAt: instant(until) });
const roster: readonly Resource[] = [
  { resource: 'b1', kind: 'person', name: '法警甲', role: 'bailiff' },
  { resource: 'b2', kind: 'person', name: '法警乙', role: 'bailiff' },
  { resource: 'j1', kind: 'person', name: '法官丙', role: 'judge' },
  { resource: 'v1', kind: 'vehicle', name: '衡A1001', role: null },
  { resource: 'v2', kind: 'vehicle', name: '衡A1002', role: null },
];

describe('时段', () => {
  test('a time is the wall clock of the court', () => {
    const span = spanOf({ fromOn: day('2026-09-02'), fromTime: '09:00', untilOn: day('2026-09-02'), untilTime: '11:30' });
    expect([span.startsAt.toString(), span.endsAt.toString()]).toEqual(['2026-09-02T01:00:00Z', '2026-09-02T03:30:00Z']);
  });

  test.each([
    { kind: 'ends-before-start', span: at('2026-09-02T01:00:00Z', '2026-09-02T01:00:00Z') },
    { kind: 'booking-too-long', span: at('2026-09-02T01:00:00Z', '2026-09-16T01:00:01Z') },
    { kind: 'starts-in-the-past', span: at('2026-09-01T01:59:00Z', '2026-09-01T03:00:00Z') },
    { kind: 'too-far-ahead', span: at('2027-09-03T02:00:00Z', '2027-09-03T03:00:00Z') },
  ])('$kind', ({ kind, span }) => expect(spanProblem(span, now)).toMatchObject({ kind }));

  test('one that begins this very moment and lasts the longest time fits', () => {
    expect(spanProblem(at('2026-09-01T02:00:00Z', '2026-09-15T02:00:00Z'), now)).toBeUndefined();
  });

  test('two spans meet or do not, whichever is asked first, and one may begin when the other ends', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 })).map(([from, hours]) => {
      const startsAt = now.add({ hours: from });
      return { startsAt, endsAt: startsAt.add({ hours }) };
    });
    fc.assert(fc.property(span, span, (a, b) => overlaps(a, b) === overlaps(b, a)));
    fc.assert(fc.property(span, (a) => !overlaps(a, { startsAt: a.endsAt, endsAt: a.endsAt.add({ hours: 1 }) })));
  });
});

describe('冲突说明', () => {
  const span = at('2026-09-02T01:00:00Z', '2026-09-02T03:00:00Z');
  const holding = { resource: 'b1', booking: 'x', by: '法官丙', caseNumber: null, ...at('2026-09-02T02:00:00Z', '2026-09-02T04:00:00Z') };

  test('names who holds it, until when, and a bailiff for a bailiff who is free', () => {
    const found = conflictsOf({ span, asked: ['b1', 'v1'], roster, holdings: [holding], leaves: [] });
    expect(found).toEqual([
      {
        resource: 'b1',
        name: '法警甲',
        kind: 'person',
        why: 'booked',
        by: '法官丙',
        caseNumber: null,
        from: '2026-09-02T02:00:00Z',
        until: '2026-09-02T04:00:00Z',
        swaps: [{ resource: 'b2', name: '法警乙' }],
      },
    ]);
  });

  test('somebody on leave is no more free than somebody booked, and is not offered as a swap', () => {
    const leaves = [{ person: 'b2', fromOn: day('2026-09-02'), untilOn: day('2026-09-05') }];
    const found = conflictsOf({ span, asked: ['b1', 'b2'], roster, holdings: [holding], leaves });
    expect(found.map((one) => [one.resource, one.why, one.swaps])).toEqual([
      ['b1', 'booked', []],
      ['b2', 'on-leave', []],
    ]);
  });

  test('what ends at midnight does not reach the leave of the next day', () => {
    const leaves = [{ person: 'b1', fromOn: day('2026-09-03'), untilOn: day('2026-09-05') }];
    const until = { startsAt: span.startsAt, endsAt: instant('2026-09-02T16:00:00Z') };
    expect(conflictsOf({ span: until, asked: ['b1'], roster, holdings: [], leaves })).toEqual([]);
  });
});

describe('改期、取消', () => {
  const mine = idFrom<'person'>('01890000-0000-7000-8000-000000000001');
  const other = idFrom<'person'>('01890000-0000-7000-8000-000000000002');
  const booked = { ...at('2026-09-02T01:00:00Z', '2026-09-02T03:00:00Z'), state: 'booked', bookedBy: mine } as const;
  const by = (person: typeof mine, dispatches: boolean, when = now) => ({ person, dispatches, now: when, bookedByName: '甲' });

  test('by whoever booked, or whoever dispatches', () => {
    expect(mayChange(booked, by(mine, false)).ok).toBe(true);
    expect(mayChange(booked, by(other, true)).ok).toBe(true);
    expect(mayChange(booked, by(other, false))).toMatchObject({ refusal: { kind: 'not-your-booking', by: '甲' } });
  });

  test('not once it is over or cancelled', () => {
    expect(mayChange(booked, by(mine, true, booked.endsAt))).toMatchObject({ refusal: { kind: 'booking-over' } });
    expect(mayChange({ ...booked, state: 'cancelled' }, by(mine, true))).toMatchObject({ refusal: { kind: 'booking-cancelled' } });
  });
});
