import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import { openMoneyOf } from '@duixian/funds/queries';
import { feeOn } from '@duixian/funds/rules/execution-fee';
import type { CaseId } from '@duixian/kernel/ids';
import { addFen, type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';

/**
 * 未履行金额 · What a case may still take hold of today: title debt and interest to the day, the fee on what
 * the creditor is still to get (诉讼费用交纳办法第二十条: owed on top), less the money that is already in the case's account. Where the interest cannot be
 * computed the unpaid part of the title's fixed sums stands in, which is never too much.
 */
export async function owedOf(ctx: Ctx, caseId: CaseId): Promise<Fen> {
  const money = await openMoneyOf(ctx, caseId);
  const inHand = addFen(money.undivided, money.payable, money.inTransit);
  const claimed = money.owed ? addFen(money.owed.total, feeOn(money.owed.total)) : await fixedSumsOf(ctx, caseId);
  const open = subtractFen(claimed, inHand);
  return open > 0n ? open : ZERO_FEN;
}

async function fixedSumsOf(ctx: Ctx, caseId: CaseId): Promise<Fen> {
  const file = await caseFile(ctx, caseId);
  return file.ok ? subtractFen(file.value.claim, file.value.received) : ZERO_FEN;
}
