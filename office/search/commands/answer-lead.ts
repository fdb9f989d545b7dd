import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AnswerRefusal, clocksEndedBy, type LeadOutcome, mayAnswer, type RewardNote } from '../rules/lead.ts';
import { findLead, type LeadId, saveAnswer } from '../store/leads.ts';

export interface AnswerInput {
  readonly case: CaseId;
  readonly lead: LeadId;
  readonly outcome: LeadOutcome;
  readonly findings: string;
  /** What the giver is told. */
  readonly answer: string;
  readonly reward: RewardNote | null;
}

/** 答复线索 · What was found, and what the giver is told; a reward that was promised is noted with its ground. */
export async function answerLead(
  ctx: Ctx,
  input: AnswerInput,
): Promise<Result<{ answered: true }, AnswerRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const lead = await findLead(ctx.tx, ctx.region, input.case, input.lead);
  if (!lead) return refuse({ kind: 'not-found' });
  const may = mayAnswer(lead, input.outcome, input.reward);
  if (!may.ok) return may;
  await saveAnswer(ctx.tx, ctx.region, input.lead, { ...input, by: ctx.actor.personId, on: ctx.today });
  await ctx.record({
    type: 'search.lead-answered',
    subject: input.lead,
    case: input.case,
    facts: {
      serial: lead.serial,
      outcome: input.outcome,
      findings: input.findings,
      reward: input.reward === null || input.reward.amount === null ? null : yuanText(input.reward.amount),
    },
    clocks: clocksEndedBy('answered', lead.urgency).map((term) => ({ kind: 'satisfy', term, on: ctx.today, subject: input.lead }) as const),
    tasks: [{ kind: 'complete', task: 'verify-lead', subject: input.lead }],
  });
  return ok({ answered: true });
}
