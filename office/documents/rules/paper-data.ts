import type { FactRow } from './facts.ts';

/** 文书数据 · JSON as the layout reads it. */
export type PaperValue = string | readonly FactRow[] | PaperData;
export interface PaperData {
  readonly [name: string]: PaperValue;
}

/** Back from the database: only the shapes a paper has; anything else means the row is broken. */
export function readPaperData(value: unknown): PaperData {
  if (!isRecord(value)) throw new TypeError('a paper is an object');
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, readPaperValue(field)]));
}

function readPaperValue(value: unknown): PaperValue {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(readRow);
  return readPaperData(value);
}

function readRow(value: unknown): FactRow {
  if (!isRecord(value)) throw new TypeError('a row of a paper is an object');
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
