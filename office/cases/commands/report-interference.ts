import type { Ctx } from '@duixian/audit/act';
import type { CaseId, Id } from '@duixian/kernel/ids';
import { compareDays, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { visibleCase } from '../queries.ts';
import type { InterferenceKind, InterferenceManner, ReportInterferenceRefusal } from '../rules/interference.ts';
import { insertInterference } from '../store/interference.ts';

/**
 * 干预登记 · Whoever was spoken to about a case writes it down, once. The trail of the case says nothing of it: only the
 * discipline inspector is to know, and the record keeps that there was an act, not about what.
 */
export async function reportInterference(
  ctx: Ctx,
  caseId: CaseId,
  of: { kind: InterferenceKind; who: string; whoPost: string; manner: InterferenceManner; happenedOn: LegalDay; words: string },
): Promise<Result<{ interferenceId: Id<'interference'> }, ReportInterferenceRefusal | { readonly kind: 'not-found' }>> {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  if (compareDays(of.happenedOn, ctx.today) > 0) return refuse({ kind: 'day-in-the-future' });
  const id = ctx.newId<'interference'>();
  await insertInterference(ctx, { id, case: caseId, court: seen.value.court, ...of });
  await ctx.record({ type: 'cases.interference-reported', subject: id });
  return ok({ interferenceId: id });
}
