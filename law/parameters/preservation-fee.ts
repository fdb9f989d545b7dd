import { fen } from '@duixian/kernel/money';
import { litigationFees } from '../instruments/litigation-fees.ts';
import type { FeeBand } from './execution-fee.ts';

export const PRESERVATION_FEE_BASIS = [litigationFees.article('第十四条')] as const;

/** 保全申请费 · Flat up to 1 000 yuan, slices above it, and a ceiling; counted on what was really preserved. */
export const PRESERVATION_FEE = {
  flatUpTo: fen(1_000_00n),
  flat: fen(30_00n),
  bands: [
    { upTo: fen(100_000_00n), perTenThousand: 100n },
    { upTo: null, perTenThousand: 50n },
  ] satisfies readonly FeeBand[],
  ceiling: fen(5_000_00n),
} as const;
