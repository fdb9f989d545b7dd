import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import type { OutageSettings } from '@duixian/law/parameters/outage';
import { isOutage } from '../rules/relief.ts';
import { insertOutage, lockHeartbeat, type OutageId, saveHeartbeat } from '../store/outages.ts';

/**
 * 心跳 · A server of the region is at work. The first beat after a gap that is long enough writes the outage down, in the
 * same transaction: a server that dies between two beats leaves nothing behind but the last one.
 */
export async function beat(ctx: Ctx, settings: OutageSettings): Promise<Result<{ readonly outage: OutageId | null }, never>> {
  const last = await lockHeartbeat(ctx);
  await saveHeartbeat(ctx);
  if (last === undefined) return ok({ outage: null });
  const gap = { from: last, to: ctx.now };
  if (!isOutage(gap, settings)) return ok({ outage: null });
  const outageId = ctx.newId<'outage'>();
  await insertOutage(ctx, outageId, gap);
  await ctx.record({
    type: 'deadlines.outage-found',
    subject: outageId,
    facts: { from: last.toString(), to: ctx.now.toString() },
    events: [{ type: 'deadlines.outage-found', facts: { outage: outageId }, serialKey: 'outage' }],
  });
  return ok({ outage: outageId });
}
