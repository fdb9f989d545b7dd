import { assert, must } from '@duixian/kernel/assert';

/**
 * 字体资源 · An embedded subset as a font file of its own: the PDF leaves out what its own page makes superfluous (which glyph is
 * which character, vendor's metrics); a reader of OFD looks for both.
 */
export function fontProgram(subset: Uint8Array, glyphOf: ReadonlyMap<number, number>): Uint8Array {
  const tables = tablesOf(subset);
  tables.set('cmap', characterMap(glyphOf));
  if (!tables.has('OS/2')) tables.set('OS/2', vendorMetrics(must(tables.get('hhea'), 'hhea'), glyphOf));
  return written([...tables].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  assert(view.getUint32(0) === 0x00010000 || view.getUint32(0) === 0x74727565, 'a TrueType program');
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const from = view.getUint32(at + 8);
    tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), bytes.slice(from, from + view.getUint32(at + 12)));
  }
  return tables;
}

/** Format 12 under platform 3, encoding 10: all planes of Unicode, one group a character. Format 4 for readers of the basic plane. */
function characterMap(glyphOf: ReadonlyMap<number, number>): Uint8Array {
  const all = [...glyphOf].sort(([a], [b]) => a - b);
  const basic = all.filter(([code]) => code < 0xffff);
  const segments = basic.length + 1;
  const shortLength = 16 + segments * 8;
  const longAt = 20 + shortLength;
  const bytes = new Uint8Array(longAt + 16 + all.length * 12);
  const view = new DataView(bytes.buffer);
  const words = (at: number, ...values: readonly number[]) => values.forEach((value, i) => void view.setUint16(at + i * 2, value));
  words(0, 0, 2, 3, 1, 0, 20, 3, 10);
  view.setUint32(16, longAt);
  const search = 2 ** Math.floor(Math.log2(segments));
  words(20, 4, shortLength, 0, segments * 2, search * 2, Math.log2(search), (segments - search) * 2);
  for (const [i, [code, glyph]] of [...basic, [0xffff, 0] as const].entries()) {
    words(34 + i * 2, code);
    words(36 + (segments + i) * 2, code);
    words(36 + (segments * 2 + i) * 2, code === 0xffff ? 1 : (glyph - code) & 0xffff);
  }
  words(longAt, 12, 0);
  view.setUint32(longAt + 4, 16 + all.length * 12);
  view.setUint32(longAt + 12, all.length);
  for (const [i, [code, glyph]] of all.entries())
    [code, code, glyph].forEach((value, at) => void view.setUint32(longAt + 16 + i * 12 + at * 4, value));
  return bytes;
}

/** Version 0, heights from `hhea`; embedding allowed as the original allowed it to be embedded in the PDF (a subset, for viewing). */
function vendorMetrics(hhea: Uint8Array, glyphOf: ReadonlyMap<number, number>): Uint8Array {
  const from = new DataView(hhea.buffer, hhea.byteOffset);
  const bytes = new Uint8Array(78);
  const view = new DataView(bytes.buffer);
  const codes = [...glyphOf.keys()].filter((code) => code < 0xffff);
  view.setUint16(4, 400);
  view.setUint16(6, 5);
  view.setUint16(8, 0x0004); // preview and print
  view.setUint16(64, Math.min(0xffff, ...codes));
  view.setUint16(66, Math.max(0, ...codes));
  for (const at of [68, 74]) view.setInt16(at, from.getInt16(4));
  view.setInt16(70, from.getInt16(6));
  view.setUint16(76, Math.abs(from.getInt16(6)));
  return bytes;
}

function written(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const head = 12 + tables.length * 16;
  const bytes = new Uint8Array(tables.reduce((sum, [, table]) => sum + padded(table.length), head));
  const view = new DataView(bytes.buffer);
  const search = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  [tables.length, search * 16, Math.log2(search), (tables.length - search) * 16].forEach(
    (value, i) => void view.setUint16(4 + i * 2, value),
  );
  let at = head;
  for (const [i, [tag, table]] of tables.entries()) {
    bytes.set(table, at);
    if (tag === 'head') view.setUint32(at + 8, 0);
    bytes.set(Buffer.from(tag, 'latin1'), 12 + i * 16);
    [checksum(bytes, at, table.length), at, table.length].forEach((value, j) => void view.setUint32(16 + i * 16 + j * 4, value));
    at += padded(table.length);
  }
  const headAt = view.getUint32(12 + tables.findIndex(([tag]) => tag === 'head') * 16 + 8);
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(bytes, 0, bytes.length)) >>> 0);
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(bytes: Uint8Array, from: number, length: number): number {
  const view = new DataView(bytes.buffer);
  let sum = 0;
  for (let at = from; at < from + padded(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
