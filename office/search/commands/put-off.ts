import type { Ctx } from '@duixian/audit/act';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { findSources, type SourceId } from '../store/sources.ts';

export interface PutOff {
  readonly source: SourceId;
  /** What gets a turn of its own then: the question, or the second look at its answer. */
  readonly what: 'asked' | 'reread';
  readonly until: Instant;
}

/**
 * 延后发出 · The agency has its hands full, or does not answer just now; the question keeps its number and its time limit and
 * goes out a little later.
 */
export async function putOff(ctx: Ctx, of: readonly PutOff[]): Promise<Result<{ readonly putOff: number }, never>> {
  const sources = await findSources(
    ctx.tx,
    ctx.region,
    of.map(({ source }) => source),
  );
  const acts = of.flatMap(({ source: sourceId, what, until }) => {
    const source = sources.get(sourceId);
    if (source === undefined || (source.state.kind === 'sent') !== (what === 'asked')) return [];
    const { agency, agencyZh, agencyEn, caseId } = source;
    return [
      {
        type: 'search.source-put-off',
        subject: sourceId,
        case: caseId,
        facts: { agency, agencyZh, agencyEn, until: until.toString() },
        events: [{ type: `search.source-${what}`, facts: { case: caseId, source: sourceId }, runAt: until }],
      },
    ];
  });
  if (acts.length > 0) await ctx.record(acts);
  return ok({ putOff: acts.length });
}
