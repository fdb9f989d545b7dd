import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, DocumentId, Id } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { FileSection } from '../rules/document-template.ts';
import { FILE_ITEMS, type FileItem, type FileVolume } from '../rules/file-item.ts';
import { findPaper, type PaperBytes } from '../store/documents.ts';
import { entryWith, insertScan } from '../store/file-entries.ts';
import { insertPages } from '../store/file-pages.ts';

export type FileScanRefusal =
  | { readonly kind: 'not-found' }
  /** The same bytes are in the file of this case already. */
  | { readonly kind: 'filed-before'; readonly entry: string };

export interface ScanInput {
  readonly case: CaseId;
  readonly item: FileItem;
  readonly title: string;
  readonly volume?: FileVolume | undefined;
  readonly section?: FileSection | undefined;
  readonly document?: DocumentId | undefined;
  readonly bytes: PaperBytes;
  readonly mime: string;
  readonly pages: readonly string[];
}

/** 扫描件入卷 · A checked and stored scan becomes part of the file, with its pages and their text, in one act. */
export async function fileScan(
  ctx: Ctx,
  input: ScanInput,
): Promise<Result<{ entryId: Id<'file-entry'>; pages: number; sha256: string }, FileScanRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const paper = input.document === undefined ? undefined : await findPaper(ctx, input.document);
  if (input.document !== undefined && paper?.caseId !== input.case) return refuse({ kind: 'not-found' });
  const before = await entryWith(ctx, input.case, input.bytes.sha256);
  if (before !== undefined) return refuse({ kind: 'filed-before', entry: before });
  const usual = FILE_ITEMS[input.item];
  const entryId = ctx.newId<'file-entry'>();
  const volume = input.volume ?? usual.volume;
  await insertScan(ctx, {
    entryId,
    caseId: input.case,
    court: held.value.court,
    section: input.section ?? usual.section,
    volume,
    item: input.item,
    title: input.title,
    number: paper?.number ?? null,
    documentId: input.document ?? null,
    mime: input.mime,
    bytes: input.bytes,
    pages: input.pages.length,
  });
  const [first = '', ...rest] = input.pages;
  await insertPages(ctx, [{ entryId, caseId: input.case, court: held.value.court, pages: [`${input.title}\n${first}`, ...rest] }]);
  await ctx.record({
    type: 'documents.scan-filed',
    subject: entryId,
    case: input.case,
    facts: { item: input.item, title: input.title, volume, sha256: input.bytes.sha256, size: input.bytes.size, pages: input.pages.length },
  });
  return ok({ entryId, pages: input.pages.length, sha256: input.bytes.sha256 });
}
