import { describe, expect, test } from 'vitest';
import { EXECUTION_FEE_BANDS, EXECUTION_FEE_FLAT, EXECUTION_FEE_FLAT_UP_TO } from './execution-fee.ts';

describe('诉讼费用交纳办法第十四条', () => {
  // The quick formulas courts print are a second, independent statement of the same bands.
  test.each([
    { yuan: 10_000n, fee: 50_00n, because: 'the flat fee holds up to and including 10 000' },
    { yuan: 500_000n, fee: 7_400_00n, because: '1.5 % less 100' },
    { yuan: 5_000_000n, fee: 52_400_00n, because: '1 % plus 2 400' },
    { yuan: 10_000_000n, fee: 77_400_00n, because: '0.5 % plus 27 400' },
    { yuan: 20_000_000n, fee: 87_400_00n, because: '0.1 % plus 67 400' },
  ])('the bands give $fee fen on $yuan yuan: $because', ({ yuan, fee }) => {
    const amount = yuan * 100n;
    let sum: bigint = EXECUTION_FEE_FLAT;
    let from: bigint = EXECUTION_FEE_FLAT_UP_TO;
    for (const band of EXECUTION_FEE_BANDS) {
      const top = band.upTo === null || amount < band.upTo ? amount : band.upTo;
      if (top > from) sum += ((top - from) * band.perTenThousand) / 10_000n;
      from = band.upTo ?? amount;
    }
    expect(sum).toBe(fee);
  });
});
