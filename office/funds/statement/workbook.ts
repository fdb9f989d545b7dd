import { Unzip, UnzipInflate } from 'fflate';
import { SaxesParser } from 'saxes';
import type { SheetCell } from '../rules/statement/sheet-lines.ts';
import type { FileProblem } from '../rules/statement/statement.ts';

/** What a workbook may grow to when unpacked. A small file that unpacks to more is not a statement. */
const MOST_UNPACKED = 400 * 1024 * 1024;
const MOST_WORDS = 200 * 1024 * 1024;
const MOST_COLUMNS = 200;

/**
 * 工作簿 · The rows of the first sheet of an .xlsx, one at a time, straight from the packed bytes: neither the sheet nor the
 * workbook is ever whole in memory, and what the file says of its own size is not believed.
 */
export function readWorkbook(bytes: Uint8Array, row: (line: number, cells: readonly SheetCell[]) => void): FileProblem | undefined {
  const words: string[] = [];
  let size = 0;
  const text = collector();
  const first = unpacked(bytes, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') text.start();
      text.take(tag === 't');
    },
    text: text.add,
    close: (tag) => {
      if (tag === 't') text.take(false);
      if (tag !== 'si') return;
      const word = text.end();
      size += word.length;
      if (size > MOST_WORDS) throw new TooLarge();
      words.push(word);
    },
  });
  if (first.problem !== undefined) return first.problem;

  let line = 0;
  let cells: SheetCell[] = [];
  let at = 0;
  let kind = '';
  const sheet = first.parts.filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part)).sort(byNumber)[0];
  if (sheet === undefined) return { kind: 'unknown-file-kind' };
  return unpacked(bytes, sheet, {
    open: (tag, attribute) => {
      if (tag === 'row') {
        line = Number(attribute('r') ?? line + 1);
        cells = [];
        at = -1;
      } else if (tag === 'c') {
        at = columnOf(attribute('r')) ?? at + 1;
        kind = attribute('t') ?? 'n';
        text.start();
      }
      text.take(tag === 'v' || tag === 't');
    },
    text: text.add,
    close: (tag) => {
      if (tag === 'v' || tag === 't') text.take(false);
      if (tag === 'c' && at >= 0 && at < MOST_COLUMNS) {
        const value = text.end();
        const shown = kind === 's' ? (words[Number(value)] ?? '') : value;
        while (cells.length < at) cells.push({ text: '', number: false });
        cells[at] = { text: shown, number: kind === 'n' };
      }
      if (tag === 'row') row(line, cells);
    },
  }).problem;
}

class TooLarge extends Error {}

interface Watch {
  open(tag: string, attribute: (name: string) => string | undefined): void;
  text(text: string): void;
  close(tag: string): void;
}

/** Unpacks one part and parses it as it comes; counts all others so that a bomb is seen wherever it lies. */
function unpacked(
  bytes: Uint8Array,
  wanted: string,
  watch: Watch,
): { readonly parts: string[]; readonly problem: FileProblem | undefined } {
  const parts: string[] = [];
  let total = 0;
  const reader = new Unzip((file) => {
    parts.push(file.name);
    const parser = file.name === wanted ? partParser(watch) : undefined;
    const decoder = new TextDecoder('utf-8');
    file.ondata = (fault, chunk, final) => {
      if (fault) throw fault;
      total += chunk.length;
      if (total > MOST_UNPACKED) throw new TooLarge();
      parser?.write(decoder.decode(chunk, { stream: !final }));
      if (final) parser?.close();
    };
    if (parser !== undefined || file.name !== wanted) file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += 65_536) reader.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
    return { parts, problem: undefined };
  } catch (fault) {
    if (fault instanceof TooLarge) return { parts, problem: { kind: 'unpacks-too-large', limit: MOST_UNPACKED } };
    const why = (fault instanceof Error ? fault.message : 'unreadable').slice(0, 120);
    return { parts, problem: { kind: 'file-damaged', why } };
  }
}

function partParser(watch: Watch): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('a document type in a workbook');
  });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', (tag) => watch.open(localName(tag.name), (name) => tag.attributes[name]));
  parser.on('text', watch.text);
  parser.on('cdata', watch.text);
  parser.on('closetag', (tag) => watch.close(localName(tag.name)));
  return parser;
}

/** Text of `<t>` and `<v>`; phonetic hints and formulas stand in other elements and are left out. */
function collector() {
  let text = '';
  let taking = false;
  return {
    start() {
      text = '';
    },
    take(on: boolean) {
      taking = on;
    },
    add(more: string) {
      if (taking && text.length < 4_000) text += more;
    },
    end: () => text,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** "AB12" is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function byNumber(a: string, b: string): number {
  return Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, ''));
}
