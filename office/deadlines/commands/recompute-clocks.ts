import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { clockDays } from '../rules/clock-days.ts';
import { calendarInUse } from '../store/calendar.ts';
import { lockStaleClocks } from '../store/clocks.ts';
import { saveClock } from '../store/save-clock.ts';

/**
 * 重新计算 · One batch of running clocks that were computed under an older calendar. Running it again changes nothing:
 * a clock that was done carries the new revision. Says how many it did; less than the limit means none are left.
 */
export async function recomputeClocks(ctx: Omit<Ctx, 'record'>, limit: number): Promise<Result<{ readonly done: number }, never>> {
  const { calendar, revision } = await calendarInUse(ctx.tx);
  const stale = await lockStaleClocks(ctx, revision, limit);
  for (const kept of stale) await saveClock(ctx, kept, clockDays(kept.clock, calendar), revision);
  return ok({ done: stale.length });
}
