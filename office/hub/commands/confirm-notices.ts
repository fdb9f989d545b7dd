import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AddressRefusal, addressProblem, type NoticeId } from '../rules/notices.ts';
import { confirmOnScreen, markSeen, saveAddress } from '../store/notices.ts';
import { lockOrder, saveDelivered } from '../store/orders.ts';
import { stampOf } from '../store/tables.ts';
import { caseOf, tell } from './act-on-order.ts';

/** 到达回执 · The receiver's own screen says that it has these notices. For an order this is its delivery. Twice is once. */
export async function confirmNotices(ctx: Ctx, input: { notices: readonly NoticeId[] }): Promise<Result<{ confirmed: number }, never>> {
  const at = stampOf(ctx);
  const confirmed = await confirmOnScreen(at, input.notices);
  for (const { kind, source } of confirmed) {
    if (kind !== 'order-issued') continue;
    const order = await lockOrder(ctx.tx, ctx.region, source);
    if (order && order.deliveredOn === null) {
      await saveDelivered(at, order.orderId);
      const events = await tell(ctx, order, 'order-delivered', null);
      await ctx.record({ type: 'hub.order-delivered', subject: order.orderId, ...caseOf(order), events });
    }
  }
  return ok({ confirmed: confirmed.length });
}

/** 已看 · All notices of one thing are put away by whoever received them. */
export async function seeNotices(ctx: Ctx, input: { source: string }): Promise<Result<{ seen: number }, never>> {
  return ok({ seen: await markSeen(stampOf(ctx), input.source) });
}

/** 设通知地址 · From now on notices go there too, or no more. */
export async function setNoticeAddress(
  ctx: Ctx,
  input: { channel: 'mail' | 'sms'; address: string | null },
): Promise<Result<{ kept: true }, AddressRefusal>> {
  const problem = input.address === null ? undefined : addressProblem(input.channel, input.address);
  if (problem) return refuse(problem);
  await saveAddress(stampOf(ctx), { court: ctx.actor.courtId, ...input });
  await ctx.record({
    type: 'hub.notice-address-set',
    subject: ctx.actor.personId,
    facts: { channel: input.channel, on: input.address !== null },
  });
  return ok({ kept: true });
}
