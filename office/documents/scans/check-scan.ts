import { ok, type Result, refuse } from '@duixian/kernel/result';
import { formatOf, SCAN_MIMES, type ScanRefusal } from '../rules/scan.ts';
import { examinePdf } from './pdf-dangers.ts';
import { readPdfApart } from './read-apart.ts';

export interface CheckedScan {
  readonly mime: string;
  /** The text of each page; a picture is one page without text. */
  readonly pages: readonly string[];
}

const MOST_PAGES = 2_000;

/** 收件查验 · A scan as it may enter a file: what it says it is, whole, and still when opened. */
export async function checkScan(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<CheckedScan, ScanRefusal>> {
  const format = formatOf(file);
  if (!format.ok) return format;
  const mime = SCAN_MIMES[format.value];
  if (format.value !== 'pdf') return ok({ mime, pages: [''] });
  const { encrypted, dangers } = examinePdf(file.bytes);
  if (encrypted) return refuse({ kind: 'pdf-encrypted', name: file.name });
  if (dangers.length > 0) return refuse({ kind: 'pdf-with-scripts', name: file.name, found: dangers });
  const pages = await readPdfApart(file.bytes);
  if (pages === undefined || pages.length === 0) return refuse({ kind: 'file-damaged', name: file.name, why: 'no page can be read' });
  if (pages.length > MOST_PAGES) return refuse({ kind: 'file-damaged', name: file.name, why: `more than ${MOST_PAGES} pages` });
  return ok({ mime, pages });
}
