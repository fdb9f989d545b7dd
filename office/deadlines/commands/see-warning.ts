import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { Id } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { markSeen, warningCase } from '../store/warnings.ts';

/** 已阅 · Whoever it was for has read it. Reading twice is reading once. */
export async function seeWarning(
  ctx: Ctx,
  warningId: Id<'warning'>,
): Promise<Result<{ readonly seen: true }, { readonly kind: 'not-found' }>> {
  const caseId = await warningCase(ctx.tx, ctx.region, warningId);
  if (caseId === undefined) return refuse({ kind: 'not-found' });
  const visible = await visibleCase(ctx, caseId);
  if (!visible.ok) return visible;
  const fresh = await markSeen(ctx, warningId);
  if (fresh) await ctx.record({ type: 'deadlines.warning-seen', subject: warningId, case: caseId });
  return ok({ seen: true });
}
