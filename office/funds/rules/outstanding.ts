import { addFen, type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { feeOn } from './execution-fee.ts';

export interface MoneyOfCase {
  /** Title debt with general and doubled interest to the day, net of what has been paid; `null` where a rate is missing. */
  readonly owed: Fen | null;
  readonly claim: Fen;
  readonly received: Fen;
  /** In the case's account, not yet sent. */
  readonly inHand: Fen;
}

export interface Outstanding {
  readonly total: Fen;
  /** False where a rate was missing: the sums of the title stand alone, and whoever shows the sum says so. */
  readonly interestCounted: boolean;
}

/**
 * 尚待执行数额 · What a case may still take hold of today, wherever it is shown or measured against: debt and interest, the doubled
 * part too, and the fee on all of that (诉讼费用交纳办法第十四条、第二十条: on what is enforced, owed on top), less the money that is
 * already there. Without interest the unpaid part of the title's sums stands in; what is in hand is part of what was received.
 */
export function outstandingNow(of: MoneyOfCase): Outstanding {
  if (of.owed === null) return { total: withFee(lessOrNothing(of.claim, of.received)), interestCounted: false };
  return { total: lessOrNothing(withFee(of.owed), of.inHand), interestCounted: true };
}

function withFee(owed: Fen): Fen {
  return addFen(owed, feeOn(owed));
}

function lessOrNothing(of: Fen, less: Fen): Fen {
  return of > less ? subtractFen(of, less) : ZERO_FEN;
}
