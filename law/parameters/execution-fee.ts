import { type Fen, fen } from '@duixian/kernel/money';
import { litigationFees } from '../instruments/litigation-fees.ts';

/** 费率档 · The slice of the amount up to `upTo` (all the rest when null) at `perTenThousand` parts of 10 000. */
export interface FeeBand {
  readonly upTo: Fen | null;
  readonly perTenThousand: bigint;
}

export const EXECUTION_FEE_BASIS = [
  litigationFees.article('第十四条'),
  litigationFees.article('第二十条'),
  litigationFees.article('第三十八条'),
] as const;

/** 起征额 · Amounts up to this one pay the flat fee; the bands apply to what lies above it. */
export const EXECUTION_FEE_FLAT_UP_TO: Fen = fen(10_000_00n);
export const EXECUTION_FEE_FLAT: Fen = fen(50_00n);

/** 申请执行费分段费率 · The slices above the flat amount, lowest first. */
export const EXECUTION_FEE_BANDS: readonly FeeBand[] = [
  { upTo: fen(500_000_00n), perTenThousand: 150n },
  { upTo: fen(5_000_000_00n), perTenThousand: 100n },
  { upTo: fen(10_000_000_00n), perTenThousand: 50n },
  { upTo: null, perTenThousand: 10n },
];

/** 无金额案件 · Without an amount each case pays between these two; the province fixes the figure. */
export const EXECUTION_FEE_WITHOUT_AMOUNT = { least: fen(50_00n), most: fen(500_00n) } as const;
