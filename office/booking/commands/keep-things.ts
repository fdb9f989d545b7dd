import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ThingId, ThingKind, ThingRefusal } from '../rules/booking.ts';
import { stampOf } from '../store/tables.ts';
import { insertThing, lockThing, saveWithdrawn } from '../store/things.ts';

/** 登记车辆、房间、记录仪 · A thing of one's court that can be booked from now on. */
export async function registerThing(
  ctx: Ctx,
  input: { kind: ThingKind; name: string },
): Promise<Result<{ thingId: ThingId }, ThingRefusal>> {
  const thingId = ctx.newId<'thing'>();
  const fresh = await insertThing(stampOf(ctx), { thingId, court: ctx.actor.courtId, ...input });
  if (!fresh) return refuse({ kind: 'thing-named-already', name: input.name });
  await ctx.record({ type: 'booking.thing-registered', subject: thingId, facts: { ...input } });
  return ok({ thingId });
}

/** 停用 · Out of use from today, once nothing is booked with it any more. It stays on record. */
export async function withdrawThing(
  ctx: Ctx,
  input: { thing: ThingId; reason: string },
): Promise<Result<{ withdrawn: true }, ThingRefusal | { readonly kind: 'not-found' }>> {
  const at = stampOf(ctx);
  const held = await lockThing(at, input.thing);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.withdrawn) return refuse({ kind: 'thing-withdrawn-already' });
  if (held.ahead > 0) return refuse({ kind: 'thing-booked-ahead', bookings: held.ahead });
  await saveWithdrawn(at, input.thing, input.reason);
  await ctx.record({ type: 'booking.thing-withdrawn', subject: input.thing, facts: { reason: input.reason } });
  return ok({ withdrawn: true });
}
