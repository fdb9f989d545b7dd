import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { ok, type Result } from '@duixian/kernel/result';
import { shownState } from '../rules/source-state.ts';
import { saveSource } from '../store/save-source.ts';
import { findSource, type SourceId } from '../store/sources.ts';
import { taskEffects } from './reply-acts.ts';

/** 超时 · Settles a question whose time is over, so that it becomes somebody's work. The screens had said so already. */
export async function recordTimeout(ctx: Ctx, sourceId: SourceId): Promise<Result<{ fresh: boolean }, { readonly kind: 'not-found' }>> {
  const before = await findSource(ctx.tx, ctx.region, sourceId);
  if (!before) return ok({ fresh: false });
  const held = await holdCase(ctx, before.caseId);
  if (!held.ok) return held;
  const source = await findSource(ctx.tx, ctx.region, sourceId);
  if (source?.state.kind !== 'sent') return ok({ fresh: false });
  const state = shownState(source.state, ctx.now);
  if (state.kind !== 'timed-out') return ok({ fresh: false });
  await saveSource(ctx.tx, ctx.region, sourceId, { state });
  await ctx.record({
    type: 'search.source-timed-out',
    subject: sourceId,
    case: source.caseId,
    facts: {
      agency: source.agency,
      agencyZh: source.agencyZh,
      agencyEn: source.agencyEn,
      debtor: source.subject.name,
      state: 'timed-out',
    },
    tasks: taskEffects(source, { state, askAgainAt: null, needsPerson: source.latest }),
  });
  return ok({ fresh: true });
}
