import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';

export interface SheetCase {
  readonly caseNumber: string;
  readonly courtZh: string;
  readonly summary: string;
  readonly state: string;
  readonly stage: string;
  readonly lane: string | null;
  readonly officerName: string | null;
  readonly filedOn: LegalDay;
  readonly closedOn: LegalDay | null;
  readonly claim: Fen;
  readonly received: Fen;
}

const HEADINGS = ['案号', '法院', '案由与当事人', '状态', '环节', '繁简', '承办人', '立案日', '结案日', '申请标的（元）', '已到位（元）'];

/**
 * 案件清单 · As a table any program opens (RFC 4180). The mark is the first line and the last: a list that is cut anywhere
 * still says who carried it out.
 */
export function caseSheet(rows: readonly SheetCase[], mark: string): string {
  const lines = rows.map((row) => [
    row.caseNumber,
    row.courtZh,
    row.summary,
    row.state,
    row.stage,
    row.lane ?? '',
    row.officerName ?? '',
    row.filedOn.toString(),
    row.closedOn?.toString() ?? '',
    yuanText(row.claim).replaceAll(',', ''),
    yuanText(row.received).replaceAll(',', ''),
  ]);
  return [[mark], HEADINGS, ...lines, [mark]].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Quoted where it must be; a name that begins like a formula is kept from becoming one. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
