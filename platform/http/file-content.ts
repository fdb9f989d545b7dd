import type { FileContent } from '@duixian/contract/file-kind';
import { centralDirectory } from './zip-directory.ts';

/** First bytes of what is never taken, and of what is. */
const BEGINNINGS: readonly { readonly bytes: string; readonly is: FileContent }[] = [
  { bytes: '%PDF-', is: 'pdf' },
  { bytes: '\x89PNG\r\n\x1a\n', is: 'png' },
  { bytes: '\xff\xd8\xff', is: 'jpeg' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', is: 'old-office' },
  { bytes: 'MZ', is: 'program' },
  { bytes: '\x7fELF', is: 'program' },
  { bytes: '#!', is: 'program' },
  { bytes: '\xca\xfe\xba\xbe', is: 'program' },
  { bytes: '\x1f\x8b', is: 'unknown' },
  { bytes: 'Rar!', is: 'unknown' },
  { bytes: '7z\xbc\xaf', is: 'unknown' },
  { bytes: 'GIF8', is: 'unknown' },
];

const PACKED: readonly { readonly part: string; readonly is: FileContent }[] = [
  { part: 'word/document.xml', is: 'docx' },
  { part: 'xl/workbook.xml', is: 'xlsx' },
  { part: 'OFD.xml', is: 'ofd' },
];

/** 文件内容 · What a file is by its own bytes; its name and declared type are not asked. */
export function contentOf(bytes: Uint8Array): FileContent {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const known = BEGINNINGS.find((one) => head.startsWith(one.bytes));
  if (known) return known.is;
  if (head.startsWith('PK')) {
    const names = new Set(centralDirectory(bytes)?.map((part) => part.name));
    return PACKED.find((one) => names.has(one.part))?.is ?? 'zip';
  }
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  if (!wide && head.includes('\0')) return 'unknown';
  return /^(?:\xef\xbb\xbf)?\s*</.test(head.replaceAll('\0', '')) ? 'xml' : 'text';
}
