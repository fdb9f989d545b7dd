import type { Act, Ctx } from '../act.ts';
import { insertEntry, insertEvent } from '../store.ts';

/** 留痕 · The audit row of an act and its outbox rows. Clocks and tasks are applied beside it by the composition root. */
export async function recordAct(ctx: Omit<Ctx, 'record'>, act: Act): Promise<void> {
  await insertEntry(ctx, ctx.newId<'audit-entry'>(), act);
  for (const event of act.events ?? []) await insertEvent(ctx, ctx.newId<'event'>(), event);
}
