import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settlementProblem, standingOf } from './settlement.ts';

const PLAN = [
  { number: 1, dueOn: day('2026-07-31'), amount: fen(10_000n) },
  { number: 2, dueOn: day('2026-08-31'), amount: fen(10_000n) },
  { number: 3, dueOn: day('2026-09-30'), amount: fen(10_000n) },
];
const TERMS = { afterMissed: 2, graceDays: 5 };
const came = (on: string, amount: bigint) => ({ on: day(on), amount: fen(amount) });
const shown = (money: readonly { on: ReturnType<typeof day>; amount: Fen }[], today: string) => {
  const standing = standingOf(PLAN, money, TERMS, day(today));
  return { states: standing.instalments.map((each) => each.state), inBreach: standing.inBreach, performed: standing.performed };
};

describe('执行和解规定第九条: whether the agreement is broken is read from its own words and from the money', () => {
  test.each([
    { today: '2026-07-31', money: [], states: ['coming', 'coming', 'coming'], inBreach: false, because: 'the due day itself is in time' },
    {
      today: '2026-08-05',
      money: [],
      states: ['in-grace', 'coming', 'coming'],
      inBreach: false,
      because: 'five days of grace were agreed',
    },
    { today: '2026-08-06', money: [], states: ['missed', 'coming', 'coming'], inBreach: false, because: 'one missed is not yet two' },
    {
      today: '2026-09-06',
      money: [],
      states: ['missed', 'missed', 'coming'],
      inBreach: true,
      because: 'two missed are what the parties agreed',
    },
    {
      today: '2026-09-06',
      money: [came('2026-09-05', 10_000n)],
      states: ['paid-late', 'missed', 'coming'],
      inBreach: false,
      because: 'late money fills the oldest gap',
    },
    {
      today: '2026-09-06',
      money: [came('2026-07-20', 15_000n), came('2026-08-20', 5_000n)],
      states: ['paid', 'paid', 'coming'],
      inBreach: false,
      because: 'what is too much for one goes to the next',
    },
    {
      today: '2026-09-06',
      money: [came('2026-09-07', 30_000n)],
      states: ['missed', 'missed', 'coming'],
      inBreach: true,
      because: 'money of tomorrow is not there today',
    },
  ])('$today: $because', ({ today, money, states, inBreach }) => {
    expect(shown(money, today)).toMatchObject({ states, inBreach, performed: false });
  });

  test('第八条: all paid is performed, and more than the agreement stays with the case', () => {
    const standing = standingOf(PLAN, [came('2026-07-20', 31_000n)], TERMS, day('2026-07-21'));
    expect([standing.performed, standing.paid, standing.beyond]).toEqual([true, 30_000n, 1_000n]);
  });

  test('no fen is lost between the money and the instalments', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 50_000n }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, (sums) => {
        const money = sums.map((sum, i) => came(`2026-07-${String(i + 1).padStart(2, '0')}`, sum));
        const standing = standingOf(PLAN, money, TERMS, day('2026-12-31'));
        const applied = standing.instalments.reduce((sum, each) => sum + each.paid, 0n);
        expect(applied).toBe(standing.paid);
        expect(applied + standing.beyond).toBe(sums.reduce((sum, each) => sum + each, 0n));
      }),
    );
  });
});

describe('what an agreement must be before it is watched', () => {
  const of = (over: object) => ({ agreedOn: day('2026-07-01'), instalments: PLAN, ...over });
  test.each([
    { asked: of({}), kind: undefined },
    { asked: of({ agreedOn: day('2026-07-02') }), kind: 'agreed-after-today' },
    { asked: of({ instalments: [...PLAN].reverse() }), kind: 'instalments-not-in-order' },
    { asked: of({ instalments: [{ dueOn: day('2026-08-01'), amount: fen(0n) }] }), kind: 'instalment-not-positive' },
    { asked: of({ instalments: [{ dueOn: day('2026-06-30'), amount: fen(1n) }] }), kind: 'instalment-before-agreement' },
  ])('$kind', ({ asked, kind }) => expect(settlementProblem(asked, day('2026-07-01'))?.kind).toBe(kind));
});
