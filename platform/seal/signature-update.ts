import { assert, must } from '@duixian/kernel/assert';

export interface SignatureUpdate {
  /** Bytes kept free for the CMS; the placeholder holds twice as many hexadecimal digits. */
  readonly room: number;
  readonly subFilter: string;
  readonly reason: string;
  readonly signedAtUnixMs: number;
}

/**
 * 增量更新 · The PDF with a signature field appended as an incremental update (ISO 32000-1, 7.5.6): the bytes that were set stay
 * as they are, and only catalogue, first page and two new objects are written again. Reads PDFs with a plain cross-reference
 * table, as the typesetter makes them; parsing and writing a whole PDF anew took four times as long.
 */
export function withSignatureField(pdf: Uint8Array, of: SignatureUpdate): { readonly bytes: Buffer; readonly contentsAt: number } {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const old = readTrailer(file);
  const objectAt = crossReferences(file, old.startXref);
  const body = (number: number): string => objectText(file, must(objectAt.get(number), `object ${number} is in the table`));
  const root = body(old.root);
  const page = firstPage(body, referenceIn(root, 'Pages'));
  const sheet = body(page).replace(/\/Annots \[\s*\]/, '');
  assert(!/\/AcroForm|\/Annots/.test(root + sheet), 'the paper has no form and no notes of its own');

  const field = old.size;
  const dictionary = old.size + 1;
  const contents = `<${'0'.repeat(of.room * 2)}>`;
  const objects = [
    [old.root, extended(root, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [page, extended(sheet, `/Annots [${field} 0 R]`)],
    [field, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /F 132 /P ${page} 0 R /V ${dictionary} 0 R >>`],
    [
      dictionary,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${of.subFilter} /M (${pdfTime(of.signedAtUnixMs)}) /Name (Duixian) /Reason (${of.reason})\n` +
        `/Contents ${contents}\n/ByteRange ${' '.repeat(RANGE_ROOM)}\n>>`,
    ],
  ] as const;

  let text = file.at(-1) === 0x0a ? '' : '\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, file.length + text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const startXref = file.length + text.length;
  text += `xref\n${[...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`).join('')}`;
  text += `trailer\n<< /Size ${old.size + 2} /Root ${old.root} 0 R ${old.kept}/Prev ${old.startXref} >>\nstartxref\n${startXref}\n%%EOF\n`;

  const bytes = Buffer.concat([file, Buffer.from(text, 'latin1')]);
  const contentsAt = file.length + text.indexOf(contents);
  const after = contentsAt + contents.length;
  const range = `[0 ${contentsAt} ${after} ${bytes.length - after}]`;
  bytes.write(range.padEnd(RANGE_ROOM), file.length + text.indexOf('/ByteRange ') + '/ByteRange '.length, 'latin1');
  return { bytes, contentsAt };
}

/** The longest range: three numbers of ten digits. */
const RANGE_ROOM = 40;
const TAIL = 2_048;

interface Trailer {
  readonly startXref: number;
  readonly size: number;
  readonly root: number;
  /** Entries carried over as they stand: who made it, and its identity. */
  readonly kept: string;
}

function readTrailer(file: Buffer): Trailer {
  const tail = file.subarray(-TAIL).toString('latin1');
  const startXref = Number(must(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail), 'the PDF ends with its cross-reference')[1]);
  const trailer = must(/trailer\s*<<([\s\S]*)>>\s*startxref/.exec(file.subarray(startXref).toString('latin1')), 'a plain trailer')[1] ?? '';
  const kept = [/\/Info \d+ 0 R/.exec(trailer)?.[0], /\/ID \[[^\]]*\]/.exec(trailer)?.[0]].flatMap((entry) => (entry ? [`${entry} `] : []));
  return {
    startXref,
    size: Number(must(/\/Size (\d+)/.exec(trailer), 'the trailer has its size')[1]),
    root: referenceIn(trailer, 'Root'),
    kept: kept.join(''),
  };
}

function crossReferences(file: Buffer, at: number): ReadonlyMap<number, number> {
  const text = file.subarray(at).toString('latin1');
  assert(text.startsWith('xref'), 'a plain cross-reference table');
  const offsets = new Map<number, number>();
  let number = 0;
  for (const line of text.slice(0, text.indexOf('trailer')).split(/[\r\n]+/)) {
    const section = /^(\d+) \d+ *$/.exec(line);
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (section) number = Number(section[1]);
    else if (entry) {
      if (entry[2] === 'n') offsets.set(number, Number(entry[1]));
      number += 1;
    }
  }
  return offsets;
}

function objectText(file: Buffer, at: number): string {
  const end = file.indexOf('endobj', at, 'latin1');
  const text = file.subarray(at, end).toString('latin1');
  return text.slice(text.indexOf('obj') + 'obj'.length).trim();
}

function referenceIn(dictionary: string, name: string): number {
  return Number(must(new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary), `${name} is a reference`)[1]);
}

/** Down the first branch of the page tree; a tree deeper than this is not one of ours. */
function firstPage(body: (number: number) => string, pages: number): number {
  let number = pages;
  for (let depth = 0; depth < 8; depth++) {
    if (/\/Type \/Page\b(?!s)/.test(body(number))) return number;
    number = Number(must(/\/Kids \[\s*(\d+) 0 R/.exec(body(number)), 'pages have kids')[1]);
  }
  throw new TypeError('the page tree is too deep');
}

function extended(dictionary: string, entry: string): string {
  const end = dictionary.lastIndexOf('>>');
  return `${dictionary.slice(0, end)}${entry}\n${dictionary.slice(end)}`;
}

/** D:20260901000000Z */
function pdfTime(ms: number): string {
  return `D:${new Date(ms).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
}
