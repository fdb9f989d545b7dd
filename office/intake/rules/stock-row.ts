import { CASE_TYPES, type CaseType, parseCaseNumber, printCaseNumber } from '@duixian/cases/rules/case-number';
import type { Lane } from '@duixian/cases/rules/stage';
import type { CourtId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import type { Cell, Sheet } from './sheet.ts';
import { cellText, dayOfCell } from './sheet-cells.ts';
import type { RowRefusal } from './sheet-row.ts';
import { headingAt, rowsOfSheet, type SheetRefusal, type SheetRow } from './spreadsheet.ts';
import {
  HOLD_COLUMNS,
  type HolderBook,
  holdsOfRow,
  MONEY_COLUMNS,
  moneyOfRow,
  type StockHold,
  type StockHoldRefusal,
  type StockMoney,
} from './stock-holds.ts';
import { listReader } from './stock-lists.ts';

/** 旧存环节 · Where an old case may stand when it comes in. */
export const STOCK_STAGES = ['search', 'assignment', 'enforcement'] as const;
export type StockStage = (typeof STOCK_STAGES)[number];

/** What an old case brings besides what an application says. */
export interface StockFacts {
  readonly caseNumber: string;
  readonly filedOn: LegalDay;
  readonly stage: StockStage;
  readonly lane: Lane | null;
  /** 承办人, by name as the old system wrote it. */
  readonly officerName: string | null;
  /** 期限起算日 · From which day each period of the case runs. */
  readonly clocks: readonly { readonly term: StockTerm; readonly on: LegalDay }[];
  readonly holds: readonly StockHold[];
  readonly money: StockMoney;
}

/** 旧存可带的期限 · Periods that belong to the case as a whole; those of a freeze or a paper come with the freeze and the paper. */
export const STOCK_TERMS = [
  'term-6m',
  'exec-notice-statutory',
  'net-query-start',
  'assign-judge',
  'report-order',
  'settle-resume',
] as const satisfies readonly TermId[];
export type StockTerm = (typeof STOCK_TERMS)[number];

export type StockRowRefusal =
  | RowRefusal
  | StockHoldRefusal
  | { readonly kind: 'not-a-case-number'; readonly field: string; readonly text: string }
  | { readonly kind: 'number-of-another-court'; readonly number: string; readonly code: string }
  | { readonly kind: 'case-type-not-filed-here'; readonly number: string; readonly known: readonly string[] }
  | { readonly kind: 'day-before-filing'; readonly field: string; readonly on: LegalDay; readonly filedOn: LegalDay }
  | { readonly kind: 'number-twice'; readonly number: string; readonly row: number };

export type StockSheetRefusal =
  | SheetRefusal
  | { readonly kind: 'clock-unknown'; readonly names: readonly string[]; readonly known: readonly string[] };

export interface StockRow extends Omit<SheetRow, 'refusals'> {
  readonly stock: StockFacts | null;
  readonly refusals: readonly StockRowRefusal[];
}

const COLUMNS = {
  number: ['案号', '执行案号'],
  filedOn: ['立案日期', '立案日'],
  stage: ['环节', '办理环节', '阶段'],
  lane: ['繁简', '繁简分类'],
  officer: ['承办人', '承办法官'],
} as const;
type Column = keyof typeof COLUMNS;
const STAGES: Readonly<Record<string, StockStage>> = {
  查控: 'search',
  分案: 'assignment',
  待分案: 'assignment',
  执行: 'enforcement',
  执行实施: 'enforcement',
};
const LANES: Readonly<Record<string, Lane>> = { 简案: 'simple', 简易: 'simple', 普通: 'ordinary', 繁案: 'complex', 复杂: 'complex' };
/** `起算日：首执案件执结期限` heads the day from which that period runs. */
const CLOCK = /^起算日?：(.+)$/;

interface Of {
  readonly court: CourtId;
  readonly courtCode: string;
  readonly today: LegalDay;
  readonly limit: number;
  readonly book: HolderBook;
}

/** 旧存表 · A list of cases filed before this system: number, stage and the days its clocks run from, beside what an application says. */
export function stockOfSheet(sheet: Sheet, of: Of): Result<readonly StockRow[], StockSheetRefusal> {
  const rows = rowsOfSheet(sheet, of);
  if (!rows.ok) return rows;
  const heading = (sheet.rows[headingAt(sheet)] ?? []).map((cell) =>
    cellText(cell)
      .replace(/[\s*＊]/g, '')
      .replace(/:/g, '：'),
  );
  const at = (column: Column) => heading.findIndex((text) => COLUMNS[column].some((name) => name === text));
  const missing = (['number', 'filedOn', 'stage'] as const).filter((column) => at(column) < 0);
  if (missing.length > 0) return refuse({ kind: 'columns-missing', columns: missing.map((column) => COLUMNS[column][0]) });
  const clocks = heading.flatMap((text, index) => {
    const name = CLOCK.exec(text)?.[1];
    return name === undefined ? [] : [{ index, name, term: STOCK_TERMS.find((id) => termOf(id).nameZh === name) }];
  });
  const unknown = clocks.filter((clock) => clock.term === undefined).map((clock) => clock.name);
  if (unknown.length > 0) return refuse({ kind: 'clock-unknown', names: unknown, known: STOCK_TERMS.map((id) => termOf(id).nameZh) });

  const seen = new Map<string, number>();
  return ok(
    rows.value.map((row) => {
      const cells = sheet.rows[row.row - 1] ?? [];
      const refusals: StockRowRefusal[] = [...row.refusals];
      const reader = readerOf(cells, at, refusals, of);
      const cellOf = (names: readonly string[]) => cells[heading.findIndex((text) => names.includes(text))] ?? null;
      const refuseRow = (refusal: StockHoldRefusal) => refusals.push(refusal);
      const whose = { parties: row.form?.parties ?? [], book: of.book, today: of.today };
      const holds = row.form === null ? [] : holdsOfRow(listReader(HOLD_COLUMNS, cellOf, refuseRow), whose);
      const money = moneyOfRow(listReader(MONEY_COLUMNS, cellOf, refuseRow), of.today);
      const own = stockFacts(reader, clocks);
      const stock = own === null ? null : { ...own, holds, money };
      if (stock !== null) {
        const first = seen.get(stock.caseNumber);
        if (first === undefined) seen.set(stock.caseNumber, row.row);
        else refusals.push({ kind: 'number-twice', number: stock.caseNumber, row: first });
      }
      const whole = refusals.length === 0 && stock !== null && row.form !== null;
      const form = whole && row.form !== null ? { ...row.form, appliedOn: stock.filedOn } : null;
      return { ...row, content: `${stock?.caseNumber ?? ''}|${row.content}`, form, stock: whole ? stock : null, refusals };
    }),
  );
}

interface Reader {
  readonly cells: readonly Cell[];
  readonly refusals: StockRowRefusal[];
  readonly of: Of;
  text(column: Column): string;
  day(index: number, field: string): LegalDay | undefined;
}

function readerOf(cells: readonly Cell[], at: (column: Column) => number, refusals: StockRowRefusal[], of: Of): Reader {
  return {
    cells,
    refusals,
    of,
    text: (column) => cellText(cells[at(column)] ?? null).trim(),
    day(index, field) {
      const cell = cells[index] ?? null;
      const read = dayOfCell(cell);
      const text = cellText(cell).trim();
      if (text === '') refusals.push({ kind: 'cell-empty', field });
      else if (read === undefined) refusals.push({ kind: 'impossible-date', field, text: text.slice(0, 60) });
      else if (isBefore(of.today, read)) refusals.push({ kind: 'day-in-future', field, on: read });
      return read;
    },
  };
}

function stockFacts(
  read: Reader,
  clocks: readonly { index: number; name: string; term: StockTerm | undefined }[],
): Omit<StockFacts, 'holds' | 'money'> | null {
  const { refusals } = read;
  const caseNumber = numberOf(read);
  const filedAt = read.cells.length === 0 ? undefined : filedOnOf(read);
  const stageWord = read.text('stage');
  const stage = STAGES[stageWord];
  if (stage === undefined) refusals.push(unknownWord('stage', stageWord, Object.keys(STAGES)));
  const laneWord = read.text('lane');
  const lane = laneWord === '' ? null : LANES[laneWord];
  if (lane === undefined) refusals.push(unknownWord('lane', laneWord, Object.keys(LANES)));
  if (lane === null && stage !== undefined && stage !== 'search') refusals.push({ kind: 'cell-empty', field: COLUMNS.lane[0] });
  const officerName = read.text('officer') || null;
  if (officerName === null && stage === 'enforcement') refusals.push({ kind: 'cell-empty', field: COLUMNS.officer[0] });
  const started = clocks.flatMap(({ index, name, term }) => {
    if (term === undefined || cellText(read.cells[index] ?? null).trim() === '') return [];
    const on = read.day(index, name);
    if (on !== undefined && filedAt !== undefined && isBefore(on, filedAt))
      refusals.push({ kind: 'day-before-filing', field: name, on, filedOn: filedAt });
    return on === undefined ? [] : [{ term, on }];
  });
  if (caseNumber === undefined || filedAt === undefined || stage === undefined || lane === undefined) return null;
  // 执行期限 runs from the filing unless the list says another day.
  const term6m = started.some((clock) => clock.term === 'term-6m') ? [] : [{ term: 'term-6m' as const, on: filedAt }];
  return { caseNumber, filedOn: filedAt, stage, lane, officerName, clocks: [...term6m, ...started] };
}

function numberOf({ text, refusals, of }: Reader): string | undefined {
  const written = text('number');
  const read = parseCaseNumber(written);
  const field = COLUMNS.number[0];
  if (!read.ok) {
    refusals.push(written === '' ? { kind: 'cell-empty', field } : { kind: 'not-a-case-number', field, text: written.slice(0, 60) });
    return undefined;
  }
  const number = printCaseNumber(read.value);
  if (read.value.court !== of.courtCode) refusals.push({ kind: 'number-of-another-court', number, code: of.courtCode });
  if (typeOf(read.value.type) === undefined) refusals.push({ kind: 'case-type-not-filed-here', number, known: CASE_TYPES });
  return number;
}

/** 类型代字 · One of those this office files under. */
export function typeOf(word: string): CaseType | undefined {
  return CASE_TYPES.find((type) => type === word);
}

function filedOnOf(read: Reader): LegalDay | undefined {
  const field = COLUMNS.filedOn[0];
  const text = read.text('filedOn');
  const on = dayOfCell(text === '' ? null : text);
  if (text === '') read.refusals.push({ kind: 'cell-empty', field });
  else if (on === undefined) read.refusals.push({ kind: 'impossible-date', field, text: text.slice(0, 60) });
  else if (isBefore(read.of.today, on)) read.refusals.push({ kind: 'day-in-future', field, on });
  return on;
}

function unknownWord(column: Column, text: string, known: readonly string[]): StockRowRefusal {
  const field = COLUMNS[column][0];
  return text === '' ? { kind: 'cell-empty', field } : { kind: 'unknown-word', field, text: text.slice(0, 40), known };
}
