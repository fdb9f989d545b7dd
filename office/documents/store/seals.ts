import type { Ctx } from '@duixian/audit/act';
import type { CaseId, DocumentId } from '@duixian/kernel/ids';
import { sql } from 'kysely';
import type { PaperBytes } from './documents.ts';
import { documents } from './tables.ts';

/** One row of numbers: the papers of one family in one case. */
export interface NumberRow {
  readonly caseId: CaseId;
  readonly family: string;
}

/**
 * 文号流水 · The next places in each row, `wanted` of them; the first of them is returned, the others follow it. The cases are
 * held, so no row has a gap or a double.
 */
export async function nextSequences(ctx: Ctx, rows: readonly (NumberRow & { readonly wanted: number })[]): Promise<readonly number[]> {
  const cases = rows.map((row) => row.caseId);
  const families = rows.map((row) => row.family);
  const wanted = rows.map((row) => row.wanted);
  await sql`insert into documents.number_counter (region_id, case_id, family, last_sequence)
    select ${ctx.region}::int, r.case_id, r.family, 0 from unnest(${cases}::uuid[], ${families}::text[]) as r (case_id, family)
    on conflict (region_id, case_id, family) do nothing`.execute(documents(ctx.tx));
  const given = await sql<{ case_id: string; family: string; last_sequence: number }>`
    update documents.number_counter as n set last_sequence = n.last_sequence + r.wanted
    from unnest(${cases}::uuid[], ${families}::text[], ${wanted}::int[]) as r (case_id, family, wanted)
    where n.region_id = ${ctx.region} and n.case_id = r.case_id and n.family = r.family
    returning n.case_id, n.family, n.last_sequence`.execute(documents(ctx.tx));
  const last = new Map(given.rows.map((row) => [`${row.case_id} ${row.family}`, row.last_sequence]));
  return rows.map((row) => (last.get(`${row.caseId} ${row.family}`) ?? row.wanted) - row.wanted + 1);
}

export interface SealOrder {
  readonly documentId: DocumentId;
  readonly sequence: number;
  readonly number: string;
  readonly shortCode: string;
}

export async function saveSealOrders(ctx: Ctx, orders: readonly SealOrder[]): Promise<void> {
  await sql`update documents.document as d set state = 'sealing', sequence = o.sequence, number = o.number, short_code = o.short_code,
      signed_on = ${ctx.today.toString()}::date, sealed_by = ${ctx.actor.personId}::uuid
    from unnest(${orders.map((one) => one.documentId)}::uuid[], ${orders.map((one) => one.sequence)}::int[],
      ${orders.map((one) => one.number)}::text[], ${orders.map((one) => one.shortCode)}::text[]) as o (document_id, sequence, number, short_code)
    where d.region_id = ${ctx.region} and d.document_id = o.document_id`.execute(documents(ctx.tx));
}

export async function saveSealed(
  ctx: Ctx,
  papers: readonly { readonly documentId: DocumentId; readonly bytes: PaperBytes }[],
): Promise<void> {
  await sql`update documents.document as d set state = 'sealed', sha256 = o.sha256, size_bytes = o.size_bytes,
      sealed_at = ${ctx.now.toString()}::timestamptz
    from unnest(${papers.map((one) => one.documentId)}::uuid[], ${papers.map((one) => one.bytes.sha256)}::text[],
      ${papers.map((one) => one.bytes.size)}::int[]) as o (document_id, sha256, size_bytes)
    where d.region_id = ${ctx.region} and d.document_id = o.document_id`.execute(documents(ctx.tx));
}
