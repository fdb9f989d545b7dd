import type { Ctx } from '@duixian/audit/act';
import { day } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import type { OutageSettings } from '@duixian/law/parameters/outage';
import { reliefFor, reliefWindow } from '../rules/relief.ts';
import { lawInUse } from '../store/law-in-use.ts';
import { insertReliefs, type OutageId, outageById } from '../store/outages.ts';
import { clocksDueBetween } from '../store/relievable-clocks.ts';

/** 提出顺延建议 · One batch of clocks an outage touched; `after` is where the next batch goes on, absent when none is left. */
export async function proposeRelief(
  ctx: Omit<Ctx, 'record'>,
  input: { readonly outage: OutageId; readonly after: string | undefined; readonly limit: number },
  settings: OutageSettings,
): Promise<Result<{ readonly proposed: number; readonly after: string | undefined }, never>> {
  const outage = await outageById(ctx.tx, ctx.region, input.outage);
  if (outage === undefined) return ok({ proposed: 0, after: undefined });
  const law = await lawInUse(ctx);
  const clocks = await clocksDueBetween(ctx, law, { ...reliefWindow(outage, settings), after: input.after, limit: input.limit });
  const reliefs = clocks.flatMap(({ kept, dueOn }) => {
    const relief = reliefFor(kept.clock.term, day(dueOn), outage, law.calendar, settings);
    return relief === undefined ? [] : [{ ...relief, clockId: kept.clockId, caseId: kept.caseId, court: kept.court, dueOn: day(dueOn) }];
  });
  const proposed = await insertReliefs(ctx, input.outage, reliefs);
  return ok({ proposed, after: clocks.length === input.limit ? clocks.at(-1)?.kept.clockId : undefined });
}
