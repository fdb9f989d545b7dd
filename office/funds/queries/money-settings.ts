import type { Ctx } from '@duixian/audit/act';
import { LAW_SAYS, leaderSigns, MONEY_SETTINGS, settingOn } from '../rules/money-settings.ts';
import { type ShownSetting, settingsOfCourt } from '../store/court-settings.ts';
import { openSignables } from '../store/leader-signatures.ts';

/** 本院案款设置 · What holds today beside what the law says, and every change, newest first. */
export async function moneySettingsOfCourt(ctx: Ctx) {
  const kept = await settingsOfCourt(ctx, ctx.actor.courtId);
  return {
    held: MONEY_SETTINGS.map((key) => ({ key, value: settingOn(kept, key, ctx.today), law: LAW_SAYS[key] })),
    changes: [...kept].reverse(),
  };
}

/** 待会签 · Decisions that wait and that their court wants signed by its leader first. */
export async function waitingForLeader(ctx: Ctx) {
  const open = await openSignables(ctx);
  const settings = new Map<number, readonly ShownSetting[]>();
  for (const court of new Set(open.map((row) => row.court))) settings.set(court, await settingsOfCourt(ctx, court));
  return open
    .filter((row) => leaderSigns(settings.get(row.court) ?? [], row.kind, row.amount, ctx.today))
    .map(({ court: _, ...row }) => row);
}
