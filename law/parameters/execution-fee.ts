import { fen } from '@duixian/kernel/money';
import { litigationFees } from '../instruments/litigation-fees.ts';
import type { FeeScale } from './banded-fee.ts';

/**
 * 申请执行费 · On what was recovered; never prepaid (第二十条); owed by the debtor on top of the title (第三十八条). Amounts up to
 * 10 000 yuan pay the flat fee; the bands apply to what lies above it.
 */
export const EXECUTION_FEE: FeeScale = {
  flatUpTo: fen(10_000_00n),
  flat: fen(50_00n),
  bands: [
    { upTo: fen(500_000_00n), perTenThousand: 150n },
    { upTo: fen(5_000_000_00n), perTenThousand: 100n },
    { upTo: fen(10_000_000_00n), perTenThousand: 50n },
    { upTo: null, perTenThousand: 10n },
  ],
  ceiling: null,
  basis: [litigationFees.article('第十四条'), litigationFees.article('第二十条'), litigationFees.article('第三十八条')],
};

/** 无金额案件 · Without an amount each case pays between these two; the province fixes the figure. */
export const EXECUTION_FEE_WITHOUT_AMOUNT = { least: fen(50_00n), most: fen(500_00n) } as const;
