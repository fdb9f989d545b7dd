import type { Ctx } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type KeptSetting, type SetMoneyRefusal, settingOn, settingProblem } from '../rules/money-settings.ts';
import { insertSetting, settingsOfCourt } from '../store/court-settings.ts';

/** 案款设置 · From that day the court's own answer holds; what was divided or approved before stays as it was. */
export async function setMoneySetting(
  ctx: Ctx,
  asked: KeptSetting & { readonly reason: string },
): Promise<Result<{ readonly settingId: Id<'money-setting'> }, SetMoneyRefusal>> {
  const kept = await settingsOfCourt(ctx, ctx.actor.courtId);
  const problem = settingProblem(kept, asked, ctx.today);
  if (problem !== undefined) return refuse(problem);
  const settingId = ctx.newId<'money-setting'>();
  await insertSetting(ctx, { ...asked, settingId });
  const { key, value, from, reason } = asked;
  await ctx.record({
    type: 'funds.setting-set',
    subject: settingId,
    facts: { key, before: settingOn(kept, key, from), value, from: from.toString(), reason },
  });
  return ok({ settingId });
}
