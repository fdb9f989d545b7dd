import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { printedFee } from './printed-fee.ts';

describe('诉讼费用交纳办法第十四条: the fee a notice states', () => {
  test.each([
    { claim: 0n, fee: 0n, because: 'nothing on nothing' },
    { claim: 10_000_00n, fee: 50_00n, because: 'flat up to ten thousand' },
    { claim: 100_000_00n, fee: 1_400_00n, because: '50 + 1.5 % of 90 000' },
    { claim: 500_000_00n, fee: 7_400_00n, because: 'the end of the first band' },
    { claim: 6_000_000_00n, fee: 57_400_00n, because: '7 400 + 1 % of 4.5 m + 0.5 % of 1 m' },
    { claim: 20_000_000_00n, fee: 87_400_00n, because: '0.1 % above ten million' },
  ])('$claim: $because', ({ claim, fee }) => expect(printedFee(fen(claim))).toBe(fee));
});
