import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { allCourts, withCourtsBelow } from '@duixian/courts/queries';
import type { CourtId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { laneScopeOn } from '../queries.ts';
import { type LaneScope, type ScopeRefusal, scopeProblem } from '../rules/lane-scope.ts';
import { saveScope } from '../store.ts';
import { stampOf } from './propose-triage.ts';

/** 设定范围 · A court writes its scope down, from a day that is not past: cases already placed stay where a person put them. */
export async function setLaneScope(
  ctx: Ctx,
  input: { court: CourtId; from: LegalDay; scope: LaneScope; reason: string },
): Promise<Result<{ from: LegalDay }, ScopeRefusal>> {
  const mine = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  if (!mine.includes(input.court)) return refuse({ kind: 'unknown-court' });
  if (isBefore(input.from, ctx.today)) return refuse({ kind: 'scope-in-the-past', earliest: ctx.today.toString() });
  const problem = scopeProblem(input.scope);
  if (problem) return refuse(problem);
  const before = await laneScopeOn(ctx, input.court, input.from);
  await saveScope(stampOf(ctx), input);
  await ctx.record({
    type: 'triage.scope-set',
    subject: String(input.court),
    court: input.court,
    facts: { court: input.court, from: input.from.toString(), scope: input.scope.id, reason: input.reason },
    changed: changedFrom(factsOfScope(before), factsOfScope(input)),
  });
  return ok({ from: input.from });
}

/** As the record keeps it: what the screen calls the scope is not a figure of it. */
function factsOfScope({ scope, from }: { readonly scope: LaneScope; readonly from: LegalDay }) {
  const { nameZh: _zh, nameEn: _en, id, coverage, ...figures } = scope;
  return { ...figures, preset: id, coverage: `${coverage.numerator}/${coverage.denominator}`, from: from.toString() };
}
