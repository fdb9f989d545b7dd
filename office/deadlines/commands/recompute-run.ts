import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { lawInUse } from '../store/law-in-use.ts';
import { countStale, endRuns, markStale, openRun, runById, setRunTotal } from '../store/recompute-runs.ts';

type Base = Omit<Ctx, 'record'>;

/** 标记 · The running clocks that a change of a court's rules touches wait to be computed again. Marking twice is marking once. */
export async function markForRules(ctx: Base, runId: string): Promise<Result<{ readonly total: number }, never>> {
  const run = await runById(ctx, runId);
  if (run === undefined || run.court === null || run.fromOn === null) return ok({ total: 0 });
  const total = await markStale(ctx, { court: run.court, terms: run.terms, fromOn: run.fromOn });
  await setRunTotal(ctx, runId, total);
  return ok({ total });
}

/** A region that finds clocks older than the calendar opens its own run: how many there are is what progress is told by. */
export async function noteCalendarRun(ctx: Base): Promise<Result<{ readonly stale: number }, never>> {
  const { revision } = await lawInUse(ctx);
  const stale = await countStale(ctx, revision);
  if (stale > 0 && revision > 0) {
    const runId = ctx.newId<'recompute-run'>();
    await openRun(ctx, { runId, cause: 'calendar', revision, court: null, terms: [], fromOn: null, total: stale });
  }
  return ok({ stale });
}

/** Nothing is left to compute: the open runs are done. */
export async function endRecompute(ctx: Base): Promise<Result<{ readonly ended: true }, never>> {
  const { revision } = await lawInUse(ctx);
  if ((await countStale(ctx, revision)) === 0) await endRuns(ctx);
  return ok({ ended: true });
}
