import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, idFrom, type PersonId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';

interface Views {
  'cases.case_view': {
    region_id: number;
    case_id: string;
    court_id: number;
    case_number: string;
    summary: string;
    state: string;
    lane: string | null;
    officer_id: string | null;
  };
  'tasks.task_view': {
    region_id: number;
    task_id: string;
    case_id: string | null;
    kind: string;
    state: string;
    officer_id: string | null;
    claimed_by: string | null;
  };
  'courts.person_view': { person_id: string; active: boolean };
}

const views = tablesOf<Views>;
const MOST = 2_000;

type ReadCtx = Omit<Ctx, 'record'>;

export interface HeldCase {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly caseNumber: string;
  readonly summary: string;
  readonly lane: string | null;
}

/** 在办案件 · Open cases in a person's hands, by court and number. */
export async function casesHeldBy(ctx: ReadCtx, person: PersonId): Promise<readonly HeldCase[]> {
  const rows = await views(ctx.tx)
    .selectFrom('cases.case_view as c')
    .select(['c.case_id', 'c.court_id', 'c.case_number', 'c.summary', 'c.lane'])
    .where('c.region_id', '=', ctx.region)
    .where('c.officer_id', '=', person)
    .where('c.state', '<>', 'closed')
    .orderBy('c.court_id')
    .orderBy('c.case_id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    caseNumber: row.case_number,
    summary: row.summary,
    lane: row.lane,
  }));
}

/** 在手事项 · Open items a person has taken or that wait for them by name. */
export async function tasksHeldBy(
  ctx: ReadCtx,
  person: PersonId,
): Promise<readonly { taskId: string; kind: string; caseId: string | null }[]> {
  const rows = await views(ctx.tx)
    .selectFrom('tasks.task_view as t')
    .select(['t.task_id', 't.kind', 't.case_id'])
    .where('t.region_id', '=', ctx.region)
    .where('t.state', '=', 'open')
    .where((or) => or.or([or('t.officer_id', '=', person), or('t.claimed_by', '=', person)]))
    .orderBy('t.task_id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ taskId: row.task_id, kind: row.kind, caseId: row.case_id }));
}

/** 孤儿工作 · Open work of people whose account is closed. It must always be nothing. */
export async function orphanedWork(ctx: ReadCtx): Promise<{ readonly cases: number; readonly tasks: number }> {
  const cases = await views(ctx.tx)
    .selectFrom('cases.case_view as c')
    .innerJoin('courts.person_view as p', 'p.person_id', 'c.officer_id')
    .select(sql<bigint>`count(*)`.as('n'))
    .where('c.region_id', '=', ctx.region)
    .where('c.state', '<>', 'closed')
    .where('p.active', '=', false)
    .executeTakeFirstOrThrow();
  const tasks = await views(ctx.tx)
    .selectFrom('tasks.task_view as t')
    .innerJoin('courts.person_view as p', (join) =>
      join.on((or) => or.or([or('p.person_id', '=', or.ref('t.officer_id')), or('p.person_id', '=', or.ref('t.claimed_by'))])),
    )
    .select(sql<bigint>`count(*)`.as('n'))
    .where('t.region_id', '=', ctx.region)
    .where('t.state', '=', 'open')
    .where('p.active', '=', false)
    .executeTakeFirstOrThrow();
  return { cases: Number(cases.n), tasks: Number(tasks.n) };
}
