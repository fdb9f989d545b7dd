import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan } from '@duixian/kernel/money';
import type { Cell } from './sheet.ts';
import { cellText, dayOfCell } from './sheet-cells.ts';

/** What may be wrong with one entry of a cell that holds a list. */
export type ListFault =
  | { readonly kind: 'cell-empty'; readonly field: string }
  | { readonly kind: 'impossible-date'; readonly field: string; readonly text: string }
  | { readonly kind: 'not-an-amount'; readonly field: string; readonly text: string }
  | { readonly kind: 'entries-differ'; readonly field: string; readonly wanted: number; readonly entries: number }
  | { readonly kind: 'digits-lost'; readonly field: string }
  | { readonly kind: 'cell-too-long'; readonly field: string; readonly limit: number };

/** 多项单元格 · Reads columns whose cells hold several entries, the same many in each. */
export interface ListReader<C extends string, R> {
  refuse(refusal: R): void;
  /** How many entries the row has; 0 and a refusal where the cells do not agree. */
  count(needed: readonly C[], optional: readonly C[]): number;
  text(column: C, at: number): string;
  needed(column: C, at: number): string;
  day(column: C, at: number): LegalDay | undefined;
  amount(column: C, at: number): Fen | undefined;
}

const MOST_ENTRIES = 200;
const LONGEST = 100;
const MOST_YUAN_DIGITS = 13;

export function listReader<C extends string, R>(
  columns: Readonly<Record<C, readonly [string, ...string[]]>>,
  cellOf: (names: readonly string[]) => Cell,
  refuse: (refusal: R | ListFault) => void,
): ListReader<C, R> {
  const field = (column: C) => columns[column][0];
  const entries = (column: C) => entriesOf(cellOf(columns[column]));
  const entry = (column: C, at: number): Cell => entries(column)[at] ?? null;
  const text = (column: C, at: number): string => cellText(entry(column, at)).trim();
  const bounded = (column: C, at: number): string => {
    const written = text(column, at);
    if (written.length > LONGEST) refuse({ kind: 'cell-too-long', field: field(column), limit: LONGEST });
    return written.slice(0, LONGEST);
  };
  return {
    refuse,
    count(needed, optional) {
      const all = [...needed, ...optional];
      for (const column of all) if (entries(column).some(hasLostDigits)) refuse({ kind: 'digits-lost', field: field(column) });
      const most = Math.max(0, ...all.map((column) => filled(entries(column))));
      const long = all.find((column) => filled(entries(column)) > MOST_ENTRIES);
      if (long !== undefined) {
        refuse({ kind: 'cell-too-long', field: field(long), limit: MOST_ENTRIES });
        return 0;
      }
      // A list may end with its separator: `甲；` is one entry, and two where the second is left empty.
      const fits = (column: C) => entries(column).length === most || filled(entries(column)) === most;
      const differ = [
        ...needed.filter((column) => !fits(column)),
        ...optional.filter((column) => entries(column).length > 0 && !fits(column)),
      ];
      for (const column of differ) {
        const many = entries(column).length;
        refuse(
          many === 0
            ? { kind: 'cell-empty', field: field(column) }
            : { kind: 'entries-differ', field: field(column), wanted: most, entries: many },
        );
      }
      return differ.length > 0 ? 0 : most;
    },
    text: bounded,
    needed(column, at) {
      const written = bounded(column, at);
      if (written === '') refuse({ kind: 'cell-empty', field: field(column) });
      return written;
    },
    day(column, at) {
      const read = dayOfCell(entry(column, at));
      if (read === undefined) refuse({ kind: 'impossible-date', field: field(column), text: text(column, at).slice(0, 60) });
      return read;
    },
    amount(column, at) {
      const cell = entry(column, at);
      const written = typeof cell === 'number' ? cell.toFixed(2) : text(column, at).replace(/[,，]/g, '');
      const read = fenFromYuan(written);
      const good = read.ok && read.value >= 0n && written.replace(/\..*$/, '').length <= MOST_YUAN_DIGITS;
      if (!good) refuse({ kind: 'not-an-amount', field: field(column), text: written.slice(0, 60) });
      return good ? read.value : undefined;
    },
  };
}

/** A whole number of at least one. */
export function numberIn(text: string, most: number): number | undefined {
  const read = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return read >= 1 && read <= most ? read : undefined;
}

function entriesOf(cell: Cell): readonly Cell[] {
  if (typeof cell !== 'string') return cell === null ? [] : [cell];
  const parts = cell.split(/[；;\n]/).map((part) => part.trim());
  return parts.every((part) => part === '') ? [] : parts;
}

/** A spreadsheet keeps a number to fifteen digits: a longer account has lost its end. */
function hasLostDigits(cell: Cell): boolean {
  return typeof cell === 'number' && Math.abs(cell) > Number.MAX_SAFE_INTEGER;
}

/** How many entries there are without empty ones at the end. */
function filled(entries: readonly Cell[]): number {
  return entries.findLastIndex((entry) => entry !== '' && entry !== null) + 1;
}
