import { COLUMN_WORDS, type ColumnRole } from './column-words.ts';

const ROLES = new Map<string, ColumnRole>();
for (const role of Object.keys(COLUMN_WORDS).filter(isRole)) for (const word of COLUMN_WORDS[role]) ROLES.set(plainWord(word), role);

function isRole(text: string): text is ColumnRole {
  return text in COLUMN_WORDS;
}

function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*"'=:_.]+/g, '');
}

/** What a heading cell names, or nothing: "贷方发生额/元（收入）" is a credit column. */
export function roleOfHeading(cell: string): ColumnRole | undefined {
  const plain = plainWord(cell);
  const bare = plain.replace(/\([^)]*\)/g, '').replace(/\/?(?:人民币)?元$/, '');
  return ROLES.get(plain) ?? ROLES.get(bare);
}

/** 列位 · Where each role stands; of several remarks all, of any other role the first. */
export interface Columns {
  readonly of: ReadonlyMap<ColumnRole, number>;
  readonly remarks: readonly number[];
}

export function columnsOf(cells: readonly string[]): Columns {
  const of = new Map<ColumnRole, number>();
  const remarks: number[] = [];
  for (const [i, cell] of cells.entries()) {
    const role = roleOfHeading(cell);
    if (role === undefined) continue;
    if (role === 'remark') remarks.push(i);
    if (!of.has(role)) of.set(role, i);
  }
  return { of, remarks };
}

/** A heading names a day and some column of money; a row that only mentions one of them is text above the table. */
export function isHeading(columns: Columns): boolean {
  return hasDay(columns) && hasMoney(columns);
}

export function hasDay({ of }: Columns): boolean {
  return of.has('value-day') || of.has('booking-day') || of.has('trade-day');
}

export function hasMoney({ of }: Columns): boolean {
  return of.has('credit') || of.has('debit') || of.has('amount');
}

const IN = /^(?:贷|贷方|贷记|收|收入|收方|来账|入账|转入|存入|进账|进|入|\+|c|cr|crdt|credit|in)$/;
const OUT = /^(?:借|借方|借记|支|支出|付|付方|付款|往账|出账|转出|支取|出|-|d|dr|db|dbit|debit|out)$/;

/** 借贷标志 · From the bank's side of the account: credit is money in. */
export function directionOf(text: string): 'in' | 'out' | undefined {
  const plain = plainWord(text);
  if (IN.test(plain)) return 'in';
  return OUT.test(plain) ? 'out' : undefined;
}

const YUAN = /^(?:|人民币|人民币元|cny|rmb|156|￥|¥|yuan)$/;

/** The office keeps yuan; another currency is refused, never converted on the way in. */
export function isYuan(text: string): boolean {
  return YUAN.test(plainWord(text));
}
