import type { Ctx } from '@duixian/audit/act';
import { type RawBuilder, sql } from 'kysely';
import type { District } from '../rules/districts.ts';
import { type LayoutInForce, layoutInForce } from '../store/district-layouts.ts';

export type ReadCtx = Omit<Ctx, 'record'>;

/** Things of open cases the reader may open; what is counted and what is listed come from here. */
export function things(ctx: ReadCtx): RawBuilder<unknown> {
  return sql`assets.asset_view a join cases.case_view c on c.region_id = a.region_id and c.case_id = a.case_id
    where a.region_id = ${ctx.region} and c.region_id = ${ctx.region} and c.closed_on is null`;
}

/** What a thing is worth where anybody said so. */
export const WORTH = sql`coalesce(a.balance_fen, a.value_fen)`;

/** 区划图 · The map the reader's court works by. */
export function layoutOf(ctx: ReadCtx): Promise<LayoutInForce | undefined> {
  return layoutInForce(ctx.tx, ctx.region, ctx.actor.courtId);
}

/**
 * The name of the district an address lies in, empty for elsewhere: the first word of the map it mentions, the longer where two
 * begin together. Before any map is loaded it is the district or county after the province and city.
 */
export function districtIn(layout: LayoutInForce | undefined): RawBuilder<unknown> {
  if (layout === undefined) return sql`coalesce(substring(a.label, '(?:省|市|^)([^省市区县]{1,6}[区县])'), '')`;
  const names = namesByWord(layout.districts);
  const pattern = `(${Array.from(names.keys()).join('|')})`;
  return sql`coalesce(${JSON.stringify(Object.fromEntries(names))}::text::jsonb ->> substring(a.label from ${pattern}::text), '')`;
}

function namesByWord(districts: readonly District[]): ReadonlyMap<string, string> {
  return new Map(districts.flatMap((one) => one.words.map((word) => [word, one.nameZh] as const)));
}
