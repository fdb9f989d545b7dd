import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { idFrom, type PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { isTaskKind, rolesFor } from '../rules/catalogue.ts';
import type { TaskId } from '../store/tables.ts';

interface TakerTables {
  'tasks.task': {
    region_id: number;
    task_id: string;
    court_id: number;
    case_id: string | null;
    kind: string;
    state: string;
    claimed_by: string | null;
  };
  'courts.person_view': { person_id: string; name: string; active: boolean };
  'courts.post_view': { person_id: string; court_id: number; role: string; from_on: string; until_on: string | null };
  'courts.leave_view': { person_id: string; from_on: string; until_on: string };
}

const tables = tablesOf<TakerTables>;

export interface Taker {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: string;
  /** Items this person has taken and not ended. */
  readonly open: number;
}

/** 可改派人员 · Active people of the item's court, not on leave today, whose post can do the act; the least busy first. */
export async function takersOf(ctx: Omit<Ctx, 'record'>, task: TaskId): Promise<Result<readonly Taker[], { readonly kind: 'not-found' }>> {
  const found = await tables(ctx.tx)
    .selectFrom('tasks.task')
    .select(['kind', 'court_id', 'case_id'])
    .where('region_id', '=', ctx.region)
    .where('task_id', '=', task)
    .executeTakeFirst();
  if (!found || !isTaskKind(found.kind)) return refuse({ kind: 'not-found' });
  if (found.case_id !== null) {
    const seen = await visibleCase(ctx, idFrom<'case'>(found.case_id));
    if (!seen.ok) return seen;
  }
  const today = ctx.today.toString();
  const rows = await tables(ctx.tx)
    .selectFrom('courts.post_view as o')
    .innerJoin('courts.person_view as p', 'p.person_id', 'o.person_id')
    .select(['p.person_id', 'p.name', 'o.role'])
    .select((from) =>
      from
        .selectFrom('tasks.task as t')
        .select(sql<bigint>`count(*)`.as('n'))
        .where('t.region_id', '=', ctx.region)
        .where('t.state', '=', 'open')
        .whereRef('t.claimed_by', '=', 'p.person_id')
        .as('open'),
    )
    .where('o.court_id', '=', found.court_id)
    .where('o.role', 'in', [...rolesFor(found.kind)])
    .where('p.active', '=', true)
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]))
    .where((not) =>
      not.not(
        not.exists(
          not
            .selectFrom('courts.leave_view as l')
            .select('l.person_id')
            .whereRef('l.person_id', '=', 'p.person_id')
            .where('l.from_on', '<=', today)
            .where('l.until_on', '>=', today),
        ),
      ),
    )
    .orderBy('open')
    .orderBy('p.person_id')
    .limit(200)
    .execute();
  return ok(
    rows.map((row) => ({ personId: idFrom<'person'>(row.person_id), name: row.name, role: row.role, open: Number(row.open ?? 0n) })),
  );
}
