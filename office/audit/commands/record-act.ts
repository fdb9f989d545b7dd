import type { CourtId } from '@duixian/kernel/ids';
import type { Act, Ctx } from '../act.ts';
import { insertAct } from '../store.ts';

/**
 * 留痕 · The audit row of an act and its outbox rows. Clocks and tasks are applied beside it by the composition root.
 * `court` is the court of the case: those who may see the case see its trail, whoever acted.
 */
export async function recordAct(ctx: Omit<Ctx, 'record'>, act: Act, court: CourtId = act.court ?? ctx.actor.courtId): Promise<void> {
  const entryId = ctx.newId<'audit-entry'>();
  const events = (act.events ?? []).map((event) => ({ id: ctx.newId<'event'>(), event }));
  await insertAct(ctx, entryId, act, court, events);
}
