import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { officersOf, weightsOn } from '../queries/inputs.ts';
import { insertRecusal } from '../store.ts';
import { stampOf } from './assign-case.ts';

export type RecusalRefusal = { readonly kind: 'not-found' } | { readonly kind: 'not-an-officer-here' };

/** 回避 · Puts on record that an officer may not have a case, with the ground. It cannot be taken back by deleting it. */
export async function recordRecusal(
  ctx: Ctx,
  input: { caseId: CaseId; officer: PersonId; ground: string },
): Promise<Result<{ fresh: boolean }, RecusalRefusal>> {
  const held = await holdCase(ctx, input.caseId);
  if (!held.ok) return held;
  const { court } = held.value;
  const { weights } = await weightsOn(ctx, court, ctx.today);
  const officers = await officersOf(ctx, court, weights);
  if (!officers.some((each) => each.officer === input.officer)) return refuse({ kind: 'not-an-officer-here' });
  const { fresh } = await insertRecusal(stampOf(ctx), { caseId: input.caseId, person: input.officer, court, ground: input.ground });
  if (fresh) {
    await ctx.record({
      type: 'assignment.officer-recused',
      subject: input.officer,
      case: input.caseId,
      facts: { officer: input.officer, ground: input.ground },
    });
  }
  return ok({ fresh });
}
