import { plain } from '@duixian/contract/facts';
import { assert } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { REGION } from './city.ts';
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

/**
 * Many rows of one table by `insert … select from unnest(…)`: a parameter a column, whatever the number of rows. The next
 * rows are made while the database writes these.
 */
export async function bulkInsert<Row>(run: Run, table: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  assert(columns.length > 0, table);
  const names = columns.map((column) => column.name).join(', ');
  const selected = columns.map((column, at) => (column.as ?? ((carried) => carried))(`c${at}`)).join(', ');
  const carriers = columns.map((column, at) => `$${at + 1}::${column.type}[]`).join(', ');
  const aliases = columns.map((_, at) => `c${at}`).join(', ');
  const text = `insert into ${table} (${names}) select ${selected} from unnest(${carriers}) as t (${aliases})`;
  for (let from = 0; from < rows.length; from += PER_STATEMENT) {
    const part = rows.slice(from, from + PER_STATEMENT);
    await run.behind(
      text,
      columns.map((column) => part.map(column.of)),
    );
  }
}

/** The columns of a table in one line each: name and where the value comes from, by the type of the column. */
export function uuid<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, type: 'uuid', of };
}
export function text<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, type: 'text', of };
}
export function int<Row>(name: string, of: (row: Row) => number | null): Column<Row> {
  return { name, type: 'int', of };
}
export function big<Row>(name: string, of: (row: Row) => bigint | null): Column<Row> {
  return { name, type: 'bigint', of };
}
export function flag<Row>(name: string, of: (row: Row) => boolean): Column<Row> {
  return { name, type: 'bool', of };
}
export function date<Row>(name: string, of: (row: Row) => LegalDay | null): Column<Row> {
  return { name, type: 'date', of: (row) => of(row)?.toString() ?? null };
}
export function moment<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, type: 'timestamptz', of };
}
/** A value as JSON; what is already JSON text is given as `jsonText`. */
export function json<Row>(name: string, of: (row: Row) => unknown): Column<Row> {
  return jsonText(name, (row) => JSON.stringify(plain(of(row))));
}
export function jsonText<Row>(name: string, of: (row: Row) => string): Column<Row> {
  return { name, type: 'text', of, as: (carried) => `${carried}::jsonb` };
}
export function region<Row>(): Column<Row> {
  return { name: 'region_id', type: 'int', of: () => REGION.id };
}
