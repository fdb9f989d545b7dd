import type { CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationForm } from './application.ts';
import type { Cell, Sheet } from './sheet.ts';
import { cellText } from './sheet-cells.ts';
import { COLUMNS, type Column, KEYS, NEEDED } from './sheet-columns.ts';
import { formOf, type RowRefusal, rowReader } from './sheet-row.ts';

/** Most rows of one file. A larger list is sent in parts, so that each part can be looked through. Office policy. */
export const MOST_ROWS = 50_000;

export type SheetRefusal =
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'no-heading-row' }
  | { readonly kind: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly kind: 'no-rows' };

export interface SheetRow {
  /** As a person counts: the heading is row 1. */
  readonly row: number;
  /** The cells as one text: the same text in another file is the same application. */
  readonly content: string;
  readonly form: ApplicationForm | null;
  readonly refusals: readonly RowRefusal[];
}

/** 批量立案表 · Each row of a list becomes an application or says why it cannot; empty rows are passed over. */
export function rowsOfSheet(
  sheet: Sheet,
  of: { readonly court: CourtId | null; readonly today: LegalDay; readonly limit: number },
): Result<readonly SheetRow[], SheetRefusal> {
  const heading = headingAt(sheet);
  if (heading < 0) return refuse({ kind: 'no-heading-row' });
  const columns = columnsOf(sheet.rows[heading] ?? []);
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0) return refuse({ kind: 'columns-missing', columns: missing.map((column) => COLUMNS[column][0]) });
  const filled = sheet.rows.slice(heading + 1).filter((row) => !isEmpty(row)).length;
  if (filled > of.limit) return refuse({ kind: 'too-many-rows', rows: filled, limit: of.limit });
  if (filled === 0) return refuse({ kind: 'no-rows' });

  const seen = new Map<string, number>();
  const rows: SheetRow[] = [];
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= heading || isEmpty(cells)) continue;
    const row = at + 1;
    const read = rowReader(cells, columns, of.today);
    const form = formOf(read, of);
    const content = KEYS.map((column) => read.text(column)).join('|');
    const first = seen.get(content);
    if (first === undefined) seen.set(content, row);
    else read.refusals.push({ kind: 'same-as-row', row: first });
    for (const area of sheet.merged)
      if (row >= area.firstRow && row <= area.lastRow) read.refusals.push({ kind: 'merged-cells', range: area.range });
    rows.push({ row, content, form: read.refusals.length === 0 ? form : null, refusals: read.refusals });
  }
  return ok(rows);
}

/** The first row that heads at least four known columns; -1 where none does. */
export function headingAt(sheet: Sheet): number {
  return sheet.rows.slice(0, 20).findIndex((row) => columnsOf(row).size >= 4);
}

function columnsOf(row: readonly Cell[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const [at, cell] of row.entries()) {
    const heading = cellText(cell)
      .replace(/[\s*＊]/g, '')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）');
    for (const column of KEYS) if (!columns.has(column) && COLUMNS[column].some((name) => name === heading)) columns.set(column, at);
  }
  return columns;
}

function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell).trim() === '');
}
