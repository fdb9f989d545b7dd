import type { Ctx } from '@duixian/audit/act';
import type { DocumentId } from '@duixian/kernel/ids';
import { sql } from 'kysely';
import type { PaperBytes } from './documents.ts';
import { documents } from './tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;

export interface OfdPaper {
  readonly documentId: DocumentId;
  readonly shortCode: string;
  readonly bytes: PaperBytes;
}

/** Keeps what an earlier run has kept; the papers that are new. */
export async function insertOfds(ctx: Ctx, papers: readonly OfdPaper[]): Promise<ReadonlySet<string>> {
  const rows = await documents(ctx.tx)
    .insertInto('documents.paper_ofd')
    .values(
      papers.map(({ documentId, shortCode, bytes }) => ({
        region_id: ctx.region,
        short_code: shortCode,
        document_id: documentId,
        sha256: bytes.sha256,
        size_bytes: bytes.size,
        made_at: ctx.now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('document_id')
    .execute();
  return new Set(rows.map((row) => row.document_id));
}

/** Hash of a paper's OFD; undefined while there is none. */
export async function ofdOf(at: At, documentId: DocumentId): Promise<string | undefined> {
  const row = await documents(at.tx)
    .selectFrom('documents.paper_ofd')
    .select('sha256')
    .where('region_id', '=', at.region)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row?.sha256;
}

/** Of these papers, the ones that have an OFD. */
export async function papersWithOfd(at: At, documentIds: readonly DocumentId[]): Promise<ReadonlySet<string>> {
  const rows = await documents(at.tx)
    .selectFrom('documents.paper_ofd')
    .select('document_id')
    .where('region_id', '=', at.region)
    .where(sql<boolean>`document_id = any(${[...documentIds]}::uuid[])`)
    .limit(documentIds.length)
    .execute();
  return new Set(rows.map((row) => row.document_id));
}
