import { ok, type Result, refuse } from '@duixian/kernel/result';

export const LEVELS = ['supreme', 'high', 'intermediate', 'basic'] as const;
export type CourtLevel = (typeof LEVELS)[number];

export interface CourtRow {
  readonly court: number;
  /** Where the court's rows are stored: one number for an intermediate court and those below it, as a rule. */
  readonly region: number;
  readonly parent: number | null;
  readonly level: CourtLevel;
  /** 法院代字 as it stands in case numbers. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export type CourtTableRefusal =
  | { readonly kind: 'court-table-header'; readonly wanted: string }
  | { readonly kind: 'court-table-row'; readonly line: number; readonly field: string }
  | { readonly kind: 'court-table-twice'; readonly line: number; readonly field: 'court' | 'code' }
  | { readonly kind: 'court-table-parent'; readonly line: number }
  | { readonly kind: 'court-table-empty' };

const HEADER = 'court,region,parent,level,code,name_zh,name_en';

/** 法院代字表 · A table of courts from a file: every court once, its parent in the table and one or more levels above it. */
export function readCourtTable(text: string): Result<readonly CourtRow[], CourtTableRefusal> {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());
  if (header !== HEADER) return refuse({ kind: 'court-table-header', wanted: HEADER });
  const rows: { readonly line: number; readonly row: CourtRow }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const read = rowFrom(line, at + 2);
    if (!read.ok) return read;
    rows.push({ line: at + 2, row: read.value });
  }
  if (rows.length === 0) return refuse({ kind: 'court-table-empty' });
  const courts = new Map<number, CourtRow>();
  const codes = new Set<string>();
  for (const { line, row } of rows) {
    if (courts.has(row.court)) return refuse({ kind: 'court-table-twice', line, field: 'court' });
    if (codes.has(row.code)) return refuse({ kind: 'court-table-twice', line, field: 'code' });
    courts.set(row.court, row);
    codes.add(row.code);
  }
  for (const { line, row } of rows) {
    if (row.parent === null) continue;
    const parent = courts.get(row.parent);
    if (!parent || LEVELS.indexOf(parent.level) >= LEVELS.indexOf(row.level)) return refuse({ kind: 'court-table-parent', line });
  }
  // A court stands after its parent: so the rows can be written in this order.
  return ok(rows.map(({ row }) => row).sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)));
}

function rowFrom(text: string, line: number): Result<CourtRow, CourtTableRefusal> {
  const [court = '', region = '', parent = '', level = '', code = '', nameZh = '', nameEn = ''] = text
    .split(',')
    .map((cell) => cell.trim());
  const known = LEVELS.find((one) => one === level);
  const wrong = (field: string) => refuse({ kind: 'court-table-row', line, field } as const);
  if (!/^[1-9]\d{0,5}$/.test(court)) return wrong('court');
  if (!/^[1-9]\d{0,8}$/.test(region)) return wrong('region');
  if (!/^(?:[1-9]\d{0,5})?$/.test(parent)) return wrong('parent');
  if (known === undefined) return wrong('level');
  if (!/^[\p{Script=Han}A-Z0-9]{1,12}$/u.test(code)) return wrong('code');
  if (nameZh === '' || nameZh.length > 60) return wrong('name_zh');
  if (nameEn === '' || nameEn.length > 120) return wrong('name_en');
  const row = {
    court: Number(court),
    region: Number(region),
    parent: parent === '' ? null : Number(parent),
    level: known,
    code,
    nameZh,
    nameEn,
  };
  return ok(row);
}
