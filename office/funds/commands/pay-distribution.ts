import type { Ctx } from '@duixian/audit/act';
import { assert } from '@duixian/kernel/assert';
import { addFen, type Fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { claimSheetOf } from '../queries/claim-sheet.ts';
import { whenDeferralEnds } from '../rules/clocks.ts';
import { questionOf } from '../rules/distribution/kept-question.ts';
import { objectionsClosed } from '../rules/distribution/objection.ts';
import { linesToPay } from '../rules/distribution/pay-lines.ts';
import type { PayDistributionRefusal } from '../rules/distribution/refusals.ts';
import { type StandingShares, standingShares } from '../rules/distribution/standing-shares.ts';
import { placeOf } from '../rules/plan-record.ts';
import { holdPosting } from '../rules/postings.ts';
import { lockBook } from '../store/books.ts';
import { saveDeferral } from '../store/deferrals.ts';
import { givenByPlan, insertPlanPayout, type PoolReceipt, payoutsOfPlan, poolOf } from '../store/distribution-pool.ts';
import { claimsOfPlan, type DistributionId, endDistribution, type StoredDistribution } from '../store/distributions.ts';
import { insertPayout, type PayoutId } from '../store/payouts.ts';
import { noticesOf, objectionsOf } from '../store/plan-objections.ts';
import { post } from '../store/post.ts';
import { lockReceiptsOfCase, saveCovered } from '../store/receipts.ts';
import { holdDistribution } from './hold-distribution.ts';

/**
 * 按方案发放 · What is beyond dispute and not yet in a decision goes to approval as an ordinary pay-out: another person
 * approves, a third pays. The money in dispute is held apart until the objections end (执行程序解释第十八条).
 */
export async function payDistribution(
  ctx: Ctx,
  id: DistributionId,
  calendar: CourtCalendar,
): Promise<Result<{ readonly payoutId: PayoutId; readonly held: Fen }, PayDistributionRefusal>> {
  const found = await holdDistribution(ctx, id);
  if (!found.ok) return found;
  const plan = found.value;
  if (plan.state !== 'approved') return refuse({ kind: 'distribution-state', state: plan.state });
  if ((await lockBook(ctx, plan.caseId)) === undefined) return refuse({ kind: 'no-case-account' });
  const standing = await standingOf(ctx, plan, calendar);
  if (!standing.ok) return standing;
  const given = await givenByPlan(ctx, id);
  const lines = linesToPay(standing.value, plan.question.costs, given);
  const amount = addFen(ZERO_FEN, ...lines.map((line) => line.amount));
  if (amount <= 0n) return refuse({ kind: 'nothing-undisputed-left' });

  await lockReceiptsOfCase(ctx, plan.caseId);
  const pool = await poolOf(ctx, plan.caseId);
  const available = addFen(ZERO_FEN, ...pool.map(({ open }) => open));
  if (amount > available) return refuse({ kind: 'amount-above-available', asked: amount, available });
  const sheet = await claimSheetOf(ctx, plan.caseId, plan.countsOn);
  if (!sheet.ok) return sheet;
  const claims = await claimsOfPlan(ctx, id);
  const own = new Set(claims.filter((claim) => claim.source === 'party').map((claim) => claim.claimId));
  const toOwn = addFen(ZERO_FEN, ...lines.filter((line) => line.creditor !== null && own.has(line.creditor)).map((line) => line.amount));
  const covers = coversFor(pool, amount, toOwn);
  const unpaidOwn = standing.value.plan.claims.some((claim) => own.has(claim.claim) && claim.unpaid > 0n);

  const payoutId = ctx.newId<'payout'>();
  const { disputed } = standing.value;
  await insertPayout(ctx, {
    payoutId,
    court: plan.court,
    caseId: plan.caseId,
    kind: 'pay-out',
    plan: {
      amount,
      covers,
      lines: lines.map((line) => ({ ...line, basis: line.basis.map(placeOf) })),
      sheet: sheet.value,
      fee: null,
      feeOpen: ZERO_FEN,
      fullySatisfied: !unpaidOwn && disputed === 0n,
    },
    inputs: { distribution: id },
    asOf: plan.countsOn,
  });
  await holdApart(ctx, plan, payoutId, disputed);
  const ended = await coverAll(ctx, pool, covers);
  if (disputed === 0n) await endDistribution(ctx, id);
  await ctx.record({
    type: 'funds.distribution-payout-drafted',
    subject: payoutId,
    case: plan.caseId,
    facts: { distribution: id, amount: amount.toString(), held: disputed.toString() },
    clocks: ended.flatMap((receipt) => whenDeferralEnds(receipt, ctx.today)),
    tasks: [{ kind: 'open', task: 'approve-payout', subject: payoutId, facts: { amount: amount.toString() } }],
  });
  return ok({ payoutId, held: disputed });
}

async function standingOf(
  ctx: Ctx,
  plan: StoredDistribution,
  calendar: CourtCalendar,
): Promise<Result<StandingShares, PayDistributionRefusal>> {
  const objections = await objectionsOf(ctx, plan.id);
  const closed = objectionsClosed(await noticesOf(ctx, plan.id), objections, ctx.today, calendar);
  if (!closed.ok) return closed;
  const changesIn = (state: 'upheld' | 'open') => objections.filter((each) => each.state === state).map((each) => each.change);
  return standingShares(questionOf(plan.question), changesIn('upheld'), changesIn('open'));
}

/** Oldest receipts first; what goes to the case's own creditors is told of each, so that it counts in their claim. */
function coversFor(pool: readonly PoolReceipt[], amount: Fen, toOwn: Fen) {
  let left = amount;
  let own = toOwn;
  return pool.flatMap(({ receipt, open }) => {
    const part = minFen(open, left);
    const toCreditors = minFen(part, own);
    left = subtractFen(left, part);
    own = subtractFen(own, toCreditors);
    return part > 0n ? [{ receipt: receipt.receiptId, amount: part, toCreditors }] : [];
  });
}

/** A receipt that is spent whole is no longer deferred; one that is spent in part still is, for what is disputed. */
async function coverAll(
  ctx: Ctx,
  pool: readonly PoolReceipt[],
  covers: readonly { readonly receipt: string; readonly amount: Fen }[],
): Promise<readonly string[]> {
  const ended: string[] = [];
  for (const { receipt, deferral, open } of pool) {
    const cover = covers.find((each) => each.receipt === receipt.receiptId);
    if (cover === undefined) continue;
    await saveCovered(ctx, receipt.receiptId, addFen(receipt.covered, cover.amount));
    if (cover.amount < open) continue;
    await saveDeferral(ctx, deferral, 'ended');
    ended.push(receipt.receiptId);
  }
  return ended;
}

/** 争议款另列 · What an earlier decision left in dispute is free again, and what still is stands apart in the books. */
async function holdApart(ctx: Ctx, plan: StoredDistribution, payoutId: PayoutId, disputed: Fen): Promise<void> {
  const before = (await payoutsOfPlan(ctx, plan.id)).at(-1);
  await insertPlanPayout(ctx, plan, payoutId, disputed);
  const of = { caseId: plan.caseId, valueOn: ctx.today };
  if (before !== undefined && before.held > 0n) {
    const freed = await post(ctx, holdPosting({ ...of, deferral: before.payoutId, amount: before.held, ends: true }));
    assert(freed.ok, 'what was held apart is there');
  }
  if (disputed === 0n) return;
  const heldBack = await post(ctx, holdPosting({ ...of, deferral: payoutId, amount: disputed, ends: false }));
  assert(heldBack.ok, 'the disputed part is in the books beside what is paid');
}
