import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { LaunchRefusal } from '../rules/refusals.ts';
import { shownState } from '../rules/source-state.ts';
import { latestSources } from '../store/sources.ts';
import { askAll, type Launched, pairsOf, type SearchSettings } from './launch-search.ts';

/** Which debtors at which agencies are asked once more; a question that is still out is not asked twice. */
export interface Again {
  readonly case: CaseId;
  readonly reason: 'repeat' | 'rank';
  readonly which: { readonly keeps: 'deposit' } | { readonly party: PartyId; readonly agency: string };
}

/** 再查 · Asked by the register: deposits while a debt is uncovered, or one agency about the rank of a hold that waits. A closed case asks nothing. */
export async function askOnceMore(
  ctx: Ctx,
  input: Again,
  settings: SearchSettings,
): Promise<Result<Launched, LaunchRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  if (held.value.state === 'closed') return ok({ asked: 0 });
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const known = await latestSources(ctx.tx, ctx.region, input.case);
  const out = new Set(
    known.filter((source) => shownState(source.state, ctx.now).kind === 'sent').map((source) => `${source.party} ${source.agency}`),
  );
  const { which } = input;
  const pairs = pairsOf(file.value, settings.sources).filter(
    ({ party, agency }) =>
      !out.has(`${party} ${agency.code}`) &&
      ('keeps' in which ? agency.keeps === which.keeps : party === which.party && agency.code === which.agency),
  );
  if (pairs.length === 0) return ok({ asked: 0 });
  return askAll(ctx, file.value, { reason: input.reason, pairs, patience: settings.patience });
}
