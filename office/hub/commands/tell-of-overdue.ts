import type { Ctx } from '@duixian/audit/act';
import { compareDays, daysBetween } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { OrderId } from '../rules/order.ts';
import { lockOrder, saveOverdueTold } from '../store/orders.ts';
import { stampOf } from '../store/tables.ts';
import { caseOf } from './act-on-order.ts';
import { sendNotice } from './send-notice.ts';

/** 超期提醒 · The day of an order passed without an answer: both sides learn it, once for each such day. */
export async function tellOfOverdue(
  ctx: Ctx,
  input: { order: OrderId },
): Promise<Result<{ told: boolean }, { readonly kind: 'not-found' }>> {
  const order = await lockOrder(ctx.tx, ctx.region, input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const { answerDueOn: dueOn, orderId, court, caseId } = order;
  const told = order.overdueToldFor !== null && compareDays(order.overdueToldFor, dueOn) === 0;
  if (told || order.state !== 'open' || compareDays(dueOn, ctx.today) >= 0) return ok({ told: false });
  await saveOverdueTold(stampOf(ctx), orderId, dueOn);
  const facts = { order: orderId, dueOn: dueOn.toString(), lateDays: daysBetween(dueOn, ctx.today) };
  const notice = { court, kind: 'order-overdue', source: orderId, caseId, facts } as const;
  const events = [
    ...(await sendNotice(ctx, { ...notice, to: order.addressee })),
    ...(await sendNotice(ctx, { ...notice, to: order.issuedBy })),
  ];
  await ctx.record({ type: 'hub.order-overdue-told', subject: orderId, ...caseOf(order), facts: { dueOn: dueOn.toString() }, events });
  return ok({ told: true });
}
