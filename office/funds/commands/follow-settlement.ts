import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { isBefore, type LegalDay, plusYears } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { settleResume } from '@duixian/law/terms/stay-and-security';
import { whenSettlementEnds } from '../rules/clocks.ts';
import { type SettlementRefusal, standingOf } from '../rules/settlement.ts';
import { settlementMoney } from '../store/settlement-money.ts';
import { type Settlement, type SettlementId, saveEndedByParties, saveReminded, saveResumed, settlementById } from '../store/settlements.ts';

type Followed = Result<{ readonly settlementId: SettlementId }, SettlementRefusal>;

/** 催告 · The debtor was reminded of a missed instalment; how is kept with the day. */
export async function remindInstalment(
  ctx: Ctx,
  input: { readonly settlement: SettlementId; readonly number: number; readonly how: string },
): Promise<Followed> {
  const held = await heldSettlement(ctx, input.settlement);
  if (!held.ok) return held;
  const settlement = held.value;
  const running = stillRuns(settlement);
  if (running !== undefined) return refuse(running);
  const standing = standingOf(settlement.instalments, await settlementMoney(ctx, settlement), settlement.breach, ctx.today);
  const instalment = standing.instalments.find((each) => each.number === input.number);
  if (instalment?.state !== 'missed' && instalment?.state !== 'in-grace') return refuse({ kind: 'instalment-not-missed' });
  const { settlementId, caseId } = settlement;
  await saveReminded(ctx, settlementId, input.number, input.how);
  await ctx.record({
    type: 'funds.instalment-reminded',
    subject: settlementId,
    case: caseId,
    facts: { number: input.number, how: input.how },
    tasks: [{ kind: 'complete', task: 'missed-instalment', subject: settlementId }],
  });
  return ok({ settlementId });
}

/**
 * 恢复执行 · The creditor asks for the title to be enforced again after the breach (执行和解规定第九条), within two years of
 * the last day of performance (第十条). What was paid under the agreement stays deducted (第十七条). The notice is drafted.
 */
export async function resumeEnforcement(
  ctx: Ctx,
  input: { readonly settlement: SettlementId; readonly askedOn: LegalDay; readonly document: string },
): Promise<Followed> {
  const held = await heldSettlement(ctx, input.settlement);
  if (!held.ok) return held;
  const { settlementId, caseId, state, breachedOn, lastDueOn } = held.value;
  if (state !== 'breached' || breachedOn === null) return refuse({ kind: 'settlement-state', state });
  if (isBefore(input.askedOn, breachedOn) || isBefore(ctx.today, input.askedOn)) return refuse({ kind: 'asked-before-breach', breachedOn });
  const lastDay = plusYears(lastDueOn, settleResume.duration.value);
  if (isBefore(lastDay, input.askedOn)) return refuse({ kind: 'resume-term-over', lastDay });
  await saveResumed(ctx, settlementId, { on: input.askedOn, document: input.document });
  await ctx.record({
    type: 'funds.enforcement-resumed',
    subject: settlementId,
    case: caseId,
    facts: { askedOn: input.askedOn.toString(), document: input.document, breachedOn: breachedOn.toString() },
    clocks: whenSettlementEnds(settlementId, { resumedOn: input.askedOn }),
    tasks: [
      { kind: 'complete', task: 'resume-enforcement', subject: settlementId },
      { kind: 'withdraw', task: 'missed-instalment', reason: 'resumed', subject: settlementId },
    ],
    events: [
      {
        type: 'documents.draft-asked',
        facts: {
          case: caseId,
          kind: 'resumption-notice',
          party: null,
          draftedBy: ctx.actor.personId,
          record: 'funds.settlement',
          recordId: settlementId,
          facts: { 'stay.ground': { kind: 'text', text: '双方当事人达成执行和解协议' } },
        },
        serialKey: caseId,
      },
    ],
  });
  return ok({ settlementId });
}

/** 和解终止 · The parties give the agreement up or make another. */
export async function endSettlement(ctx: Ctx, input: { readonly settlement: SettlementId; readonly reason: string }): Promise<Followed> {
  const held = await heldSettlement(ctx, input.settlement);
  if (!held.ok) return held;
  const running = stillRuns(held.value);
  if (running !== undefined) return refuse(running);
  const { settlementId, caseId } = held.value;
  await saveEndedByParties(ctx, settlementId, input.reason);
  await ctx.record({
    type: 'funds.settlement-ended',
    subject: settlementId,
    case: caseId,
    facts: { reason: input.reason },
    clocks: whenSettlementEnds(settlementId, 'ended'),
    tasks: [
      { kind: 'withdraw', task: 'missed-instalment', reason: input.reason, subject: settlementId },
      { kind: 'withdraw', task: 'resume-enforcement', reason: input.reason, subject: settlementId },
    ],
  });
  return ok({ settlementId });
}

function stillRuns({ state }: Settlement): SettlementRefusal | undefined {
  return state === 'running' || state === 'breached' ? undefined : { kind: 'settlement-state', state };
}

async function heldSettlement(ctx: Ctx, settlementId: SettlementId): Promise<Result<Settlement, { readonly kind: 'not-found' }>> {
  const seen = await settlementById(ctx, settlementId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  return ok((await settlementById(ctx, settlementId)) ?? seen);
}
