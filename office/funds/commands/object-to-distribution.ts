import type { Ctx } from '@duixian/audit/act';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { PlanChange } from '../rules/distribution/change.ts';
import { questionOf } from '../rules/distribution/kept-question.ts';
import { mayObject } from '../rules/distribution/objection.ts';
import type { ObjectToPlanRefusal } from '../rules/distribution/refusals.ts';
import { planWith, standingShares } from '../rules/distribution/standing-shares.ts';
import type { DistributionId } from '../store/distributions.ts';
import { insertObjection, noticesOf, objectionsOf } from '../store/plan-objections.ts';
import { approvedPlan } from './hold-distribution.ts';

export interface ObjectionInput {
  readonly distribution: DistributionId;
  readonly notice: string;
  readonly receivedOn: LegalDay;
  readonly reason: string;
  readonly change: PlanChange;
}

/**
 * 收到方案异议 · In writing, within the objector's own fifteen days; what he wants is kept as a change that can be computed, so
 * that everybody sees which money is in dispute.
 */
export async function objectToDistribution(
  ctx: Ctx,
  input: ObjectionInput,
  calendar: CourtCalendar,
): Promise<Result<{ readonly objectionId: string }, ObjectToPlanRefusal>> {
  const found = await approvedPlan(ctx, input.distribution, input.receivedOn);
  if (!found.ok) return found;
  const plan = found.value;
  const notice = (await noticesOf(ctx, plan.id)).find((each) => each.notice === input.notice);
  if (notice === undefined) return refuse({ kind: 'not-found' });
  const earlier = await objectionsOf(ctx, plan.id);
  if (earlier.some((each) => each.notice === input.notice)) return refuse({ kind: 'already-objected' });
  const inTime = mayObject(notice, input.receivedOn, calendar);
  if (!inTime.ok) return inTime;
  const question = questionOf(plan.question);
  const upheld = earlier.filter((each) => each.state === 'upheld').map((each) => each.change);
  const open = earlier.filter((each) => each.state === 'open').map((each) => each.change);
  const wanted = planWith(question, [...upheld, input.change]);
  if (!wanted.ok) return wanted;
  const standing = standingShares(question, upheld, [...open, input.change]);
  if (!standing.ok) return standing;

  const objection = ctx.newId<'distribution-objection'>();
  await insertObjection(ctx, plan, { ...input, objection });
  await ctx.record({
    type: 'funds.distribution-objected',
    subject: plan.id,
    case: plan.caseId,
    facts: {
      by: notice.name,
      on: input.receivedOn.toString(),
      reason: input.reason,
      change: input.change.kind,
      disputed: standing.value.disputed.toString(),
    },
    clocks: [{ kind: 'satisfy', term: 'distribution-objection', on: input.receivedOn, subject: input.notice }],
  });
  return ok({ objectionId: objection });
}
