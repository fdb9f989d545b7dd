import type { CourtId } from '@duixian/kernel/ids';
import type { Act, Ctx } from '../act.ts';
import { insertActs } from '../store.ts';

export interface ActOfCourt {
  readonly act: Act;
  /** The court of the case: those who may see the case see its trail, whoever acted. */
  readonly court?: CourtId | undefined;
}

/** 留痕 · The audit row of an act and its outbox rows. Clocks and tasks are applied beside it by the composition root. */
export async function recordAct(ctx: Omit<Ctx, 'record'>, act: Act, court?: CourtId): Promise<void> {
  await recordActs(ctx, [{ act, court }]);
}

/** The rows of many acts at once, in their order. */
export async function recordActs(ctx: Omit<Ctx, 'record'>, acts: readonly ActOfCourt[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ act, court }) => ({
    entryId: ctx.newId<'audit-entry'>(),
    act,
    court: court ?? act.court ?? ctx.actor.courtId,
    events: (act.events ?? []).map((event) => ({ id: ctx.newId<'event'>(), event })),
  }));
  await insertActs(ctx, rows);
}

/** What a command hands to `record`, as a list. */
export function actsOf(acts: Act | readonly Act[]): readonly Act[] {
  return 'type' in acts ? [acts] : acts;
}
