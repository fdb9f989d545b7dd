import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandedFee } from './banded-fee.ts';
import { EXECUTION_FEE } from './execution-fee.ts';
import { PRESERVATION_FEE } from './preservation-fee.ts';

const yuan = (amount: bigint) => fen(amount * 100n);

describe('诉讼费用交纳办法第十四条第一项: the application fee of enforcement', () => {
  // The quick formulas courts print are a second, independent statement of the same bands.
  test.each([
    { amount: 0n, fee: 0n, because: 'nothing on nothing' },
    { amount: 1n, fee: 50n, because: 'the flat fee from the first yuan' },
    { amount: 10_000n, fee: 50n, because: 'the flat fee holds up to and including 10 000' },
    { amount: 100_000n, fee: 1_400n, because: '1.5 % less 100' },
    { amount: 500_000n, fee: 7_400n, because: '1.5 % less 100, to its last yuan' },
    { amount: 5_000_000n, fee: 52_400n, because: '1 % plus 2 400' },
    { amount: 6_000_000n, fee: 57_400n, because: '0.5 % plus 27 400' },
    { amount: 10_000_000n, fee: 77_400n, because: '0.5 % plus 27 400' },
    { amount: 20_000_000n, fee: 87_400n, because: '0.1 % plus 67 400' },
  ])('$amount yuan: $because', ({ amount, fee }) => expect(bandedFee(yuan(amount), EXECUTION_FEE).fee).toBe(yuan(fee)));

  test('rounded once, half up: 12 345.67 yuan cost 85.19', () => {
    expect(bandedFee(fen(1_234_567n), EXECUTION_FEE).fee).toBe(85_19n);
  });
});

describe('诉讼费用交纳办法第十四条第二项: the preservation fee', () => {
  test.each([
    { amount: 1_000n, fee: 30n, because: 'flat up to and including 1 000' },
    { amount: 100_000n, fee: 1_020n, because: '30 and 1 % of 99 000' },
    { amount: 896_000n, fee: 5_000n, because: 'the ceiling is just reached' },
    { amount: 896_001n, fee: 5_000n, because: 'and never passed' },
  ])('$amount yuan: $because', ({ amount, fee }) => {
    const sheet = bandedFee(yuan(amount), PRESERVATION_FEE);
    expect([sheet.fee, sheet.atCeiling]).toEqual([yuan(fee), amount > 896_000n]);
  });
});

test('property: a greater amount never costs less, and the slices cover the amount without a gap', () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 12n }).map(fen);
  fc.assert(
    fc.property(amount, amount, fc.constantFrom(EXECUTION_FEE, PRESERVATION_FEE), (a, b, scale) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const sheet = bandedFee(less, scale);
      expect(bandedFee(more, scale).fee >= sheet.fee).toBe(true);
      expect(sheet.slices.reduce((reached, slice) => (slice.from === reached ? slice.to : -1n), 0n)).toBe(less);
    }),
  );
});
