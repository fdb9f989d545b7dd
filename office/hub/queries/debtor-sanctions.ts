import type { Ctx } from '@duixian/audit/act';
import { day } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { SANCTION_PAPERS } from '../rules/sanctions.ts';

const views = tablesOf<{
  'documents.document_view': {
    region_id: number;
    document_id: string;
    case_id: string;
    kind: string;
    party_id: string | null;
    number: string | null;
    signed_on: string | null;
    sealed_at: string | null;
  };
}>;
const MOST_PAPERS = 1_000;

/** 惩戒文书 · The sealed papers that put a sanction on these parties or take it off, the newest first. */
export async function sanctionPapersOf(ctx: Omit<Ctx, 'record'>, cases: readonly string[], parties: readonly string[]) {
  if (cases.length === 0 || parties.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('documents.document_view')
    .select(['document_id', 'case_id', 'kind', 'number', 'signed_on'])
    .where('region_id', '=', ctx.region)
    .where('case_id', 'in', [...cases])
    .where('party_id', 'in', [...parties])
    .where('kind', 'in', [...SANCTION_PAPERS])
    .where('sealed_at', 'is not', null)
    .orderBy('signed_on', 'desc')
    .orderBy('document_id', 'desc')
    .limit(MOST_PAPERS)
    .execute();
  return rows.flatMap((row) =>
    row.signed_on === null
      ? []
      : [{ documentId: row.document_id, caseId: row.case_id, kind: row.kind, number: row.number, signedOn: day(row.signed_on) }],
  );
}
