import type { Ctx } from '@duixian/audit/act';
import type { CaseFile } from '@duixian/cases/queries';
import { openMoneyOf } from '@duixian/funds/queries';
import { feeOn } from '@duixian/funds/rules/execution-fee';
import { addFen, type Fen, minFen, subtractFen } from '@duixian/kernel/money';

export interface Outstanding {
  readonly total: Fen;
  /** False where a rate was missing: the sums of the title stand alone, and the card says so. */
  readonly interestCounted: boolean;
}

/**
 * 尚欠数额 · What triage measures property against: what is owed today with general and doubled interest, and the execution
 * fee on it, less the money that is already in the case's account.
 */
export async function outstandingOf(ctx: Ctx, file: CaseFile): Promise<Outstanding> {
  const { owed, undivided, payable, inTransit } = await openMoneyOf(ctx, file.caseId);
  const claimed = owed ? addFen(owed.total, feeOn(owed.title)) : addFen(file.claim, feeOn(file.claim));
  const inHand = minFen(claimed, addFen(undivided, payable, inTransit));
  return { total: subtractFen(claimed, inHand), interestCounted: owed !== null };
}
