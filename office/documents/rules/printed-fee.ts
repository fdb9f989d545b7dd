import type { Fen } from '@duixian/kernel/money';
import { bandedFee } from '@duixian/law/parameters/banded-fee';
import { EXECUTION_FEE } from '@duixian/law/parameters/execution-fee';

/** 申请执行费 · The fee a notice states, on the sum claimed. What is due at the end, on what was recovered, is the ledger's business. */
export function printedFee(claim: Fen): Fen {
  return bandedFee(claim, EXECUTION_FEE).fee;
}
