import type { PageRange } from './catalogue.ts';
import { FILE_SECTIONS } from './document-template.ts';

export interface ArchiveEntry {
  readonly entryId: string;
  readonly volume: string;
  readonly section: string;
  readonly title: string;
  readonly number: string | null;
  readonly mime: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pages: number | null;
  readonly range: PageRange | null;
}

export interface ArchivePath {
  readonly entry: ArchiveEntry;
  readonly path: string;
}

const SECTIONS: readonly string[] = FILE_SECTIONS;
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'message/rfc822': 'eml',
  'application/json': 'json',
};

/** How the name of a file of this kind ends outside the house. */
export function endingOf(mime: string): string {
  return ENDINGS[mime] ?? 'bin';
}

/** 归档路径 · Volume, section and place in the catalogue make the name of each file; two of one title never fall together. */
export function archivePaths(entries: readonly ArchiveEntry[]): readonly ArchivePath[] {
  return entries.map((entry, at) => {
    const section = String(SECTIONS.indexOf(entry.section) + 1).padStart(2, '0');
    const place = String(at + 1).padStart(4, '0');
    const volume = entry.volume === 'secret' ? '副卷' : '正卷';
    return { entry, path: `${volume}/${section}/${place}-${safeName(entry.title)}.${endingOf(entry.mime)}` };
  });
}

/** No path can be made of a title: separators, control signs and leading dots are gone. */
function safeName(title: string): string {
  const name = title.replaceAll(/[\p{C}\\/:*?"<>|]/gu, '_').replace(/^\.+/, '_');
  return Array.from(name).slice(0, 60).join('') || '_';
}

/** 归档清单 · One line a file as `sha256sum -c` reads it. */
export function hashList(paths: readonly ArchivePath[]): string {
  return paths.map(({ entry, path }) => `${entry.sha256}  ${path}\n`).join('');
}

export interface ArchiveHead {
  readonly caseNumber: string;
  readonly court: string;
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly withSecret: boolean;
}

/** 卷宗目录 · The catalogue of the file with the hash of each paper, for the machine that takes it over. */
export function manifest(head: ArchiveHead, paths: readonly ArchivePath[]): string {
  const entries = paths.map(({ entry, path }, at) => ({
    place: at + 1,
    path,
    volume: entry.volume,
    section: entry.section,
    title: entry.title,
    number: entry.number,
    mime: entry.mime,
    sizeBytes: entry.sizeBytes,
    sha256: entry.sha256,
    pages: entry.pages,
    pageFrom: entry.range?.from ?? null,
    pageTo: entry.range?.to ?? null,
  }));
  return `${JSON.stringify({ format: 'duixian-case-file', version: 1, ...head, entries }, null, 2)}\n`;
}
