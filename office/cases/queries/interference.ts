import type { Ctx } from '@duixian/audit/act';
import { assert } from '@duixian/kernel/assert';
import { type CaseId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type Instant } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { isInterferenceKind, isInterferenceManner } from '../rules/interference.ts';
import type { InterferenceTables } from '../store/interference.ts';

type Row = Omit<InterferenceTables['cases.interference'], 'reported_at'> & { readonly reported_at: Instant };

interface ReadTables {
  'cases.interference': Row;
  'cases.case': { region_id: number; case_id: string; case_number: string };
}

const register = tablesOf<ReadTables>;

/** 干预登记簿 · A page of the register, newest first. Row security shows it to the inspector alone. */
export async function interferences(ctx: Ctx, before: string | undefined, limit: number) {
  let query = rowsOf(ctx);
  if (before !== undefined) query = query.where('i.interference_id', '<', before);
  const rows = await query.orderBy('i.interference_id', 'desc').limit(limit).execute();
  return rows.map(shown);
}

export async function oneInterference(ctx: Ctx, id: Id<'interference'>) {
  const row = await rowsOf(ctx).where('i.interference_id', '=', id).executeTakeFirst();
  return row && shown(row);
}

function rowsOf(ctx: Ctx) {
  return register(ctx.tx)
    .selectFrom('cases.interference as i')
    .innerJoin('cases.case as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .selectAll('i')
    .select('c.case_number')
    .where('i.region_id', '=', ctx.region);
}

function shown(row: Row & { readonly case_number: string }) {
  assert(isInterferenceKind(row.kind) && isInterferenceManner(row.manner), row.kind);
  const caseId: CaseId = idFrom<'case'>(row.case_id);
  return {
    interferenceId: idFrom<'interference'>(row.interference_id),
    caseId,
    caseNumber: row.case_number,
    kind: row.kind,
    who: row.who,
    whoPost: row.who_post,
    manner: row.manner,
    happenedOn: day(row.happened_on),
    words: row.words,
    reportedBy: row.reported_by_name,
    reportedAt: row.reported_at,
  };
}
