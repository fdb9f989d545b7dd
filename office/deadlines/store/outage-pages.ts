import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { isTermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { ReliefBasis } from '../rules/relief.ts';
import type { ReadCtx } from './clocks.ts';
import type { OutageId } from './outages.ts';
import type { OutageTables } from './rule-tables.ts';
import type { DeadlinesTables } from './tables.ts';

interface ReadTables extends OutageTables, DeadlinesTables {
  'cases.case_view': { region_id: number; case_id: string; case_number: string; summary: string };
}

const deadlines = tablesOf<ReadTables>;

/** 停机记录 · The last outages of the region, newest first, with what the reader's courts were offered. */
export async function outages(ctx: ReadCtx) {
  const rows = await deadlines(ctx.tx)
    .selectFrom('deadlines.outage')
    .select(['outage_id', 'from_at', 'to_at'])
    .where('region_id', '=', ctx.region)
    .orderBy('from_at', 'desc')
    .limit(100)
    .execute();
  const counts = await reliefCounts(
    ctx,
    rows.map((row) => row.outage_id),
  );
  return rows.map((row) => ({
    outageId: idFrom<'outage'>(row.outage_id),
    fromAt: row.from_at,
    toAt: row.to_at,
    proposed: counts.get(`${row.outage_id} proposed`) ?? 0,
    accepted: counts.get(`${row.outage_id} accepted`) ?? 0,
    declined: counts.get(`${row.outage_id} declined`) ?? 0,
  }));
}

async function reliefCounts(ctx: ReadCtx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await deadlines(ctx.tx)
    .selectFrom('deadlines.relief')
    .select(['outage_id', 'state'])
    .select(sql<bigint>`count(*)`.as('n'))
    .where('region_id', '=', ctx.region)
    .where('outage_id', 'in', [...ids])
    .groupBy(['outage_id', 'state'])
    .execute();
  return new Map(rows.map((row) => [`${row.outage_id} ${row.state}`, Number(row.n)]));
}

/** 顺延建议 · The clocks of one outage the reader may see, open ones first. */
export async function reliefsOf(ctx: ReadCtx, outageId: OutageId) {
  const rows = await deadlines(ctx.tx)
    .selectFrom('deadlines.relief as r')
    .innerJoin('deadlines.clock as k', (join) => join.onRef('k.region_id', '=', 'r.region_id').onRef('k.clock_id', '=', 'r.clock_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'r.region_id').onRef('c.case_id', '=', 'r.case_id'))
    .select(['r.clock_id', 'r.case_id', 'r.due_on', 'r.lost_value', 'r.lost_unit', 'r.basis', 'r.state', 'r.reason', 'r.decided_name'])
    .select(['r.decided_at', 'k.term', 'k.due_on as now_due_on', 'c.case_number', 'c.summary'])
    .where('r.region_id', '=', ctx.region)
    .where('k.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('r.outage_id', '=', outageId)
    .orderBy(sql`r.state <> 'proposed'`)
    .orderBy('r.due_on')
    .orderBy('r.clock_id')
    .limit(500)
    .execute();
  return rows.flatMap((row) => {
    if (!isTermId(row.term)) return [];
    const { nameZh, nameEn } = termOf(row.term);
    const basis: ReliefBasis = row.basis === 'party-right' ? 'party-right' : 'office-policy';
    return [
      {
        clockId: idFrom<'clock'>(row.clock_id),
        caseId: idFrom<'case'>(row.case_id),
        caseNumber: row.case_number,
        summary: row.summary,
        term: row.term,
        name: { zh: nameZh, en: nameEn },
        dueOn: day(row.due_on),
        nowDueOn: row.now_due_on === null ? null : day(row.now_due_on),
        lost: { value: row.lost_value, unit: row.lost_unit },
        basis,
        state: stateFrom(row.state),
        reason: row.reason,
        decidedBy: row.decided_name,
        decidedAt: row.decided_at,
      },
    ];
  });
}

function stateFrom(text: string): 'proposed' | 'accepted' | 'declined' {
  return text === 'accepted' || text === 'declined' ? text : 'proposed';
}
