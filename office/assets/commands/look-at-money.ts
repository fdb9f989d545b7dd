import type { Ctx } from '@duixian/audit/act';
import { lookPast, type MoneyRefusal } from '@duixian/cases/rules/money-first';
import type { PartyId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { AssetsSettings } from './settings.ts';

interface Debtor {
  readonly partyId: PartyId;
  readonly name: string;
}

/** 到款优先 · Asked before an agency is told to take hold of a debtor's property: what the trail keeps of money passed by. */
export async function lookAtMoney(
  ctx: Ctx,
  of: { readonly debtors: readonly Debtor[]; readonly party: PartyId; readonly despiteMoney: string | null | undefined },
  settings: AssetsSettings,
): Promise<Result<{ readonly despiteMoney?: string; readonly unmatched?: readonly string[] }, MoneyRefusal>> {
  const names = of.debtors.flatMap((debtor) => (debtor.partyId === of.party ? [debtor.name] : []));
  const past = lookPast(await settings.unmatchedMoney(ctx, names), of.despiteMoney);
  if (!past.ok) return past;
  return ok(past.value === null ? {} : { despiteMoney: past.value.despiteMoney, unmatched: past.value.receipts });
}
