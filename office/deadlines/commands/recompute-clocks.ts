import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { clockDays } from '../rules/clock-days.ts';
import { lockStaleClocks } from '../store/clocks.ts';
import { lawInUse } from '../store/law-in-use.ts';
import { saveDays } from '../store/save-days.ts';

/**
 * 重新计算 · One batch of running clocks that were computed under an older calendar or under other rules of their court.
 * Running it again changes nothing: a clock that was done carries the new revision. Says how many it did; less than the
 * limit means none are left.
 */
export async function recomputeClocks(ctx: Omit<Ctx, 'record'>, limit: number): Promise<Result<{ readonly done: number }, never>> {
  const law = await lawInUse(ctx);
  const stale = await lockStaleClocks(ctx, law, limit);
  await saveDays(
    ctx,
    stale.map((kept) => ({ clockId: kept.clockId, days: clockDays(kept.clock, law.calendar) })),
    law.revision,
  );
  return ok({ done: stale.length });
}
