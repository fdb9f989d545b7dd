import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { plain } from '@duixian/contract/facts';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type DistributionInput, planDistribution } from '../queries/plan-distribution.ts';
import type { DraftDistributionRefusal } from '../rules/distribution/refusals.ts';
import { lockBook } from '../store/books.ts';
import { type DistributionId, insertDistribution, runningDistribution } from '../store/distributions.ts';

/**
 * 拟定分配方案 · The money deferred for distribution, divided among the case's creditors and all who take part. The plan, its
 * inputs and who has to be told are kept; nothing moves.
 */
export async function draftDistribution(
  ctx: Ctx,
  input: DistributionInput,
): Promise<Result<{ readonly distributionId: DistributionId }, DraftDistributionRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  if ((await lockBook(ctx, input.case)) === undefined) return refuse({ kind: 'no-case-account' });
  if ((await runningDistribution(ctx, input.case)) !== undefined) return refuse({ kind: 'distribution-running' });
  const planned = await planDistribution(ctx, input);
  if (!planned.ok) return planned;
  const { file, pool, countsOn, performanceKind, question, claims, creditors, plan } = planned.value;

  const distributionId = ctx.newId<'distribution'>();
  const debtors = file.parties.filter((party) => party.role === 'debtor').map((party) => party.name);
  const told = (role: 'creditor' | 'debtor', names: readonly string[]) =>
    names.map((name) => ({ notice: ctx.newId<'distribution-notice'>(), role, name }));
  await insertDistribution(ctx, {
    id: distributionId,
    court: held.value.court,
    caseId: input.case,
    countsOn,
    performanceKind,
    pool,
    question,
    result: plain(plan),
    claims,
    notices: [...told('creditor', creditors), ...told('debtor', debtors)],
  });
  await ctx.record({
    type: 'funds.distribution-drafted',
    subject: distributionId,
    case: input.case,
    facts: { pool: pool.toString(), claims: claims.length, rules: question.rules, countsOn: countsOn.toString() },
    tasks: [{ kind: 'open', task: 'approve-payout', subject: distributionId, facts: { distribution: pool.toString() } }],
  });
  return ok({ distributionId });
}
