import type { Agency } from '@duixian/agencies/directory';
import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { pairsOf } from './commands/launch-search.ts';
import { type Progress, progressOf } from './rules/search-progress.ts';
import { shownState } from './rules/source-state.ts';
import { latestSources } from './store/sources.ts';

/** 查控进度 · Each source of a case as it is at this moment, and whether that is complete. */
export async function searchOf(ctx: Ctx, caseId: CaseId, sources: readonly Agency[]) {
  const file = await caseFile(ctx, caseId);
  if (!file.ok) return file;
  const names = new Map(file.value.parties.map((party) => [party.partyId, party.name]));
  const known = (await latestSources(ctx.tx, ctx.region, caseId)).map((source) => ({
    ...source,
    state: shownState(source.state, ctx.now),
  }));
  const wanted = pairsOf(file.value, sources).map(({ party, agency }) => ({ party, agency: agency.code }));
  const progress = progressOf(wanted, known);
  return ok({
    progress,
    sources: known.map((source) => ({ ...source, partyName: names.get(source.party) ?? source.subject.name })),
  });
}

/** For triage and the closing gate: what the search has come to. */
export async function searchProgress(
  ctx: Ctx,
  caseId: CaseId,
  sources: readonly Agency[],
): Promise<Result<Progress, { readonly kind: 'not-found' }>> {
  const found = await searchOf(ctx, caseId, sources);
  return found.ok ? ok(found.value.progress) : found;
}
