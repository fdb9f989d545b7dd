import type { Ctx } from '@duixian/audit/act';
import { sql } from 'kysely';
import { cases } from './tables.ts';

/** With more than these a walk through the newest finds a page of rows sooner. */
const FEW = 1_000;

/**
 * 检索词的候选 · The cases whose names and numbers hold all of these, when they are few; undefined when they are many. Asked of a
 * function that may use the index row security keeps a query from; what it names is still read within the scope.
 */
export async function casesNamed(ctx: Ctx, grams: readonly string[]): Promise<readonly string[] | undefined> {
  const asked = sql<{ case_id: string }>`select case_id from cases.cases_with(${[...grams]}::text[], ${FEW + 1})`;
  const { rows } = await asked.execute(cases(ctx.tx));
  return rows.length > FEW ? undefined : rows.map((row) => row.case_id);
}
