import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { insertPages, saveRead, type UnreadEntry } from '../store/file-pages.ts';

/** 入卷成索引 · What made papers say is on their pages from now on, for the search of the files. Safe to run twice. */
export async function readEntries(
  ctx: Ctx,
  entries: readonly (UnreadEntry & { readonly pages: number; readonly text: string })[],
): Promise<Result<{ read: number }, never>> {
  await insertPages(
    ctx,
    entries.map(({ entryId, caseId, court, text }) => ({ entryId, caseId, court, pages: [text] })),
  );
  await saveRead(ctx, entries);
  return ok({ read: entries.length });
}
