import iconv from 'iconv-lite';
import papa from 'papaparse';
import { type SheetCell, sheetReader } from '../rules/statement/sheet-lines.ts';
import type { BlockHead, FileProblem, StatementFormat, StatementItem } from '../rules/statement/statement.ts';
import { camtReader } from './camt.ts';
import { readWorkbook } from './workbook.ts';

const CHUNK = 1 << 18;

export type ReadToEnd = { readonly format: StatementFormat; readonly heads: readonly BlockHead[] } | { readonly problem: FileProblem };

/** 读入对账单 · What a file is, its bytes say; its name is not asked. Lines are handed on as they are read. */
export function readStatementBytes(bytes: Uint8Array, emit: (item: StatementItem) => void): ReadToEnd {
  if (bytes.length === 0) return { problem: { kind: 'file-empty' } };
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { problem: { kind: 'old-office-file' } };
  if (start.startsWith('PK')) return readSheet('xlsx', (row) => readWorkbook(bytes, row), emit);
  const encoding = encodingOf(bytes, start);
  if (encoding === undefined) return { problem: { kind: 'unknown-encoding' } };
  const opening = iconv.decode(Buffer.from(bytes.subarray(0, 1_024)), encoding).replace(/^[\ufeff\s]+/, '');
  if (/^<\?xml|^<(?:\w+:)?Document\b|^<!/i.test(opening)) return readXml(bytes, encoding, emit);
  if (/^<(?:html|table|!doctype)/i.test(opening)) return { problem: { kind: 'unknown-file-kind' } };
  return readSheet('csv', (row) => readTable(bytes, encoding, row), emit);
}

function readXml(bytes: Uint8Array, encoding: string, emit: (item: StatementItem) => void): ReadToEnd {
  const reader = camtReader(emit);
  const decoder = iconv.getDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const problem = reader.write(decoder.write(Buffer.from(bytes.subarray(at, at + CHUNK))));
    if (problem !== undefined) return { problem };
  }
  const rest = reader.write(decoder.end() ?? '');
  if (rest !== undefined) return { problem: rest };
  const { problem, format, heads } = reader.end();
  return problem === undefined ? { format, heads } : { problem };
}

type Rows = (row: (line: number, cells: readonly SheetCell[]) => void) => FileProblem | undefined;

class Hopeless extends Error {}

function readSheet(format: StatementFormat, rows: Rows, emit: (item: StatementItem) => void): ReadToEnd {
  const reader = sheetReader(emit);
  try {
    const problem = rows((line, cells) => {
      reader.row(line, cells);
      if (reader.hopeless()) throw new Hopeless();
    });
    if (problem !== undefined) return { problem };
  } catch (cause) {
    if (!(cause instanceof Hopeless)) throw cause;
  }
  const { head, problem } = reader.end();
  return problem === undefined ? { format, heads: [head] } : { problem };
}

function readTable(bytes: Uint8Array, encoding: string, row: (line: number, cells: readonly SheetCell[]) => void): undefined {
  const text = iconv.decode(Buffer.from(bytes), encoding).replace(/^\ufeff/, '');
  let line = 0;
  papa.parse<string[]>(text, {
    delimiter: delimiterOf(text.slice(0, 20_000)),
    skipEmptyLines: false,
    step: ({ data }) => {
      line += 1;
      row(
        line,
        data.map((cell) => ({ text: cell, number: /^\s*\d{5}(?:\.\d+)?\s*$/.test(cell) })),
      );
    },
  });
  return undefined;
}

/** The mark that the fullest line has most of: words above the table have few of any. */
function delimiterOf(text: string): string {
  let best = { mark: ',', count: 0 };
  for (const line of text.split(/\r?\n/).slice(0, 60))
    for (const mark of [',', '\t', ';', '|']) {
      const count = line.split(mark).length - 1;
      if (count > best.count) best = { mark, count };
    }
  return best.mark;
}

const DECLARED = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,20})["']/;

/** UTF-8 where it is valid, GB 18030 (and with it GBK and GB 2312) where it is not; what an XML file declares goes first. */
function encodingOf(bytes: Uint8Array, start: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16-le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16-be';
  const declared = DECLARED.exec(start.replace(/^\xef\xbb\xbf/, ''))?.[1]?.toLowerCase();
  if (declared !== undefined) return /^gb/.test(declared) ? 'gb18030' : iconv.encodingExists(declared) ? declared : undefined;
  if (bytes.subarray(0, 4_096).includes(0)) return undefined;
  if (isUtf8(bytes)) return 'utf8';
  const sample = iconv.decode(Buffer.from(bytes.subarray(0, 40_000)), 'gb18030');
  const broken = sample.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return broken <= sample.length * 0.01 ? 'gb18030' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
