import { type Fen, fen, minFen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllocationQuestion, allocate } from './allocate.ts';
import { executionFee, executionFeeWithoutAmount, feeOn } from './execution-fee.ts';
import { outstandingNow } from './outstanding.ts';
import { divideAll, shareProRata } from './share-pro-rata.ts';

const yuan = (n: number): Fen => fen(BigInt(Math.round(n * 100)));

describe('诉讼费用交纳办法第十四条: the execution fee', () => {
  test.each([
    { amount: 1, fee: 50, because: 'up to 10 000 it is flat' },
    { amount: 10_000, fee: 50, because: 'the limit belongs to the flat band' },
    { amount: 10_000.01, fee: 50, because: 'a fen above costs less than half a fen' },
    { amount: 12_345.67, fee: 85.19, because: '50 + 2 345.67 × 1.5 %' },
    { amount: 100_000, fee: 1_400, because: 'A × 1.5 % − 100' },
    { amount: 500_000, fee: 7_400, because: 'the limit belongs to the lower band' },
    { amount: 1_000_000, fee: 12_400, because: 'A × 1 % + 2 400' },
    { amount: 8_000_000, fee: 67_400, because: 'A × 0.5 % + 27 400' },
    { amount: 30_000_000, fee: 97_400, because: 'A × 0.1 % + 67 400' },
  ])('$amount yuan cost $fee: $because', ({ amount, fee }) => expect(feeOn(yuan(amount))).toBe(yuan(fee)));

  test('诉讼费用交纳办法第二十条: what is outstanding has the fee on the doubled interest too, less what is in hand; one sum for triage and property', () => {
    const of = { owed: yuan(100_000), claim: yuan(90_000), received: yuan(20_000), inHand: yuan(1_400) };
    expect(outstandingNow(of)).toEqual({ total: yuan(100_000), interestCounted: true });
    expect(outstandingNow({ ...of, inHand: yuan(200_000) }).total).toBe(0n);
  });

  test('without a rate the unpaid sums of the title stand in with their fee, and money in hand is not taken off twice', () => {
    const of = { owed: null, claim: yuan(120_000), received: yuan(20_000), inHand: yuan(20_000) };
    expect(outstandingNow(of)).toEqual({ total: yuan(101_400), interestCounted: false });
    expect(outstandingNow({ ...of, received: yuan(130_000) }).total).toBe(0n);
  });

  test('the slices of the sheet cover the amount without a gap', () => {
    const sheet = executionFee(yuan(6_000_000));
    if (!sheet.ok) throw new TypeError(sheet.refusal.kind);
    expect(sheet.value.slices.map((slice) => [slice.from, slice.to])).toEqual([
      [0n, yuan(10_000)],
      [yuan(10_000), yuan(500_000)],
      [yuan(500_000), yuan(5_000_000)],
      [yuan(5_000_000), yuan(6_000_000)],
    ]);
  });

  test('nothing recovered, nothing charged; a negative amount is refused', () => {
    const found = executionFee(fen(0n));
    expect(found.ok ? undefined : found.refusal.kind).toBe('amount-not-positive');
    expect(feeOn(fen(0n))).toBe(0n);
  });

  test.each([
    { fee: 49.99, ok: false, because: 'below the range' },
    { fee: 50, ok: true, because: 'the least' },
    { fee: 500, ok: true, because: 'the most' },
    { fee: 500.01, ok: false, because: 'above the range' },
  ])('without an amount $fee yuan: $because', ({ fee, ok }) => expect(executionFeeWithoutAmount(yuan(fee)).ok).toBe(ok));

  test('property: more recovered never costs less', () => {
    const amount = fc.bigInt({ min: 1n, max: 3_000_000_000_00n }).map(fen);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(a <= b ? feeOn(a) <= feeOn(b) : feeOn(a) >= feeOn(b)).toBe(true);
      }),
    );
  });
});

function plan(over: Partial<AllocationQuestion>) {
  return allocate({
    available: yuan(100_000),
    saleCosts: fen(0n),
    feeTiming: 'after-creditors',
    recoveredBefore: fen(0n),
    feeTakenBefore: fen(0n),
    claims: [{ creditor: 'a', owedTitle: yuan(80_000), owedDoubled: yuan(5_000) }],
    ...over,
  });
}

function linesOf(over: Partial<AllocationQuestion>) {
  const found = plan(over);
  if (!found.ok) throw new TypeError(found.refusal.kind);
  return found.value.lines.map((line) => [line.category, line.amount]);
}

describe('执行工作规定第三十四条与法释〔2014〕8号第四条: what goes first', () => {
  test('sale costs, title, doubled part, fee, and the surplus back to the debtor', () => {
    expect(linesOf({ saleCosts: yuan(2_000) })).toEqual([
      ['sale-cost', yuan(2_000)],
      ['title-debt', yuan(80_000)],
      ['doubled-interest', yuan(5_000)],
      ['execution-fee', yuan(1_175)],
      ['surplus', yuan(11_825)],
    ]);
  });

  test('where the court takes the fee from the first receipt, creditors and fee share what is there', () => {
    const lines = linesOf({ available: yuan(20_000), feeTiming: 'from-first-receipt' });
    expect(lines).toEqual([
      ['execution-fee', yuan(197.04)],
      ['title-debt', yuan(19_802.96)],
    ]);
  });

  test('where it comes after the creditors, a small receipt pays no fee and the sheet says what is open', () => {
    const found = plan({ available: yuan(20_000) });
    expect(found.ok && found.value.lines.map((line) => line.category)).toEqual(['title-debt']);
    expect(found.ok && found.value.feeOpen).toBe(yuan(200));
  });

  test('the fee already taken is not taken twice', () => {
    const found = plan({ recoveredBefore: yuan(20_000), feeTakenBefore: yuan(200), available: yuan(200_000) });
    expect(found.ok && found.value.feeTaken).toBe(feeOn(yuan(105_000)) - yuan(200));
  });

  test.each([
    { over: { available: fen(0n) }, kind: 'nothing-available' },
    { over: { claims: [] }, kind: 'no-creditor' },
    { over: { saleCosts: fen(-1n) }, kind: 'cost-negative' },
  ])('$kind', ({ over, kind }) => {
    const found = plan(over);
    expect(found.ok ? undefined : found.refusal.kind).toBe(kind);
  });
});

describe('执行工作规定第五十五条: several creditors of one title', () => {
  test('pro rata, the odd fen to the largest remainder', () => {
    expect(shareProRata(fen(100n), [fen(1_000n), fen(1_000n), fen(1_000n)])).toEqual([34n, 33n, 33n]);
    expect(shareProRata(fen(10n), [fen(1n), fen(2n)])).toEqual([1n, 2n]);
    expect(divideAll(fen(10n), [1n, 2n])).toEqual([3n, 7n]);
  });

  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen), { minLength: 1, maxLength: 30 });
  test('property: shares add up to the pool, and nobody gets more than is owed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen), weights, (pool, owed) => {
        const total = owed.reduce((sum, each) => sum + each, 0n);
        const shares = shareProRata(pool, owed);
        expect(shares.reduce((sum, each) => sum + each, 0n)).toBe(minFen(pool, fen(total)));
        for (const [i, share] of shares.entries()) expect(share <= (owed[i] ?? 0n)).toBe(true);
      }),
    );
  });

  test('property: the lines of a plan add up to what was there, and the fee never exceeds what is due', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 10n }).map(fen);
    const claim = fc.record({ creditor: fc.uuid(), owedTitle: amount, owedDoubled: amount });
    fc.assert(
      fc.property(
        amount,
        fc.bigInt({ min: 0n, max: 10n ** 8n }),
        fc.array(claim, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (available, costs, claims, first) => {
          const found = plan({ available, saleCosts: fen(costs), claims, feeTiming: first ? 'from-first-receipt' : 'after-creditors' });
          if (!found.ok) throw new TypeError(found.refusal.kind);
          expect(found.value.lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(available);
          expect(found.value.lines.every((line) => line.amount > 0n)).toBe(true);
          // Where the money ends in the middle of a fen, the fee may be ahead by less than the flat fee, never beyond the whole claim's.
          const owed = claims.reduce((sum, each) => sum + each.owedTitle + each.owedDoubled, 0n);
          expect(found.value.feeTaken <= feeOn(fen(owed))).toBe(true);
        },
      ),
    );
  });
});
