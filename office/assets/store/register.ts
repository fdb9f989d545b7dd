import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { openJson } from '@duixian/postgres/sealed-json';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { sealedPlace } from '../rules/sealed-place.ts';
import { priceText, type Units } from '../rules/unit-price.ts';
import type { AssetId } from './assets.ts';
import { sourceFrom } from './source-columns.ts';
import type { AssetsRead } from './tables.ts';

interface MergeRow {
  region_id: number;
  merge_id: string;
  case_id: string;
  court_id: number;
  kept_asset: string;
  other_asset: string;
  deed: string;
  reason: string;
  done_by: string;
  done_on: string;
}

interface ValuationRow {
  region_id: number;
  valuation_id: string;
  asset_id: string;
  case_id: string;
  court_id: number;
  value_fen: bigint;
  source: string;
  ground: string;
  valued_on: string;
  exchange_id: string | null;
  entered_by: string | null;
  quantity: bigint | null;
  unit_price_e4: bigint | null;
}

interface RegisterTables<Moment> {
  'assets.merge': MergeRow & { done_at: Moment };
  'assets.valuation': ValuationRow & { entered_at: Moment };
}

interface RegisterRead extends Pick<AssetsRead, 'assets.sighting'>, RegisterTables<Instant> {
  'courts.person_view': { person_id: string; name: string };
}

const register = tablesOf<RegisterTables<string>>;
const read = tablesOf<RegisterRead>;
const MOST_ROWS = 500;

export interface OfThing {
  readonly case: CaseId;
  readonly court: CourtId;
  readonly asset: AssetId;
}

export interface Said {
  readonly value: Fen;
  readonly ground: string;
  readonly valuedOn: LegalDay;
  /** 数量与单价 · Where the value was found so. */
  readonly units?: Units;
}

/** 估值史 · One more value of a thing, said by the person who acts. */
export async function insertValuation(ctx: Ctx, id: Id<'valuation'>, of: OfThing, said: Said): Promise<void> {
  await register(ctx.tx)
    .insertInto('assets.valuation')
    .values({
      region_id: ctx.region,
      valuation_id: id,
      asset_id: of.asset,
      case_id: of.case,
      court_id: of.court,
      value_fen: said.value,
      source: 'person',
      ground: said.ground,
      valued_on: said.valuedOn.toString(),
      exchange_id: null,
      entered_by: ctx.actor.personId,
      entered_at: ctx.now.toString(),
      quantity: said.units?.quantity ?? null,
      unit_price_e4: said.units?.priceE4 ?? null,
    })
    .execute();
}

export async function valuationsOf(ctx: Omit<Ctx, 'record'>, asset: AssetId) {
  const rows = await read(ctx.tx)
    .selectFrom('assets.valuation as v')
    .leftJoin('courts.person_view as p', 'p.person_id', 'v.entered_by')
    .select(['v.valuation_id', 'v.value_fen', 'v.ground', 'v.valued_on', 'p.name', 'v.entered_at', 'v.quantity', 'v.unit_price_e4'])
    .where('v.region_id', '=', ctx.region)
    .where('v.asset_id', '=', asset)
    .orderBy('v.valued_on', 'desc')
    .orderBy('v.valuation_id', 'desc')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    valuationId: row.valuation_id,
    value: fen(row.value_fen),
    ground: row.ground,
    valuedOn: day(row.valued_on),
    by: row.name,
    enteredAt: row.entered_at,
    units:
      row.quantity === null || row.unit_price_e4 === null ? null : { quantity: Number(row.quantity), price: priceText(row.unit_price_e4) },
  }));
}

export interface Joined {
  readonly case: CaseId;
  readonly court: CourtId;
  readonly kept: AssetId;
  readonly other: AssetId;
  readonly reason: string;
}

/** 合并与撤销 · Either is one more row; the asset says where it stands now. */
export async function saveMerge(ctx: Ctx, id: Id<'merge'>, deed: 'merged' | 'parted', of: Joined): Promise<void> {
  await register(ctx.tx)
    .insertInto('assets.merge')
    .values({
      region_id: ctx.region,
      merge_id: id,
      case_id: of.case,
      court_id: of.court,
      kept_asset: of.kept,
      other_asset: of.other,
      deed,
      reason: of.reason,
      done_by: ctx.actor.personId,
      done_on: ctx.today.toString(),
      done_at: ctx.now.toString(),
    })
    .execute();
  await tablesOf<Pick<AssetsRead, 'assets.asset'>>(ctx.tx)
    .updateTable('assets.asset')
    .set({ merged_into: deed === 'merged' ? of.kept : null, version: sql<number>`version + 1` })
    .where('region_id', '=', ctx.region)
    .where('asset_id', '=', of.other)
    .execute();
}

export async function mergesOf(ctx: Omit<Ctx, 'record'>, caseId: CaseId, asset: AssetId) {
  const rows = await read(ctx.tx)
    .selectFrom('assets.merge as m')
    .leftJoin('courts.person_view as p', 'p.person_id', 'm.done_by')
    .select(['m.merge_id', 'm.kept_asset', 'm.other_asset', 'm.deed', 'm.reason', 'm.done_on', 'p.name'])
    .where('m.region_id', '=', ctx.region)
    .where('m.case_id', '=', caseId)
    .where((is) => is.or([is('m.kept_asset', '=', asset), is('m.other_asset', '=', asset)]))
    .orderBy('m.merge_id', 'desc')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    mergeId: row.merge_id,
    kept: idFrom<'asset'>(row.kept_asset),
    other: idFrom<'asset'>(row.other_asset),
    deed: row.deed === 'merged' ? ('merged' as const) : ('parted' as const),
    reason: row.reason,
    by: row.name,
    on: day(row.done_on),
  }));
}

/** 来源答复 · Every reply that named the thing, the newest first. */
export async function sightingsOf(ctx: Omit<Ctx, 'record'>, asset: AssetId) {
  const rows = await read(ctx.tx)
    .selectFrom('assets.sighting')
    .select(['sighting_id', 'exchange_id', 'import_id', 'finding_id', 'seen_at', 'balance_fen', 'available_fen', 'facts'])
    .where('region_id', '=', ctx.region)
    .where('asset_id', '=', asset)
    .orderBy('seen_at', 'desc')
    .orderBy('sighting_id', 'desc')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    sightingId: row.sighting_id,
    source: sourceFrom(row),
    seenAt: row.seen_at,
    balance: row.balance_fen === null ? null : fen(row.balance_fen),
    available: row.available_fen === null ? null : fen(row.available_fen),
    facts: openJson(ctx.tx, row.facts, sealedPlace('sighting.facts', row.sighting_id)),
  }));
}
