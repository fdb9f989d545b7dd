import { assert } from '@duixian/kernel/assert';

/** The two tables of a TrueType or OpenType font we read ourselves: which characters it draws, and what it is called. */
export interface FontTables {
  readonly family: string;
  /** Inclusive ranges of code points that map to a real glyph, ascending and disjoint. */
  readonly covered: readonly CodeRange[];
}

export interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/** Reads `cmap` (formats 4 and 12) and `name` of a single font file. Collections (.ttc) are not read. */
export function readFontTables(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const cmap = tables.get('cmap');
  const name = tables.get('name');
  assert(cmap !== undefined && name !== undefined, 'the font has no cmap or no name table');
  return { family: familyName(view, name), covered: joined([...rangesOf(view, cmap)]) };
}

function tableOffsets(view: DataView): Map<string, number> {
  const signature = view.getUint32(0);
  assert(signature === 0x00010000 || signature === 0x4f54544f || signature === 0x74727565, 'not a TrueType or OpenType font');
  const offsets = new Map<string, number>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return offsets;
}

function* rangesOf(view: DataView, cmap: number): Generator<CodeRange> {
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const at = cmap + 4 + i * 8;
    const platform = view.getUint16(at);
    const encoding = view.getUint16(at + 2);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!unicode) continue;
    const table = cmap + view.getUint32(at + 4);
    const format = view.getUint16(table);
    if (format === 4) yield* segmentsOf(view, table);
    if (format === 12) yield* groupsOf(view, table);
  }
}

/** Format 4: segments of the basic plane. A code whose glyph is 0 is not drawn, so every code is looked at. */
function* segmentsOf(view: DataView, table: number): Generator<CodeRange> {
  const double = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + double + 2;
  const deltas = starts + double;
  const offsets = deltas + double;
  for (let i = 0; i < double; i += 2) {
    const end = view.getUint16(ends + i);
    const start = view.getUint16(starts + i);
    const delta = view.getUint16(deltas + i);
    const offset = view.getUint16(offsets + i);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + i + offset + (code - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) yield { first: code, last: code };
    }
  }
}

/** Format 12: groups over all planes, where the rare characters of GB 18030 live. */
function* groupsOf(view: DataView, table: number): Generator<CodeRange> {
  const count = view.getUint32(table + 12);
  for (let i = 0; i < count; i++) {
    const at = table + 16 + i * 12;
    const first = view.getUint32(at) + (view.getUint32(at + 8) === 0 ? 1 : 0);
    const last = view.getUint32(at + 4);
    if (first <= last) yield { first, last };
  }
}

function joined(ranges: CodeRange[]): CodeRange[] {
  ranges.sort((a, b) => a.first - b.first || a.last - b.last);
  const result: CodeRange[] = [];
  for (const range of ranges) {
    const previous = result.at(-1);
    if (previous !== undefined && range.first <= previous.last + 1) {
      result[result.length - 1] = { first: previous.first, last: Math.max(previous.last, range.last) };
    } else result.push(range);
  }
  return result;
}

/** Name 16 (typographic family) before name 1, in the English of the Windows platform, as Typst matches it. */
function familyName(view: DataView, table: number): string {
  const count = view.getUint16(table + 2);
  const texts = table + view.getUint16(table + 4);
  const found = new Map<number, string>();
  for (let i = 0; i < count; i++) {
    const at = table + 6 + i * 12;
    const windowsEnglish = view.getUint16(at) === 3 && view.getUint16(at + 4) === 0x0409;
    if (!windowsEnglish) continue;
    const length = view.getUint16(at + 8);
    const start = texts + view.getUint16(at + 10);
    let text = '';
    for (let j = 0; j < length; j += 2) text += String.fromCharCode(view.getUint16(start + j));
    found.set(view.getUint16(at + 6), text);
  }
  return found.get(16) ?? found.get(1) ?? '';
}
