import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { plain } from '@duixian/contract/facts';
import { must } from '@duixian/kernel/assert';
import type { CourtId } from '@duixian/kernel/ids';
import { earlierDay } from '@duixian/kernel/legal-day';
import { addFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { PlanRecord } from '../plan-shape.ts';
import { type PlanInput, planCase } from '../queries/plan-case.ts';
import { approvalForms } from '../rules/approval-form.ts';
import { costsProblem, depositInTime } from '../rules/deposit.ts';
import { inputsOf } from '../rules/kept-inputs.ts';
import { planRecord } from '../rules/plan-record.ts';
import type { DraftPayoutRefusal } from '../rules/refusals.ts';
import { lockBook } from '../store/books.ts';
import { deferralsOf } from '../store/deferrals.ts';
import { insertDeposit, type NewDeposit } from '../store/deposits.ts';
import { insertPayout, type PayoutId } from '../store/payouts.ts';
import { lockReceiptsOfCase, type Receipt, saveCovered } from '../store/receipts.ts';
import { depositFormAsked } from './deposit-form.ts';

export interface DraftedPayout {
  readonly payoutId: PayoutId;
  readonly plan: PlanRecord;
}

/**
 * 核算报批 · Divides the money of the case to the day and asks for approval. The sheet and its inputs are kept with the
 * decision; the receipts it covers cannot be spent by another one. Deferred receipts stay out.
 */
export async function draftPayout(ctx: Ctx, input: PlanInput): Promise<Result<DraftedPayout, DraftPayoutRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  if ((await lockBook(ctx, input.case)) === undefined) return refuse({ kind: 'no-case-account' });
  const deferrals = await deferralsOf(ctx, input.case);
  const receipts = (await lockReceiptsOfCase(ctx, input.case)).filter((receipt) => !deferrals.running.has(receipt.receiptId));
  const planned = await planCase(ctx, input, receipts);
  if (!planned.ok) return planned;

  const payoutId = ctx.newId<'payout'>();
  const plan = planRecord(planned.value.plan);
  const deposits = depositsOf(ctx, { input, payoutId, court: held.value.court, plan, receipts });
  if (!deposits.ok) return deposits;
  const inputs = plain(inputsOf(planned.value.question));
  await insertPayout(ctx, { payoutId, court: held.value.court, caseId: input.case, kind: 'pay-out', plan, inputs, asOf: plan.sheet.asOf });
  for (const cover of plan.covers) {
    const receipt = must(
      receipts.find((each) => each.receiptId === cover.receipt),
      'a plan covers the receipts it was given',
    );
    await saveCovered(ctx, receipt.receiptId, addFen(receipt.covered, cover.amount));
  }
  for (const deposit of deposits.value) await insertDeposit(ctx, deposit);
  const amount = plan.amount.toString();
  await ctx.record({
    type: 'funds.payout-drafted',
    subject: payoutId,
    case: input.case,
    facts: {
      amount,
      lines: plan.lines.map((line) => ({ category: line.category, creditor: line.creditor, amount: line.amount.toString() })),
      owedAfter: plan.sheet.owedTotal.toString(),
    },
    tasks: [
      { kind: 'complete', task: 'draft-payout', subject: input.case },
      { kind: 'open', task: 'approve-payout', subject: payoutId, facts: { amount } },
    ],
    // 法发〔2017〕6号第十二条: the form is in the file before anybody approves.
    events: [
      ...deposits.value.map((deposit) => depositFormAsked(ctx, deposit)),
      ...approvalForms(
        receipts.filter((receipt) => plan.covers.some((cover) => cover.receipt === receipt.receiptId)),
        plan.lines,
      ).map((form) => ({
        type: 'documents.draft-asked',
        facts: {
          case: input.case,
          kind: 'payout-approval-form',
          party: form.creditor,
          draftedBy: ctx.actor.personId,
          record: 'funds.payout',
          recordId: payoutId,
          facts: form.facts,
        },
        serialKey: input.case,
      })),
    ],
  });
  return ok({ payoutId, plan });
}

/** 拟提存份额 · What each creditor marked for deposit would get, refused where the costs would eat it up. */
function depositsOf(
  ctx: Ctx,
  of: {
    readonly input: PlanInput;
    readonly payoutId: PayoutId;
    readonly court: CourtId;
    readonly plan: PlanRecord;
    readonly receipts: readonly Receipt[];
  },
): Result<readonly NewDeposit[], DraftPayoutRefusal> {
  const { input, payoutId, court, plan } = of;
  const covered = of.receipts.filter((receipt) => plan.covers.some((cover) => cover.receipt === receipt.receiptId));
  const arrivedOn = covered.reduce((first, { valueOn }) => earlierDay(first, valueOn), ctx.today);
  const deposits: NewDeposit[] = [];
  for (const { party, deposit } of input.payees) {
    if (deposit === undefined) continue;
    const amount = addFen(ZERO_FEN, ...plan.lines.flatMap((line) => (line.creditor === party ? [line.amount] : [])));
    if (amount === 0n) continue;
    const tooHigh = costsProblem(amount, deposit.costs);
    if (tooHigh !== undefined) return refuse(tooHigh);
    const inTime = depositInTime(arrivedOn, ctx.today, deposit.calendar);
    if (!inTime.ok) return inTime;
    const { ground, reason, evidence, costs } = deposit;
    const depositId = ctx.newId<'deposit'>();
    const share = { depositId, court, caseId: input.case, payoutId, orderId: null, creditor: party, amount };
    deposits.push({ ...share, costs, ground, reason, evidence, inTime: inTime.value });
  }
  return ok(deposits);
}
