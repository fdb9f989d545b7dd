import { day, plusDays } from '@duixian/kernel/legal-day';
import { addFen, fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimStanding, mayAnswer, mayBookPayment, settledByTitle, withoutDisputed } from './claim-answer.ts';

const today = day('2026-09-20');
const held = {
  assetKind: 'claim',
  state: 'held',
  pending: null,
  held: fen(100n),
  waiting: fen(0n),
  from: day('2026-09-01'),
  answerBy: day('2026-09-16'),
  disputed: fen(0n),
  byTitle: false,
  today,
} as const;
const objection = { answer: 'objected', on: day('2026-09-16'), amount: null, ground: 'disputes' } as const;

describe('次债务人答复', () => {
  test.each([
    { of: {}, at: {}, effect: 'stops', disputed: 100n, because: 'its last day is in time' },
    { of: { on: day('2026-09-17') }, at: {}, effect: 'late', disputed: 0n, because: 'the day after it is not' },
    { of: { amount: fen(40n) }, at: {}, effect: 'stops', disputed: 40n, because: '第四十八条第二款: what is admitted goes on' },
    { of: { ground: 'cannot-pay' as const }, at: {}, effect: 'no-objection', disputed: 0n, because: '第四十八条第一款: cannot pay' },
    { of: { ground: 'no-relation' as const }, at: {}, effect: 'no-objection', disputed: 0n, because: '第四十八条第一款: no relation' },
    { of: {}, at: { byTitle: true }, effect: 'settled', disputed: 0n, because: '民诉解释第四百九十九条第三款' },
    { of: {}, at: { state: 'waiting' as const, held: fen(0n), waiting: fen(70n) }, effect: 'stops', disputed: 70n, because: 'it waits' },
  ])('执行规定第四十七条: $effect, $disputed, $because', ({ of, at, effect, disputed }) =>
    expect(mayAnswer({ ...objection, ...of }, { ...held, ...at })).toMatchObject({ ok: true, value: { effect, disputed } }),
  );
  test.each([
    { of: {}, at: { assetKind: 'deposit' as const }, kind: 'not-a-claim' },
    { of: {}, at: { state: 'lifted' as const }, kind: 'not-running' },
    { of: {}, at: { pending: 'renew' as const }, kind: 'instruction-pending' },
    { of: { on: plusDays(today, 1) }, at: {}, kind: 'answer-after-today' },
    { of: { on: day('2026-08-31') }, at: {}, kind: 'receipt-before-order' },
    { of: {}, at: { answerBy: null }, kind: 'not-asked-to-perform' },
    { of: { ground: null }, at: {}, kind: 'ground-missing' },
    { of: { amount: fen(0n) }, at: {}, kind: 'amount-not-positive' },
    { of: { amount: fen(101n) }, at: {}, kind: 'above-held' },
    { of: {}, at: { held: fen(0n), disputed: fen(100n) }, kind: 'already-objected' },
  ])('refused: $kind', ({ of, at, kind }) =>
    expect(mayAnswer({ ...objection, ...of }, { ...held, ...at })).toMatchObject({ refusal: { kind } }),
  );
});

describe('次债务人付款: only money that stands in the account of the case, each fen once', () => {
  const money = { receipt: 'r', amount: fen(90n), linked: fen(30n), valueOn: day('2026-09-10') };
  test.each([
    { of: { amount: fen(60n) }, at: {}, held: 40n, used: false },
    { of: { amount: fen(60n) }, at: { held: fen(60n) }, held: 0n, used: true },
    { of: { amount: fen(60n) }, at: { held: fen(60n), waiting: fen(5n) }, held: 0n, used: false },
  ])('$of.amount leaves $held, used up: $used', ({ of, at, ...left }) =>
    expect(mayBookPayment({ money, ...of }, { ...held, ...at })).toEqual({ ok: true, value: left }),
  );
  test.each([
    { of: { amount: fen(0n) }, at: {}, kind: 'amount-not-positive' },
    { of: { money: undefined }, at: {}, kind: 'money-not-in-account' },
    { of: { amount: fen(61n) }, at: {}, kind: 'above-receipt' },
    { of: {}, at: { held: fen(9n) }, kind: 'above-held' },
    { of: {}, at: { state: 'exhausted' as const }, kind: 'not-running' },
    { of: { money: { ...money, valueOn: day('2026-08-31') } }, at: {}, kind: 'receipt-before-order' },
  ])('refused: $kind', ({ of, at, kind }) =>
    expect(mayBookPayment({ amount: fen(10n), money, ...of }, { ...held, ...at })).toMatchObject({ refusal: { kind } }),
  );
});

test('a claim is always what came, what is disputed and what is missing; nothing of it goes below zero', () =>
  fc.assert(
    fc.property(
      fc.bigInt(0n, 1_000n),
      fc.bigInt(0n, 1_000n),
      fc.array(fc.record({ pays: fc.boolean(), amount: fc.bigInt(1n, 600n) }), { maxLength: 8 }),
      (first, second, steps) => {
        let now = { held: fen(first), waiting: fen(second), deducted: fen(0n), disputed: fen(0n) };
        for (const { pays, amount } of steps) {
          const scene = { ...held, ...now };
          if (pays) {
            const money = { receipt: 'r', amount: fen(amount), linked: fen(0n), valueOn: today };
            const paid = mayBookPayment({ amount: fen(amount), money }, scene);
            if (paid.ok) now = { ...now, held: paid.value.held, deducted: addFen(now.deducted, fen(amount)) };
          } else {
            const said = mayAnswer({ ...objection, amount: fen(amount) }, scene);
            if (said.ok)
              now = { ...now, ...withoutDisputed(now, said.value.disputed), disputed: addFen(now.disputed, said.value.disputed) };
          }
          const { paid, disputed, missing } = claimStanding({ ...now, running: true }, { ...now, answerBy: null, today });
          expect(paid + disputed + missing).toBe(first + second);
          expect(now.held >= 0n && now.waiting >= 0n).toBe(true);
        }
      },
    ),
  ));

test('执行规定第四十九条: what is neither paid nor disputed by the day of the notice may be enforced', () => {
  const now = { held: fen(40n), waiting: fen(0n), deducted: fen(60n), running: true };
  const at = { disputed: fen(0n), answerBy: day('2026-09-16'), today: day('2026-09-17') };
  expect(claimStanding(now, at)).toMatchObject({ missing: 40n, overdue: true });
  expect(claimStanding(now, { ...at, today: day('2026-09-16') }).overdue).toBe(false);
  expect(claimStanding({ ...now, held: fen(0n) }, at).overdue).toBe(false);
  expect(settledByTitle({ titleNumber: '（2025）衡0101民初9号' }) && !settledByTitle({ titleNumber: null })).toBe(true);
});
