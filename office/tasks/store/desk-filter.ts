import type { Ctx } from '@duixian/audit/act';
import { tablesOf } from '@duixian/postgres/tx';
import { z } from 'zod';
import { savedFilter } from '../filter-contract.ts';

interface FilterTables {
  'tasks.desk_filter': { region_id: number; person_id: string; court_id: number; filters: string; saved_at: string };
}
interface ReadFilters {
  'tasks.desk_filter': Omit<FilterTables['tasks.desk_filter'], 'filters'> & { filters: unknown };
}

export type SavedFilter = z.output<typeof savedFilter>;

const written = tablesOf<FilterTables>;
const read = tablesOf<ReadFilters>;

/** Those of this person, in the order they were kept. */
export async function filtersOf(ctx: Ctx): Promise<SavedFilter[]> {
  const row = await read(ctx.tx)
    .selectFrom('tasks.desk_filter')
    .select('filters')
    .where('region_id', '=', ctx.region)
    .where('person_id', '=', ctx.actor.personId)
    .executeTakeFirst();
  return row === undefined ? [] : z.array(savedFilter).parse(row.filters);
}

export async function saveFilters(ctx: Ctx, filters: readonly SavedFilter[]): Promise<void> {
  const values = { court_id: ctx.actor.courtId, filters: JSON.stringify(filters), saved_at: ctx.now.toString() };
  await written(ctx.tx)
    .insertInto('tasks.desk_filter')
    .values({ region_id: ctx.region, person_id: ctx.actor.personId, ...values })
    .onConflict((conflict) => conflict.columns(['region_id', 'person_id']).doUpdateSet(values))
    .execute();
}
