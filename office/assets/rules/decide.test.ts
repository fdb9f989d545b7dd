import { day, plusDays } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideDeduct } from './decide-deduct.ts';
import { decideFreeze, type FreezeWish, type Holdable } from './decide-freeze.ts';
import type { MeasureFacts } from './measure.ts';
import { withoutRepeats } from './merge-asset.ts';
import { meterOf, mostToFreeze } from './over-seizure.ts';
import { decideBy, decideRenewal, lapsedUndecided, rungOf } from './renewal.ts';
import { rulingBelongs } from './ruling-number.ts';

const today = day('2026-09-01');
const at = { today, caseNumber: '（2026）衡0101执123号', caseOpen: true };
const wish: FreezeWish = {
  amount: fen(50_000n),
  from: today,
  rulingNumber: '（2026）衡0101执123号之一',
  noticeNumber: '(2026)衡0101执123号之二',
};
const account: Holdable = { kind: 'deposit', exempt: false, heldByThisCase: false, merged: false };
const owing100k = meterOf(fen(100_000n), []);
const measure: MeasureFacts = {
  measure: 'M1',
  state: 'held',
  assetKind: 'deposit',
  held: fen(50_000n),
  waiting: fen(0n),
  from: today,
  printedEnd: day('2027-08-31'),
  alarmOn: day('2027-08-31'),
  pending: null,
};

describe('民事诉讼法第二百五十三条: no more is held than is owed', () => {
  test.each([
    { over: {}, kind: 'ok', because: 'half of the debt is free to be covered' },
    { over: { amount: fen(100_000n) }, kind: 'ok', because: 'exactly the debt' },
    { over: { amount: fen(100_001n) }, kind: 'over-seizure', because: 'one fen above the debt' },
    { over: { amount: fen(0n) }, kind: 'amount-not-positive', because: 'a freeze of nothing is a mistake' },
    { over: { amount: null }, kind: 'amount-missing', because: '法〔2021〕322号第十五项: the exact sum is stated' },
    { over: { from: day('2026-08-31') }, kind: 'starts-before-today', because: 'nothing is frozen for yesterday' },
    { over: { until: day('2027-09-01') }, kind: 'term-too-long', because: '民诉解释第四百八十五条' },
    { over: { rulingNumber: '（2026）衡0101执124号之一' }, kind: 'ruling-not-of-this-case', because: 'the ruling is of another case' },
    { over: { noticeNumber: '无' }, kind: 'ruling-not-of-this-case', because: 'no assistance notice' },
  ])('$kind: $because', ({ over, kind }) => {
    const decided = decideFreeze(account, { ...wish, ...over }, owing100k, at);
    expect(decided.ok ? 'ok' : decided.refusal.kind).toBe(kind);
  });

  test.each([
    { asset: { ...account, exempt: true }, kind: 'exempt-property', because: '查扣冻规定第三条' },
    { asset: { ...account, heldByThisCase: true }, kind: 'already-held', because: 'an overlapping freeze of the same case' },
    { asset: { ...account, kind: 'vehicle' as const }, kind: 'amount-on-a-thing', because: 'a car is held whole' },
  ])('$kind: $because', ({ asset, kind }) => {
    const decided = decideFreeze(asset, wish, owing100k, at);
    expect(decided.ok ? 'ok' : decided.refusal.kind).toBe(kind);
  });

  test('a closed case holds nothing new', () => {
    expect(decideFreeze(account, wish, owing100k, { ...at, caseOpen: false })).toMatchObject({ refusal: { kind: 'case-closed' } });
  });

  test('a thing that cannot be divided may be held while anything is uncovered, and not after', () => {
    const car: Holdable = { ...account, kind: 'vehicle' };
    const whole: FreezeWish = { ...wish, amount: null };
    expect(decideFreeze(car, whole, meterOf(fen(100_000n), [{ measure: 'a', value: fen(99_999n) }]), at).ok).toBe(true);
    expect(decideFreeze(car, whole, meterOf(fen(100_000n), [{ measure: 'a', value: fen(100_000n) }]), at)).toMatchObject({
      refusal: { kind: 'over-seizure' },
    });
  });

  test('the meter is never negative, and freezing the most it allows never goes over', () => {
    const money = fc.bigInt({ min: 0n, max: 10n ** 13n }).map(fen);
    fc.assert(
      fc.property(money, fc.array(fc.option(money)), money, (owed, values, available) => {
        const running = values.map((value, i) => ({ measure: String(i), value }));
        const meter = meterOf(owed, running);
        expect(meter.headroom >= 0n && meter.excess >= 0n && (meter.headroom === 0n || meter.excess === 0n)).toBe(true);
        const after = meterOf(owed, [...running, { measure: 'new', value: mostToFreeze(meter, available) }]);
        expect(after.excess).toBe(meter.excess);
      }),
    );
  });
});

describe('扣划: out of what is held, for what is owed', () => {
  test.each([
    { over: {}, amount: 50_000n, kind: 'ok', because: 'all that is held' },
    { over: {}, amount: 50_001n, kind: 'above-held', because: 'more than is held' },
    { over: { held: fen(90_000n) }, amount: 70_000n, kind: 'above-owed', because: 'held more than is owed by now' },
    { over: {}, amount: 0n, kind: 'amount-not-positive', because: 'nothing to take' },
    { over: { state: 'waiting' as const }, amount: 1n, kind: 'not-held', because: 'a waiting hold holds nothing' },
    { over: { state: 'lifted' as const }, amount: 1n, kind: 'not-held', because: 'it is lifted' },
    { over: { pending: 'deduct' as const }, amount: 1n, kind: 'instruction-pending', because: 'the bank has not answered the last one' },
    { over: { alarmOn: day('2026-08-31') }, amount: 1n, kind: 'hold-has-ended', because: '查扣冻规定第二十七条: the hold is over' },
    { over: { assetKind: 'vehicle' as const }, amount: 1n, kind: 'not-a-deposit', because: 'a car is sold, not deducted' },
  ])('$kind: $because', ({ over, amount, kind }) => {
    const decided = decideDeduct({ ...measure, ...over }, { amount: fen(amount), rulingNumber: wish.rulingNumber }, fen(60_000n), at);
    expect(decided.ok ? 'ok' : decided.refusal.kind).toBe(kind);
  });

  test('whatever is asked, what is taken is positive and within both bounds', () => {
    const money = fc.bigInt({ min: -1000n, max: 100_000n }).map(fen);
    fc.assert(
      fc.property(money, money, money, (held, owed, amount) => {
        const decided = decideDeduct({ ...measure, held }, { amount, rulingNumber: wish.rulingNumber }, owed, at);
        if (decided.ok) expect(decided.value > 0n && decided.value <= held && decided.value <= owed).toBe(true);
      }),
    );
  });
});

describe('零脱保: no hold ends without a decision', () => {
  test.each([
    { left: 31, rung: 'quiet' },
    { left: 30, rung: 'prepare' },
    { left: 8, rung: 'prepare' },
    { left: 7, rung: 'urgent' },
    { left: 1, rung: 'urgent' },
    { left: 0, rung: 'last-day' },
    { left: -1, rung: 'lapsed' },
  ])('$left days before its end: $rung', ({ left, rung }) => {
    expect(rungOf(plusDays(today, left), today)).toBe(rung);
  });

  test('the work is due thirty days ahead, at once for a short hold, and never after the end', () => {
    expect(decideBy({ alarmOn: day('2027-08-31') }, today).toString()).toBe('2027-08-01');
    expect(decideBy({ alarmOn: day('2026-09-10') }, today).toString()).toBe('2026-09-01');
  });

  test('a renewal on the last day is in time, a day later it is not', () => {
    expect(decideRenewal({ ...measure, alarmOn: today, printedEnd: today }, 'deposit', today)).toMatchObject({ ok: true });
    expect(decideRenewal({ ...measure, alarmOn: day('2026-08-31') }, 'deposit', today)).toMatchObject({
      refusal: { kind: 'renewal-too-late' },
    });
  });

  test('a renewed freeze runs a full term again, from today', () => {
    const renewed = decideRenewal({ ...measure, alarmOn: day('2026-09-20') }, 'deposit', today);
    expect(renewed.ok && renewed.value.printedEnd.toString()).toBe('2027-08-31');
  });

  test('what has no effect, or waits for the bank, is not renewed', () => {
    expect(decideRenewal({ ...measure, state: 'exhausted' }, 'deposit', today)).toMatchObject({ refusal: { kind: 'not-running' } });
    expect(decideRenewal({ ...measure, pending: 'unfreeze' }, 'deposit', today)).toMatchObject({
      refusal: { kind: 'instruction-pending' },
    });
  });

  test('only a running, undecided measure past its day is a lapse', () => {
    const past = { ...measure, alarmOn: day('2026-08-31'), decided: false };
    expect(
      lapsedUndecided([past, { ...past, decided: true }, { ...past, state: 'lifted' as const }, { ...past, alarmOn: today }], today),
    ).toEqual([past]);
  });
});

describe('the paper a measure rests on', () => {
  test.each(['（2026）衡0101执123号之一', '(2026)衡0101执123号之十二', '（2026）衡0101执123号-1', '（2026） 衡0101执123号'])(
    '%s is of this case',
    (number) => {
      expect(rulingBelongs(number, at.caseNumber).ok).toBe(true);
    },
  );
  test.each(['', '之一', '（2026）衡0101执1234号之一', '（2026）衡0101执123号之', '（2026）衡0101执123号附件'])('%s is not', (number) => {
    expect(rulingBelongs(number, at.caseNumber).ok).toBe(false);
  });
});

test('one account named twice, with and without blanks, is one account', () => {
  const once = { agency: 'bank', party: 'P', agencyAssetId: '6299 9900 1234' };
  expect(withoutRepeats([once, { ...once, agencyAssetId: '629999001234' }, { ...once, party: 'Q' }])).toHaveLength(2);
});
