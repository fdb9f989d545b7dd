import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { plain } from '@duixian/contract/facts';
import { must } from '@duixian/kernel/assert';
import { addFen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { PlanRecord } from '../plan-shape.ts';
import { inputsOf, type PlanInput, planCase } from '../queries/plan-case.ts';
import { approvalForms } from '../rules/approval-form.ts';
import { planRecord } from '../rules/plan-record.ts';
import type { DraftPayoutRefusal } from '../rules/refusals.ts';
import { lockBook } from '../store/books.ts';
import { deferralsOf } from '../store/deferrals.ts';
import { insertPayout, type PayoutId } from '../store/payouts.ts';
import { lockReceiptsOfCase, saveCovered } from '../store/receipts.ts';

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
  const inputs = plain(inputsOf(planned.value.question));
  await insertPayout(ctx, { payoutId, court: held.value.court, caseId: input.case, plan, inputs, asOf: plan.sheet.asOf });
  for (const cover of plan.covers) {
    const receipt = must(
      receipts.find((each) => each.receiptId === cover.receipt),
      'a plan covers the receipts it was given',
    );
    await saveCovered(ctx, receipt.receiptId, addFen(receipt.covered, cover.amount));
  }
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
    events: approvalForms(
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
  });
  return ok({ payoutId, plan });
}
