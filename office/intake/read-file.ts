import { ok, type Result, refuse } from '@duixian/kernel/result';
import iconv from 'iconv-lite';
import { extractText, getDocumentProxy } from 'unpdf';
import type { FileRefusal } from './rules/sheet.ts';
import { MOST_UNPACKED, unpack } from './unpack.ts';

/** A file as it came: its name is shown and judged by its ending only where the content says nothing. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Largest file taken in, in bytes. A setting of the office. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** 读入文书 · The text of a judgment from .txt (UTF-8 or GB 18030), .docx or a PDF that has text. What it is, its bytes say. */
export async function readTextFile(file: IncomingFile, limit = LARGEST_FILE): Promise<Result<string, FileRefusal>> {
  if (file.bytes.length > limit) return refuse({ kind: 'file-too-large', bytes: file.bytes.length, limit });
  if (file.bytes.length === 0) return refuse({ kind: 'file-empty' });
  const head = Buffer.from(file.bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('%PDF')) return readPdf(file);
  if (head.startsWith('PK')) return readDocx(file);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return refuse({ kind: 'old-office-file', name: file.name });
  return decodeText(file);
}

/** UTF-8 where it is valid, GB 18030 where the bytes make sense as Chinese, else nothing is guessed. */
export function decodeText(file: IncomingFile): Result<string, FileRefusal> {
  const { bytes } = file;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ok(iconv.decode(Buffer.from(bytes), 'utf16-le'));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ok(iconv.decode(Buffer.from(bytes), 'utf16-be'));
  if (bytes.subarray(0, 4096).includes(0)) return refuse({ kind: 'unknown-file-kind', name: file.name });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'gb18030');
    const sample = text.slice(0, 20_000);
    const chinese = sample.match(/[\u4e00-\u9fff，。、；：（）]/g)?.length ?? 0;
    const broken = sample.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
    return chinese > sample.length * 0.3 && broken < sample.length * 0.01
      ? ok(text)
      : refuse({ kind: 'unknown-encoding', name: file.name });
  }
}

function readDocx(file: IncomingFile): Result<string, FileRefusal> {
  const parts = unpack(file.name, file.bytes, (part) => part === 'word/document.xml', MOST_UNPACKED);
  if (!parts.ok) return parts;
  const body = parts.value.get('word/document.xml');
  if (body === undefined) return refuse({ kind: 'unknown-file-kind', name: file.name });
  return ok(textOfWordXml(new TextDecoder().decode(body)));
}

/** Paragraphs of WordprocessingML. Deleted text, field codes and the fallback copies of drawings are left out. */
export function textOfWordXml(xml: string): string {
  const out: string[] = [];
  let inText = false;
  let skipping = 0;
  for (const [, tag, text] of xml.matchAll(/<([^>]+)>|([^<]+)/g)) {
    if (text !== undefined) {
      if (inText && skipping === 0) out.push(unescaped(text));
      continue;
    }
    const name = /^\/?([\w:]+)/.exec(tag ?? '')?.[1] ?? '';
    const closing = tag?.startsWith('/') === true;
    const empty = tag?.endsWith('/') === true;
    if (name === 'mc:Fallback' && !empty) skipping += closing ? -1 : 1;
    else if (name === 'w:t') inText = !closing && !empty;
    else if (name === 'w:tab' && !closing) out.push('\t');
    else if ((name === 'w:br' || name === 'w:cr') && !closing) out.push('\n');
    else if (name === 'w:p' && closing) out.push('\n');
  }
  return out.join('');
}

const XML_NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return XML_NAMES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

async function readPdf(file: IncomingFile): Promise<Result<string, FileRefusal>> {
  try {
    const document = await getDocumentProxy(new Uint8Array(file.bytes));
    const { totalPages, text } = await extractText(document, { mergePages: false });
    const pages = text.join('\n');
    return /[\u4e00-\u9fff]{4}/.test(pages.replace(/\s/g, '')) ? ok(pages) : refuse({ kind: 'pdf-without-text', pages: totalPages });
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : '';
    if (name === 'PasswordException') return refuse({ kind: 'pdf-locked' });
    return refuse({ kind: 'file-damaged', name: file.name, why: (fault instanceof Error ? fault.message : 'unreadable').slice(0, 120) });
  }
}
