import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { allCourts, withCourtsBelow } from '@duixian/courts/queries';
import type { CourtId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { weightsOn } from '../queries/inputs.ts';
import { type LoadWeights, type WeightsRefusal, weightsProblem } from '../rules/weights.ts';
import { saveWeights } from '../store.ts';
import { stampOf } from './assign-case.ts';

/** 设定权重 · A court's weights from a day that is not past: decisions on record keep the weights they were made with. */
export async function setLoadWeights(
  ctx: Ctx,
  input: { court: CourtId; from: LegalDay; weights: LoadWeights; reason: string },
): Promise<Result<{ from: LegalDay }, WeightsRefusal>> {
  const mine = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  if (!mine.includes(input.court)) return refuse({ kind: 'unknown-court' });
  if (isBefore(input.from, ctx.today)) return refuse({ kind: 'weights-in-the-past', earliest: ctx.today.toString() });
  const problem = weightsProblem(input.weights);
  if (problem) return refuse(problem);
  const before = await weightsOn(ctx, input.court, input.from);
  await saveWeights(stampOf(ctx), input);
  await ctx.record({
    type: 'assignment.weights-set',
    subject: String(input.court),
    court: input.court,
    facts: { court: input.court, from: input.from.toString(), reason: input.reason },
    changed: changedFrom({ ...before.weights, from: before.from.toString() }, { ...input.weights, from: input.from.toString() }),
  });
  return ok({ from: input.from });
}
