import { assert } from '@duixian/kernel/assert';
import type { Run } from './run.ts';

export interface Column<Row> {
  readonly name: string;
  /** PostgreSQL type of the array that carries the column. */
  readonly type: 'int' | 'bigint' | 'text' | 'uuid' | 'date' | 'timestamptz' | 'bool';
  readonly of: (row: Row) => unknown;
  /** Written from the carried value when they differ: `string_to_array`, `::jsonb`. */
  readonly as?: (carried: string) => string;
}

const PER_STATEMENT = 2_000;

/** Many rows of one table by `insert … select from unnest(…)`: a parameter a column, whatever the number of rows. */
export async function bulkInsert<Row>(run: Run, table: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  assert(columns.length > 0, table);
  const names = columns.map((column) => column.name).join(', ');
  const selected = columns.map((column, at) => (column.as ?? ((carried) => carried))(`c${at}`)).join(', ');
  const carriers = columns.map((column, at) => `$${at + 1}::${column.type}[]`).join(', ');
  const aliases = columns.map((_, at) => `c${at}`).join(', ');
  const text = `insert into ${table} (${names}) select ${selected} from unnest(${carriers}) as t (${aliases})`;
  for (let from = 0; from < rows.length; from += PER_STATEMENT) {
    const part = rows.slice(from, from + PER_STATEMENT);
    await run(
      text,
      columns.map((column) => part.map(column.of)),
    );
  }
}
