import type { Ctx } from '@duixian/audit/act';
import { assert } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { whenReturned } from '../rules/clocks.ts';
import { type ReturnedRefusal, takeReturn } from '../rules/payout.ts';
import { returnPosting } from '../rules/postings.ts';
import { type OrderId, saveOrderReturned } from '../store/orders.ts';
import { approvedOn, reopenPayout } from '../store/payouts.ts';
import { post } from '../store/post.ts';
import { lockedOrder } from './record-payment.ts';

export type RecordReturnRefusal =
  | ReturnedRefusal
  | { readonly kind: 'not-found' }
  | { readonly kind: 'amount-differs'; readonly ordered: bigint };

/**
 * 付后退汇 · Days after it had paid, the bank brings the money back. The decision is open again, finance's five days count
 * from the day the notice first reached it: a payment that came back has never been one (法〔2021〕322号第二十二项).
 */
export async function recordReturn(
  ctx: Ctx,
  back: {
    readonly order: OrderId;
    readonly attempt: number;
    readonly amount: bigint;
    readonly reference: string;
    readonly reason: string;
    readonly on: LegalDay;
  },
): Promise<Result<{ readonly fresh: boolean }, RecordReturnRefusal>> {
  const locked = await lockedOrder(ctx, back.order);
  if (!locked.ok) return locked;
  const { order, payout } = locked.value;
  const taken = takeReturn(order.order, back.attempt);
  if (!taken.ok || !taken.value.fresh) return taken;
  if (back.amount !== order.amount) return refuse({ kind: 'amount-differs', ordered: order.amount });
  const { orderId, caseId, purpose, creditor, amount } = order;
  const { attempt, reference } = back;
  const posted = await post(
    ctx,
    returnPosting({ order: orderId, attempt, caseId, purpose, creditor, amount, valueOn: back.on, reference }),
  );
  assert(posted.ok && posted.value.fresh, 'a payment comes back once');
  const noticeOn = await approvedOn(ctx, payout.id);
  await saveOrderReturned(ctx, orderId, back.reason);
  await reopenPayout(ctx, payout.id);
  await ctx.record({
    type: 'funds.payment-returned',
    subject: orderId,
    case: caseId,
    facts: { payout: payout.id, amount: amount.toString(), payee: order.payee.name, reference, reason: back.reason },
    clocks: payout.state === 'paid' ? whenReturned(payout.id, noticeOn) : [],
    tasks: [{ kind: 'open', task: 'pay-out', subject: orderId, facts: { bounced: back.reason, amount: amount.toString() } }],
  });
  return ok({ fresh: true });
}
