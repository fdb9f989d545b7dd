import type { Ctx } from '@duixian/audit/act';
import { type Id, idFrom } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { sql } from 'kysely';
import { DOCUMENT_KINDS, type DocumentKind } from '../rules/document-kinds.ts';
import { SERVED_ROLES } from '../rules/still-to-serve.ts';
import { kindFrom } from '../store/documents.ts';
import { documents } from '../store/tables.ts';
import { LIBRARY } from '../templates/library.ts';

/** Kinds that no party of their own is named for: each party of the case has to have them. */
const FOR_ALL = DOCUMENT_KINDS.filter((kind) => LIBRARY[kind].addressee === 'parties');

export interface BatchRow {
  readonly batchId: Id<'batch'>;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly kinds: readonly DocumentKind[];
  readonly total: number;
  readonly drafted: number;
  readonly refused: number;
  readonly waiting: number;
  /** Of the drafted: those that wait for the seal, are being sealed, are sealed; and of the sealed, how far they have come. */
  readonly toSeal: number;
  readonly sealing: number;
  readonly sealed: number;
  readonly underWay: number;
  readonly served: number;
}

/** 批次 · Batches with papers of cases this actor sees, newest first, each with how far those papers are. */
export async function batchesSeen(
  ctx: Ctx,
  of: { batch?: Id<'batch'>; after?: string | undefined; limit: number },
): Promise<readonly BatchRow[]> {
  const count = (state: string) => sql<bigint>`count(*) filter (where i.state = ${state})`;
  const papers = (state: string) => sql<bigint>`count(*) filter (where d.state = ${state})`;
  const sent = (state: string) => sql<bigint>`count(*) filter (where exists (
    select 1 from documents.service as s
    where s.region_id = ${ctx.region} and s.region_id = d.region_id and s.document_id = d.document_id and s.state = ${state})
    and (${state} <> 'arrived' or d.party_id is not null or d.kind <> all (${FOR_ALL}::text[]) or not exists (
      select 1 from cases.party_view as t
      where t.region_id = ${ctx.region} and t.case_id = d.case_id and t.role = any (${SERVED_ROLES}::text[])
        and (d.made_for is null or t.party_id = any (d.made_for)) and not exists (
        select 1 from documents.service as o
        where o.region_id = ${ctx.region} and o.document_id = d.document_id and o.party_id = t.party_id and o.state = 'arrived'))))`;
  let query = documents(ctx.tx)
    .selectFrom('documents.batch as b')
    .innerJoin('documents.batch_item as i', (join) => join.onRef('i.region_id', '=', 'b.region_id').onRef('i.batch_id', '=', 'b.batch_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .leftJoin('documents.document as d', (join) =>
      join.onRef('d.region_id', '=', 'i.region_id').onRef('d.document_id', '=', 'i.document_id').on('d.region_id', '=', ctx.region),
    )
    .leftJoin('courts.person_view as p', 'p.person_id', 'b.started_by')
    .select(['b.batch_id', 'b.started_at', 'b.total', 'p.name'])
    .select([count('drafted').as('drafted'), count('refused').as('refused'), count('waiting').as('waiting')])
    .select([papers('drafted').as('to_seal'), papers('sealing').as('sealing'), papers('sealed').as('sealed')])
    .select([sent('ordered').as('under_way'), sent('arrived').as('served')])
    .select(sql<string[]>`array_agg(distinct i.kind)`.as('kinds'))
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
    kinds: row.kinds.map(kindFrom),
    total: row.total,
    drafted: Number(row.drafted),
    refused: Number(row.refused),
    waiting: Number(row.waiting),
    toSeal: Number(row.to_seal),
    sealing: Number(row.sealing),
    sealed: Number(row.sealed),
    underWay: Number(row.under_way),
    served: Number(row.served),
  }));
}
