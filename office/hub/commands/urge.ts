import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { findRow, urgesOf } from '../queries.ts';
import type { UrgeRefusal } from '../rules/order.ts';
import { TILE_SPECS, type Tile } from '../rules/tiles.ts';
import { sendNotice } from './send-notice.ts';

/** 催办 · A word to whoever holds the row, once a day; the order (督办) is the next step. Each urging is on record and counted. */
export async function urge(ctx: Ctx, input: { tile: Tile; rowId: string }): Promise<Result<{ name: string; times: number }, UrgeRefusal>> {
  const row = await findRow(ctx, input.tile, input.rowId);
  if (!row) return refuse({ kind: 'row-not-there' });
  if (row.officer === null) return refuse({ kind: 'nobody-to-urge' });
  if (row.officer === ctx.actor.personId) return refuse({ kind: 'not-to-oneself' });
  const before = await urgesOf(ctx, [row.rowId]);
  const last = before.get(row.rowId);
  if (last?.lastOn === ctx.today.toString()) return refuse({ kind: 'urged-today' });
  const { court, caseId, rowId, what, label } = row;
  const facts = { tile: input.tile, rowKind: TILE_SPECS[input.tile].row, what, label, by: ctx.actor.name };
  const events = await sendNotice(ctx, { court, to: row.officer, kind: 'urged', source: rowId, caseId, facts });
  await ctx.record({
    type: 'hub.row-urged',
    subject: rowId,
    ...(caseId === null ? {} : { case: caseId }),
    facts: { person: row.officerName, tile: input.tile },
    events,
  });
  return ok({ name: row.officerName ?? '', times: (last?.times ?? 0) + 1 });
}
