import { fen } from '@duixian/kernel/money';
import { litigationFees } from '../instruments/litigation-fees.ts';
import type { FeeScale } from './banded-fee.ts';

/**
 * 保全申请费 · Flat up to 1 000 yuan or without an amount, slices above it, and a ceiling; counted on what was really preserved.
 * The applicant prepays it (第二十条) and may claim it in the suit (第三十八条).
 */
export const PRESERVATION_FEE: FeeScale = {
  flatUpTo: fen(1_000_00n),
  flat: fen(30_00n),
  bands: [
    { upTo: fen(100_000_00n), perTenThousand: 100n },
    { upTo: null, perTenThousand: 50n },
  ],
  ceiling: fen(5_000_00n),
  basis: [litigationFees.article('第十四条'), litigationFees.article('第二十条'), litigationFees.article('第三十八条')],
};
