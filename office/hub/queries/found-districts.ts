import { type CaseId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { type Errand, errandOf, inVisitingOrder } from '../rules/field-order.ts';
import type { LayoutInForce } from '../store/district-layouts.ts';
import { districtIn, layoutOf, type ReadCtx, things, WORTH } from './found-things.ts';

const none = tablesOf<Record<never, never>>;
const MOST_GROUPS = 300;
const MOST_STOPS = 500;

export interface DistrictFigures {
  readonly district: string;
  readonly nameEn: string;
  /** Null for what is not on the map: elsewhere, or everything before a map is loaded. */
  readonly place: { readonly row: number; readonly column: number } | null;
  readonly things: number;
  readonly held: number;
  readonly worth: Fen;
  /** Of how many nobody has said a value yet. */
  readonly unvalued: number;
}

/** 分区 · Land and houses by district: every district of the map, with or without things, and elsewhere. */
export async function figuresByDistrict(ctx: ReadCtx, layout: LayoutInForce | undefined): Promise<DistrictFigures[]> {
  const { rows } = await sql<{ district: string; n: bigint; held: bigint; worth: string; unvalued: bigint }>`
    select t.district, count(*) as n, count(*) filter (where t.held) as held, coalesce(sum(t.worth), 0)::text as worth,
      count(*) filter (where t.worth is null) as unvalued
    from (
      select ${districtIn(layout)} as district, ${WORTH} as worth, exists (
          select from assets.measure_view m where m.region_id = ${ctx.region} and m.asset_id = a.asset_id and m.state = 'held') as held
      from ${things(ctx)} and a.kind = 'real-estate'
    ) t
    group by 1 order by n desc, 1 limit ${sql.lit(MOST_GROUPS)}`.execute(none(ctx.tx));
  const counted = new Map(
    rows.map((row) => [
      row.district,
      { things: Number(row.n), held: Number(row.held), worth: fen(BigInt(row.worth)), unvalued: Number(row.unvalued) },
    ]),
  );
  const nothing = { things: 0, held: 0, worth: fen(0n), unvalued: 0 };
  const onMap = (layout?.districts ?? []).map(({ nameZh, nameEn, row, column }) => ({
    district: nameZh,
    nameEn,
    place: { row, column },
    ...(counted.get(nameZh) ?? nothing),
  }));
  const known = new Set(onMap.map((one) => one.district));
  const others = Array.from(counted).flatMap(([district, figures]) =>
    known.has(district) ? [] : [{ district, nameEn: district, place: null, ...figures }],
  );
  return [...onMap, ...others];
}

export interface FieldStop {
  readonly assetId: Id<'asset'>;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly label: string;
  readonly worth: Fen | null;
  readonly officer: string | null;
  readonly errand: Errand;
  /** The last day of the hold that stands. */
  readonly heldUntil: LegalDay | null;
}

/** 外勤清单 · The things of one district in the order somebody would walk, with what there is to do at each. */
export async function fieldList(ctx: ReadCtx, district: string): Promise<{ rows: readonly FieldStop[]; more: boolean }> {
  const layout = await layoutOf(ctx);
  const { rows } = await sql<{
    asset_id: string;
    case_id: string;
    case_number: string;
    label: string;
    worth: bigint | null;
    officer: string | null;
    states: string[];
    held_until: string | null;
  }>`
    select a.asset_id, a.case_id, a.case_number, a.label, a.worth, p.name as officer, coalesce(h.states, '{}') as states, h.held_until
    from (
      select a.asset_id, a.case_id, c.case_number, a.label, ${WORTH} as worth, c.officer_id
      from ${things(ctx)} and a.kind = 'real-estate' and ${districtIn(layout)} = ${district}
    ) a
    left join courts.person_view p on p.person_id = a.officer_id
    left join lateral (
      select array_agg(m.state) as states, (max(m.printed_end) filter (where m.state = 'held'))::text as held_until
      from assets.measure_view m where m.region_id = ${ctx.region} and m.asset_id = a.asset_id
    ) h on true
    order by a.label, a.asset_id limit ${sql.lit(MOST_STOPS + 1)}`.execute(none(ctx.tx));
  const stops = rows.slice(0, MOST_STOPS).map((row) => ({
    assetId: idFrom<'asset'>(row.asset_id),
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    label: row.label,
    worth: row.worth === null ? null : fen(row.worth),
    officer: row.officer,
    errand: errandOf(row.states),
    heldUntil: row.held_until === null ? null : day(row.held_until),
  }));
  const words = layout?.districts.find((one) => one.nameZh === district)?.words ?? [district].filter((word) => word !== '');
  return { rows: inVisitingOrder(stops, words), more: rows.length > MOST_STOPS };
}
