import type { BlobStore } from '@duixian/blobs/blob-store';
import { must } from '@duixian/kernel/assert';
import { Zip, ZipPassThrough } from 'fflate';
import { type ArchiveEntry, type ArchiveHead, archivePaths, hashList, manifest } from './rules/archive-list.ts';

/**
 * 归档包 · The file as a ZIP that is made while it is sent: one paper is in memory at a time. Papers are stored as they are;
 * PDF and pictures are packed already.
 */
export async function* archiveOf(blobs: BlobStore, head: ArchiveHead, entries: readonly ArchiveEntry[]): AsyncGenerator<Uint8Array> {
  const paths = archivePaths(entries);
  const ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  const add = (path: string, bytes: Uint8Array) => {
    const file = new ZipPassThrough(path);
    zip.add(file);
    file.push(bytes, true);
  };
  const text = new TextEncoder();
  add('manifest.json', text.encode(manifest(head, paths)));
  add('SHA256SUMS', text.encode(hashList(paths)));
  for (const { entry, path } of paths) {
    add(path, must(await blobs.get(entry.sha256), 'what is in the file is in the store'));
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
