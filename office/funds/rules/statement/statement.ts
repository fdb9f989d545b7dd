import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';

/** 对账单格式 · What a bank may send: ISO 20022 statements and notifications, or the table its online bank exports. */
export type StatementFormat = 'camt.053' | 'camt.054' | 'csv' | 'xlsx';

/** 流水行 · One line of a file as it was read; `line` is where a person finds it in the file. */
export interface ReadLine {
  readonly line: number;
  /** Which account block of the file it stands in, from 0. */
  readonly block: number;
  readonly direction: 'in' | 'out';
  readonly amount: Fen;
  readonly valueOn: LegalDay;
  /** The bank's own number, where the file gives one. */
  readonly reference: string | null;
  readonly counterparty: { readonly name: string; readonly account: string; readonly bank: string };
  readonly subAccount: string;
  readonly remark: string;
  /** 付款单号 · The number of our own order, where the line carries one out or sends one back. */
  readonly orderNo: string | null;
  /** False for the second and later payments of one entry: the bank counts entries. */
  readonly opensEntry: boolean;
}

export type LineProblem =
  | { readonly kind: 'amount-unreadable'; readonly text: string }
  | { readonly kind: 'amount-missing' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'amount-too-large'; readonly amount: Fen; readonly limit: Fen }
  | { readonly kind: 'columns-differ'; readonly expected: number; readonly found: number }
  | { readonly kind: 'debit-and-credit' }
  | { readonly kind: 'direction-unreadable'; readonly text: string }
  | { readonly kind: 'day-unreadable'; readonly text: string }
  | { readonly kind: 'value-day-in-future'; readonly valueOn: LegalDay }
  | { readonly kind: 'currency-not-kept'; readonly currency: string }
  | { readonly kind: 'not-booked'; readonly status: string }
  | { readonly kind: 'details-differ'; readonly declared: Fen; readonly counted: Fen }
  | { readonly kind: 'same-reference-other-content'; readonly reference: string }
  | { readonly kind: 'balance-too-large' }
  | { readonly kind: 'totals-differ' };

/** A line that cannot be booked, with the reason and what the line said. `amount` is there where it could be read. */
export interface BadLine {
  readonly line: number;
  readonly block: number;
  readonly problem: LineProblem;
  readonly text: string;
  readonly moves: { readonly direction: 'in' | 'out'; readonly amount: Fen } | null;
}

export type StatementItem = { readonly read: ReadLine } | { readonly bad: BadLine };

/** 自列数字 · The figures a file may print about its own lines. */
export const FIGURES = [
  'credit-sum',
  'credit-count',
  'debit-sum',
  'debit-count',
  'entry-sum',
  'entry-count',
  'entry-net',
  'amount-total',
  'closing-balance',
] as const;
export type Figure = (typeof FIGURES)[number];

/** 文件自述 · What a block of the file says of itself; each figure only where it is printed. */
export interface BlockHead {
  readonly account: string | null;
  /** Where the file prints it. */
  readonly accountLine: number | null;
  readonly currency: string | null;
  readonly opening: Fen | null;
  readonly closing: Fen | null;
  readonly closingOn: LegalDay | null;
  readonly creditSum: Fen | null;
  readonly creditCount: number | null;
  readonly debitSum: Fen | null;
  readonly debitCount: number | null;
  /** Both directions together, as ISO 20022 counts all entries. */
  readonly entrySum: Fen | null;
  readonly entryCount: number | null;
  /** Money in less money out. */
  readonly entryNet: Fen | null;
  /** What stands below a single column of money: some banks add the signs up, some the sums. */
  readonly amountTotal: Fen | null;
  /** On which line of the file each figure is printed. */
  readonly printedOn: { readonly [figure in Figure]?: number };
}

export const EMPTY_HEAD: BlockHead = {
  account: null,
  accountLine: null,
  currency: null,
  opening: null,
  closing: null,
  closingOn: null,
  creditSum: null,
  creditCount: null,
  debitSum: null,
  debitCount: null,
  entrySum: null,
  entryCount: null,
  entryNet: null,
  amountTotal: null,
  printedOn: {},
};

export type FileProblem =
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'unknown-file-kind' }
  | { readonly kind: 'old-office-file' }
  | { readonly kind: 'file-damaged'; readonly why: string }
  | { readonly kind: 'unpacks-too-large'; readonly limit: number }
  | { readonly kind: 'unknown-encoding' }
  | { readonly kind: 'xml-malformed'; readonly line: number; readonly why: string }
  | { readonly kind: 'xml-has-doctype'; readonly line: number }
  | { readonly kind: 'not-a-statement'; readonly root: string }
  | { readonly kind: 'no-header-row'; readonly rowsLooked: number }
  | { readonly kind: 'column-missing'; readonly column: 'day' | 'amount'; readonly line: number }
  | { readonly kind: 'not-our-account'; readonly line: number; readonly account: string }
  | { readonly kind: 'too-many-lines'; readonly limit: number }
  | { readonly kind: 'took-too-long'; readonly seconds: number };
