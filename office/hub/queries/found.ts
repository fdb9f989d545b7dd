import { idFrom } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { type RawBuilder, sql } from 'kysely';
import { figuresByDistrict } from './found-districts.ts';
import { districtIn, layoutOf, type ReadCtx, things, WORTH } from './found-things.ts';

interface Named {
  readonly agency: string;
  readonly agency_zh: string;
  readonly agency_en: string;
}

const none = tablesOf<Record<never, never>>;
const PAGE = 50;
const MOST_GROUPS = 200;
const OUTCOMES = {
  found: sql`s.state = 'answered'`,
  nothing: sql`s.state = 'nothing-found'`,
  unanswered: sql`s.state not in ('answered', 'nothing-found')`,
};

function questions(ctx: ReadCtx): RawBuilder<unknown> {
  return sql`search.source_view s join cases.case_view c on c.region_id = s.region_id and c.case_id = s.case_id
    where s.region_id = ${ctx.region} and c.region_id = ${ctx.region} and c.closed_on is null`;
}

/** 查控成效 · The figures, each the number of the rows `thingsOf` or `answersOf` lists. */
export async function foundFigures(ctx: ReadCtx) {
  const on = none(ctx.tx);
  const kinds = await sql<{ kind: string; n: bigint }>`
    select a.kind, count(*) as n from ${things(ctx)} group by a.kind order by n desc, a.kind`.execute(on);
  const sources = await sql<Named & { n: bigint }>`
    select a.agency, max(a.agency_zh) as agency_zh, max(a.agency_en) as agency_en, count(*) as n from ${things(ctx)}
    group by a.agency order by n desc, a.agency limit ${sql.lit(MOST_GROUPS)}`.execute(on);
  const layout = await layoutOf(ctx);
  const byDistrict = await figuresByDistrict(ctx, layout);
  const agencies = await sql<Named & { asked: bigint; found: bigint; nothing: bigint; unanswered: bigint; median: number | null }>`
    select s.agency, max(s.agency_zh) as agency_zh, max(s.agency_en) as agency_en, count(*) as asked,
      count(*) filter (where ${OUTCOMES.found}) as found, count(*) filter (where ${OUTCOMES.nothing}) as nothing,
      count(*) filter (where ${OUTCOMES.unanswered}) as unanswered,
      (percentile_cont(0.5) within group (order by extract(epoch from s.settled_at - s.asked_at)::float8)
        filter (where s.state in ('answered', 'nothing-found')))::float8 as median
    from ${questions(ctx)} group by s.agency order by s.agency limit ${sql.lit(MOST_GROUPS)}`.execute(on);
  return {
    byKind: kinds.rows.map((row) => ({ kind: row.kind, things: Number(row.n) })),
    bySource: sources.rows.map((row) => ({ ...agencyFrom(row), things: Number(row.n) })),
    byDistrict,
    mapped: layout !== undefined,
    agencies: agencies.rows.map((row) => ({
      ...agencyFrom(row),
      asked: Number(row.asked),
      found: Number(row.found),
      nothing: Number(row.nothing),
      unanswered: Number(row.unanswered),
      medianSeconds: row.median,
    })),
  };
}

function agencyFrom(row: Named) {
  return { agency: row.agency, agencyZh: row.agency_zh, agencyEn: row.agency_en };
}

export interface ThingFilter {
  readonly kind?: string | undefined;
  readonly agency?: string | undefined;
  readonly district?: string | undefined;
}

/** One page of things, by their ids. */
export async function thingsOf(ctx: ReadCtx, of: ThingFilter, after: string | undefined) {
  const { rows } = await sql<
    Named & { asset_id: string; case_id: string; case_number: string; kind: string; label: string; worth: bigint | null }
  >`
    select a.asset_id, a.case_id, c.case_number, a.kind, a.label, a.agency, a.agency_zh, a.agency_en, ${WORTH} as worth
    from ${things(ctx)}
    ${of.kind === undefined ? sql`` : sql`and a.kind = ${of.kind}`}
    ${of.agency === undefined ? sql`` : sql`and a.agency = ${of.agency}`}
    ${of.district === undefined ? sql`` : sql`and a.kind = 'real-estate' and ${districtIn(await layoutOf(ctx))} = ${of.district}`}
    ${after === undefined ? sql`` : sql`and a.asset_id > ${after}::uuid`}
    order by a.asset_id limit ${sql.lit(PAGE)}`.execute(none(ctx.tx));
  const shown = rows.map((row) => ({
    assetId: idFrom<'asset'>(row.asset_id),
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    kind: row.kind,
    label: row.label,
    ...agencyFrom(row),
    worth: row.worth === null ? null : fen(row.worth),
  }));
  return { rows: shown, next: shown.length === PAGE ? (shown.at(-1)?.assetId ?? null) : null };
}

export type Outcome = keyof typeof OUTCOMES;

/** One page of the questions put to an agency, by their ids. */
export async function answersOf(
  ctx: ReadCtx,
  of: { readonly agency: string; readonly outcome?: Outcome | undefined },
  after: string | undefined,
) {
  const { rows } = await sql<{
    source_id: string;
    case_id: string;
    case_number: string;
    state: string;
    asked_at: Instant;
    settled_at: Instant | null;
  }>`
    select s.source_id, s.case_id, c.case_number, s.state, s.asked_at, s.settled_at
    from ${questions(ctx)} and s.agency = ${of.agency}
    ${of.outcome === undefined ? sql`` : sql`and ${OUTCOMES[of.outcome]}`}
    ${after === undefined ? sql`` : sql`and s.source_id > ${after}::uuid`}
    order by s.source_id limit ${sql.lit(PAGE)}`.execute(none(ctx.tx));
  const shown = rows.map((row) => ({
    sourceId: row.source_id,
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    state: row.state,
    askedAt: row.asked_at,
    settledAt: row.settled_at,
  }));
  return { rows: shown, next: shown.length === PAGE ? (shown.at(-1)?.sourceId ?? null) : null };
}
