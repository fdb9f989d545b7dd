import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { ReadCtx } from './clocks.ts';
import type { DeadlinesTables } from './tables.ts';
import type { WarningsOf } from './unseen-warnings.ts';

interface ReadTables extends DeadlinesTables {
  'cases.case_view': { region_id: number; case_id: string; officer_id: string | null };
}

const deadlines = tablesOf<ReadTables>;

export interface DigestGroup {
  readonly term: TermId;
  readonly count: number;
  readonly overdue: number;
  readonly firstDueOn: LegalDay;
}

/** 预警摘要 · What was told to a reader up to that moment and not yet read, a line a term, the nearest last day first. */
export async function digestGroups(ctx: ReadCtx, of: WarningsOf, upTo: Instant): Promise<readonly DigestGroup[]> {
  let query = deadlines(ctx.tx)
    .selectFrom('deadlines.warning as w')
    .innerJoin('deadlines.clock as k', (join) => join.onRef('k.region_id', '=', 'w.region_id').onRef('k.clock_id', '=', 'w.clock_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'w.region_id').onRef('c.case_id', '=', 'w.case_id'))
    .select('k.term')
    .select(sql<bigint>`count(distinct w.clock_id)`.as('count'))
    .select(sql<bigint>`count(distinct w.clock_id) filter (where w.due_on < ${ctx.today.toString()}::date)`.as('overdue'))
    .select(sql<string>`min(w.due_on)`.as('first_due_on'))
    .where('w.region_id', '=', ctx.region)
    .where('k.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('w.reader', '=', of.reader)
    .where('w.fired_at', '<=', upTo.toString())
    .where('w.seen_at', 'is', null)
    .where('k.stopped_on', 'is', null)
    .whereRef('k.due_on', '=', 'w.due_on');
  if (of.reader === 'officer') query = query.where('c.officer_id', '=', of.person);
  const rows = await query.groupBy('k.term').orderBy(sql`min(w.due_on)`).orderBy('k.term').limit(200).execute();
  return rows.flatMap((row) =>
    isTermId(row.term)
      ? [{ term: row.term, count: Number(row.count), overdue: Number(row.overdue), firstDueOn: day(row.first_due_on) }]
      : [],
  );
}
