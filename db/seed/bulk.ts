import { setImmediate } from 'node:timers/promises';
import { plain } from '@duixian/contract/facts';
import { assert } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { REGION } from './city.ts';
import type { Run } from './run.ts';

export interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => Carried;
}

type Carried = string | number | bigint | boolean | null | readonly string[];

const PER_COPY = 2_000;
const BREATH = 50;

/** Many rows of one table by `copy`. The next rows are made while the database writes these. */
export async function bulkInsert<Row>(run: Run, table: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  assert(columns.length > 0, table);
  const names = columns.map((column) => column.name).join(', ');
  for (let from = 0; from < rows.length; from += PER_COPY) {
    let lines = '';
    for (const [nth, row] of rows.slice(from, from + PER_COPY).entries()) {
      // The rows before these are still on their way, and need the loop to go on.
      if (nth % BREATH === 0) await setImmediate();
      for (const [at, column] of columns.entries()) lines += (at === 0 ? '' : '\t') + carried(column.of(row));
      lines += '\n';
    }
    await run.copy(`copy ${table} (${names}) from stdin`, lines);
  }
}

const NEEDS_CARE = /[\\\t\n\r]/;

/** A value as the text format of `copy` has it. */
export function carried(value: Carried): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return NEEDS_CARE.test(value) ? withCare(value) : value;
  if (typeof value === 'object') return withCare(`{${value.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return String(value);
}

function withCare(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

/** The columns of a table in one line each: name and where the value comes from, by what the column carries. */
export function uuid<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, of };
}
export function text<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, of };
}
export function int<Row>(name: string, of: (row: Row) => number | null): Column<Row> {
  return { name, of };
}
export function big<Row>(name: string, of: (row: Row) => bigint | null): Column<Row> {
  return { name, of };
}
export function flag<Row>(name: string, of: (row: Row) => boolean): Column<Row> {
  return { name, of };
}
export function date<Row>(name: string, of: (row: Row) => LegalDay | null): Column<Row> {
  return { name, of: (row) => of(row)?.toString() ?? null };
}
export function moment<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, of };
}
/** A value as JSON; what is already JSON text is given as `jsonText`. */
export function json<Row>(name: string, of: (row: Row) => unknown): Column<Row> {
  return jsonText(name, (row) => JSON.stringify(plain(of(row))));
}
export function jsonText<Row>(name: string, of: (row: Row) => string): Column<Row> {
  return { name, of };
}
export function region<Row>(): Column<Row> {
  return { name: 'region_id', of: () => REGION.id };
}
