import type { Ctx } from '@duixian/audit/act';
import { type CaseFile, caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { openMoneyOf } from '../queries.ts';
import { type Outstanding, outstandingNow } from '../rules/outstanding.ts';

/** 尚待执行数额 · The one figure triage, the property tab and every measure stand on. */
export async function outstandingOf(ctx: Ctx, file: Pick<CaseFile, 'caseId' | 'claim' | 'received'>): Promise<Outstanding> {
  const { owed, undivided, payable, inTransit } = await openMoneyOf(ctx, file.caseId);
  return outstandingNow({
    owed: owed?.total ?? null,
    claim: file.claim,
    received: file.received,
    inHand: addFen(undivided, payable, inTransit),
  });
}

/** 未履行金额 · The same of a case known by its id; nothing of a case this actor may not see. */
export async function owedOf(ctx: Ctx, caseId: CaseId): Promise<Fen> {
  const file = await caseFile(ctx, caseId);
  return file.ok ? (await outstandingOf(ctx, file.value)).total : ZERO_FEN;
}
