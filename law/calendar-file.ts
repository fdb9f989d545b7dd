import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type CalendarYear, type CalendarYearRefusal, type OffSpan, readCalendarYear } from './calendar-year.ts';

export type CalendarFileRefusal =
  | CalendarYearRefusal
  | { readonly kind: 'file-not-json'; readonly at: string }
  | { readonly kind: 'field-missing'; readonly field: string }
  | { readonly kind: 'line-not-understood'; readonly line: number; readonly text: string };

/**
 * 日历文件 · A year from a file, JSON or lines with commas, checked as a whole.
 *
 * Lines: `year,2027` · `notice,国办发明电〔2026〕8号,2026-11-20` · `off,2027-01-01,2027-01-03,元旦,New Year's Day` · `work,2027-01-30`.
 */
export function readCalendarFile(text: string): Result<CalendarYear, CalendarFileRefusal> {
  const plain = text.replace(/^\uFEFF/, '').trim();
  const read = plain.startsWith('{') ? fromJson(plain) : fromLines(plain);
  if (!read.ok) return read;
  const checked = readCalendarYear(read.value);
  return checked.ok ? read : checked;
}

function fromJson(text: string): Result<CalendarYear, CalendarFileRefusal> {
  const found = parsed(text);
  if (!found.ok) return found;
  const of = found.value;
  if (!isRecord(of)) return refuse({ kind: 'field-missing', field: 'year' });
  const { year, notice, off, work } = of;
  if (typeof year !== 'number') return refuse({ kind: 'field-missing', field: 'year' });
  if (!isRecord(notice) || !isTexts(notice.numbers) || typeof notice.issuedOn !== 'string')
    return refuse({ kind: 'field-missing', field: 'notice' });
  if (!Array.isArray(off) || !off.every(isSpan)) return refuse({ kind: 'field-missing', field: 'off' });
  if (!isTexts(work)) return refuse({ kind: 'field-missing', field: 'work' });
  return ok({ year, notice: { numbers: notice.numbers, issuedOn: notice.issuedOn, verified: true }, off, work });
}

function parsed(text: string): Result<unknown, CalendarFileRefusal> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (cause) {
    return refuse({ kind: 'file-not-json', at: cause instanceof Error ? cause.message.slice(0, 120) : '' });
  }
}

function fromLines(text: string): Result<CalendarYear, CalendarFileRefusal> {
  let year: number | undefined;
  let issuedOn: string | undefined;
  const numbers: string[] = [];
  const off: OffSpan[] = [];
  const work: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [kind, first = '', second = '', nameZh = '', ...rest] = line.split(',').map((cell) => cell.trim());
    if (kind === 'year' && /^\d{4}$/.test(first)) year = Number(first);
    else if (kind === 'notice' && first !== '' && second !== '') {
      numbers.push(first);
      issuedOn = second;
    } else if (kind === 'off' && nameZh !== '') off.push({ from: first, to: second, nameZh, nameEn: rest.join(',') || nameZh });
    else if (kind === 'work' && first !== '') work.push(first);
    else return refuse({ kind: 'line-not-understood', line: at + 1, text: line.slice(0, 80) });
  }
  if (year === undefined) return refuse({ kind: 'field-missing', field: 'year' });
  if (issuedOn === undefined) return refuse({ kind: 'field-missing', field: 'notice' });
  return ok({ year, notice: { numbers, issuedOn, verified: true }, off, work });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isSpan(value: unknown): value is OffSpan {
  return isRecord(value) && ['from', 'to', 'nameZh', 'nameEn'].every((name) => typeof value[name] === 'string');
}
