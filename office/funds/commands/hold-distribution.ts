import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { NoteRefusal } from '../rules/distribution/refusals.ts';
import { type DistributionId, distributionById, lockDistribution, type StoredDistribution } from '../store/distributions.ts';

/** Case first, then the plan: every act locks in this order. */
export async function holdDistribution(ctx: Ctx, id: DistributionId): Promise<Result<StoredDistribution, { readonly kind: 'not-found' }>> {
  const seen = await distributionById(ctx, id);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const plan = await lockDistribution(ctx, id);
  return plan === undefined ? refuse({ kind: 'not-found' }) : ok(plan);
}

/** The plan an event of a past day is noted for: approved, and not before the plan was. */
export async function approvedPlan(ctx: Ctx, id: DistributionId, on: LegalDay): Promise<Result<StoredDistribution, NoteRefusal>> {
  const found = await holdDistribution(ctx, id);
  if (!found.ok) return found;
  const plan = found.value;
  if (plan.state !== 'approved' || plan.decidedOn === null) return refuse({ kind: 'distribution-state', state: plan.state });
  if (isBefore(ctx.today, on)) return refuse({ kind: 'day-in-future' });
  return isBefore(on, plan.decidedOn) ? refuse({ kind: 'day-before-plan' }) : ok(plan);
}
