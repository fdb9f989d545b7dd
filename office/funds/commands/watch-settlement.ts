import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { whenSettlementEnds } from '../rules/clocks.ts';
import { type SettlementStanding, standingOf } from '../rules/settlement.ts';
import { settlementMoney } from '../store/settlement-money.ts';
import { noteMissed, type Settlement, type SettlementId, saveBreached, savePerformed, settlementById } from '../store/settlements.ts';

/**
 * 和解监督 · Looks at one agreement against the money as it stands today: notes each missed instalment once, proposes to
 * resume when the agreement's own terms say it is broken, takes that back when the gap was filled, and proposes to close
 * when all is paid. Run as often as one likes, it says each thing once.
 */
export async function watchSettlement(
  ctx: Ctx,
  settlementId: SettlementId,
): Promise<Result<{ readonly state: Settlement['state'] }, { readonly kind: 'not-found' }>> {
  const seen = await settlementById(ctx, settlementId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const settlement = (await settlementById(ctx, settlementId)) ?? seen;
  if (settlement.state !== 'running' && settlement.state !== 'breached') return ok({ state: settlement.state });
  const money = await settlementMoney(ctx, settlement);
  const standing = standingOf(settlement.instalments, money, settlement.breach, ctx.today);
  if (standing.performed) return performed(ctx, settlement, standing);
  await noteMissedOnes(ctx, settlement, standing);
  if (standing.inBreach && settlement.state === 'running') await breached(ctx, settlement, standing);
  if (!standing.inBreach && settlement.state === 'breached') await madeGood(ctx, settlement);
  return ok({ state: standing.inBreach ? 'breached' : 'running' });
}

/** 履行完毕 · The duty of the title has ended with the agreement (执行和解规定第八条): the officer is asked to close. */
async function performed(ctx: Ctx, { settlementId, caseId }: Settlement, standing: SettlementStanding) {
  await savePerformed(ctx, settlementId);
  await ctx.record({
    type: 'funds.settlement-performed',
    subject: settlementId,
    case: caseId,
    facts: { total: standing.total.toString(), beyond: standing.beyond.toString() },
    clocks: whenSettlementEnds(settlementId, 'performed'),
    tasks: [
      { kind: 'withdraw', task: 'missed-instalment', reason: 'performed', subject: settlementId },
      { kind: 'withdraw', task: 'resume-enforcement', reason: 'performed', subject: settlementId },
    ],
    events: [{ type: 'funds.settlement-performed', facts: { case: caseId }, serialKey: caseId }],
  });
  return ok({ state: 'performed' as const });
}

async function noteMissedOnes(ctx: Ctx, settlement: Settlement, standing: SettlementStanding): Promise<void> {
  const { settlementId, caseId } = settlement;
  for (const { number, dueOn, amount, paid, state } of standing.instalments) {
    const noted = settlement.instalments.find((each) => each.number === number)?.missedNotedOn;
    if (state !== 'missed' || noted != null) continue;
    await noteMissed(ctx, settlementId, number);
    const facts = { number, dueOn: dueOn.toString(), amount: (amount - paid).toString() };
    await ctx.record({
      type: 'funds.instalment-missed',
      subject: settlementId,
      case: caseId,
      facts,
      tasks: [{ kind: 'open', task: 'missed-instalment', subject: settlementId, facts }],
    });
  }
}

async function breached(ctx: Ctx, { settlementId, caseId, breach }: Settlement, standing: SettlementStanding): Promise<void> {
  await saveBreached(ctx, settlementId, ctx.today);
  const facts = { missed: standing.missed, afterMissed: breach.afterMissed, unpaid: (standing.total - standing.paid).toString() };
  await ctx.record({
    type: 'funds.settlement-breached',
    subject: settlementId,
    case: caseId,
    facts,
    tasks: [{ kind: 'open', task: 'resume-enforcement', subject: settlementId, facts }],
  });
}

async function madeGood(ctx: Ctx, { settlementId, caseId }: Settlement): Promise<void> {
  await saveBreached(ctx, settlementId, null);
  await ctx.record({
    type: 'funds.settlement-made-good',
    subject: settlementId,
    case: caseId,
    tasks: [{ kind: 'withdraw', task: 'resume-enforcement', reason: 'paid-since', subject: settlementId }],
  });
}
