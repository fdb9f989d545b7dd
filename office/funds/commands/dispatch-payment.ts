import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { assert } from '@duixian/kernel/assert';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { creditorsOfCase } from '../queries/creditors.ts';
import { payeesInForce } from '../queries/payee-of.ts';
import { type PayeeRefusal, payeeProblem } from '../rules/payee.ts';
import { mayOrder } from '../rules/payout.ts';
import { dispatchPosting } from '../rules/postings.ts';
import type { DispatchPaymentRefusal } from '../rules/refusals.ts';
import { lockOrder, type OrderId, orderById, type StoredOrder, saveOrdered } from '../store/orders.ts';
import { lockPayout } from '../store/payouts.ts';
import { post } from '../store/post.ts';

/**
 * 财务支付 · Finance, a third person, sends one approved order to the bank. Here the money only goes into transit; the
 * call to the bank is a job, and a second sending of the same attempt is the same order number at the bank.
 */
export async function dispatchPayment(ctx: Ctx, orderId: OrderId): Promise<Result<{ readonly attempt: number }, DispatchPaymentRefusal>> {
  const seen = await orderById(ctx, orderId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const payout = await lockPayout(ctx, seen.payoutId);
  const order = await lockOrder(ctx, orderId);
  if (payout === undefined || order === undefined) return refuse({ kind: 'not-found' });
  const allowed = mayOrder(payout, order.order, ctx.actor.personId);
  if (!allowed.ok) return allowed;
  const problem = await payeeChanged(ctx, order);
  if (problem !== undefined) return refuse(problem);

  const { attempt } = allowed.value;
  const { caseId, purpose, creditor, amount } = order;
  const posted = await post(ctx, dispatchPosting({ order: orderId, attempt, caseId, purpose, creditor, amount, valueOn: ctx.today }));
  assert(posted.ok && posted.value.fresh, 'an approved order has its money in the books');
  await saveOrdered(ctx, orderId, attempt);
  await ctx.record({
    type: 'funds.payment-ordered',
    subject: orderId,
    case: caseId,
    facts: { payout: order.payoutId, amount: amount.toString(), payee: order.payee.name, attempt },
    events: [{ type: 'funds.payment-ordered', facts: { order: orderId, attempt }, serialKey: orderId }],
  });
  return ok({ attempt });
}

/** The account that was approved must still be the one the creditor has confirmed. */
async function payeeChanged(ctx: Ctx, order: StoredOrder): Promise<PayeeRefusal | undefined> {
  if (order.creditor === null) return undefined;
  const party = (await creditorsOfCase(ctx, order.caseId)).find((each) => each.partyId === order.creditor);
  if (party === undefined) return { kind: 'payee-not-creditor', asked: order.payee.name, creditor: '' };
  return payeeProblem((await payeesInForce(ctx, order.caseId))(party), { name: order.payee.name, account: order.payee.account });
}
