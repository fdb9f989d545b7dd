import { ok, type Result, refuse } from '@duixian/kernel/result';

/** A file of more is refused before it is read. */
export const LARGEST_SCAN = 32 * 1_048_576;

export type ScanFormat = 'pdf' | 'jpeg' | 'png';

export const SCAN_MIMES: Readonly<Record<ScanFormat, string>> = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' };

const ENDINGS: Readonly<Record<ScanFormat, readonly string[]>> = { pdf: ['pdf'], jpeg: ['jpg', 'jpeg'], png: ['png'] };

export type ScanRefusal =
  | { readonly kind: 'file-empty'; readonly name: string }
  | { readonly kind: 'unknown-file-kind'; readonly name: string }
  /** What it is called is not what it is: nobody may be led to open one thing as another. */
  | { readonly kind: 'extension-differs'; readonly name: string; readonly found: ScanFormat }
  | { readonly kind: 'file-damaged'; readonly name: string; readonly why: string }
  | { readonly kind: 'pdf-encrypted'; readonly name: string }
  /** A paper does nothing when it is opened. */
  | { readonly kind: 'pdf-with-scripts'; readonly name: string; readonly found: readonly string[] };

/** 认定格式 · What a file is by its content, and that it is called so. */
export function formatOf(file: { readonly name: string; readonly bytes: Uint8Array }): Result<ScanFormat, ScanRefusal> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refuse({ kind: 'file-empty', name });
  const found = formatByContent(bytes);
  if (found === undefined) return refuse({ kind: 'unknown-file-kind', name });
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!ENDINGS[found].includes(ending)) return refuse({ kind: 'extension-differs', name, found });
  if (!isWhole(found, bytes)) return refuse({ kind: 'file-damaged', name, why: 'cut off' });
  return ok(found);
}

function formatByContent(bytes: Uint8Array): ScanFormat | undefined {
  // A PDF may have a little before its head; readers look for it in the first kilobyte.
  if (indexOf(bytes.subarray(0, 1_024), PDF) >= 0) return 'pdf';
  if (startsWith(bytes, PNG)) return 'png';
  return startsWith(bytes, JPEG) ? 'jpeg' : undefined;
}

/** A file that ends in the middle opens as half a page: the end must be there. */
function isWhole(format: ScanFormat, bytes: Uint8Array): boolean {
  if (format === 'pdf') return indexOf(bytes.subarray(-2_048), PDF_END) >= 0;
  if (format === 'png') return indexOf(bytes.subarray(-64), PNG_END) >= 0;
  return indexOf(bytes, JPEG_END) > 0;
}

const codes = (text: string) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
const PDF = codes('%PDF-');
const PDF_END = codes('%%EOF');
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = codes('IEND');
const JPEG = [0xff, 0xd8, 0xff];
const JPEG_END = [0xff, 0xd9];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function indexOf(bytes: Uint8Array, part: readonly number[]): number {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, n) => bytes[at + n] === byte)) return at;
  return -1;
}
