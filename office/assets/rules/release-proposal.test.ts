import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meterOf } from './over-seizure.ts';
import { decidePartRelease } from './part-release.ts';
import { releaseProposal } from './release-proposal.ts';

const money = (measure: string, value: bigint) => ({ measure, isMoney: true, value: fen(value), pending: false });
const thing = (measure: string, value: bigint | null) => ({
  measure,
  isMoney: false,
  value: value === null ? null : fen(value),
  pending: false,
});

describe('查扣冻规定第十九条: what lies above the debt is let go of', () => {
  test.each([
    { owed: 100n, holds: [money('a', 100n)], steps: [], indivisible: 0n, because: 'nothing lies above' },
    {
      owed: 100n,
      holds: [money('a', 100n), money('b', 40n)],
      steps: [{ measure: 'b', how: 'whole', frees: 40n, keep: 0n }],
      indivisible: 0n,
      because: 'a hold that is not needed goes whole',
    },
    {
      owed: 100n,
      holds: [money('a', 130n)],
      steps: [{ measure: 'a', how: 'part', frees: 30n, keep: 100n }],
      indivisible: 0n,
      because: 'money is divided to the fen',
    },
    {
      owed: 100n,
      holds: [thing('house', 900n)],
      steps: [],
      indivisible: 800n,
      because: 'a house cannot be divided and nothing smaller covers',
    },
    {
      owed: 100n,
      holds: [thing('house', 900n), money('a', 100n)],
      steps: [{ measure: 'house', how: 'whole', frees: 900n, keep: 0n }],
      indivisible: 0n,
      because: 'the house goes when the money alone covers the debt',
    },
    {
      owed: 100n,
      holds: [thing('art', null), money('a', 100n)],
      steps: [],
      indivisible: 0n,
      because: 'what nobody valued is never proposed',
    },
  ])('$because', ({ owed, holds, steps, indivisible }) => {
    expect(releaseProposal(fen(owed), holds)).toEqual({ steps, indivisible });
  });

  test.each([
    { of: { state: 'waiting', pending: null, held: fen(100n), isMoney: true }, keep: 1n, kind: 'not-running' },
    { of: { state: 'held', pending: 'deduct', held: fen(100n), isMoney: true }, keep: 1n, kind: 'instruction-pending' },
    { of: { state: 'held', pending: null, held: null, isMoney: false }, keep: 1n, kind: 'not-divisible' },
    { of: { state: 'held', pending: null, held: fen(100n), isMoney: true }, keep: 0n, kind: 'amount-not-positive' },
    { of: { state: 'held', pending: null, held: fen(100n), isMoney: true }, keep: 100n, kind: 'keeps-all' },
  ] as const)('part of a hold is not let go of: $kind', ({ of, keep, kind }) => {
    expect(decidePartRelease(of, fen(keep))).toMatchObject({ refusal: { kind } });
  });

  test('after it the debt stays covered as far as it was, the meter is never negative, and only an indivisible thing lies above', () => {
    const hold = fc.record({ isMoney: fc.boolean(), value: fc.bigInt({ min: 0n, max: 1_000n }), pending: fc.boolean() });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2_000n }), fc.array(hold, { maxLength: 8 }), (owed, wishes) => {
        const holds = wishes.map((one, at) => ({ ...one, measure: String(at), value: fen(one.value) }));
        const { steps, indivisible } = releaseProposal(fen(owed), holds);
        const kept = new Map(steps.map((step) => [step.measure, step.keep]));
        const left = holds.map((one) => ({ measure: one.measure, value: kept.get(one.measure) ?? one.value }));
        const before = meterOf(fen(owed), holds);
        const after = meterOf(fen(owed), left);
        expect(after.held >= (before.held < owed ? before.held : owed)).toBe(true);
        expect(after.excess).toBe(indivisible);
        for (const figure of [after.held, after.headroom, after.excess]) expect(figure >= 0n).toBe(true);
        if (holds.every((one) => one.isMoney && !one.pending)) expect(after.excess).toBe(0n);
      }),
    );
  });
});
