import { day, dayFromText, type LegalDay, plusDays } from '@duixian/kernel/legal-day';

/** 日期文本 · "2026-07-01", "2026/7/1 10:20", "20260701", "2026年7月1日", "2026.7.1", an ISO moment. A day written the other way round is not guessed. */
export function dayFromStatement(text: string): LegalDay | undefined {
  const plain = text.normalize('NFKC').trim();
  const match = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?:$|[\sT]|\d{6}$)/.exec(plain);
  if (!match) return undefined;
  const month = (match[2] ?? match[4] ?? match[6] ?? '').padStart(2, '0');
  const date = (match[3] ?? match[5] ?? match[7] ?? '').padStart(2, '0');
  return dayFromText(`${match[1]}-${month}-${date}`);
}

const FIRST_SERIAL = 30_000;
const LAST_SERIAL = 80_000;

/** A day as a workbook counts it, from 1899-12-30; the part after the point is the time of day. */
export function dayFromSerial(text: string): LegalDay | undefined {
  const match = /^(\d{5})(?:\.\d+)?$/.exec(text.trim());
  const serial = Number(match?.[1] ?? '0');
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? plusDays(day('1899-12-30'), serial) : undefined;
}
