import type { Ctx } from '@duixian/audit/act';
import { assert } from '@duixian/kernel/assert';
import { depositPosting } from '../rules/postings.ts';
import { type StoredDeposit, saveDepositDecision } from '../store/deposits.ts';
import { type OrderId, saveOrderDeposited } from '../store/orders.ts';
import { post } from '../store/post.ts';

/** 提存入账 · The share leaves what is payable and is kept for its creditor; the order for it is no longer one. */
export async function keepDeposit(ctx: Ctx, deposit: StoredDeposit, order: OrderId): Promise<void> {
  const { depositId, caseId, creditor, amount, costs } = deposit;
  const posted = await post(ctx, depositPosting({ deposit: depositId, caseId, creditor, amount, costs, valueOn: ctx.today }));
  assert(posted.ok && posted.value.fresh, 'the share of an order that was not sent is payable');
  await saveOrderDeposited(ctx, order);
  await saveDepositDecision(ctx, depositId, { state: 'deposited', order });
  await ctx.record({
    type: 'funds.deposit-approved',
    subject: depositId,
    case: caseId,
    facts: { amount: amount.toString(), costs: costs.toString(), ground: deposit.ground, inTime: deposit.inTime },
    tasks: [{ kind: 'complete', task: 'pay-out', subject: order }],
  });
}
