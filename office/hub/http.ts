import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import * as contract from './contract.ts';
import { debtorRoutes } from './debtor-http.ts';
import { foundRoutes } from './found-http.ts';
import { messagesRoutes } from './messages-http.ts';
import { noticesRoutes } from './notices-http.ts';
import { type OrderDoors, ordersRoutes } from './orders-http.ts';
import { petitionsRoutes } from './petitions-http.ts';
import { poolShare } from './queries/pool.ts';
import { type CappedCount, countTiles, handOver, listTile, openOrdersOn, type TileKey, urgesOf } from './queries.ts';
import { TILE_SPECS, TILES, type Tile } from './rules/tiles.ts';

const PAGE = 50;

export function hubRoutes(handle: Handle<Ctx>, doors: OrderDoors): void {
  ordersRoutes(handle, doors);
  noticesRoutes(handle);
  messagesRoutes(handle);
  petitionsRoutes(handle);
  debtorRoutes(handle);
  foundRoutes(handle);
  handle(contract.showHub, async (ctx) => {
    const counts = await countTiles(ctx);
    const tiles = TILES.map((tile) => {
      const { group, nameZh, nameEn, tone } = TILE_SPECS[tile];
      return { tile, group, nameZh, nameEn, tone, total: totalOf(counts, tile) };
    });
    return ok({ on: ctx.today, tiles, pool: await poolShare(ctx) });
  });
  handle(contract.listTile, async (ctx, { params, query }) => {
    const rows = await listTile(ctx, params.tile, keyFrom(query.after), PAGE);
    const last = rows.at(-1);
    const counts = await countTiles(ctx, [params.tile]);
    const next = rows.length === PAGE && last ? `${last.sortOn.toString()}_${last.rowId}` : null;
    const ids = rows.map((row) => row.rowId);
    const [urged, ordered] = [await urgesOf(ctx, ids), await openOrdersOn(ctx, ids)];
    const shown = rows.map((row) => ({ ...row, urged: urged.get(row.rowId) ?? null, openOrders: ordered.get(row.rowId) ?? 0 }));
    return ok({ rows: shown, next, total: totalOf(counts, params.tile), row: TILE_SPECS[params.tile].row });
  });
  handle(contract.handOver, async (ctx, { query }) => {
    const report = await handOver(ctx, query.on ?? ctx.today);
    const waiting = TILES.map((tile) => ({
      tile,
      nameZh: TILE_SPECS[tile].nameZh,
      nameEn: TILE_SPECS[tile].nameEn,
      total: totalOf(report.waiting, tile),
    }));
    return ok({ on: report.on, waiting, moved: [...report.moved] });
  });
}

function totalOf(counts: ReadonlyMap<Tile, CappedCount>, tile: Tile): CappedCount {
  return counts.get(tile) ?? { count: 0, capped: false };
}

function keyFrom(after: string | undefined): TileKey | undefined {
  const match = after === undefined ? null : /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after);
  return match?.[1] !== undefined && match[2] !== undefined ? { sortOn: match[1], rowId: match[2] } : undefined;
}
