import type { JobDesk, Poll } from '@duixian/audit/job';
import type { BlobStore } from '@duixian/blobs/blob-store';
import { assert, must } from '@duixian/kernel/assert';
import { ok } from '@duixian/kernel/result';
import { readEntries } from './commands/read-entries.ts';
import { paperWords } from './rules/paper-words.ts';
import { pageCountOf } from './scans/page-count.ts';
import { type UnreadEntry, unreadEntries } from './store/file-pages.ts';

const EVERY_SECONDS = 2;
const ENTRIES_AN_ACT = 50;

/** 卷宗入索引 · Entries that were filed since the last look are counted and read, so that they are found by their words. */
export function fileReading(blobs: BlobStore): Poll {
  return { name: 'documents.read-file', everySeconds: EVERY_SECONDS, run: (desk) => readFiled(blobs, desk) };
}

export async function readFiled(blobs: BlobStore, desk: JobDesk): Promise<void> {
  while (!desk.signal.aborted) {
    const found = await desk.act(async (ctx) => ok(await unreadEntries(ctx, ENTRIES_AN_ACT)));
    assert(found.ok, 'reading cannot be refused');
    if (found.value.length === 0) return;
    const read = await Promise.all(found.value.map((entry) => readOne(blobs, entry)));
    await desk.act((ctx) => readEntries(ctx, read));
    if (found.value.length < ENTRIES_AN_ACT) return;
  }
}

/** A paper the office made is read from what it was made of, which is its text without a doubt. */
async function readOne(blobs: BlobStore, entry: UnreadEntry) {
  const bytes = must(await blobs.get(entry.sha256), 'what is in the file is in the store');
  const pages = entry.mime === 'application/pdf' ? await pageCountOf(bytes) : 1;
  const said = entry.paper === null ? '' : paperWords(entry.paper);
  return { ...entry, pages, text: [entry.title, entry.number ?? '', entry.addressee ?? '', said].join('\n') };
}
