import { assert, must } from '@duixian/kernel/assert';

export interface Trailer {
  readonly startXref: number;
  readonly size: number;
  readonly root: number;
  /** Entries carried over as they stand: who made it, and its identity. */
  readonly kept: string;
}

export interface PdfObjects {
  readonly trailer: Trailer;
  /** Text of an object as it stands, between `obj` and `endobj`, bytes as Latin-1 characters. */
  body(number: number): string;
}

/** PDF 对象 · The objects of a PDF with plain cross-reference tables, as our typesetter and our seal write it; the newest of each. */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trailer = readTrailer(file);
  const objectAt = new Map<number, number>();
  let at: number | undefined = trailer.startXref;
  for (let updates = 0; at !== undefined; updates++) {
    assert(updates < MOST_UPDATES, 'a PDF of ours has one update');
    for (const [number, offset] of crossReferences(file, at)) if (!objectAt.has(number)) objectAt.set(number, offset);
    const previous = /\/Prev (\d+)/.exec(trailerText(file, at));
    at = previous === null ? undefined : Number(previous[1]);
  }
  return { trailer, body: (number) => objectText(file, must(objectAt.get(number), `object ${number} is in the table`)) };
}

export function referenceIn(dictionary: string, name: string): number {
  return Number(must(new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary), `${name} is a reference`)[1]);
}

const TAIL = 2_048;
const MOST_UPDATES = 4;

function readTrailer(file: Buffer): Trailer {
  const tail = file.subarray(-TAIL).toString('latin1');
  const startXref = Number(must(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail), 'the PDF ends with its cross-reference')[1]);
  const trailer = trailerText(file, startXref);
  const kept = [/\/Info \d+ 0 R/.exec(trailer)?.[0], /\/ID \[[^\]]*\]/.exec(trailer)?.[0]].flatMap((entry) => (entry ? [`${entry} `] : []));
  return {
    startXref,
    size: Number(must(/\/Size (\d+)/.exec(trailer), 'the trailer has its size')[1]),
    root: referenceIn(trailer, 'Root'),
    kept: kept.join(''),
  };
}

function trailerText(file: Buffer, xrefAt: number): string {
  return must(/trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(file.subarray(xrefAt).toString('latin1')), 'a plain trailer')[1] ?? '';
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
