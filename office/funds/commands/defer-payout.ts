import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { whenDeferralEnds, whenDeferred } from '../rules/clocks.ts';
import { DEFERRAL_GROUNDS, type DeferPayoutRefusal, mayApproveDeferral, mayDefer } from '../rules/defer.ts';
import { type DeferralId, deferralById, insertDeferral, saveDeferral } from '../store/deferrals.ts';
import { caseOfReceipt, lockReceipt, type ReceiptId } from '../store/receipts.ts';

/** 申请延缓发放 · One of the five grounds, for one receipt, inside the period; it holds nothing up until it is approved. */
export async function deferPayout(
  ctx: Ctx,
  input: { readonly receipt: ReceiptId; readonly ground: string; readonly reason: string },
  calendar: CourtCalendar,
): Promise<Result<{ readonly deferralId: DeferralId }, DeferPayoutRefusal>> {
  const caseId = await caseOfReceipt(ctx, input.receipt);
  if (caseId === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const receipt = await lockReceipt(ctx, input.receipt);
  if (receipt?.claimed?.caseId !== caseId) return refuse({ kind: 'not-found' });
  if (receipt.covered >= receipt.amount) return refuse({ kind: 'nothing-left-to-defer' });
  const period = mayDefer(input.ground, receipt.valueOn, ctx.today, calendar);
  if (!period.ok) return period;
  const ground = DEFERRAL_GROUNDS.find((each) => each === input.ground);
  if (ground === undefined) return refuse({ kind: 'not-a-deferral-ground', ground: input.ground });

  const deferralId = ctx.newId<'deferral'>();
  const made = await insertDeferral(ctx, { deferralId, receipt, caseId, ground, reason: input.reason, periodEndsOn: period.value });
  if (!made) return refuse({ kind: 'already-deferred' });
  await ctx.record({
    type: 'funds.deferral-proposed',
    subject: deferralId,
    case: caseId,
    facts: { receipt: receipt.receiptId, ground, reason: input.reason, periodEndsOn: period.value.toString() },
  });
  return ok({ deferralId });
}

/** 延缓发放审批 · Another person decides, also inside the period. Approved, both clocks of the receipt stand still. */
export async function decideDeferral(
  ctx: Ctx,
  input: { readonly deferral: DeferralId; readonly approve: boolean },
  calendar: CourtCalendar,
): Promise<Result<{ readonly state: 'approved' | 'refused' }, DeferPayoutRefusal>> {
  const seen = await deferralById(ctx, input.deferral);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const deferral = (await deferralById(ctx, input.deferral)) ?? seen;
  if (input.approve) {
    const allowed = mayApproveDeferral(deferral, ctx.actor.personId, ctx.today, calendar);
    if (!allowed.ok) return allowed;
  } else if (deferral.state !== 'proposed') return refuse({ kind: 'deferral-state', state: deferral.state });
  else if (deferral.proposedBy === ctx.actor.personId) return refuse({ kind: 'same-person', did: 'propose', person: deferral.proposedBy });

  const state = input.approve ? 'approved' : 'refused';
  await saveDeferral(ctx, input.deferral, state);
  await ctx.record({
    type: input.approve ? 'funds.deferral-approved' : 'funds.deferral-refused',
    subject: input.deferral,
    case: deferral.caseId,
    facts: { receipt: deferral.receiptId, ground: deferral.ground },
    clocks: input.approve ? whenDeferred(deferral.receiptId, deferral.ground, ctx.today) : [],
  });
  return ok({ state });
}

/** 延缓事由消失 · The clocks run on and the ten days after the ground begin (法发〔2017〕6号第十条). */
export async function endDeferral(
  ctx: Ctx,
  deferralId: DeferralId,
): Promise<Result<{ readonly deferralId: DeferralId }, DeferPayoutRefusal>> {
  const seen = await deferralById(ctx, deferralId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const deferral = (await deferralById(ctx, deferralId)) ?? seen;
  if (deferral.state !== 'approved') return refuse({ kind: 'deferral-state', state: deferral.state });
  await saveDeferral(ctx, deferralId, 'ended');
  await ctx.record({
    type: 'funds.deferral-ended',
    subject: deferralId,
    case: deferral.caseId,
    facts: { receipt: deferral.receiptId, ground: deferral.ground },
    clocks: whenDeferralEnds(deferral.receiptId, ctx.today),
    tasks: [{ kind: 'open', task: 'draft-payout', subject: deferral.caseId, facts: { deferralEnded: deferral.ground } }],
  });
  return ok({ deferralId });
}
