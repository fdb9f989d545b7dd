import type { Ctx } from '@duixian/audit/act';
import { type CourtId, idFrom } from '@duixian/kernel/ids';
import { insertScan } from '../store/file-entries.ts';
import { insertPages } from '../store/file-pages.ts';

/** Entries with the text of their pages, as a scan leaves them, without the scan: for measuring the search. */
export async function fileEntryPages(
  ctx: Ctx,
  court: CourtId,
  entries: readonly { readonly caseId: string; readonly pages: readonly string[] }[],
): Promise<void> {
  const filed = entries.map((entry) => ({
    entryId: ctx.newId<'file-entry'>(),
    caseId: idFrom<'case'>(entry.caseId),
    court,
    pages: entry.pages,
  }));
  for (const { pages, ...of } of filed) {
    await insertScan(ctx, {
      ...of,
      section: 'search',
      volume: 'main',
      item: 'evidence',
      title: '材料',
      number: null,
      documentId: null,
      mime: 'application/pdf',
      bytes: { sha256: '0'.repeat(64), size: 1 },
      pages: pages.length,
    });
  }
  await insertPages(ctx, filed);
}
