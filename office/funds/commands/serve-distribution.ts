import type { Ctx } from '@duixian/audit/act';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ServePlanRefusal } from '../rules/distribution/refusals.ts';
import type { DistributionId } from '../store/distributions.ts';
import { noticesOf, saveServed } from '../store/plan-objections.ts';
import { approvedPlan } from './hold-distribution.ts';

/** 方案送达 · Noted for one creditor or the debtor; his own fifteen days begin (民诉解释第五百零九条). */
export async function serveDistribution(
  ctx: Ctx,
  input: { readonly distribution: DistributionId; readonly notice: string; readonly on: LegalDay; readonly how: string },
): Promise<Result<{ readonly left: number }, ServePlanRefusal>> {
  const plan = await approvedPlan(ctx, input.distribution, input.on);
  if (!plan.ok) return plan;
  const notices = await noticesOf(ctx, input.distribution);
  const notice = notices.find((each) => each.notice === input.notice);
  if (notice === undefined) return refuse({ kind: 'not-found' });
  if (notice.servedOn !== null) return refuse({ kind: 'already-served' });
  await saveServed(ctx, input.notice, input.on, input.how);
  const left = notices.filter((each) => each.servedOn === null).length - 1;
  await ctx.record({
    type: 'funds.distribution-served',
    subject: input.distribution,
    case: plan.value.caseId,
    facts: { name: notice.name, on: input.on.toString(), how: input.how },
    clocks: [{ kind: 'start', term: 'distribution-objection', on: input.on, subject: input.notice }],
    tasks: left === 0 ? [{ kind: 'complete', task: 'serve-documents', subject: input.distribution }] : [],
  });
  return ok({ left });
}
