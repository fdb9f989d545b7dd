import type { Ctx } from '@duixian/audit/act';
import { idFrom } from '@duixian/kernel/ids';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { rungOf } from '../rules/renewal.ts';
import { RENEWAL_STATES } from '../rules/renewal-state.ts';
import type { AssetsRead } from '../store/tables.ts';

interface BoardTables extends AssetsRead {
  'cases.case_view': { region_id: number; case_id: string; case_number: string };
}

const board = tablesOf<BoardTables>;
const BOARD_PAGE = 200;

export interface EndingFilter {
  readonly within: number;
  readonly kind?: string | undefined;
  readonly agency?: string | undefined;
}

/** 到期看板 · Running measures whose certain hold ends within so many days, the nearest first; those past their day come first of all. */
export async function endingMeasures(ctx: Ctx, { within, kind, agency }: EndingFilter) {
  let query = holds(ctx).where('m.ended_on', 'is', null).where('m.alarm_on', '<=', plusDays(ctx.today, within).toString());
  if (kind !== undefined) query = query.where('a.kind', '=', kind);
  if (agency !== undefined) query = query.where('a.agency', '=', agency);
  const rows = await query.orderBy('m.alarm_on').orderBy('m.measure_id').limit(BOARD_PAGE).execute();
  return rows.map((row) => rowFrom(ctx, row));
}

/** 按种类与单位 · The same holds counted by what they lie on and who keeps them; each count opens its rows. */
export async function endingGroups(ctx: Ctx, within: number) {
  const rows = await board(ctx.tx)
    .selectFrom('assets.measure as m')
    .innerJoin('assets.asset as a', (join) => join.onRef('a.region_id', '=', 'm.region_id').onRef('a.asset_id', '=', 'm.asset_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'm.region_id').onRef('c.case_id', '=', 'm.case_id'))
    .select(['a.kind', 'a.agency', 'a.agency_zh', 'a.agency_en'])
    .select([sql<bigint>`count(*)`.as('n'), sql<bigint>`count(*) filter (where m.decision is null)`.as('undecided')])
    .where('m.region_id', '=', ctx.region)
    .where('m.ended_on', 'is', null)
    .where('m.alarm_on', '<=', plusDays(ctx.today, within).toString())
    .groupBy(['a.kind', 'a.agency', 'a.agency_zh', 'a.agency_en'])
    .orderBy('n', 'desc')
    .orderBy('a.agency')
    .limit(BOARD_PAGE)
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    agency: row.agency,
    agencyZh: row.agency_zh,
    agencyEn: row.agency_en,
    holds: Number(row.n),
    undecided: Number(row.undecided),
  }));
}

/** 脱保数 · Holds that ended without a decision: recorded ones, and those past their day that no job has put down yet. Must be zero. */
export async function lapsedWithoutDecision(ctx: Ctx): Promise<number> {
  const row = await board(ctx.tx)
    .selectFrom('assets.measure as m')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'm.region_id').onRef('c.case_id', '=', 'm.case_id'))
    .select(sql<bigint>`count(*)`.as('n'))
    .where('m.region_id', '=', ctx.region)
    .where('m.decision', 'is', null)
    .where(undecidedEnd(ctx))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The rows the count counts, the oldest first. */
export async function lapsedMeasures(ctx: Ctx) {
  const rows = await holds(ctx)
    .where('m.decision', 'is', null)
    .where(undecidedEnd(ctx))
    .orderBy('m.alarm_on')
    .orderBy('m.measure_id')
    .limit(BOARD_PAGE)
    .execute();
  return rows.map((row) => rowFrom(ctx, row));
}

function undecidedEnd(ctx: Ctx) {
  return sql<boolean>`(m.state = 'lapsed' or (m.ended_on is null and m.alarm_on < ${ctx.today.toString()}))`;
}

function holds(ctx: Ctx) {
  return board(ctx.tx)
    .selectFrom('assets.measure as m')
    .innerJoin('assets.asset as a', (join) => join.onRef('a.region_id', '=', 'm.region_id').onRef('a.asset_id', '=', 'm.asset_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'm.region_id').onRef('c.case_id', '=', 'm.case_id'))
    .leftJoin('assets.renewal as r', (join) =>
      join.onRef('r.region_id', '=', 'm.region_id').onRef('r.measure_id', '=', 'm.measure_id').on('r.settled_at', 'is', null),
    )
    .select(['m.measure_id', 'm.case_id', 'c.case_number', 'a.label', 'a.kind', 'a.agency', 'a.agency_zh', 'a.agency_en', 'm.state'])
    .select(['m.held_fen', 'm.rank', 'm.printed_end', 'm.alarm_on', 'm.decision', 'm.pending', 'r.state as renewal_state', 'r.until_on'])
    .where('m.region_id', '=', ctx.region);
}

type HoldRow = Awaited<ReturnType<ReturnType<typeof holds>['execute']>>[number];

function rowFrom(ctx: Ctx, row: HoldRow) {
  const state = RENEWAL_STATES.find((one) => one === row.renewal_state);
  return {
    measureId: idFrom<'measure'>(row.measure_id),
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    label: row.label,
    kind: row.kind,
    agency: row.agency,
    agencyZh: row.agency_zh,
    agencyEn: row.agency_en,
    state: row.state,
    held: row.held_fen === null ? null : fen(row.held_fen),
    rank: row.rank,
    printedEnd: day(row.printed_end),
    alarmOn: day(row.alarm_on),
    rung: rungOf(day(row.alarm_on), ctx.today),
    decision: row.decision,
    pending: row.pending,
    renewal: state === undefined || row.until_on === null ? null : { state, until: day(row.until_on) },
  };
}
