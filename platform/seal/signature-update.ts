import { assert, must } from '@duixian/kernel/assert';
import { pdfObjects, referenceIn } from './pdf-objects.ts';

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
  const { trailer: old, body } = pdfObjects(pdf);
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
