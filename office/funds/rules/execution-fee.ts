import { type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { bandedFee, type FeeSheet } from '@duixian/law/parameters/banded-fee';
import { EXECUTION_FEE, EXECUTION_FEE_WITHOUT_AMOUNT } from '@duixian/law/parameters/execution-fee';
import { PRESERVATION_FEE } from '@duixian/law/parameters/preservation-fee';

export type FeeRefusal =
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'flat-fee-outside-range'; readonly least: Fen; readonly most: Fen };

/** 申请执行费 · The fee on an executed amount, slice by slice, rounded once (诉讼费用交纳办法第十四条). */
export function executionFee(amount: Fen): Result<FeeSheet, FeeRefusal> {
  if (amount <= 0n) return refuse({ kind: 'amount-not-positive', amount });
  return ok(bandedFee(amount, EXECUTION_FEE));
}

/** 无执行金额 · The figure inside the range is fixed by the province: a dated setting of the court. */
export function executionFeeWithoutAmount(provincial: Fen): Result<FeeSheet, FeeRefusal> {
  const { least, most } = EXECUTION_FEE_WITHOUT_AMOUNT;
  if (provincial < least || provincial > most) return refuse({ kind: 'flat-fee-outside-range', least, most });
  return ok({ amount: ZERO_FEN, slices: [], fee: provincial, basis: EXECUTION_FEE.basis, atCeiling: false });
}

/** 保全申请费 · On what was really preserved; without an amount the flat fee. */
export function preservationFee(amount: Fen | undefined): Result<FeeSheet, FeeRefusal> {
  if (amount === undefined)
    return ok({ amount: ZERO_FEN, slices: [], fee: PRESERVATION_FEE.flat, basis: PRESERVATION_FEE.basis, atCeiling: false });
  if (amount <= 0n) return refuse({ kind: 'amount-not-positive', amount });
  return ok(bandedFee(amount, PRESERVATION_FEE));
}

/** What the fee comes to on an amount; nothing on nothing. */
export function feeOn(amount: Fen): Fen {
  return bandedFee(amount, EXECUTION_FEE).fee;
}
