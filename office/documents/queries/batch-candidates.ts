import type { Ctx } from '@duixian/audit/act';
import { gramsAsked } from '@duixian/cases/rules/grams';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { sql } from 'kysely';
import type { DocumentKind } from '../rules/document-kinds.ts';
import { documents } from '../store/tables.ts';
import { LIBRARY } from '../templates/library.ts';

export interface CandidateCase {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly summary: string;
  readonly stage: string;
  readonly filedOn: LegalDay;
}

/** 可制案件 · Cases in a stage for a kind of paper that have none of it yet, newest first: what a batch is chosen from. */
export async function batchCandidates(
  ctx: Ctx,
  of: { kind: DocumentKind; words?: string | undefined; after?: { on: string; id: string } | undefined; limit: number },
): Promise<readonly CandidateCase[]> {
  const template = LIBRARY[of.kind];
  const stages = template.stages.filter((stage) => stage !== 'closed');
  if (stages.length === 0) return [];
  let query = documents(ctx.tx)
    .selectFrom('cases.case_view as c')
    .select(['c.case_id', 'c.case_number', 'c.summary', 'c.stage', 'c.filed_on'])
    .where('c.region_id', '=', ctx.region)
    .where('c.state', '<>', 'closed')
    .where('c.stage', 'in', stages);
  if (template.once !== 'never')
    query = query.where((has) =>
      has.not(
        has.exists(
          has
            .selectFrom('documents.document as d')
            .select('d.document_id')
            .where('d.region_id', '=', ctx.region)
            .whereRef('d.region_id', '=', 'c.region_id')
            .whereRef('d.case_id', '=', 'c.case_id')
            .where('d.kind', '=', of.kind)
            .where('d.state', '<>', 'discarded'),
        ),
      ),
    );
  // The summary names the parties and the cause; a short word is looked for as it stands.
  for (const gram of of.words === undefined ? [] : gramsAsked(of.words))
    query = query.where(sql<boolean>`position(${gram} in c.summary) > 0`);
  if (of.after !== undefined) query = query.where(sql<boolean>`(c.filed_on, c.case_id) < (${of.after.on}::date, ${of.after.id}::uuid)`);
  const rows = await query.orderBy('c.filed_on', 'desc').orderBy('c.case_id', 'desc').limit(of.limit).execute();
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    summary: row.summary,
    stage: row.stage,
    filedOn: day(row.filed_on),
  }));
}
