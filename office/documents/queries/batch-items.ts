import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type DocumentId, type Id, idFrom, type PartyId } from '@duixian/kernel/ids';
import type { DocumentKind } from '../rules/document-kinds.ts';
import type { DocumentState } from '../rules/document-state.ts';
import { kindFrom, stateFrom } from '../store/documents.ts';
import { documents } from '../store/tables.ts';

export interface BatchItemRow {
  readonly item: number;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly kind: DocumentKind;
  readonly partyId: PartyId | null;
  readonly state: string;
  readonly documentId: DocumentId | null;
  readonly refusal: { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> } | null;
  readonly tries: number;
  readonly addressee: string | null;
  readonly paper: DocumentState | null;
  readonly number: string | null;
}

/** 批次各项 · The items of a batch of cases this actor sees, in their order: refused ones with the reason, drafted ones with their paper. */
export async function batchItems(
  ctx: Ctx,
  of: { batch: Id<'batch'>; after: number; limit: number; only?: 'refused' | undefined },
): Promise<readonly BatchItemRow[]> {
  let query = documents(ctx.tx)
    .selectFrom('documents.batch_item as i')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .leftJoin('documents.document as d', (join) =>
      join.onRef('d.region_id', '=', 'i.region_id').onRef('d.document_id', '=', 'i.document_id').on('d.region_id', '=', ctx.region),
    )
    .select(['i.item', 'i.case_id', 'i.kind', 'i.party_id', 'i.state', 'i.document_id', 'i.refusal', 'i.tries', 'c.case_number'])
    .select(['d.addressee', 'd.state as paper', 'd.number'])
    .where('i.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('i.batch_id', '=', of.batch)
    .where('i.item', '>', of.after);
  if (of.only !== undefined) query = query.where('i.state', '=', of.only);
  const rows = await query.orderBy('i.item').limit(of.limit).execute();
  return rows.map((row) => ({
    item: row.item,
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    kind: kindFrom(row.kind),
    partyId: row.party_id === null ? null : idFrom<'party'>(row.party_id),
    state: row.state,
    documentId: row.document_id === null ? null : idFrom<'document'>(row.document_id),
    refusal: row.refusal === null ? null : refusalFrom(row.refusal),
    tries: row.tries,
    addressee: row.addressee,
    paper: row.paper === null ? null : stateFrom(row.paper),
    number: row.number,
  }));
}

function refusalFrom(value: unknown): NonNullable<BatchItemRow['refusal']> {
  if (typeof value !== 'object' || value === null || !('kind' in value) || typeof value.kind !== 'string')
    return { kind: 'unknown', facts: {} };
  const { kind, ...facts } = value;
  return { kind, facts };
}
