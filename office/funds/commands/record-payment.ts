import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { assert } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AnswerRefusal, takeAnswer } from '../rules/payout.ts';
import { bouncePosting, paymentPosting } from '../rules/postings.ts';
import { lockOrder, type OrderId, orderById, type StoredOrder, saveOrderBounced, saveOrderPaid, unpaidOrders } from '../store/orders.ts';
import { lockPayout, type StoredPayout } from '../store/payouts.ts';
import { post } from '../store/post.ts';
import { settlePaid } from './settle-payout.ts';

export type BankAnswerRefusal = AnswerRefusal | { readonly kind: 'not-found' };
type Answered = Result<{ readonly fresh: boolean }, BankAnswerRefusal>;

interface AnswerTo {
  readonly order: OrderId;
  readonly attempt: number;
}

/** 付讫回执 · The bank has paid. The same answer again changes nothing; the last order of a decision settles it. */
export async function recordPayment(
  ctx: Ctx,
  answer: AnswerTo & { readonly reference: string; readonly paidOn: LegalDay },
): Promise<Answered> {
  const locked = await lockedOrder(ctx, answer.order);
  if (!locked.ok) return locked;
  const { order, payout } = locked.value;
  const taken = takeAnswer(order.order, answer.attempt, { kind: 'paid', reference: answer.reference });
  if (!taken.ok || !taken.value.fresh) return taken;

  const { orderId, caseId, purpose, creditor, amount, payoutId } = order;
  const posted = await post(
    ctx,
    paymentPosting({ order: orderId, attempt: answer.attempt, caseId, purpose, creditor, amount, valueOn: answer.paidOn }),
  );
  assert(posted.ok && posted.value.fresh, 'an ordered payment is in transit');
  await saveOrderPaid(ctx, orderId, answer.reference, answer.paidOn);
  await ctx.record({
    type: 'funds.payment-recorded',
    subject: orderId,
    case: caseId,
    facts: {
      payout: payoutId,
      amount: amount.toString(),
      payee: order.payee.name,
      reference: answer.reference,
      paidOn: answer.paidOn.toString(),
    },
    tasks: answer.attempt > 1 ? [{ kind: 'complete', task: 'pay-out', subject: orderId }] : [],
  });
  if ((await unpaidOrders(ctx, payoutId)) === 0) await settlePaid(ctx, payout, answer.paidOn);
  return taken;
}

/** 退汇 · The bank sent it back: the money is owed to the creditor again, finance's clock was never stopped. */
export async function recordBounce(ctx: Ctx, answer: AnswerTo & { readonly reason: string }): Promise<Answered> {
  const locked = await lockedOrder(ctx, answer.order);
  if (!locked.ok) return locked;
  const { order } = locked.value;
  const taken = takeAnswer(order.order, answer.attempt, { kind: 'bounced', reason: answer.reason });
  if (!taken.ok || !taken.value.fresh) return taken;

  const { orderId, caseId, purpose, creditor, amount, payoutId } = order;
  const posted = await post(
    ctx,
    bouncePosting({ order: orderId, attempt: answer.attempt, caseId, purpose, creditor, amount, valueOn: ctx.today }),
  );
  assert(posted.ok && posted.value.fresh, 'an ordered payment is in transit');
  await saveOrderBounced(ctx, orderId, answer.reason);
  await ctx.record({
    type: 'funds.payment-bounced',
    subject: orderId,
    case: caseId,
    facts: { payout: payoutId, amount: amount.toString(), payee: order.payee.name, reason: answer.reason },
    tasks: [{ kind: 'open', task: 'pay-out', subject: orderId, facts: { bounced: answer.reason, amount: amount.toString() } }],
  });
  return taken;
}

/** Case, decision, order: held in this order by every act on an order. */
export async function lockedOrder(
  ctx: Ctx,
  orderId: OrderId,
): Promise<Result<{ order: StoredOrder; payout: StoredPayout }, { readonly kind: 'not-found' }>> {
  const seen = await orderById(ctx, orderId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const payout = await lockPayout(ctx, seen.payoutId);
  const order = await lockOrder(ctx, orderId);
  return order && payout ? ok({ order, payout }) : refuse({ kind: 'not-found' });
}
