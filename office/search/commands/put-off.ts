import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { findSource, type SourceId } from '../store/sources.ts';

/** 延后发出 · The agency has its hands full; the question keeps its number and its time limit and goes out a little later. */
export async function putOff(
  ctx: Ctx,
  of: { readonly source: SourceId; readonly waitMs: number },
): Promise<Result<{ fresh: boolean }, never>> {
  const source = await findSource(ctx.tx, ctx.region, of.source);
  if (source?.state.kind !== 'sent') return ok({ fresh: false });
  const runAt = ctx.now.add({ milliseconds: Math.round(of.waitMs) });
  await ctx.record({
    type: 'search.source-put-off',
    subject: of.source,
    case: source.caseId,
    facts: { agency: source.agency, agencyZh: source.agencyZh, agencyEn: source.agencyEn, until: runAt.toString() },
    events: [{ type: 'search.source-asked', facts: { case: source.caseId, source: of.source }, runAt }],
  });
  return ok({ fresh: true });
}
