import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { GapRefusal } from '../rules/refusals.ts';
import { shownState } from '../rules/source-state.ts';
import { saveGap, saveSource } from '../store/save-source.ts';
import { findSource, type SourceId } from '../store/sources.ts';
import { finishSearch } from './finish-search.ts';
import { pairSubject, type SearchSettings } from './launch-search.ts';

/**
 * 说明缺口 · Puts down why the case goes on without an agency's answer. The source stays failed on every screen; what
 * changes is that a person has answered for it by name.
 */
export async function acceptGap(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly source: SourceId; readonly reason: string },
  settings: SearchSettings,
): Promise<Result<{ accepted: true }, GapRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const source = await findSource(ctx.tx, ctx.region, input.source);
  if (!source || source.caseId !== input.case) return refuse({ kind: 'not-found' });
  if (source.gapReason !== null) return refuse({ kind: 'gap-already-accepted' });
  const shown = shownState(source.state, ctx.now);
  if (shown.kind !== 'failed' && shown.kind !== 'timed-out') return refuse({ kind: 'source-not-failed', state: shown.kind });
  if (source.state.kind === 'sent') await saveSource(ctx.tx, ctx.region, source.sourceId, { state: shown });
  await saveGap(ctx.tx, ctx.region, source.sourceId, { reason: input.reason, by: ctx.actor.personId });
  await ctx.record({
    type: 'search.gap-accepted',
    subject: source.sourceId,
    case: input.case,
    facts: { agency: source.agency, debtor: source.subject.name, reason: input.reason, state: shown.kind },
    tasks: [{ kind: 'complete', task: 'failed-source', subject: pairSubject(source.party, source.agency) }],
    events: await finishSearch(ctx, input.case, { parties: [source.party], sources: settings.sources }),
  });
  return ok({ accepted: true });
}
