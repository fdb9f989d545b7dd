import type { Ctx } from '@duixian/audit/act';
import { changedFrom, maskedNumber } from '@duixian/audit/rules/changed';
import { holdCase } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { creditorsOfCase } from '../queries/creditors.ts';
import { payeesInForce } from '../queries/payee-of.ts';
import { payeeProblem } from '../rules/payee.ts';
import { mayConfirmPayee } from '../rules/payout.ts';
import type { ChangePayeeRefusal } from '../rules/refusals.ts';
import { lockOrder, type OrderId, orderById, savePayee } from '../store/orders.ts';
import { lockPayout } from '../store/payouts.ts';

/** 退汇后确认收款账户 · After a bounce the approver, not finance, lets the order go to the account the creditor has confirmed since. */
export async function confirmPayee(ctx: Ctx, orderId: OrderId): Promise<Result<{ readonly account: string }, ChangePayeeRefusal>> {
  const seen = await orderById(ctx, orderId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const payout = await lockPayout(ctx, seen.payoutId);
  const order = await lockOrder(ctx, orderId);
  if (payout === undefined || order === undefined || order.creditor === null) return refuse({ kind: 'not-found' });
  const allowed = mayConfirmPayee(payout, order.order, ctx.actor.personId);
  if (!allowed.ok) return allowed;
  const party = must(
    (await creditorsOfCase(ctx, order.caseId)).find((each) => each.partyId === order.creditor),
    'a creditor of an order is a party',
  );
  const payee = (await payeesInForce(ctx, order.caseId))(party);
  const problem = payeeProblem(payee, undefined);
  if (problem !== undefined) return refuse(problem);
  const account = must(payee.account, 'checked above');
  await savePayee(ctx, orderId, { name: account.name, bank: account.bank, account: account.number });
  await ctx.record({
    type: 'funds.payee-confirmed',
    subject: orderId,
    case: order.caseId,
    facts: { payee: account.name },
    changed: changedFrom({ account: maskedNumber(order.payee.account) }, { account: maskedNumber(account.number) }),
  });
  return ok({ account: account.number });
}
