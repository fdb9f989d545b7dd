import { FILE_KINDS, type FileContent, type FileKind, type UploadedFileRefusal } from '@duixian/contract/file-kind';
import type { Upload } from '@duixian/contract/wire';
import { contentOf } from './file-content.ts';
import { centralDirectory, unpackedSize } from './zip-directory.ts';

/** A list of fifty thousand rows unpacks to some 60 MB. */
export const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_NAME = 200;
const KINDS = Object.keys(FILE_KINDS).filter((kind): kind is FileKind => kind in FILE_KINDS);
/** Separators, drives, control signs, and signs that turn the reading direction: 文书‮fdp.exe reads as 文书exe.pdf. */
const NOT_IN_A_NAME = /[\\/:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** 文件名 · A name that means nothing to a file system but itself. */
export function nameIsSafe(name: string): boolean {
  const plain = name.trim();
  if (plain === '' || Array.from(plain).length > MOST_NAME) return false;
  return !NOT_IN_A_NAME.test(plain) && !plain.startsWith('.') && !plain.endsWith('.') && !DEVICE.test(plain);
}

/**
 * 上传检查 · At every door that takes a file, before anybody reads it: a name without tricks, a kind the door takes, and bytes
 * that are what the name and the declared type say. What is packed is unpacked once without keeping it.
 */
export async function uploadedFileRefusal(
  file: Upload & { readonly type?: string },
  accepts: readonly FileKind[],
  limit = MOST_UNPACKED,
): Promise<UploadedFileRefusal | undefined> {
  const { name, bytes } = file;
  if (!nameIsSafe(name)) return { kind: 'file-name-not-safe', name: Array.from(name).slice(-40).join('') };
  if (bytes.length === 0) return { kind: 'file-empty' };
  const content = contentOf(bytes);
  if (content === 'old-office') return { kind: 'old-office-file', name };
  const claimed = accepts.filter((kind) => FILE_KINDS[kind].endings.some((ending) => name.toLowerCase().endsWith(ending)));
  if (claimed.length === 0) return { kind: 'unknown-file-kind', name, accepts: accepts.flatMap((kind) => FILE_KINDS[kind].endings) };
  if (!claimed.some((kind) => fits(kind, content)) || declaredOtherwise(file.type, claimed))
    return { kind: 'file-not-what-it-says', name, is: content };
  return Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK' ? packedRefusal(file, limit) : undefined;
}

function fits(kind: FileKind, content: FileContent): boolean {
  return content === kind || (kind === 'csv' && content === 'text') || (kind === 'text' && content === 'xml');
}

/** A type that says nothing is no contradiction; one that belongs to another kind is. */
function declaredOtherwise(type: string | undefined, claimed: readonly FileKind[]): boolean {
  const said = KINDS.filter((kind) => type !== undefined && FILE_KINDS[kind].types.some((one) => one === type));
  return said.length > 0 && !said.some((kind) => claimed.includes(kind));
}

async function packedRefusal({ name, bytes }: Upload, limit: number): Promise<UploadedFileRefusal | undefined> {
  const parts = centralDirectory(bytes);
  if (!parts || parts.some((part) => part.name.startsWith('/') || part.name.includes('\\') || part.name.split('/').includes('..')))
    return { kind: 'file-damaged', name };
  const size = await unpackedSize(bytes, parts, limit);
  if (size === undefined) return { kind: 'file-damaged', name };
  return size > limit ? { kind: 'unpacks-too-large', limit } : undefined;
}
