import type { Ctx, Facts } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { plusDays } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { type RawBuilder, sql } from 'kysely';
import type { OrderCheck } from '../rules/order-checks.ts';
import { ENDING_WITHIN_DAYS } from '../rules/tiles.ts';

export interface Checked {
  readonly holds: boolean;
  /** What the data said, kept with the order. */
  readonly facts: Facts;
}

interface Asked {
  holds: boolean;
  state: string | null;
}

/**
 * 数据核验 · Asks the data for the state a check names. What cannot be seen does not hold: a row that is gone from this
 * reader's sight proves nothing.
 */
export async function askCheck(
  ctx: Omit<Ctx, 'record'>,
  check: OrderCheck,
  of: { rowId: string; caseId: CaseId | null },
): Promise<Checked> {
  const { rows } = await question(ctx, check, of).execute(tablesOf<Record<never, never>>(ctx.tx));
  const [found] = rows;
  return found ? { holds: found.holds, facts: { state: found.state } } : { holds: false, facts: { state: null } };
}

function question(ctx: Omit<Ctx, 'record'>, check: OrderCheck, of: { rowId: string; caseId: CaseId | null }): RawBuilder<Asked> {
  const { region } = ctx;
  const row = sql`${of.rowId}::uuid`;
  const inCase = sql`${of.caseId}::uuid`;
  switch (check) {
    case 'clock-met':
      return sql<Asked>`select k.end_kind is not distinct from 'satisfied' as holds, coalesce(k.end_kind, 'running') as state
        from deadlines.clock_view k where k.region_id = ${region} and k.clock_id = ${row}`;
    case 'task-done':
      return sql<Asked>`select t.state = 'done' as holds, t.state from tasks.task_view t where t.region_id = ${region} and t.task_id = ${row}`;
    case 'officer-named':
      return sql<Asked>`select c.officer_id is not null as holds, c.stage as state
        from cases.case_view c where c.region_id = ${region} and c.case_id = ${inCase}`;
    case 'search-settled':
      return sql<Asked>`select s.state in ('answered', 'nothing-found') or s.gap_reason is not null as holds, s.state
        from search.source_view s where s.region_id = ${region} and s.source_id = ${row}`;
    case 'measure-renewed':
      return sql<Asked>`select m.alarm_on > ${plusDays(ctx.today, ENDING_WITHIN_DAYS).toString()}::date or m.decision is not null as holds,
          coalesce(m.decision, m.state) as state
        from assets.measure_view m where m.region_id = ${region} and m.measure_id = ${row}`;
    case 'paper-sealed':
      return sql<Asked>`select d.state in ('sealed', 'filed') as holds, d.state
        from documents.document_view d where d.region_id = ${region} and d.document_id = ${row}`;
    case 'money-matched':
      return sql<Asked>`select r.state = 'claimed' as holds, r.state from funds.receipt_view r where r.region_id = ${region} and r.receipt_id = ${row}`;
    case 'money-paid-out':
      return sql<Asked>`select count(*) > 0 and coalesce(sum(v.amount_fen), 0) = 0 as holds, coalesce(sum(v.amount_fen), 0)::text as state
        from funds.movement_view v where v.region_id = ${region} and v.book_id = ${inCase} and v.account_kind = 'bank'`;
    case 'lane-confirmed':
      return sql<Asked>`select c.lane is not null as holds, coalesce(c.lane, c.stage) as state
        from cases.case_view c where c.region_id = ${region} and c.case_id = ${inCase}`;
    case 'petition-answered':
      return sql<Asked>`select p.answered_on is not null as holds, coalesce(p.answered_on::text, 'waiting') as state
        from hub.petition p where p.region_id = ${region} and p.petition_id = ${row}`;
    case 'case-closed':
      return sql<Asked>`select c.state = 'closed' as holds, c.state from cases.case_view c where c.region_id = ${region} and c.case_id = ${inCase}`;
  }
}
