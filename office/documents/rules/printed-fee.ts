import { type Fen, fen, roundHalfUp } from '@duixian/kernel/money';
import { EXECUTION_FEE_BANDS, EXECUTION_FEE_FLAT, EXECUTION_FEE_FLAT_UP_TO } from '@duixian/law/parameters/execution-fee';

const PER = 10_000n;

/** 申请执行费 · The fee a notice states, on the sum claimed (诉讼费用交纳办法第十四条). What is due at the end is the ledger's business. */
export function printedFee(claim: Fen): Fen {
  if (claim <= 0n) return fen(0n);
  let parts = EXECUTION_FEE_FLAT * PER;
  let from: bigint = EXECUTION_FEE_FLAT_UP_TO;
  for (const band of EXECUTION_FEE_BANDS) {
    const to = band.upTo === null || claim < band.upTo ? claim : band.upTo;
    if (to <= from) break;
    parts += (to - from) * band.perTenThousand;
    from = to;
  }
  return roundHalfUp({ numerator: parts, denominator: PER });
}
