import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { partiesOf } from '@duixian/cases/queries';
import { assert, must } from '@duixian/kernel/assert';
import { subtractFen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { payeesInForce } from '../queries/payee-of.ts';
import { whenDepositEnds } from '../rules/clocks.ts';
import { type DepositEnd, type DepositRefusal, mayAskEnd, mayDecideEnd } from '../rules/deposit.ts';
import { type PayeeRefusal, payeeProblem } from '../rules/payee.ts';
import { depositEndPosting } from '../rules/postings.ts';
import { coversOf } from '../store/covers.ts';
import { type DepositId, depositById, type StoredDeposit, saveEndAsked, saveEnded, saveEndRefused } from '../store/deposits.ts';
import { insertOrders, type Payee } from '../store/orders.ts';
import { lockPayout, reopenPayout } from '../store/payouts.ts';
import { post } from '../store/post.ts';

export type EndDepositRefusal = DepositRefusal | PayeeRefusal | { readonly kind: 'payer-account-unknown' };

/** 申请领取、取回 · The creditor has come, or has given up his right in writing (民法典第五百七十四条). */
export async function askDepositEnd(
  ctx: Ctx,
  input: { readonly deposit: DepositId; readonly to: DepositEnd; readonly reason: string },
): Promise<Result<{ readonly depositId: DepositId }, EndDepositRefusal>> {
  const held = await heldDeposit(ctx, input.deposit);
  if (!held.ok) return held;
  const deposit = held.value;
  const problem = mayAskEnd(deposit);
  if (problem !== undefined) return refuse(problem);
  const payee = await payeeFor(ctx, deposit, input.to);
  if (!payee.ok) return payee;
  await saveEndAsked(ctx, deposit.depositId, { kind: input.to, reason: input.reason });
  await ctx.record({
    type: 'funds.deposit-end-asked',
    subject: deposit.depositId,
    case: deposit.caseId,
    facts: { to: input.to, reason: input.reason, payee: payee.value.name },
  });
  return ok({ depositId: deposit.depositId });
}

/** 领取、取回审批 · Another person decides; the money is owed again, under an order of its own, and finance's five days begin. */
export async function decideDepositEnd(
  ctx: Ctx,
  input: { readonly deposit: DepositId; readonly approve: boolean; readonly words?: string | undefined },
): Promise<Result<{ readonly state: DepositEnd | 'deposited' }, EndDepositRefusal>> {
  const held = await heldDeposit(ctx, input.deposit);
  if (!held.ok) return held;
  const deposit = held.value;
  const problem = mayDecideEnd(deposit, ctx.actor.personId);
  if (problem !== undefined) return refuse(problem);
  const end = must(deposit.end, 'what was asked is on record');
  if (!input.approve) {
    await saveEndRefused(ctx, deposit.depositId, input.words);
    const facts = { to: end.kind, words: input.words ?? null };
    await ctx.record({ type: 'funds.deposit-end-refused', subject: deposit.depositId, case: deposit.caseId, facts });
    return ok({ state: 'deposited' });
  }
  const payee = await payeeFor(ctx, deposit, end.kind);
  if (!payee.ok) return payee;
  const payout = must(await lockPayout(ctx, deposit.payoutId), 'a deposit belongs to a decision');
  const { depositId, caseId, creditor, court, payoutId } = deposit;
  const amount = subtractFen(deposit.amount, deposit.costs);
  const posted = await post(ctx, depositEndPosting({ deposit: depositId, caseId, creditor, amount, valueOn: ctx.today, to: end.kind }));
  assert(posted.ok && posted.value.fresh, 'what was deposited is still there, and ends once');
  const collected = end.kind === 'collected';
  const order = { orderId: ctx.newId<'payment-order'>(), court, caseId, payoutId, payee: payee.value, amount };
  await insertOrders(ctx, [{ ...order, purpose: collected ? 'creditor' : 'refund', creditor: collected ? creditor : null }]);
  if (payout.state === 'paid') await reopenPayout(ctx, payoutId);
  await saveEnded(ctx, depositId, end.kind);
  await ctx.record({
    type: collected ? 'funds.deposit-collected' : 'funds.deposit-returned',
    subject: depositId,
    case: caseId,
    facts: { amount: amount.toString(), payee: payee.value.name, reason: end.reason },
    clocks: whenDepositEnds(payoutId, ctx.today),
    tasks: [{ kind: 'open', task: 'pay-out', subject: payoutId, facts: { amount: amount.toString() } }],
  });
  return ok({ state: end.kind });
}

async function heldDeposit(ctx: Ctx, depositId: DepositId): Promise<Result<StoredDeposit, { readonly kind: 'not-found' }>> {
  const seen = await depositById(ctx, depositId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  return ok((await depositById(ctx, depositId)) ?? seen);
}

/** The creditor's account in force; or the account the money came from. */
async function payeeFor(ctx: Ctx, deposit: StoredDeposit, to: DepositEnd): Promise<Result<Payee, EndDepositRefusal>> {
  if (to === 'returned') {
    const payer = (await coversOf(ctx, deposit.payoutId)).at(-1)?.payer;
    return payer === undefined || payer.account === '' ? refuse({ kind: 'payer-account-unknown' }) : ok(payer);
  }
  const party = (await partiesOf(ctx.tx, ctx.region, deposit.caseId)).find((each) => each.partyId === deposit.creditor);
  if (party === undefined) return refuse({ kind: 'not-found' });
  const payee = (await payeesInForce(ctx, deposit.caseId))(party);
  const problem = payeeProblem(payee, undefined);
  if (problem !== undefined) return refuse(problem);
  const account = must(payee.account, 'checked above');
  return ok({ name: account.name, bank: account.bank, account: account.number });
}
