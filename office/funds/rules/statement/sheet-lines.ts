import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen } from '@duixian/kernel/money';
import { amountFrom, amountFromNumber } from './amount-text.ts';
import type { ColumnRole } from './column-words.ts';
import { type Columns, columnsOf, directionOf, hasDay, hasMoney, isHeading, isYuan } from './columns.ts';
import { dayFromSerial, dayFromStatement } from './day-text.ts';
import { accountNumberIn } from './remark-account.ts';
import { withFigures, withPages, withTotalRow } from './sheet-figures.ts';
import { type BlockHead, EMPTY_HEAD, type FileProblem, type LineProblem, type StatementItem } from './statement.ts';

/** A cell as the file has it; `number` where a workbook keeps a number and not words. */
export interface SheetCell {
  readonly text: string;
  readonly number: boolean;
}

const ROWS_BEFORE_HEADING = 40;
const LONGEST = 500;

/**
 * 表格对账单 · Reads a table row by row: words above it, the heading, lines, totals below. Memory does not grow with the
 * file. Every figure a bank prints about the whole is kept in the head and checked at the end.
 */
export function sheetReader(emit: (item: StatementItem) => void) {
  let columns: Columns | undefined;
  let width = 0;
  let above = 0;
  let head: BlockHead = EMPTY_HEAD;
  let pages: BlockHead = EMPTY_HEAD;
  let missing: FileProblem | undefined;

  function row(line: number, cells: readonly SheetCell[]): void {
    const texts = cells.map((cell) => cellText(cell.text));
    if (texts.every((text) => text === '')) return;
    if (columns === undefined) {
      const found = columnsOf(texts);
      if (isHeading(found)) {
        columns = found;
        width = texts.findLastIndex((text) => text !== '') + 1;
      } else {
        above += 1;
        head = withFigures(head, line, texts);
        if (found.of.size >= 3 && missing === undefined && (hasDay(found) || hasMoney(found)))
          missing = { kind: 'column-missing', column: hasDay(found) ? 'amount' : 'day', line };
      }
      return;
    }
    const first = texts.find((text) => text !== '') ?? '';
    if (PAGE_ROW.test(first)) pages = withTotalRow(pages, line, columns, texts, addFen);
    else if (TOTAL_ROW.test(first)) head = withTotalRow(withFigures(head, line, texts), line, columns, texts);
    else if (FIGURE_ROW.test(first)) head = withFigures(head, line, texts);
    // A long list repeats its heading on each page.
    else if (!isHeading(columnsOf(texts))) emit(tooWide(line, texts, width) ?? lineOf(line, columns, cells, texts));
  }

  return {
    row,
    /** True once nothing that follows can become a table. */
    hopeless: () => columns === undefined && above > ROWS_BEFORE_HEADING,
    end(): { readonly head: BlockHead; readonly problem: FileProblem | undefined } {
      const problem = columns === undefined ? (missing ?? ({ kind: 'no-header-row', rowsLooked: above } as const)) : undefined;
      return { head: withPages(head, pages), problem };
    },
  };
}

/** A cell beyond the heading: an amount written with commas and no quotes has pushed the others aside. Nothing in the row is believed. */
function tooWide(line: number, texts: readonly string[], width: number): StatementItem | undefined {
  const found = texts.findLastIndex((text) => text !== '') + 1;
  if (found <= width) return undefined;
  return {
    bad: {
      line,
      block: 0,
      problem: { kind: 'columns-differ', expected: width, found },
      text: texts.join(' | ').slice(0, LONGEST),
      moves: null,
    },
  };
}

/** What a page, or a part, adds up to: all of them together are the whole, unless the whole is printed as well. */
const PAGE_ROW = /^(?:本页|小计|subtotal)/i;
const TOTAL_ROW = /^(?:合计|总计|汇总|total)/i;
const FIGURE_ROW = /^(?:期初|期末|上期|本期|借方|贷方|收入|支出|总)[^\d]{0,8}(?:余额|合计|总额|总金额|笔数)/;

function lineOf(line: number, columns: Columns, cells: readonly SheetCell[], texts: readonly string[]): StatementItem {
  const cellAt = (role: ColumnRole): SheetCell | undefined => cells[columns.of.get(role) ?? -1];
  const at = (role: ColumnRole) => (columns.of.has(role) ? (texts[columns.of.get(role) ?? -1] ?? '') : '');
  const money = moneyOf(columns, cellAt, at);
  const bad = (problem: LineProblem): StatementItem => ({
    bad: {
      line,
      block: 0,
      problem,
      text: texts
        .filter((text) => text !== '')
        .join(' | ')
        .slice(0, LONGEST),
      moves: 'amount' in money ? money : null,
    },
  });
  if ('problem' in money) return bad(money.problem);
  if (!isYuan(at('currency'))) return bad({ kind: 'currency-not-kept', currency: at('currency').slice(0, 20) });
  const on = dayAmong(['value-day', 'booking-day', 'trade-day'], cellAt);
  if (on.day === undefined) return bad({ kind: 'day-unreadable', text: on.text.slice(0, 40) });
  const remark = [...new Set(columns.remarks.map((i) => texts[i] ?? '').filter((text) => text !== ''))].join(' ').slice(0, LONGEST);
  return {
    read: {
      line,
      block: 0,
      ...money,
      valueOn: on.day,
      reference: at('reference') === '' ? null : at('reference').slice(0, 70),
      counterparty: { name: at('name').slice(0, 200), account: at('account').slice(0, 60), bank: at('bank').slice(0, 120) },
      subAccount: (at('sub-account') || accountNumberIn(remark)).slice(0, 60),
      remark,
      orderNo: at('order') === '' ? null : at('order').slice(0, 80),
      opensEntry: true,
    },
  };
}

type Money = { readonly direction: 'in' | 'out'; readonly amount: Fen } | { readonly problem: LineProblem };

/** Two columns, or one with a flag, or one with a sign: the three ways banks write which way the money went. */
function moneyOf(columns: Columns, cellAt: (role: ColumnRole) => SheetCell | undefined, at: (role: ColumnRole) => string): Money {
  if (columns.of.has('credit') || columns.of.has('debit')) {
    const credit = sumIn(cellAt('credit'));
    const debit = sumIn(cellAt('debit'));
    if (credit !== undefined && 'kind' in credit) return { problem: credit };
    if (debit !== undefined && 'kind' in debit) return { problem: debit };
    if (credit !== undefined && debit !== undefined) return { problem: { kind: 'debit-and-credit' } };
    if (credit !== undefined) return positive('in', credit.amount);
    if (debit !== undefined) return positive('out', debit.amount);
    if (!columns.of.has('amount')) return { problem: { kind: 'amount-missing' } };
  }
  const amount = sumIn(cellAt('amount'));
  if (amount === undefined) return { problem: { kind: 'amount-missing' } };
  if ('kind' in amount) return { problem: amount };
  if (!columns.of.has('direction')) return amount.amount < 0n ? positive('out', fen(-amount.amount)) : positive('in', amount.amount);
  const direction = directionOf(at('direction'));
  if (direction === undefined) return { problem: { kind: 'direction-unreadable', text: at('direction').slice(0, 20) } };
  // Some banks print the minus beside the flag as well.
  return positive(direction, direction === 'out' && amount.amount < 0n ? fen(-amount.amount) : amount.amount);
}

function positive(direction: 'in' | 'out', amount: Fen): Money {
  return amount > 0n ? { direction, amount } : { problem: { kind: 'amount-not-positive', amount } };
}

/** Nothing where the cell is empty, a dash or a plain zero: the other column speaks. */
function sumIn(cell: SheetCell | undefined): { readonly amount: Fen } | Extract<LineProblem, { kind: 'amount-unreadable' }> | undefined {
  const text = cellText(cell?.text ?? '');
  if (text === '' || /^[-—－/]+$/.test(text)) return undefined;
  const read = cell?.number ? amountFromNumber(text) : amountFrom(text);
  if (!read.ok) return read.refusal;
  return read.value === 0n ? undefined : { amount: read.value };
}

function dayAmong(
  roles: readonly ColumnRole[],
  cellAt: (role: ColumnRole) => SheetCell | undefined,
): { readonly day: LegalDay | undefined; readonly text: string } {
  let text = '';
  for (const role of roles) {
    const cell = cellAt(role);
    const plain = cellText(cell?.text ?? '');
    if (plain === '') continue;
    const on = dayFromStatement(plain) ?? (cell?.number ? dayFromSerial(plain) : undefined);
    if (on !== undefined) return { day: on, text: plain };
    text ||= plain;
  }
  return { day: undefined, text };
}

/** Without what spreadsheets and exports put around a value: tabs, quotes, ="…". */
function cellText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
}
