import { type Fen, type Fraction, fen, minFen, roundHalfUp, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import type { Citation } from '../citation.ts';

/** 费率档 · The slice of the amount up to `upTo` (all the rest when null) at `perTenThousand` parts of 10 000. */
export interface FeeBand {
  readonly upTo: Fen | null;
  readonly perTenThousand: bigint;
}

/** 费率表 · A flat fee up to an amount, falling rates on the slices above it, and a ceiling where the text has one. */
export interface FeeScale {
  readonly flatUpTo: Fen;
  readonly flat: Fen;
  readonly bands: readonly FeeBand[];
  readonly ceiling: Fen | null;
  readonly basis: readonly Citation[];
}

/** One slice of the amount and what it costs; the first slice is the flat fee. */
export interface FeeSlice {
  readonly from: Fen;
  readonly to: Fen;
  readonly perTenThousand: bigint | 'flat';
  readonly exact: Fraction;
}

export interface FeeSheet {
  readonly amount: Fen;
  readonly slices: readonly FeeSlice[];
  readonly fee: Fen;
  readonly basis: readonly Citation[];
  /** The slices came to more than the text allows. */
  readonly atCeiling: boolean;
}

const PER = 10_000n;

/**
 * 分段累计 · The fee on an amount: every slice at its own rate, added up exactly and rounded once to the fen (half up).
 * The one computation behind every fee of 诉讼费用交纳办法, on notices, in the ledger and in the calculators.
 */
export function bandedFee(amount: Fen, scale: FeeScale): FeeSheet {
  if (amount <= 0n) return { amount, slices: [], fee: ZERO_FEN, basis: scale.basis, atCeiling: false };
  const slices: FeeSlice[] = [
    {
      from: ZERO_FEN,
      to: minFen(amount, scale.flatUpTo),
      perTenThousand: 'flat',
      exact: { numerator: scale.flat * PER, denominator: PER },
    },
  ];
  let parts: bigint = scale.flat * PER;
  let from: Fen = scale.flatUpTo;
  for (const band of scale.bands) {
    const to = band.upTo === null ? amount : minFen(amount, band.upTo);
    if (to <= from) break;
    const numerator = subtractFen(to, from) * band.perTenThousand;
    slices.push({ from, to, perTenThousand: band.perTenThousand, exact: { numerator, denominator: PER } });
    parts += numerator;
    from = fen(to);
  }
  const summed = roundHalfUp({ numerator: parts, denominator: PER });
  const atCeiling = scale.ceiling !== null && summed > scale.ceiling;
  return { amount, slices, fee: atCeiling && scale.ceiling !== null ? scale.ceiling : summed, basis: scale.basis, atCeiling };
}
