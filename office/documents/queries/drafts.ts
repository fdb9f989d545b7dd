import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type DocumentId, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { sql } from 'kysely';
import { type Approval, type ApprovalStep, mayApprove, openStep } from '../rules/approval.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';
import { maySeal } from '../rules/document-state.ts';
import { KIND_NAMES } from '../rules/kind-names.ts';
import { readApprovals } from '../store/approvals.ts';
import { kindFrom } from '../store/documents.ts';
import { documents } from '../store/tables.ts';
import { LIBRARY } from '../templates/library.ts';

export interface WaitingDraft {
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly kind: DocumentKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly addressee: string;
  readonly draftedBy: string;
  readonly draftedOn: LegalDay;
  readonly awaits: ApprovalStep | null;
  readonly maySeal: boolean;
  readonly mayApprove: boolean;
}

/** 待用印 · Drafts of the courts this actor sees that wait for a seal, oldest first. */
export function draftsToSeal(ctx: Ctx, after: string | undefined, limit: number): Promise<readonly WaitingDraft[]> {
  const sealed = Object.values(LIBRARY).flatMap((template) => (template.seal === 'none' ? [] : [template.kind]));
  return waitingDrafts(ctx, sealed, after, limit);
}

/** 待审批 · Drafts of kinds this actor's role agrees to, where the step before is done. */
export async function draftsToApprove(ctx: Ctx, after: string | undefined, limit: number): Promise<readonly WaitingDraft[]> {
  const mine = Object.values(LIBRARY).flatMap((template) =>
    template.approval.some((step) => step === ctx.actor.role) ? [template.kind] : [],
  );
  if (mine.length === 0) return [];
  return (await waitingDrafts(ctx, mine, after, limit)).filter((draft) => draft.awaits === ctx.actor.role);
}

async function waitingDrafts(
  ctx: Ctx,
  kinds: readonly DocumentKind[],
  after: string | undefined,
  limit: number,
): Promise<readonly WaitingDraft[]> {
  let query = documents(ctx.tx)
    .selectFrom('documents.document as d')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'd.region_id').onRef('c.case_id', '=', 'd.case_id'))
    .leftJoin('courts.person_view as p', 'p.person_id', 'd.drafted_by')
    .select(['d.document_id', 'd.case_id', 'd.kind', 'd.state', 'd.addressee', 'd.drafted_by', 'd.drafted_on', 'c.case_number', 'p.name'])
    .select((from) =>
      from
        .selectFrom('documents.approval as a')
        .select(sql<unknown>`coalesce(json_agg(json_build_object('step', a.step, 'by', a.decided_by)), '[]')`.as('approvals'))
        .where('a.region_id', '=', ctx.region)
        .whereRef('a.document_id', '=', 'd.document_id')
        .as('approvals'),
    )
    .where('d.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('d.state', '=', 'drafted')
    .where('d.kind', 'in', [...kinds]);
  if (after !== undefined) query = query.where('d.document_id', '>', after);
  const rows = await query.orderBy('d.document_id').limit(limit).execute();
  return rows.map((row) => {
    const kind = kindFrom(row.kind);
    const template = LIBRARY[kind];
    const approvals: readonly Approval[] = readApprovals(row.approvals);
    const draft = { state: 'drafted', draftedBy: row.drafted_by, approvals } as const;
    return {
      documentId: idFrom<'document'>(row.document_id),
      caseId: idFrom<'case'>(row.case_id),
      caseNumber: row.case_number,
      kind,
      titleZh: KIND_NAMES[template.kind].zh,
      titleEn: KIND_NAMES[template.kind].en,
      addressee: row.addressee,
      draftedBy: row.name ?? '',
      draftedOn: day(row.drafted_on),
      awaits: openStep(template.approval, approvals) ?? null,
      maySeal: maySeal(template, draft, ctx.actor.personId).ok,
      mayApprove: mayApprove(template.approval, draft, ctx.actor).ok,
    };
  });
}
