import { unzlibSync } from 'fflate';

/** Names that make a reader do something: run a script, start a program, send a form, open what is packed inside. */
const DANGERS = ['JavaScript', 'JS', 'Launch', 'SubmitForm', 'ImportData', 'EmbeddedFile', 'RichMedia', 'GoToE', 'XFA'] as const;
const MOST_UNPACKED = 64 * 1_048_576;

export interface PdfExamined {
  readonly encrypted: boolean;
  readonly dangers: readonly string[];
}

/**
 * 查验 PDF · The names a PDF uses, wherever they stand: in the open, spelt with #xx, or packed into an object stream. What is
 * inside an ordinary stream (pictures, text) is no name and is not looked at.
 */
export function examinePdf(bytes: Uint8Array): PdfExamined {
  const dangers = new Set<string>();
  let encrypted = false;
  for (const text of partsWithNames(bytes)) {
    for (const [, spelt = ''] of text.matchAll(/\/([A-Za-z#][A-Za-z0-9#]*)/g)) {
      const name = spelt.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      const danger = DANGERS.find((one) => one === name);
      if (danger !== undefined) dangers.add(danger);
      if (name === 'Encrypt') encrypted = true;
    }
  }
  return { encrypted, dangers: [...dangers].sort() };
}

/** The text between streams, and what the object streams hold. */
function* partsWithNames(bytes: Uint8Array): Generator<string> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let unpacked = 0;
  let at = 0;
  for (;;) {
    const start = whole.indexOf('stream', at);
    if (start < 0) break;
    const before = whole.slice(at, start);
    yield before;
    const end = whole.indexOf('endstream', start);
    if (end < 0) break;
    if (/\/(ObjStm|XRef)\b/.test(before.slice(-2_000)) && unpacked < MOST_UNPACKED) {
      const body = bytes.subarray(start + (whole.startsWith('\r\n', start + 6) ? 8 : 7), end);
      const text = inflated(body);
      unpacked += text.length;
      yield text;
    }
    at = end + 'endstream'.length;
  }
  yield whole.slice(at);
}

/** What cannot be unpacked is looked at as it is. */
function inflated(body: Uint8Array): string {
  try {
    return Buffer.from(unzlibSync(body)).toString('latin1');
  } catch {
    return Buffer.from(body).toString('latin1');
  }
}
