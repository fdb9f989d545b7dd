import { wallClockText } from '@duixian/kernel/legal-day';
import type { Ctx } from './act.ts';
import { recordLook } from './commands/record-look.ts';
import type { Look } from './look.ts';

/** 导出标记 · Who carries it out of the house, when and what for: it stands on the paper or in the file itself. */
export function exportMark(ctx: Pick<Ctx, 'actor' | 'now'>, purpose: string): string {
  const { name, personId } = ctx.actor;
  return `导出人：${name}（${personId.slice(-8)}）；时间：${wallClockText(ctx.now)}；用途：${purpose}`;
}

/** 导出留痕 · Each time, also the second time within a minute: what leaves the house is counted one by one. */
export async function recordExport(
  ctx: Ctx,
  of: { readonly what: string; readonly purpose: string; readonly facts: NonNullable<Look['facts']>; readonly rows: number },
): Promise<void> {
  const facts = { ...of.facts, rows: of.rows };
  await recordLook(ctx, { case: null, court: ctx.actor.courtId, what: of.what, facts, purpose: of.purpose });
}
