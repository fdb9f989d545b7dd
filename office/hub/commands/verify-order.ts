import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { askCheck } from '../queries/order-checks.ts';
import type { OrderId } from '../rules/order.ts';
import { lockOrder, saveChecked, saveClosed } from '../store/orders.ts';
import { stampOf } from '../store/tables.ts';
import { caseOf } from './act-on-order.ts';
import { sendNotice } from './send-notice.ts';

/**
 * 核验 · Asks the data whether what an order named has come true; if so it is closed as verified. An answer alone closes
 * nothing, and data without an answer closes nothing either.
 */
export async function verifyOrder(
  ctx: Ctx,
  input: { order: OrderId },
): Promise<Result<{ holds: boolean | null }, { readonly kind: 'not-found' }>> {
  const order = await lockOrder(ctx.tx, ctx.region, input.order);
  if (!order) return refuse({ kind: 'not-found' });
  if (order.state !== 'answered' || order.check === null) return ok({ holds: null });
  const found = await askCheck(ctx, order.check, order);
  const at = stampOf(ctx);
  await saveChecked(at, order.orderId, found);
  if (!found.holds) return ok({ holds: false });
  await saveClosed(at, order.orderId, 'verified');
  const facts = { order: order.orderId, check: order.check, by: ctx.actor.name };
  const events = [
    ...(await sendNotice(ctx, {
      court: order.court,
      to: order.addressee,
      kind: 'order-closed',
      source: order.orderId,
      caseId: order.caseId,
      facts,
    })),
    ...(await sendNotice(ctx, {
      court: order.court,
      to: order.issuedBy,
      kind: 'order-closed',
      source: order.orderId,
      caseId: order.caseId,
      facts,
    })),
  ];
  await ctx.record({
    type: 'hub.order-verified',
    subject: order.orderId,
    ...caseOf(order),
    facts: { check: order.check, ...found.facts },
    events,
  });
  return ok({ holds: true });
}
