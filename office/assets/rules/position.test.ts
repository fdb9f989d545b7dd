import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deduction, positionOf, type RunningMeasure } from './case-position.ts';
import { type ActReply, differsFrom } from './reply-fits.ts';

const frozen = (state: RunningMeasure['state'], asked: bigint, held: bigint | null): RunningMeasure => ({
  measure: 'M',
  state,
  isMoney: true,
  asked: fen(asked),
  held: held === null ? null : fen(held),
  value: null,
});

describe('民事诉讼法第二百五十三条: the same debt is covered and taken once', () => {
  test.each([
    { running: [], deductions: [], headroom: 100n, deductible: 100n, because: 'nothing is held' },
    {
      running: [frozen('requested', 60n, null)],
      deductions: [],
      headroom: 40n,
      deductible: 100n,
      because: 'a freeze that is asked for counts',
    },
    { running: [frozen('held', 60n, 45n)], deductions: [], headroom: 55n, deductible: 100n, because: 'only what is really held counts' },
    { running: [frozen('waiting', 60n, 0n)], deductions: [], headroom: 100n, deductible: 100n, because: 'a waiting hold holds nothing' },
    {
      running: [frozen('held', 60n, 60n)],
      deductions: [{ amount: fen(60n), state: 'requested' }],
      headroom: 40n,
      deductible: 40n,
      because: 'the bank may be taking it now',
    },
    {
      running: [],
      deductions: [{ amount: fen(60n), state: 'under-way' }],
      headroom: 40n,
      deductible: 40n,
      because: 'taken, not yet arrived',
    },
    { running: [], deductions: [{ amount: fen(120n), state: 'under-way' }], headroom: 0n, deductible: 0n, because: 'never below zero' },
  ] as const)('$because', ({ running, deductions, headroom, deductible }) => {
    const position = positionOf(fen(100n), running, deductions);
    expect({ headroom: position.meter.headroom, deductible: position.deductible }).toEqual({ headroom, deductible });
  });

  test('deducting no more than allowed, in any order of events, never takes more than is owed', () => {
    const wish = fc.record({ amount: fc.bigInt({ min: 1n, max: 500n }), arrives: fc.boolean() });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1000n }), fc.array(wish), (debt, wishes) => {
        let taken = 0n;
        let received = 0n;
        let open: Deduction[] = [];
        for (const { amount, arrives } of wishes) {
          const { deductible } = positionOf(fen(debt - received), [], open);
          if (amount > deductible) continue;
          taken += amount;
          if (arrives) received += amount;
          else open = [...open, { amount: fen(amount), state: 'under-way' }];
        }
        expect(taken <= debt).toBe(true);
      }),
    );
  });
});

describe('a receipt must say what was asked', () => {
  const asked = { act: 'freeze', agencyAssetId: 'A', freezeNo: null, amount: fen(100n), until: day('2027-08-31') } as const;
  const reply: ActReply = { outcome: 'frozen', freezeNo: 'F', assetId: 'A', held: fen(70n), waiting: fen(30n), until: day('2027-08-31') };

  test('held and waiting together are the sum asked for', () => expect(differsFrom(asked, reply)).toBeUndefined());

  test.each([
    { over: { held: fen(71n) }, differs: 'amount' },
    { over: { assetId: 'B' }, differs: 'asset' },
    { over: { until: day('2027-09-01') }, differs: 'last day' },
    { over: { held: null, waiting: null }, differs: 'amount' },
  ])('a differing $differs is not entered', ({ over, differs }) => {
    expect(differsFrom(asked, { ...reply, ...over })).toBe(differs);
  });

  test('another sum deducted, or another freeze lifted, is not entered', () => {
    const deduct = { ...asked, act: 'deduct', freezeNo: 'F' } as const;
    expect(differsFrom(deduct, { outcome: 'deducted', freezeNo: 'F', amount: fen(99n), leftHeld: fen(0n) })).toBe('amount');
    expect(differsFrom({ ...deduct, act: 'unfreeze' }, { outcome: 'lifted', freezeNo: 'G', leftHeld: null })).toBe('freeze number');
    expect(differsFrom(deduct, { outcome: 'lifted', freezeNo: 'F', leftHeld: null })).toBe('act');
  });
});
