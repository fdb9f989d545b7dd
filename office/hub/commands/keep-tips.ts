import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { MessageId, TipId, TipRefusal } from '../rules/messages.ts';
import { insertTip, insertTipCheck, lockTip, messageIsOf, saveTipWithdrawn } from '../store/messages.ts';
import { stampOf } from '../store/tables.ts';

type NotFound = { readonly kind: 'not-found' };

/** 经验变核对项 · A tip at a place of the work, for every case of the court from now on; usually what a message said. */
export async function makeTip(
  ctx: Ctx,
  input: { caseId: CaseId; place: string; words: string; message: MessageId | null },
): Promise<Result<{ tipId: TipId }, TipRefusal | NotFound>> {
  const seen = await visibleCase(ctx, input.caseId);
  if (!seen.ok) return seen;
  const at = stampOf(ctx);
  if (input.message !== null && !(await messageIsOf(at, input.message, input.caseId))) return refuse({ kind: 'message-not-of-this-case' });
  const tipId = ctx.newId<'tip'>();
  const { place, words, message } = input;
  if (!(await insertTip(at, { tipId, court: seen.value.court, place, words, message }))) return refuse({ kind: 'tip-there-already' });
  await ctx.record({ type: 'hub.tip-made', subject: tipId, case: input.caseId, facts: { place, words } });
  return ok({ tipId });
}

/** 核对 · Somebody looked at it in this case; the first look stands on record. */
export async function checkTip(
  ctx: Ctx,
  input: { caseId: CaseId; tip: TipId },
): Promise<Result<{ fresh: boolean }, TipRefusal | NotFound>> {
  const seen = await visibleCase(ctx, input.caseId);
  if (!seen.ok) return seen;
  const at = stampOf(ctx);
  const tip = await lockTip(at, input.tip);
  if (!tip || tip.court !== seen.value.court) return refuse({ kind: 'tip-not-here' });
  if (tip.withdrawn) return refuse({ kind: 'tip-withdrawn' });
  const fresh = await insertTipCheck(at, { tip: input.tip, caseId: input.caseId, court: seen.value.court });
  if (fresh) await ctx.record({ type: 'hub.tip-checked', subject: input.tip, case: input.caseId });
  return ok({ fresh });
}

/** 停用提示 · With a reason; what was checked stays on record. */
export async function withdrawTip(
  ctx: Ctx,
  input: { tip: TipId; reason: string },
): Promise<Result<{ withdrawn: true }, TipRefusal | NotFound>> {
  const at = stampOf(ctx);
  const tip = await lockTip(at, input.tip);
  if (!tip) return refuse({ kind: 'not-found' });
  if (tip.withdrawn) return refuse({ kind: 'tip-withdrawn' });
  await saveTipWithdrawn(at, input.tip, input.reason);
  await ctx.record({ type: 'hub.tip-withdrawn', subject: input.tip, facts: { reason: input.reason } });
  return ok({ withdrawn: true });
}
