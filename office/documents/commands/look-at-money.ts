import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import { type LookedPast, lookPast, type MoneyRefusal, type UnlookedReceipt } from '@duixian/cases/rules/money-first';
import { ok, type Result } from '@duixian/kernel/result';
import type { PaperHead } from '../store/documents.ts';
import { LIBRARY } from '../templates/library.ts';

/** 未处理的到款 · Money that may be these debtors' and that nobody has dealt with. Funds knows; the composition root asks it. */
export type MoneyLook = (ctx: Ctx, debtors: readonly string[]) => Promise<readonly UnlookedReceipt[]>;

/** 到款优先 · Asked before a sanction is sealed: of the debtor it is against, or of all where it names none. */
export async function lookAtMoney(
  ctx: Ctx,
  of: { readonly paper: PaperHead; readonly despiteMoney: string | null },
  look: MoneyLook,
): Promise<Result<LookedPast | null, MoneyRefusal>> {
  const { paper } = of;
  if (!LIBRARY[paper.kind].moneyFirst) return ok(null);
  const file = await caseFile(ctx, paper.caseId);
  const debtors = file.ok ? file.value.parties.filter((party) => party.role === 'debtor') : [];
  const against = debtors.filter((party) => paper.partyId === null || party.partyId === paper.partyId);
  return lookPast(
    await look(
      ctx,
      against.map((party) => party.name),
    ),
    of.despiteMoney,
  );
}
