import { ok, type Result, refuse } from '@duixian/kernel/result';
import excel from 'exceljs';
import papa from 'papaparse';
import { decodeText, type IncomingFile, LARGEST_FILE } from './read-file.ts';
import type { Cell, FileRefusal, Sheet } from './rules/sheet.ts';
import { unpack } from './unpack.ts';

/** A list of fifty thousand rows unpacks to some 60 MB. */
const MOST_SHEET = 300 * 1024 * 1024;

/** 读入表格 · The first sheet of an .xlsx, or a .csv in UTF-8 or GB 18030. */
export async function readSheetFile(file: IncomingFile, limit = LARGEST_FILE): Promise<Result<Sheet, FileRefusal>> {
  if (file.bytes.length > limit) return refuse({ kind: 'file-too-large', bytes: file.bytes.length, limit });
  if (file.bytes.length === 0) return refuse({ kind: 'file-empty' });
  const head = Buffer.from(file.bytes.subarray(0, 4)).toString('latin1');
  if (head === '\xd0\xcf\x11\xe0') return refuse({ kind: 'old-office-file', name: file.name });
  return head.startsWith('PK') ? readXlsx(file) : readCsv(file);
}

async function readXlsx(file: IncomingFile): Promise<Result<Sheet, FileRefusal>> {
  const parts = unpack(file.name, file.bytes, (part) => part === 'xl/workbook.xml', MOST_SHEET);
  if (!parts.ok) return parts;
  if (!parts.value.has('xl/workbook.xml')) return refuse({ kind: 'unknown-file-kind', name: file.name });
  const book = new excel.Workbook();
  try {
    await book.xlsx.load(new Uint8Array(file.bytes).buffer);
  } catch (fault) {
    return refuse({ kind: 'file-damaged', name: file.name, why: (fault instanceof Error ? fault.message : 'unreadable').slice(0, 120) });
  }
  const sheet = book.worksheets[0];
  if (sheet === undefined) return refuse({ kind: 'file-empty' });
  const rows: Cell[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cellOf(cell.value);
    });
    rows[at - 1] = Array.from(cells, (cell) => cell ?? null);
  });
  return ok({ name: sheet.name, rows: Array.from(rows, (row) => row ?? []), merged: sheet.model.merges.map(mergeOf) });
}

function cellOf(value: excel.CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : { day: value.toISOString().slice(0, 10) };
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : null;
  if ('error' in value) return value.error;
  if ('result' in value) return value.result === undefined ? null : cellOf(value.result);
  return null;
}

function mergeOf(range: string): Sheet['merged'][number] {
  const [first, last] = range.split(':').map((corner) => Number(corner.replace(/\D/g, '')));
  return { range, firstRow: first ?? 0, lastRow: last ?? first ?? 0 };
}

function readCsv(file: IncomingFile): Result<Sheet, FileRefusal> {
  if (!/\.(?:csv|txt|tsv)$/i.test(file.name)) return refuse({ kind: 'unknown-file-kind', name: file.name });
  const text = decodeText(file);
  if (!text.ok) return text;
  const parsed = papa.parse<string[]>(text.value.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  return ok({ name: file.name, rows: parsed.data.map((row) => row.map((cell) => (cell === '' ? null : cell))), merged: [] });
}
