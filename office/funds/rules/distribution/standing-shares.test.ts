import { day } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen } from '@duixian/kernel/money';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedBy, type PlanChange } from './change.ts';
import { questionOf } from './kept-question.ts';
import { inTime, lastDayTo, mayObject, objectionsClosed, type PlanObjection, stepOf } from './objection.ts';
import { MOST_PENDING, planWith, standingShares } from './standing-shares.ts';

const yuan = (amount: number): Fen => fen(BigInt(amount) * 100n);
const question = questionOf({
  debtor: 'natural-person',
  rules: 'national',
  criminal: false,
  pools: [{ id: 'house', amount: yuan(100), saleCosts: fen(0n) }],
  costs: [],
  claims: ['a', 'b', 'c'].map((id) => ({
    id,
    creditor: id,
    kind: 'ordinary',
    titleDebt: yuan(100),
    doubled: fen(0n),
    hasTitle: true,
  })),
});
const strike = (claim: string): PlanChange => ({ kind: 'strike', claim });

function shares(upheld: readonly PlanChange[], open: readonly PlanChange[]) {
  const found = standingShares(question, upheld, open);
  if (!found.ok) throw new TypeError(found.refusal.kind);
  return found.value;
}

describe('执行程序解释第十八条: only what answers to the disputed claim waits', () => {
  test('a claim objected to keeps its share back; the others get what the plan gives them', () => {
    const found = shares([], [strike('c')]);
    expect(found.shares.map((share) => [share.claim, share.certainTitle])).toEqual([
      ['a', 3_334n],
      ['b', 3_333n],
      ['c', 0n],
    ]);
    expect(found.disputed).toBe(3_333n);
  });

  test('who says that he is owed more holds back what the others would lose', () => {
    const more: PlanChange = { kind: 'figures', claim: 'a', titleDebt: yuan(200), doubled: fen(0n) };
    const found = shares([], [more]);
    expect(found.shares.map((share) => share.certainTitle)).toEqual([3_334n, 2_500n, 2_500n]);
    expect(found.disputed).toBe(1_666n);
  });

  test('upheld, the plan is the changed one and nothing waits', () => {
    const found = shares([strike('c')], []);
    expect(found.shares.map((share) => [share.claim, share.certainTitle])).toEqual([
      ['a', yuan(50)],
      ['b', yuan(50)],
    ]);
    expect(found.disputed).toBe(0n);
  });

  test('more objections at once than are computed in every combination: one has to end first', () => {
    const open = Array.from({ length: MOST_PENDING + 1 }, () => strike('c'));
    expect(standingShares(question, [], open)).toEqual({ ok: false, refusal: { kind: 'too-many-objections', most: MOST_PENDING } });
  });

  test('a claim that is not in the plan cannot be objected to', () =>
    expect(changedBy(question, strike('z'))).toEqual({ ok: false, refusal: { kind: 'no-such-claim', claim: 'z' } }));

  const change = fc.oneof(
    fc.constantFrom('a', 'b').map(strike),
    fc.record({
      kind: fc.constant('figures' as const),
      claim: fc.constantFrom('a', 'b', 'c'),
      titleDebt: fc.bigInt({ min: 1n, max: 50_000n }).map(fen),
      doubled: fc.bigInt({ min: 0n, max: 50_000n }).map(fen),
    }),
    fc.record({
      kind: fc.constant('priority' as const),
      claim: fc.constantFrom('a', 'b', 'c'),
      priority: fc.constant({ kind: 'registered-security' as const, pool: 'house', order: 1 }),
    }),
  );
  test('however the open objections end, nobody has been paid too much, and paid and kept make the pool', () =>
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), fc.integer({ min: 0, max: 7 }), (open, mask) => {
        const found = standingShares(question, [], open);
        if (!found.ok) return;
        const end = planWith(
          question,
          open.filter((_each, i) => ((mask >> i) & 1) === 1),
        );
        const { shares: own, certainSurplus, disputed } = found.value;
        expect(addFen(certainSurplus, disputed, ...own.flatMap((share) => [share.certainTitle, share.certainDoubled]))).toBe(yuan(100));
        if (!end.ok) return;
        for (const share of own) {
          const final = end.value.claims.find((each) => each.claim === share.claim);
          expect(share.certainTitle <= (final?.paidTitle ?? 0n) && share.certainDoubled <= (final?.paidDoubled ?? 0n)).toBe(true);
        }
      }),
    ));
});

describe('民诉解释第五百零九、五百一十条: three times fifteen days, each from the day of whom it binds', () => {
  const calendar = PUBLISHED_CALENDAR;
  const served = day('2026-06-01');
  const notices = [
    { notice: 'n1', name: '甲', servedOn: served },
    { notice: 'n2', name: '乙', servedOn: day('2026-06-05') },
  ];
  const objection = (more: Partial<PlanObjection> = {}): PlanObjection => ({
    objection: 'o',
    notice: 'n1',
    receivedOn: day('2026-06-10'),
    change: strike('c'),
    replies: [],
    toldOn: null,
    suedOn: null,
    state: 'open',
    ...more,
  });
  const step = (of: PlanObjection, today: string) => {
    const found = stepOf(of, [notices[1] ?? notices[0] ?? never()], day(today), calendar);
    return found.ok ? found.value : found.refusal;
  };
  function never(): never {
    throw new TypeError('two notices');
  }

  test('the day of service is not counted; a last day on a rest day moves on', () => {
    expect(lastDayTo('object', served, calendar)).toEqual({ ok: true, value: day('2026-06-16') });
    // 2026-06-20 falls into the Dragon Boat holiday, which ends on the 21st.
    expect(lastDayTo('object', day('2026-06-05'), calendar)).toEqual({ ok: true, value: day('2026-06-22') });
  });

  test('on the last day it is in time, a day later it is not, and nobody objects before he was served', () => {
    expect(mayObject({ notice: 'n1', name: '甲', servedOn: served }, day('2026-06-16'), calendar).ok).toBe(true);
    expect(mayObject({ notice: 'n1', name: '甲', servedOn: served }, day('2026-06-17'), calendar)).toMatchObject({
      refusal: { kind: 'term-over' },
    });
    expect(mayObject({ notice: 'n1', name: '甲', servedOn: null }, day('2026-06-16'), calendar)).toMatchObject({
      refusal: { kind: 'not-served-yet' },
    });
    expect(inTime('oppose', served, day('2026-05-31'), calendar)).toMatchObject({ refusal: { kind: 'received-before-service' } });
  });

  test('the plan is carried out the day after the last of them could object', () => {
    expect(objectionsClosed(notices, [], day('2026-06-22'), calendar)).toMatchObject({ refusal: { kind: 'objection-period-runs' } });
    expect(objectionsClosed(notices, [], day('2026-06-23'), calendar)).toEqual({ ok: true, value: true });
  });

  test('from the objection to its end, step by step', () => {
    expect(step(objection(), '2026-06-11')).toEqual({ kind: 'tell-others', notices: ['n2'] });
    const told = objection({ replies: [{ notice: 'n2', toldOn: day('2026-06-11'), opposedOn: null }] });
    expect(step(told, '2026-06-26')).toEqual({ kind: 'others-may-oppose', lastDay: day('2026-06-26') });
    expect(step(told, '2026-06-27')).toEqual({ kind: 'unopposed' });
    const opposed = objection({ replies: [{ notice: 'n2', toldOn: day('2026-06-11'), opposedOn: day('2026-06-20') }] });
    expect(step(opposed, '2026-06-22')).toEqual({ kind: 'tell-objector' });
    const sueing = { ...opposed, toldOn: day('2026-06-23') };
    expect(step(sueing, '2026-07-08')).toEqual({ kind: 'may-sue', lastDay: day('2026-07-08') });
    expect(step(sueing, '2026-07-09')).toEqual({ kind: 'no-suit', lastDay: day('2026-07-08') });
    expect(step({ ...sueing, suedOn: day('2026-07-08') }, '2026-12-01')).toEqual({ kind: 'suit-pending' });
    expect(step(objection({ state: 'upheld' }), '2026-12-01')).toEqual({ kind: 'ended', state: 'upheld' });
  });
});
