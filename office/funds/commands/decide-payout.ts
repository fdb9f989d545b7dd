import type { Ctx } from '@duixian/audit/act';
import { holdCase, noteReceived } from '@duixian/cases/commands/move-case';
import { assert, must } from '@duixian/kernel/assert';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { creditorsOfCase } from '../queries/creditors.ts';
import { payeesInForce } from '../queries/payee-of.ts';
import { whenApproved } from '../rules/clocks.ts';
import { type PayeeRefusal, payeeProblem } from '../rules/payee.ts';
import { mayApprove, mayReturn } from '../rules/payout.ts';
import { allocationPosting, type OrderPurpose } from '../rules/postings.ts';
import type { ApprovePayoutRefusal, ReturnPayoutRefusal } from '../rules/refusals.ts';
import { coversOf, freeCovers } from '../store/covers.ts';
import { proposedWith, type StoredDeposit, saveDepositDecision } from '../store/deposits.ts';
import { leaderMissing } from '../store/leader-signatures.ts';
import { insertOrders, type OrderFacts, type Payee } from '../store/orders.ts';
import { causeOf } from '../store/payout-causes.ts';
import { caseOfPayout, linesOf, lockPayout, type PayoutId, type PayoutLine, type StoredPayout, saveDecision } from '../store/payouts.ts';
import { post } from '../store/post.ts';
import { keepDeposit } from './keep-deposit.ts';
import { settlePaid } from './settle-payout.ts';

/**
 * 批准发放 · A second person approves; the money is divided in the books, the payment notice reaches finance's desk, and
 * finance's five working days begin. Payees are the accounts confirmed at filing, read once more now.
 */
export async function approvePayout(ctx: Ctx, payoutId: PayoutId): Promise<Result<{ readonly orders: number }, ApprovePayoutRefusal>> {
  const locked = await lockedPayout(ctx, payoutId);
  if (!locked.ok) return locked;
  const payout = locked.value;
  const allowed = mayApprove(payout, ctx.actor.personId);
  if (!allowed.ok) return allowed;
  const lines = await linesOf(ctx, payoutId);
  const deposits = await proposedWith(ctx, payoutId);
  for (const { kind, subject, amount } of signablesOf(payout, deposits)) {
    const unsigned = await leaderMissing(ctx, { kind, subject, court: payout.court, amount });
    if (unsigned !== undefined) return refuse(unsigned);
  }
  const orders = await ordersFor(ctx, payout, lines, deposits);
  if (!orders.ok) return orders;

  const posting = { payout: payoutId, caseId: payout.caseId, lines: lines.map((line) => ({ ...line, basis: [] })), valueOn: ctx.today };
  const posted = await post(ctx, allocationPosting(posting));
  assert(posted.ok && posted.value.fresh, 'a draft covers money that is held, and is approved once');
  await saveDecision(ctx, payoutId, { state: 'approved' });
  await insertOrders(ctx, orders.value);
  for (const deposit of deposits) await keepShare(ctx, deposit, orders.value);
  if (payout.kind !== 'pay-out') await noteReceived(ctx, payout.case, fen(-payout.amount));
  const toPay = orders.value.length - deposits.length;
  const whole = (await coversOf(ctx, payoutId)).filter((cover) => cover.covered === cover.received).map((cover) => cover.receiptId);
  const clocks = whenApproved(payoutId, whole, ctx.today);
  await ctx.record({
    type: 'funds.payout-approved',
    subject: payoutId,
    case: payout.case,
    facts: { amount: payout.amount.toString(), orders: toPay, noticeReceivedByFinanceOn: ctx.today.toString() },
    clocks,
    tasks: [
      { kind: 'complete', task: 'approve-payout', subject: payoutId },
      { kind: 'open', task: 'pay-out', subject: payoutId, facts: { amount: payout.amount.toString() } },
    ],
  });
  // Only fee, costs or deposits: there is nobody to pay, so the decision is carried out.
  if (toPay === 0) await settlePaid(ctx, { ...payout, state: 'approved', approvedBy: ctx.actor.personId }, ctx.today);
  return ok({ orders: toPay });
}

/** 退回 · The draft goes back with a reason; the receipts it covered are free again. */
export async function returnPayout(
  ctx: Ctx,
  input: { readonly payout: PayoutId; readonly reason: string },
): Promise<Result<{ readonly payoutId: PayoutId }, ReturnPayoutRefusal>> {
  const locked = await lockedPayout(ctx, input.payout);
  if (!locked.ok) return locked;
  const allowed = mayReturn(locked.value, ctx.actor.personId);
  if (!allowed.ok) return allowed;
  await freeCovers(ctx, input.payout);
  for (const { depositId } of await proposedWith(ctx, input.payout)) await saveDepositDecision(ctx, depositId, { state: 'withdrawn' });
  await saveDecision(ctx, input.payout, { state: 'returned', reason: input.reason });
  await ctx.record({
    type: 'funds.payout-returned',
    subject: input.payout,
    case: locked.value.case,
    facts: { reason: input.reason },
    tasks: [
      { kind: 'complete', task: 'approve-payout', subject: input.payout },
      { kind: 'open', task: 'draft-payout', subject: locked.value.caseId, facts: { returned: input.reason } },
    ],
  });
  return ok({ payoutId: input.payout });
}

/** The decision itself, and the deposits that are approved with it. */
function signablesOf(payout: StoredPayout, deposits: readonly StoredDeposit[]) {
  const kept = deposits.map(({ depositId, amount }) => ({ kind: 'deposit' as const, subject: depositId, amount }));
  return [{ kind: 'payout' as const, subject: payout.id, amount: payout.amount }, ...kept];
}

/** Case first, then the decision: every act locks in this order. */
async function lockedPayout(ctx: Ctx, payoutId: PayoutId): Promise<Result<StoredPayout, { readonly kind: 'not-found' }>> {
  const caseId = await caseOfPayout(ctx, payoutId);
  if (caseId === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const payout = await lockPayout(ctx, payoutId);
  return payout ? ok(payout) : refuse({ kind: 'not-found' });
}

/**
 * One order a creditor, one back to the payer for a surplus (执行工作规定第三十四条), or the one a refund or transfer names. Fee
 * and costs stay in the books; a share that is to be deposited needs no account.
 */
async function ordersFor(
  ctx: Ctx,
  payout: StoredPayout,
  lines: readonly PayoutLine[],
  deposits: readonly StoredDeposit[],
): Promise<Result<readonly OrderFacts[], PayeeRefusal>> {
  const sums = new Map<string, Fen>();
  let surplus = 0n;
  for (const line of lines) {
    if (line.creditor !== null) sums.set(line.creditor, fen((sums.get(line.creditor) ?? 0n) + line.amount));
    else if (line.category === 'surplus') surplus += line.amount;
  }
  const parties = await creditorsOfCase(ctx, payout.case);
  const payeeOf = await payeesInForce(ctx, payout.case);
  const orders: OrderFacts[] = [];
  const add = (purpose: OrderPurpose, creditor: string | null, payee: Payee, amount: Fen) =>
    orders.push({
      orderId: ctx.newId<'payment-order'>(),
      court: payout.court,
      caseId: payout.case,
      payoutId: payout.id,
      purpose,
      creditor,
      payee,
      amount,
    });
  if (payout.kind !== 'pay-out') {
    const cause = must(await causeOf(ctx, payout.id), 'a refund or transfer has its cause');
    add(payout.kind, null, cause.payee, payout.amount);
    return ok(orders);
  }
  for (const [creditor, amount] of sums) {
    const party = must(
      parties.find((each) => each.partyId === creditor),
      'a creditor of the plan is a party',
    );
    if (deposits.some((deposit) => deposit.creditor === creditor)) {
      add('creditor', creditor, { name: party.name, bank: '', account: '' }, amount);
      continue;
    }
    const payee = payeeOf(party);
    const problem = payeeProblem(payee, undefined);
    if (problem !== undefined) return refuse(problem);
    const account = must(payee.account, 'checked above');
    add('creditor', creditor, { name: account.name, bank: account.bank, account: account.number }, amount);
  }
  if (surplus > 0n) add('refund', null, must((await coversOf(ctx, payout.id)).at(-1), 'a decision covers a receipt').payer, fen(surplus));
  return ok(orders);
}

/** 提存入账 · The form that was approved is the deposit's own as well. */
async function keepShare(ctx: Ctx, deposit: StoredDeposit, orders: readonly OrderFacts[]): Promise<void> {
  const order = must(
    orders.find((each) => each.creditor === deposit.creditor),
    'a share to be deposited is a share of the plan',
  );
  await keepDeposit(ctx, deposit, order.orderId);
}
