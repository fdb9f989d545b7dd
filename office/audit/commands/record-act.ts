import type { CourtId } from '@duixian/kernel/ids';
import type { Act, Ctx } from '../act.ts';
import { insertEntry, insertEvent } from '../store.ts';

/**
 * 留痕 · The audit row of an act and its outbox rows. Clocks and tasks are applied beside it by the composition root.
 * `court` is the court of the case: those who may see the case see its trail, whoever acted.
 */
export async function recordAct(ctx: Omit<Ctx, 'record'>, act: Act, court: CourtId = ctx.actor.courtId): Promise<void> {
  await insertEntry(ctx, ctx.newId<'audit-entry'>(), act, court);
  for (const event of act.events ?? []) await insertEvent(ctx, ctx.newId<'event'>(), event);
}
