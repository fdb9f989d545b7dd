import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, type DocumentId, idFrom, type PartyId, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { openJson, sealJson } from '@duixian/postgres/sealed-json';
import { sql } from 'kysely';
import type { Approval } from '../rules/approval.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../rules/document-kinds.ts';
import { DOCUMENT_STATES, type DocumentState } from '../rules/document-state.ts';
import type { MergedFacts } from '../rules/merge.ts';
import { type PaperData, readPaperData } from '../rules/paper-data.ts';
import { paperPlace } from '../rules/sealed-place.ts';
import { readApprovals } from './approvals.ts';
import { documents } from './tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;

export interface NewDraft {
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly kind: DocumentKind;
  readonly family: string;
  readonly party: PartyId | null;
  readonly addressee: string;
  readonly merged: MergedFacts;
  readonly basis: string;
  readonly draftedBy: PersonId;
  /** The parties of that day, for a paper that goes to all of them. */
  readonly madeFor: readonly string[] | null;
}

export async function insertDrafts(ctx: Ctx, drafts: readonly NewDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await documents(ctx.tx)
    .insertInto('documents.document')
    .values(
      drafts.map((draft) => ({
        region_id: ctx.region,
        document_id: draft.documentId,
        case_id: draft.caseId,
        court_id: draft.court,
        kind: draft.kind,
        family: draft.family,
        party_id: draft.party,
        addressee: draft.addressee,
        state: 'drafted',
        paper: sealJson(ctx.tx, draft.merged.data, paperPlace('paper', draft.documentId)),
        fields: sealJson(ctx.tx, draft.merged.fields, paperPlace('fields', draft.documentId)),
        basis: draft.basis,
        drafted_by: draft.draftedBy,
        drafted_on: ctx.today.toString(),
        drafted_at: ctx.now.toString(),
        sequence: null,
        number: null,
        short_code: null,
        signed_on: null,
        sealed_by: null,
        sealed_at: null,
        sha256: null,
        size_bytes: null,
        discarded_reason: null,
        made_for: draft.madeFor === null ? null : [...draft.madeFor],
      })),
    )
    .execute();
}

/** A paper as acts need it: everything but what is printed on it. */
export interface PaperHead {
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly courtNameZh: string;
  readonly caseNumber: string;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly partyId: PartyId | null;
  readonly addressee: string;
  readonly basis: string;
  readonly draftedBy: PersonId;
  readonly number: string | null;
  readonly shortCode: string | null;
  readonly signedOn: LegalDay | null;
  readonly sha256: string | null;
  readonly madeFor: readonly string[] | null;
  readonly approvals: readonly Approval[];
}

/** With its text, for whoever sets it. */
export interface PaperOnFile extends PaperHead {
  readonly paper: PaperData;
}

/** The paper, held for the rest of the act. Call after the case is held: one order of locks everywhere. */
export async function lockPaper(at: At, documentId: DocumentId): Promise<PaperHead | undefined> {
  return (await lockPapers(at, [documentId]))[0];
}

/** Many papers in one question, in the order of their ids. */
export async function lockPapers(at: At, documentIds: readonly DocumentId[]): Promise<readonly PaperHead[]> {
  if (documentIds.length === 0) return [];
  return (await papersAsked(at, documentIds).forUpdate('d').execute()).map(headOf);
}

export async function findPaper(at: At, documentId: DocumentId): Promise<PaperOnFile | undefined> {
  return (await findPapers(at, [documentId]))[0];
}

export async function findPapers(at: At, documentIds: readonly DocumentId[]): Promise<readonly PaperOnFile[]> {
  if (documentIds.length === 0) return [];
  const rows = await papersAsked(at, documentIds).select('d.paper').execute();
  return rows.map((row) => ({ ...headOf(row), paper: readPaperData(openJson(at.tx, row.paper, paperPlace('paper', row.document_id))) }));
}

/** The cases these papers belong to; those this actor may not know of are left out. */
export async function casesOfPapers(at: At, documentIds: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, CaseId>> {
  const rows = await documents(at.tx)
    .selectFrom('documents.document')
    .select(['document_id', 'case_id'])
    .where('region_id', '=', at.region)
    .where(sql<boolean>`document_id = any(${[...documentIds]}::uuid[])`)
    .limit(documentIds.length)
    .execute();
  return new Map(rows.map((row) => [idFrom<'document'>(row.document_id), idFrom<'case'>(row.case_id)]));
}

function papersAsked(at: At, documentIds: readonly DocumentId[]) {
  return documents(at.tx)
    .selectFrom('documents.document as d')
    .innerJoin('courts.court_view as k', 'k.court_id', 'd.court_id')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'd.region_id').onRef('c.case_id', '=', 'd.case_id'))
    .select(['d.document_id', 'd.case_id', 'd.court_id', 'd.kind', 'd.state', 'd.party_id', 'd.addressee', 'd.basis'])
    .select(['d.drafted_by', 'd.number', 'd.short_code', 'd.signed_on', 'd.sha256', 'd.made_for', 'k.name_zh', 'c.case_number'])
    .select((from) =>
      from
        .selectFrom('documents.approval as a')
        .select(sql<unknown>`coalesce(json_agg(json_build_object('step', a.step, 'by', a.decided_by)), '[]')`.as('approvals'))
        .where('a.region_id', '=', at.region)
        .whereRef('a.document_id', '=', 'd.document_id')
        .as('approvals'),
    )
    .where('d.region_id', '=', at.region)
    .where('c.region_id', '=', at.region)
    .where(sql<boolean>`d.document_id = any(${[...documentIds]}::uuid[])`)
    .orderBy('d.document_id')
    .limit(documentIds.length);
}

function headOf(row: Awaited<ReturnType<ReturnType<typeof papersAsked>['execute']>>[number]): PaperHead {
  return {
    documentId: idFrom<'document'>(row.document_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    courtNameZh: row.name_zh,
    caseNumber: row.case_number,
    kind: kindFrom(row.kind),
    state: stateFrom(row.state),
    partyId: row.party_id === null ? null : idFrom<'party'>(row.party_id),
    addressee: row.addressee,
    basis: row.basis,
    draftedBy: idFrom<'person'>(row.drafted_by),
    number: row.number,
    shortCode: row.short_code,
    signedOn: row.signed_on === null ? null : day(row.signed_on),
    sha256: row.sha256,
    madeFor: row.made_for,
    approvals: readApprovals(row.approvals),
  };
}

export interface LivingPaper {
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  readonly partyId: PartyId | null;
}

const LIVING_A_CASE = 1_000;

/** Papers of these kinds that the cases have already, the discarded ones left out. */
export async function livingPapers(at: At, caseIds: readonly CaseId[], kinds: readonly DocumentKind[]): Promise<readonly LivingPaper[]> {
  if (caseIds.length === 0 || kinds.length === 0) return [];
  const rows = await documents(at.tx)
    .selectFrom('documents.document')
    .select(['case_id', 'document_id', 'kind', 'party_id'])
    .where('region_id', '=', at.region)
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .where(sql<boolean>`kind = any(${[...kinds]}::text[])`)
    .where('state', '<>', 'discarded')
    .orderBy('document_id')
    .limit(LIVING_A_CASE * caseIds.length)
    .execute();
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    documentId: idFrom<'document'>(row.document_id),
    kind: kindFrom(row.kind),
    partyId: row.party_id === null ? null : idFrom<'party'>(row.party_id),
  }));
}

export interface PaperBytes {
  readonly sha256: string;
  readonly size: number;
}

export async function saveFiled(ctx: Ctx, documentId: DocumentId, bytes: PaperBytes): Promise<void> {
  await change(ctx, documentId, { state: 'filed', sha256: bytes.sha256, size_bytes: bytes.size });
}

export async function saveDiscarded(ctx: Ctx, documentId: DocumentId, reason: string): Promise<void> {
  await change(ctx, documentId, { state: 'discarded', discarded_reason: reason });
}

async function change(ctx: Ctx, documentId: DocumentId, to: Readonly<Record<string, string | number>>): Promise<void> {
  await documents(ctx.tx)
    .updateTable('documents.document')
    .set(to)
    .where('region_id', '=', ctx.region)
    .where('document_id', '=', documentId)
    .execute();
}

/** The last sealed ruling of the case: what a request to a bank rests on. */
export async function lastRuling(at: At, caseId: CaseId): Promise<{ documentId: string; number: string } | undefined> {
  const row = await documents(at.tx)
    .selectFrom('documents.document')
    .select(['document_id', 'number'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('family', '=', 'ruling')
    .where('state', '=', 'sealed')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number == null ? undefined : { documentId: row.document_id, number: row.number };
}

export function kindFrom(text: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((one) => one === text);
  if (kind === undefined) throw new TypeError(`unknown document kind ${text}`);
  return kind;
}

export function stateFrom(text: string): DocumentState {
  const state = DOCUMENT_STATES.find((one) => one === text);
  if (state === undefined) throw new TypeError(`unknown document state ${text}`);
  return state;
}
