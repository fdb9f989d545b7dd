import type { Ctx } from '@duixian/audit/act';
import { type CourtId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { gramsAsked } from '../rules/grams.ts';
import { casesNamed } from './cases-named.ts';
import { onlyOwn } from './reach-by-name.ts';
import { cases } from './tables.ts';

export interface CaseFilter {
  readonly state?: 'open' | 'suspended' | 'closed' | undefined;
  readonly stage?: string | undefined;
  readonly lane?: string | undefined;
  readonly officer?: PersonId | undefined;
  readonly court?: CourtId | undefined;
  /** Any characters of a name, a case number or the cause; one is enough. */
  readonly words?: string | undefined;
}

export interface PageKey {
  readonly filedOn: string;
  readonly caseId: string;
}

const COUNT_CAP = 10_000;

/** 案件列表 · One page, newest filing first, inside the actor's scope. Keyset on filing day and id. */
export async function listCases(ctx: Ctx, filter: CaseFilter, after: PageKey | undefined, limit: number) {
  let query = (await filtered(ctx, filter)).rows
    .innerJoin('courts.court_view as k', 'k.court_id', 'c.court_id')
    .leftJoin('courts.person_view as p', 'p.person_id', 'c.officer_id')
    .select([
      'c.case_id',
      'c.case_number',
      'c.state',
      'c.stage',
      'c.lane',
      'c.filed_on',
      'c.closed_on',
      'c.claim_fen',
      'c.received_fen',
      'c.summary',
    ])
    .select(['k.name_zh as court_zh', 'k.name_en as court_en', 'p.name as officer_name']);
  if (after) query = query.where(sql<boolean>`(c.filed_on, c.case_id) < (${after.filedOn}::date, ${after.caseId}::uuid)`);
  const rows = await query.orderBy('c.filed_on', 'desc').orderBy('c.case_id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    courtZh: row.court_zh,
    courtEn: row.court_en,
    state: row.state,
    stage: row.stage,
    lane: row.lane,
    officerName: row.officer_name,
    filedOn: day(row.filed_on),
    closedOn: row.closed_on === null ? null : day(row.closed_on),
    claim: fen(row.claim_fen),
    received: fen(row.received_fen),
    summary: row.summary,
  }));
}

/** How many rows a filter has, counted no further than ten thousand. */
export async function countCases(ctx: Ctx, filter: CaseFilter): Promise<{ count: number; capped: boolean }> {
  const bounded = (await filtered(ctx, filter)).rows.select('c.case_id').limit(COUNT_CAP + 1);
  const row = await cases(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  const count = Number(row.n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}

/** In a wrapper, because a query that is awaited would be run. */
async function filtered(ctx: Ctx, filter: CaseFilter) {
  let query = cases(ctx.tx).selectFrom('cases.case as c').where('c.region_id', '=', ctx.region);
  if (filter.state) query = query.where('c.state', '=', filter.state);
  if (filter.stage) query = query.where('c.stage', '=', filter.stage);
  if (filter.lane) query = query.where('c.lane', '=', filter.lane);
  const officer = filter.officer ?? onlyOwn(ctx);
  if (officer) query = query.where('c.officer_id', '=', officer);
  if (filter.court) query = query.where('c.court_id', '=', filter.court);
  const grams = filter.words === undefined ? [] : gramsAsked(filter.words);
  const named = grams.length === 0 ? undefined : await casesNamed(ctx, grams);
  if (named !== undefined) query = query.where(sql<boolean>`c.case_id = any(${[...named]}::uuid[])`);
  else if (grams.length > 0) {
    query = query.where((has) =>
      has.exists(
        has
          .selectFrom('cases.search_key as s')
          .select('s.case_id')
          .whereRef('s.region_id', '=', 'c.region_id')
          .whereRef('s.case_id', '=', 'c.case_id')
          .where(sql<boolean>`s.grams @> ${[...grams]}::text[]`),
      ),
    );
  }
  return { rows: query };
}
