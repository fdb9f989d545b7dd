import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { idFrom } from '@duixian/kernel/ids';
import { earlierDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { type DepositGround, type DepositRefusal, depositInTime, depositProblem, mayDecideDeposit } from '../rules/deposit.ts';
import { coversOf } from '../store/covers.ts';
import { type DepositId, depositById, insertDeposit, type NewDeposit, saveDepositDecision } from '../store/deposits.ts';
import { leaderMissing } from '../store/leader-signatures.ts';
import { lockOrder, type OrderId, unpaidOrders } from '../store/orders.ts';
import { lockPayout } from '../store/payouts.ts';
import { depositFormAsked } from './deposit-form.ts';
import { keepDeposit } from './keep-deposit.ts';
import { lockedOrder } from './record-payment.ts';
import { settlePaid } from './settle-payout.ts';

export interface DepositInput {
  readonly order: OrderId;
  readonly ground: DepositGround;
  readonly reason: string;
  readonly evidence: string;
  readonly costs: Fen;
}

/** 申请提存 · An approved share that cannot be paid: refused, missing, unreachable (法发〔2017〕6号第十六条). Nothing moves yet. */
export async function proposeDeposit(
  ctx: Ctx,
  input: DepositInput,
  calendar: CourtCalendar,
): Promise<Result<{ readonly depositId: DepositId }, DepositRefusal>> {
  const locked = await lockedOrder(ctx, input.order);
  if (!locked.ok) return locked;
  const { order } = locked.value;
  if (order.creditor === null) return refuse({ kind: 'not-found' });
  const { amount } = order;
  const problem = depositProblem({ state: order.order.state, amount }, input.costs);
  if (problem !== undefined) return refuse(problem);
  const covers = await coversOf(ctx, order.payoutId);
  const arrivedOn = covers.reduce((first, { arrivedOn: on }) => earlierDay(first, on), ctx.today);
  const inTime = depositInTime(arrivedOn, ctx.today, calendar);
  if (!inTime.ok) return inTime;

  const { ground, reason, evidence, costs } = input;
  const { court, caseId, payoutId, orderId } = order;
  const of: NewDeposit = {
    depositId: ctx.newId<'deposit'>(),
    court,
    caseId,
    payoutId,
    orderId,
    creditor: idFrom<'party'>(order.creditor),
    amount,
    costs,
    ground,
    reason,
    evidence,
    inTime: inTime.value,
  };
  if (!(await insertDeposit(ctx, of))) return refuse({ kind: 'already-deposited' });
  await ctx.record({
    type: 'funds.deposit-proposed',
    subject: of.depositId,
    case: caseId,
    facts: { amount: amount.toString(), costs: costs.toString(), ground, reason, evidence, inTime: inTime.value },
    events: [depositFormAsked(ctx, of)],
  });
  return ok({ depositId: of.depositId });
}

/** 提存审批 · The director or the supervising leader decides (法发〔2017〕6号第十七条); what finance has sent meanwhile stays sent. */
export async function decideDeposit(
  ctx: Ctx,
  input: { readonly deposit: DepositId; readonly approve: boolean; readonly words?: string | undefined },
): Promise<Result<{ readonly state: 'deposited' | 'refused' }, DepositRefusal>> {
  const seen = await depositById(ctx, input.deposit);
  // A deposit that came with its draft is decided with it.
  if (seen?.orderId == null) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const payout = await lockPayout(ctx, seen.payoutId);
  const order = await lockOrder(ctx, seen.orderId);
  const deposit = (await depositById(ctx, input.deposit)) ?? seen;
  if (payout === undefined || order === undefined) return refuse({ kind: 'not-found' });
  const problem = mayDecideDeposit(deposit, payout, ctx.actor.personId);
  if (problem !== undefined) return refuse(problem);
  if (!input.approve) {
    await saveDepositDecision(ctx, deposit.depositId, { state: 'refused', words: input.words });
    await ctx.record({
      type: 'funds.deposit-refused',
      subject: deposit.depositId,
      case: deposit.caseId,
      facts: { ground: deposit.ground, words: input.words ?? null },
    });
    return ok({ state: 'refused' });
  }
  const sent = depositProblem({ state: order.order.state, amount: order.amount }, deposit.costs);
  if (sent !== undefined) return refuse(sent);
  const { depositId, court, amount } = deposit;
  const unsigned = await leaderMissing(ctx, { kind: 'deposit', subject: depositId, court, amount });
  if (unsigned !== undefined) return refuse(unsigned);
  await keepDeposit(ctx, deposit, order.orderId);
  if ((await unpaidOrders(ctx, payout.id)) === 0) await settlePaid(ctx, payout, ctx.today);
  return ok({ state: 'deposited' });
}
