import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { distribute } from '../rules/distribution/distribute.ts';
import { questionOf } from '../rules/distribution/kept-question.ts';
import { planPaper } from '../rules/distribution/plan-paper.ts';
import type { DecideDistributionRefusal } from '../rules/distribution/refusals.ts';
import { type DistributionId, type StoredDistribution, saveDistributionDecision } from '../store/distributions.ts';
import { holdDistribution } from './hold-distribution.ts';

/** 批准分配方案 · Another person lets the plan go out to the parties, as a paper of the file; it pays nobody. */
export async function approveDistribution(
  ctx: Ctx,
  id: DistributionId,
): Promise<Result<{ readonly distributionId: DistributionId }, DecideDistributionRefusal>> {
  const plan = await draftedByAnother(ctx, id);
  if (!plan.ok) return plan;
  const { caseId, countsOn, draftedBy, pool } = plan.value;
  const question = questionOf(plan.value.question);
  const divided = distribute(question);
  await saveDistributionDecision(ctx, id, { state: 'approved' });
  await ctx.record({
    type: 'funds.distribution-approved',
    subject: id,
    case: caseId,
    facts: { pool: pool.toString() },
    tasks: [
      { kind: 'complete', task: 'approve-payout', subject: id },
      { kind: 'open', task: 'serve-documents', subject: id, facts: { distribution: pool.toString() } },
    ],
    events: [
      {
        type: 'documents.draft-asked',
        facts: {
          case: caseId,
          kind: 'distribution-plan',
          party: null,
          draftedBy,
          record: 'funds.distribution',
          recordId: id,
          facts: planPaper(question, must(divided.ok ? divided.value : undefined, 'a plan that was kept can be divided'), countsOn),
        },
        serialKey: caseId,
      },
    ],
  });
  return ok({ distributionId: id });
}

/** 退回 · With a reason; another plan is another draft. */
export async function returnDistribution(
  ctx: Ctx,
  input: { readonly distribution: DistributionId; readonly reason: string },
): Promise<Result<{ readonly distributionId: DistributionId }, DecideDistributionRefusal>> {
  const plan = await draftedByAnother(ctx, input.distribution);
  if (!plan.ok) return plan;
  await saveDistributionDecision(ctx, input.distribution, { state: 'returned', reason: input.reason });
  await ctx.record({
    type: 'funds.distribution-returned',
    subject: input.distribution,
    case: plan.value.caseId,
    facts: { reason: input.reason },
    tasks: [{ kind: 'complete', task: 'approve-payout', subject: input.distribution }],
  });
  return ok({ distributionId: input.distribution });
}

async function draftedByAnother(ctx: Ctx, id: DistributionId): Promise<Result<StoredDistribution, DecideDistributionRefusal>> {
  const found = await holdDistribution(ctx, id);
  if (!found.ok) return found;
  const plan = found.value;
  if (plan.state !== 'drafted') return refuse({ kind: 'distribution-state', state: plan.state });
  if (plan.draftedBy === ctx.actor.personId) return refuse({ kind: 'same-person', did: 'draft', person: plan.draftedBy });
  return ok(plan);
}
