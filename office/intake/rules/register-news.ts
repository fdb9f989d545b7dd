import { readCreditCode, readResidentNumber } from '@duixian/cases/rules/identity-number';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Sheet } from './sheet.ts';
import { cellText, dayOfCell } from './sheet-cells.ts';

/** 登记变动 · A person is dead, a company deregistered or its licence revoked. */
export const GONE_STATES = ['dead', 'deregistered', 'revoked'] as const;
export type GoneState = (typeof GONE_STATES)[number];

export function isGoneState(text: string): text is GoneState {
  return GONE_STATES.some((state) => state === text);
}

export interface RegisterNews {
  readonly identityNumber: string;
  readonly state: GoneState;
  readonly sinceOn: LegalDay;
  /** Who told it: 衡江市民政局. */
  readonly source: string;
}

const WORDS: Readonly<Record<string, GoneState>> = { 死亡: 'dead', 宣告死亡: 'dead', 注销: 'deregistered', 吊销: 'revoked' };
const HEADINGS = {
  number: ['证件号码', '身份证号', '公民身份号码', '统一社会信用代码'],
  state: ['状态', '登记状态', '变动'],
  since: ['日期', '死亡日期', '注销日期', '变动日期'],
} as const;

export type NewsRowRefusal =
  | { readonly kind: 'identity-wrong'; readonly field: string; readonly why: string }
  | { readonly kind: 'unknown-word'; readonly field: string; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'impossible-date'; readonly field: string; readonly text: string }
  | { readonly kind: 'day-in-future'; readonly field: string; readonly on: LegalDay };

export type NewsSheetRefusal =
  | { readonly kind: 'no-heading-row' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly limit: number };

export interface NewsOfSheet {
  readonly good: readonly { readonly identityNumber: string; readonly state: GoneState; readonly sinceOn: LegalDay }[];
  readonly bad: readonly { readonly row: number; readonly refusals: readonly NewsRowRefusal[] }[];
}

/** 登记变动清单 · A register's list row by row; a row that cannot be read is named and the rest is taken. */
export function newsOfSheet(sheet: Sheet, of: { readonly today: LegalDay; readonly limit: number }): Result<NewsOfSheet, NewsSheetRefusal> {
  const headingAt = sheet.rows.slice(0, 20).findIndex((row) => columnsOf(row) !== undefined);
  const columns = columnsOf(sheet.rows[headingAt] ?? []);
  if (columns === undefined) return refuse({ kind: 'no-heading-row' });
  const good: NewsOfSheet['good'][number][] = [];
  const bad: NewsOfSheet['bad'][number][] = [];
  const filled = sheet.rows.map((cells, at) => ({ cells, row: at + 1 })).slice(headingAt + 1);
  const rows = filled.filter(({ cells }) => cells.some((cell) => cellText(cell).trim() !== ''));
  if (rows.length === 0) return refuse({ kind: 'no-rows' });
  if (rows.length > of.limit) return refuse({ kind: 'too-many-rows', rows: rows.length, limit: of.limit });
  for (const { cells, row } of rows) {
    const text = (at: number) => cellText(cells[at] ?? null).trim();
    const refusals: NewsRowRefusal[] = [];
    const identityNumber = text(columns.number).toUpperCase();
    const state = WORDS[text(columns.state)];
    const sinceOn = dayOfCell(cells[columns.since] ?? null);
    const read = /^9[1-9]\d{6}/.test(identityNumber) ? readCreditCode(identityNumber) : readResidentNumber(identityNumber, of.today);
    if (!read.ok) refusals.push({ kind: 'identity-wrong', field: HEADINGS.number[0], why: read.refusal.kind });
    if (state === undefined)
      refusals.push({ kind: 'unknown-word', field: HEADINGS.state[0], text: text(columns.state).slice(0, 40), known: Object.keys(WORDS) });
    if (sinceOn === undefined) refusals.push({ kind: 'impossible-date', field: HEADINGS.since[0], text: text(columns.since).slice(0, 60) });
    else if (isBefore(of.today, sinceOn)) refusals.push({ kind: 'day-in-future', field: HEADINGS.since[0], on: sinceOn });
    if (refusals.length > 0 || state === undefined || sinceOn === undefined) bad.push({ row, refusals });
    else good.push({ identityNumber, state, sinceOn });
  }
  return ok({ good, bad });
}

function columnsOf(row: Sheet['rows'][number]): { number: number; state: number; since: number } | undefined {
  const at = (names: readonly string[]) => row.findIndex((cell) => names.includes(cellText(cell).replace(/[\s*＊]/g, '')));
  const [number, state, since] = [at(HEADINGS.number), at(HEADINGS.state), at(HEADINGS.since)];
  return number < 0 || state < 0 || since < 0 ? undefined : { number, state, since };
}
