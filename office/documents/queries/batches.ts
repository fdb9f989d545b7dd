import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type DocumentId, type Id, idFrom } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { sql } from 'kysely';
import { documents } from '../store/tables.ts';

export interface BatchRow {
  readonly batchId: Id<'batch'>;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly total: number;
  readonly drafted: number;
  readonly refused: number;
  readonly waiting: number;
}

/** 批次 · Batches with papers of cases this actor sees, newest first, each with how far those papers are. */
export async function batchesSeen(
  ctx: Ctx,
  of: { batch?: Id<'batch'>; after?: string | undefined; limit: number },
): Promise<readonly BatchRow[]> {
  const count = (state: string) => sql<bigint>`count(*) filter (where i.state = ${state})`;
  let query = documents(ctx.tx)
    .selectFrom('documents.batch as b')
    .innerJoin('documents.batch_item as i', (join) => join.onRef('i.region_id', '=', 'b.region_id').onRef('i.batch_id', '=', 'b.batch_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .leftJoin('courts.person_view as p', 'p.person_id', 'b.started_by')
    .select(['b.batch_id', 'b.started_at', 'b.total', 'p.name'])
    .select([count('drafted').as('drafted'), count('refused').as('refused'), count('waiting').as('waiting')])
    .where('b.region_id', '=', ctx.region)
    .where('i.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .groupBy(['b.region_id', 'b.batch_id', 'b.started_at', 'b.total', 'p.name']);
  if (of.batch !== undefined) query = query.where('b.batch_id', '=', of.batch);
  if (of.after !== undefined) query = query.where('b.batch_id', '<', of.after);
  const rows = await query.orderBy('b.batch_id', 'desc').limit(of.limit).execute();
  return rows.map((row) => ({
    batchId: idFrom<'batch'>(row.batch_id),
    startedBy: row.name ?? '',
    startedAt: row.started_at,
    total: row.total,
    drafted: Number(row.drafted),
    refused: Number(row.refused),
    waiting: Number(row.waiting),
  }));
}

export interface RefusedItem {
  readonly item: number;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly kind: string;
  readonly documentId: DocumentId | null;
  readonly refusal: { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> };
}

const MOST_REFUSED = 500;

/** 未成项 · What was refused and why, so that each can be mended where its fact belongs. */
export async function refusedItems(ctx: Ctx, batch: Id<'batch'>): Promise<readonly RefusedItem[]> {
  const rows = await documents(ctx.tx)
    .selectFrom('documents.batch_item as i')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .select(['i.item', 'i.case_id', 'i.kind', 'i.document_id', 'i.refusal', 'c.case_number'])
    .where('i.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('i.batch_id', '=', batch)
    .where('i.state', '=', 'refused')
    .orderBy('i.item')
    .limit(MOST_REFUSED)
    .execute();
  return rows.map((row) => ({
    item: row.item,
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    kind: row.kind,
    documentId: row.document_id === null ? null : idFrom<'document'>(row.document_id),
    refusal: refusalFrom(row.refusal),
  }));
}

function refusalFrom(value: unknown): RefusedItem['refusal'] {
  if (typeof value !== 'object' || value === null || !('kind' in value) || typeof value.kind !== 'string')
    return { kind: 'unknown', facts: {} };
  const { kind, ...facts } = value;
  return { kind, facts };
}
