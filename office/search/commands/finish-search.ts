import type { Agency } from '@duixian/agencies/directory';
import type { Ctx, OfficeEvent } from '@duixian/audit/act';
import { holdCase, moveTo } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import { assert } from '@duixian/kernel/assert';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { isComplete, progressOf } from '../rules/search-progress.ts';
import { shownState } from '../rules/source-state.ts';
import { anyUnsettled, latestSources } from '../store/sources.ts';
import { pairsOf } from './launch-search.ts';

/**
 * 查控完成 · When the last open question of a case is settled, the case goes on to triage and whoever waits for the
 * search is told. Part of the act that settled it; the case is held, so of two last answers one finds it complete.
 * While one of the debtors just settled still waits for an agency, nothing else is read.
 */
export async function finishSearch(
  ctx: Ctx,
  caseId: CaseId,
  of: { readonly parties: readonly PartyId[]; readonly sources: readonly Agency[] },
): Promise<readonly OfficeEvent[]> {
  const { parties, sources } = of;
  const agencies = sources.map(({ code }) => code);
  if (await anyUnsettled(ctx.tx, ctx.region, { case: caseId, parties, agencies })) return [];
  const file = await caseFile(ctx, caseId);
  assert(file.ok, 'a case whose source was answered is there');
  const wanted = pairsOf(file.value, sources).map(({ party, agency }) => ({ party, agency: agency.code }));
  const known = await latestSources(ctx.tx, ctx.region, caseId);
  const progress = progressOf(
    wanted,
    known.map((source) => ({ ...source, state: shownState(source.state, ctx.now) })),
  );
  if (!isComplete(progress)) return [];
  const held = await holdCase(ctx, caseId);
  assert(held.ok, 'the case is held');
  if (held.value.state !== 'closed' && held.value.stage === 'search') {
    const moved = await moveTo(ctx, caseId, 'triage');
    assert(moved.ok, 'a case in search goes on to triage');
  }
  return [{ type: 'search.completed', facts: { case: caseId, acceptedGaps: progress.acceptedGaps }, serialKey: caseId }];
}
