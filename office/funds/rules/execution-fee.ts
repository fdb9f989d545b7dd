import { type Fen, type Fraction, fen, roundHalfUp, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Citation } from '@duixian/law/citation';
import {
  EXECUTION_FEE_BANDS,
  EXECUTION_FEE_BASIS,
  EXECUTION_FEE_FLAT,
  EXECUTION_FEE_FLAT_UP_TO,
  EXECUTION_FEE_WITHOUT_AMOUNT,
} from '@duixian/law/parameters/execution-fee';
import { addExact, NOTHING } from './exact.ts';

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
}

export type FeeRefusal =
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'flat-fee-outside-range'; readonly least: Fen; readonly most: Fen };

/**
 * 申请执行费 · The fee on an executed amount, slice by slice, rounded once.
 *
 * 诉讼费用交纳办法第十四条: flat up to 10 000 yuan, then falling rates on what lies above. It is owed by the debtor on
 * top of the title (第三十八条) and never prepaid (第二十条).
 */
export function executionFee(amount: Fen): Result<FeeSheet, FeeRefusal> {
  if (amount <= 0n) return refuse({ kind: 'amount-not-positive', amount });
  return ok(feeSheet(amount));
}

/** 无执行金额 · The figure inside the range is fixed by the province: a dated setting of the court. */
export function executionFeeWithoutAmount(provincial: Fen): Result<FeeSheet, FeeRefusal> {
  const { least, most } = EXECUTION_FEE_WITHOUT_AMOUNT;
  if (provincial < least || provincial > most) return refuse({ kind: 'flat-fee-outside-range', least, most });
  return ok({ amount: ZERO_FEN, slices: [], fee: provincial, basis: EXECUTION_FEE_BASIS });
}

/** What the fee comes to on an amount; nothing on nothing. */
export function feeOn(amount: Fen): Fen {
  return amount <= 0n ? ZERO_FEN : feeSheet(amount).fee;
}

function feeSheet(amount: Fen): FeeSheet {
  const flat: Fraction = { numerator: EXECUTION_FEE_FLAT, denominator: 1n };
  const slices: FeeSlice[] = [
    { from: ZERO_FEN, to: amount < EXECUTION_FEE_FLAT_UP_TO ? amount : EXECUTION_FEE_FLAT_UP_TO, perTenThousand: 'flat', exact: flat },
  ];
  let total = addExact(NOTHING, flat);
  let from = EXECUTION_FEE_FLAT_UP_TO;
  for (const band of EXECUTION_FEE_BANDS) {
    const to = band.upTo === null || amount < band.upTo ? amount : band.upTo;
    if (to <= from) break;
    const exact = { numerator: subtractFen(to, from) * band.perTenThousand, denominator: 10_000n };
    slices.push({ from, to, perTenThousand: band.perTenThousand, exact });
    total = addExact(total, exact);
    from = fen(to);
  }
  return { amount, slices, fee: roundHalfUp(total), basis: EXECUTION_FEE_BASIS };
}
