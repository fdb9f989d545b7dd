import { readCreditCode, readResidentNumber } from '@duixian/cases/rules/identity-number';
import type { CourtId } from '@duixian/kernel/ids';
import { day, dayOf, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationForm, FormParty, TitleKind } from './application.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Most rows of one file. A larger list is sent in parts, so that each part can be looked through. Office policy. */
export const MOST_ROWS = 50_000;

const COLUMNS = {
  applicant: ['申请执行人', '申请人', '申请执行人名称'],
  applicantNumber: ['申请人证件号码', '申请执行人证件号码', '申请人身份证号', '申请人统一社会信用代码'],
  applicantPhone: ['申请人电话', '申请执行人电话', '申请人手机'],
  applicantAddress: ['申请人地址', '申请执行人地址', '送达地址'],
  payeeName: ['收款户名', '收款人', '户名'],
  payeeBank: ['开户行', '开户银行', '收款银行'],
  payeeAccount: ['收款账号', '银行账号', '收款账户'],
  debtor: ['被执行人', '被执行人名称'],
  debtorNumber: ['被执行人证件号码', '被执行人身份证号', '被执行人统一社会信用代码'],
  debtorPhone: ['被执行人电话', '被执行人手机'],
  debtorAddress: ['被执行人地址', '被执行人住址'],
  titleNumber: ['执行依据文号', '执行依据案号', '依据文号'],
  titleCourt: ['作出法院', '作出机关', '执行依据作出法院'],
  titleKind: ['依据种类', '执行依据种类', '文书种类'],
  effectiveOn: ['生效日期', '生效日'],
  performanceEndsOn: ['履行期届满日', '履行期限届满日', '履行期满日'],
  cause: ['案由'],
  label: ['款项名称', '给付内容'],
  amount: ['申请标的额', '申请标的额（元）', '标的额', '标的额（元）', '金额', '金额（元）'],
  leads: ['财产线索'],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = [
  'applicant',
  'debtor',
  'titleNumber',
  'titleCourt',
  'effectiveOn',
  'performanceEndsOn',
  'cause',
  'amount',
];
const KEYS: readonly Column[] = [
  'applicant',
  'applicantNumber',
  'applicantPhone',
  'applicantAddress',
  'payeeName',
  'payeeBank',
  'payeeAccount',
  'debtor',
  'debtorNumber',
  'debtorPhone',
  'debtorAddress',
  'titleNumber',
  'titleCourt',
  'titleKind',
  'effectiveOn',
  'performanceEndsOn',
  'cause',
  'label',
  'amount',
  'leads',
];

export type SheetRefusal =
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'no-heading-row' }
  | { readonly kind: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly kind: 'no-rows' };

/** Why one row does not become an application. The others go through. */
export type RowRefusal =
  | { readonly kind: 'cell-empty'; readonly field: string }
  | { readonly kind: 'impossible-date'; readonly field: string; readonly text: string }
  | { readonly kind: 'not-an-amount'; readonly field: string; readonly text: string }
  | { readonly kind: 'identity-wrong'; readonly field: string; readonly why: string }
  | { readonly kind: 'unknown-word'; readonly field: string; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'lists-differ'; readonly field: string; readonly names: number; readonly numbers: number }
  | { readonly kind: 'merged-cells'; readonly range: string }
  | { readonly kind: 'same-as-row'; readonly row: number };

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
  const headingAt = sheet.rows.slice(0, 20).findIndex((row) => columnsOf(row).size >= 4);
  if (headingAt < 0) return refuse({ kind: 'no-heading-row' });
  const columns = columnsOf(sheet.rows[headingAt] ?? []);
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0) return refuse({ kind: 'columns-missing', columns: missing.map((column) => COLUMNS[column][0]) });
  const filled = sheet.rows.slice(headingAt + 1).filter((row) => !isEmpty(row)).length;
  if (filled > of.limit) return refuse({ kind: 'too-many-rows', rows: filled, limit: of.limit });
  if (filled === 0) return refuse({ kind: 'no-rows' });

  const seen = new Map<string, number>();
  const rows: SheetRow[] = [];
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= headingAt || isEmpty(cells)) continue;
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

interface RowReader {
  readonly refusals: RowRefusal[];
  text(column: Column): string;
  needed(column: Column): string;
  day(column: Column): LegalDay | null;
  amount(column: Column): Fen | null;
  numbers(names: readonly string[], column: Column): readonly string[];
}

function rowReader(cells: readonly Cell[], columns: ReadonlyMap<Column, number>, today: LegalDay): RowReader {
  const refusals: RowRefusal[] = [];
  const at = (column: Column): Cell => {
    const index = columns.get(column);
    return index === undefined ? null : (cells[index] ?? null);
  };
  const text = (column: Column) => cellText(at(column)).trim();
  const reader: RowReader = {
    refusals,
    text,
    needed(column) {
      const value = text(column);
      if (value === '') refusals.push({ kind: 'cell-empty', field: COLUMNS[column][0] });
      return value;
    },
    day(column) {
      const cell = at(column);
      const field = COLUMNS[column][0];
      if (cellText(cell).trim() === '') {
        refusals.push({ kind: 'cell-empty', field });
        return null;
      }
      const value = dayOfCell(cell);
      if (value === undefined) refusals.push({ kind: 'impossible-date', field, text: cellText(cell).slice(0, 60) });
      return value ?? null;
    },
    amount(column) {
      const field = COLUMNS[column][0];
      const cell = at(column);
      const value = fenFromYuan(typeof cell === 'number' ? cell.toFixed(2) : reader.needed(column));
      if (!value.ok && cellText(cell).trim() !== '') refusals.push({ kind: 'not-an-amount', field, text: cellText(cell).slice(0, 60) });
      return value.ok ? value.value : null;
    },
    numbers(names, column) {
      const list = listOf(text(column));
      if (list.length > 0 && list.length !== names.length)
        refusals.push({ kind: 'lists-differ', field: COLUMNS[column][0], names: names.length, numbers: list.length });
      for (const number of list) {
        const read =
          /^\d{17}[\dXx]$|^\d{15}$/.test(number) && !/^9[1-9]\d{6}/.test(number)
            ? readResidentNumber(number, today)
            : number.length === 18
              ? readCreditCode(number)
              : readResidentNumber(number, today);
        if (!read.ok) refusals.push({ kind: 'identity-wrong', field: COLUMNS[column][0], why: read.refusal.kind });
      }
      return list;
    },
  };
  return reader;
}

const TITLE_WORDS: readonly (readonly [string, TitleKind])[] = [
  ['民事判决书', 'civil_judgment'],
  ['判决书', 'civil_judgment'],
  ['民事调解书', 'civil_mediation'],
  ['调解书', 'civil_mediation'],
  ['民事裁定书', 'civil_ruling'],
  ['裁定书', 'civil_ruling'],
  ['仲裁裁决书', 'arbitral_award'],
  ['裁决书', 'arbitral_award'],
  ['公证债权文书', 'notarial_deed'],
  ['其他', 'other'],
];

function formOf(read: RowReader, of: { readonly court: CourtId | null; readonly today: LegalDay }): ApplicationForm {
  const applicants = listOf(read.needed('applicant'));
  const debtors = listOf(read.needed('debtor'));
  const applicantNumbers = read.numbers(applicants, 'applicantNumber');
  const debtorNumbers = read.numbers(debtors, 'debtorNumber');
  const kindWord = read.text('titleKind');
  const kind = kindWord === '' ? 'civil_judgment' : TITLE_WORDS.find(([word]) => word === kindWord)?.[1];
  if (kind === undefined)
    read.refusals.push({
      kind: 'unknown-word',
      field: COLUMNS.titleKind[0],
      text: kindWord.slice(0, 40),
      known: TITLE_WORDS.map(([word]) => word),
    });
  const account = read.text('payeeAccount');
  return {
    court: of.court,
    appliedOn: of.today,
    title: {
      court: read.needed('titleCourt'),
      number: read.needed('titleNumber'),
      kind: kind ?? 'other',
      effectiveOn: read.day('effectiveOn'),
      performanceEndsOn: read.day('performanceEndsOn'),
    },
    cause: read.needed('cause'),
    parties: [
      ...applicants.map((name, at) => ({
        ...partyOf('applicant', name, applicantNumbers[at] ?? '', read.text('applicantPhone'), read.text('applicantAddress')),
        payee:
          account === '' ? null : { name: read.text('payeeName') || name, bank: read.text('payeeBank'), account, confirmedOn: of.today },
      })),
      ...debtors.map((name, at) => partyOf('debtor', name, debtorNumbers[at] ?? '', read.text('debtorPhone'), read.text('debtorAddress'))),
    ],
    obligations: [
      {
        kind: 'price',
        label: read.text('label') || '给付款项',
        amount: read.amount('amount'),
        earnsDoubled: true,
        interest: null,
        passage: null,
      },
    ],
    acts: '',
    leads: read.text('leads'),
    // Whoever sends a list has signed the notice of risks for all of it; the list's cover sheet is kept with the batch.
    risksTold: true,
  };
}

function partyOf(role: FormParty['role'], name: string, number: string, phone: string, address: string): FormParty {
  const organisation =
    /^9[\dA-Z]\d{6}[\dA-Z]{10}$/.test(number) || /(?:公司|银行|支行|分行|合作社|委员会|厂|中心|店|医院|学校)$/.test(name);
  return {
    role,
    kind: organisation ? (/公司|银行/.test(name) ? 'company' : 'organisation') : 'person',
    name,
    identityKind: organisation ? 'credit-code' : 'resident',
    identityNumber: number,
    phone,
    address,
    service: null,
    payee: null,
  };
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[；;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'number' && Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
}

/** A day from a date cell, from the serial number a sheet keeps days as, or from the ways people write one. */
export function dayOfCell(cell: Cell): LegalDay | undefined {
  if (typeof cell === 'object' && cell !== null) return readDay(cell.day);
  const text = cellText(cell).trim();
  const serial = typeof cell === 'number' ? cell : /^\d{4,5}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (serial !== undefined && serial >= 1 && serial < 100_000) {
    // The serial count takes 1900 for a leap year; days before March 1900 are one off.
    return plusDays(day('1899-12-30'), Math.floor(serial) + (serial < 60 ? 1 : 0));
  }
  return readDay(text);
}

function readDay(text: string): LegalDay | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell).trim() === '');
}
