import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type DocumentId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Catalogued, catalogueOf } from '../rules/catalogue.ts';
import { documents } from '../store/tables.ts';

export interface FileRow {
  readonly entryId: Id<'file-entry'>;
  readonly section: string;
  readonly volume: string;
  readonly place: number;
  readonly item: string | null;
  readonly origin: string;
  readonly pages: number | null;
  readonly title: string;
  readonly number: string | null;
  readonly documentId: DocumentId | null;
  readonly mime: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly filedOn: LegalDay;
  readonly filedAt: Instant;
}

const MOST_ENTRIES = 5_000;

/** 电子卷宗 · The file of a case in the order of its catalogue. The secret volume is there for those who have the right to it. */
export async function fileOfCase(ctx: Pick<Ctx, 'tx' | 'region' | 'actor'>, caseId: CaseId): Promise<readonly Catalogued<FileRow>[]> {
  let query = documents(ctx.tx)
    .selectFrom('documents.file_entry')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId);
  if (!ctx.actor.permissions.has('documents.view-secret')) query = query.where('volume', '=', 'main');
  const rows = await query.orderBy('entry_id').limit(MOST_ENTRIES).execute();
  return catalogueOf(
    rows.map((row) => ({
      entryId: idFrom<'file-entry'>(row.entry_id),
      section: row.section,
      volume: row.volume,
      place: row.place,
      item: row.item,
      origin: row.origin,
      pages: row.pages,
      title: row.title,
      number: row.number,
      documentId: row.document_id === null ? null : idFrom<'document'>(row.document_id),
      mime: row.mime,
      sha256: row.sha256,
      sizeBytes: row.size_bytes,
      filedOn: day(row.filed_on),
      filedAt: row.filed_at,
    })),
  );
}
