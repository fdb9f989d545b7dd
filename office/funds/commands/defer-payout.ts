import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { assert, must } from '@duixian/kernel/assert';
import { addFen, type Fen, subtractFen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { whenDeferralEnds, whenDeferred, whenDisputeEnds } from '../rules/clocks.ts';
import {
  DEFERRAL_GROUNDS,
  type DeferPayoutRefusal,
  type DisputedPart,
  mayApproveDeferral,
  mayDefer,
  type PartRefusal,
  partProblem,
} from '../rules/defer.ts';
import { holdPosting } from '../rules/postings.ts';
import { type Deferral, type DeferralId, deferralById, insertDeferral, saveDeferral } from '../store/deferrals.ts';
import { leaderMissing } from '../store/leader-signatures.ts';
import { post } from '../store/post.ts';
import { caseOfReceipt, lockReceipt, type ReceiptId, saveCovered } from '../store/receipts.ts';

/** 申请延缓发放 · One of the five grounds, for one receipt, inside the period; it holds nothing up until it is approved. */
export async function deferPayout(
  ctx: Ctx,
  input: { readonly receipt: ReceiptId; readonly ground: string; readonly reason: string; readonly part?: DisputedPart | undefined },
  calendar: CourtCalendar,
): Promise<Result<{ readonly deferralId: DeferralId }, DeferPayoutRefusal>> {
  const caseId = await caseOfReceipt(ctx, input.receipt);
  if (caseId === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const receipt = await lockReceipt(ctx, input.receipt);
  if (receipt?.claimed?.caseId !== caseId) return refuse({ kind: 'not-found' });
  if (receipt.covered >= receipt.amount) return refuse({ kind: 'nothing-left-to-defer' });
  const part = input.part ?? null;
  const tooMuch = part === null ? undefined : partProblem(part, subtractFen(receipt.amount, receipt.covered));
  if (tooMuch !== undefined) return refuse(tooMuch);
  const period = mayDefer(input.ground, receipt.valueOn, ctx.today, calendar);
  if (!period.ok) return period;
  const ground = DEFERRAL_GROUNDS.find((each) => each === input.ground);
  if (ground === undefined) return refuse({ kind: 'not-a-deferral-ground', ground: input.ground });

  const deferralId = ctx.newId<'deferral'>();
  const made = await insertDeferral(ctx, { deferralId, receipt, caseId, ground, reason: input.reason, part, periodEndsOn: period.value });
  if (!made) return refuse({ kind: 'already-deferred' });
  await ctx.record({
    type: 'funds.deferral-proposed',
    subject: deferralId,
    case: caseId,
    facts: {
      receipt: receipt.receiptId,
      ground,
      reason: input.reason,
      part: part?.amount.toString() ?? null,
      periodEndsOn: period.value.toString(),
    },
  });
  return ok({ deferralId });
}

/** 延缓发放审批 · Another person decides, also inside the period. Approved, both clocks of the receipt stand still. */
export async function decideDeferral(
  ctx: Ctx,
  input: { readonly deferral: DeferralId; readonly approve: boolean; readonly words?: string | undefined },
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
    const signable = { kind: 'deferral', subject: deferral.deferralId, court: deferral.court } as const;
    const unsigned = await leaderMissing(ctx, { ...signable, amount: deferral.part?.amount ?? deferral.received });
    if (unsigned !== undefined) return refuse(unsigned);
  } else if (deferral.state !== 'proposed') return refuse({ kind: 'deferral-state', state: deferral.state });
  else if (deferral.proposedBy === ctx.actor.personId) return refuse({ kind: 'same-person', did: 'propose', person: deferral.proposedBy });

  if (input.approve && deferral.part !== null) {
    const problem = await holdPart(ctx, deferral, deferral.part);
    if (problem !== undefined) return refuse(problem);
  }
  const state = input.approve ? 'approved' : 'refused';
  await saveDeferral(ctx, input.deferral, state, input.words);
  await ctx.record({
    type: input.approve ? 'funds.deferral-approved' : 'funds.deferral-refused',
    subject: input.deferral,
    case: deferral.caseId,
    facts: { receipt: deferral.receiptId, ground: deferral.ground, words: input.words ?? null },
    // The clocks of a receipt run on for what is not in dispute.
    clocks: input.approve && deferral.part === null ? whenDeferred(deferral.receiptId, deferral.ground, ctx.today) : [],
    // Nothing stands in the way any more: the officer has it to divide, with the words.
    tasks: input.approve ? [] : [{ kind: 'open', task: 'draft-payout', subject: deferral.caseId, facts: { words: input.words ?? '' } }],
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
  if (deferral.part !== null) await letGoPart(ctx, deferral, deferral.part);
  await saveDeferral(ctx, deferralId, 'ended');
  await ctx.record({
    type: 'funds.deferral-ended',
    subject: deferralId,
    case: deferral.caseId,
    facts: { receipt: deferral.receiptId, ground: deferral.ground },
    clocks: (deferral.part === null ? whenDeferralEnds : whenDisputeEnds)(deferral.receiptId, ctx.today),
    tasks: [{ kind: 'open', task: 'draft-payout', subject: deferral.caseId, facts: { deferralEnded: deferral.ground } }],
  });
  return ok({ deferralId });
}

/** 争议暂扣 · The disputed part leaves what can be divided; what a decision took meanwhile can no longer be held. */
async function holdPart(ctx: Ctx, deferral: Deferral, part: DisputedPart): Promise<PartRefusal | undefined> {
  const receipt = must(await lockReceipt(ctx, deferral.receiptId), 'a deferral belongs to a receipt');
  const open = subtractFen(receipt.amount, receipt.covered);
  if (part.amount > open) return { kind: 'no-undisputed-part', asked: part.amount, open };
  await moveHold(ctx, deferral, part.amount, false);
  await saveCovered(ctx, receipt.receiptId, addFen(receipt.covered, part.amount));
  return undefined;
}

/** 解除暂扣 · It is there to be divided again. */
async function letGoPart(ctx: Ctx, deferral: Deferral, part: DisputedPart): Promise<void> {
  const receipt = must(await lockReceipt(ctx, deferral.receiptId), 'a deferral belongs to a receipt');
  await moveHold(ctx, deferral, part.amount, true);
  await saveCovered(ctx, receipt.receiptId, subtractFen(receipt.covered, part.amount));
}

async function moveHold(ctx: Ctx, { deferralId, caseId }: Deferral, amount: Fen, ends: boolean): Promise<void> {
  const posted = await post(ctx, holdPosting({ deferral: deferralId, caseId, amount, valueOn: ctx.today, ends }));
  assert(posted.ok && posted.value.fresh, 'what no decision covers is held, and a dispute begins and ends once');
}
