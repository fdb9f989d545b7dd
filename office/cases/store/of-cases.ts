import type { CaseId } from '@duixian/kernel/ids';
import { withKeptPlan } from '@duixian/postgres/prepared';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { type CompiledQuery, type RawBuilder, sql } from 'kysely';

/** One id is compared as one: of a list whose length it cannot know, the database keeps no plan. */
export function amongCases(column: string, caseIds: readonly CaseId[]): RawBuilder<boolean> {
  const [only] = caseIds;
  if (caseIds.length === 1) return sql<boolean>`${sql.ref(column)} = ${only}::uuid`;
  return sql<boolean>`${sql.ref(column)} = any(${[...caseIds]}::uuid[])`;
}

/** A question every opening of a case puts: planned once a connection, and not at each. */
export async function askOften<Row>(tx: Tx, query: { compile(): CompiledQuery<Row> }): Promise<readonly Row[]> {
  const { rows } = await tablesOf<unknown>(tx).executeQuery(withKeptPlan(query.compile()));
  return rows;
}
