import type { Ctx } from '@duixian/audit/act';
import { partiesOf } from '@duixian/cases/queries';
import { type CaseId, type DocumentId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { APPROVAL_STEPS, type Approval, type ApprovalStep, mayApprove, openStep } from './rules/approval.ts';
import type { DocumentKind } from './rules/document-kinds.ts';
import { type DocumentState, maySeal } from './rules/document-state.ts';
import { KIND_NAMES } from './rules/kind-names.ts';
import { goesOutside, type ServiceState } from './rules/service.ts';
import { type ServedSoFar, serviceStanding, stillToServe } from './rules/still-to-serve.ts';
import { kindFrom, stateFrom } from './store/documents.ts';
import { openAddress } from './store/services.ts';
import { documents } from './store/tables.ts';
import { LIBRARY } from './templates/library.ts';

type At = Pick<Ctx, 'tx' | 'region'>;
const MOST_PAPERS = 500;

export interface ServiceRow {
  readonly serviceId: string;
  readonly partyId: string | null;
  readonly addressee: string;
  readonly channel: string;
  readonly address: string;
  readonly consentOn: LegalDay | null;
  readonly state: ServiceState;
  readonly orderedAt: Instant;
  readonly sentAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly servedOn: LegalDay | null;
  readonly receipt: string | null;
  readonly failure: string | null;
  /** When it came back after it had arrived; it has no day of service then. */
  readonly bouncedAt: Instant | null;
  readonly manner: string | null;
  readonly tracking: string | null;
  readonly dueOn: LegalDay | null;
}

export interface PaperRow {
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly kind: DocumentKind;
  readonly family: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly addressee: string;
  readonly state: DocumentState;
  readonly number: string | null;
  readonly shortCode: string | null;
  readonly draftedBy: string;
  readonly draftedOn: LegalDay;
  readonly signedOn: LegalDay | null;
  readonly sealedBy: string | null;
  readonly sha256: string | null;
  readonly discardedReason: string | null;
  readonly services: readonly ServiceRow[];
  /** On how many of those it is for it has been served, and who is left. */
  readonly standing: { readonly wanted: number; readonly served: number; readonly left: readonly string[] };
  readonly serviceRule: string;
  readonly outside: boolean;
  /** What this actor may do with it now. */
  readonly acts: readonly PaperAct[];
  readonly awaits: ApprovalStep | null;
}

export const PAPER_ACTS = ['approve', 'seal', 'discard', 'serve'] as const;
export type PaperAct = (typeof PAPER_ACTS)[number];

/** 本案文书 · Every paper of a case with its services, newest first. */
export async function papersOfCase(ctx: Ctx, caseId: CaseId): Promise<readonly PaperRow[]> {
  const rows = await documents(ctx.tx)
    .selectFrom('documents.document as d')
    .leftJoin('courts.person_view as p', 'p.person_id', 'd.drafted_by')
    .leftJoin('courts.person_view as q', 'q.person_id', 'd.sealed_by')
    .select([
      'd.document_id',
      'd.case_id',
      'd.kind',
      'd.family',
      'd.addressee',
      'd.state',
      'd.number',
      'd.short_code',
      'd.drafted_by',
      'd.party_id',
      'd.made_for',
    ])
    .select(['d.drafted_on', 'd.signed_on', 'd.sha256', 'd.discarded_reason', 'p.name as drafter', 'q.name as sealer'])
    .where('d.region_id', '=', ctx.region)
    .where('d.case_id', '=', caseId)
    .orderBy('d.document_id', 'desc')
    .limit(MOST_PAPERS)
    .execute();
  const services = await servicesOfCase(ctx, caseId);
  const approvals = await approvalsOfCase(ctx, caseId);
  const parties = await partiesOf(ctx.tx, ctx.region, caseId);
  return rows.map((row) => {
    const kind = kindFrom(row.kind);
    const state = stateFrom(row.state);
    const documentId = idFrom<'document'>(row.document_id);
    const ownServices = services.get(row.document_id) ?? [];
    const soFar = { partyId: row.party_id, madeFor: row.made_for, services: ownServices, parties };
    const { wanted, served, left } = serviceStanding(LIBRARY[kind], soFar);
    return {
      documentId,
      caseId,
      kind,
      family: row.family,
      titleZh: KIND_NAMES[kind].zh,
      titleEn: KIND_NAMES[kind].en,
      addressee: row.addressee,
      state,
      number: row.number,
      shortCode: row.short_code,
      draftedBy: row.drafter ?? '',
      draftedOn: day(row.drafted_on),
      signedOn: row.signed_on === null ? null : day(row.signed_on),
      sealedBy: row.sealer,
      sha256: row.sha256,
      discardedReason: row.discarded_reason,
      services: ownServices,
      standing: { wanted, served, left: parties.flatMap((party) => (left.includes(party.partyId) ? [party.name] : [])) },
      serviceRule: LIBRARY[kind].service.kind,
      outside: goesOutside(LIBRARY[kind]),
      ...openTo(ctx, kind, {
        state,
        draftedBy: idFrom<'person'>(row.drafted_by),
        approvals: approvals.get(row.document_id) ?? [],
        ...soFar,
      }),
    };
  });
}

interface PaperNow extends ServedSoFar {
  readonly state: DocumentState;
  readonly draftedBy: PersonId;
  readonly approvals: readonly Approval[];
}

/** The acts open to this user on this paper, and whose agreement it waits for; the screen does not guess. */
function openTo(ctx: Ctx, kind: DocumentKind, document: PaperNow): Pick<PaperRow, 'acts' | 'awaits'> {
  const has = (permission: string) => ctx.actor.permissions.has(permission);
  const template = LIBRARY[kind];
  const acts: PaperAct[] = [];
  if (has('documents.approve') && mayApprove(template.approval, document, ctx.actor).ok) acts.push('approve');
  if (has('documents.seal') && maySeal(template, document, ctx.actor.personId).ok) acts.push('seal');
  if (has('documents.draft') && document.state === 'drafted') acts.push('discard');
  if (has('documents.serve') && document.state === 'sealed' && stillToServe(template, document)) acts.push('serve');
  return { acts, awaits: document.state === 'drafted' ? (openStep(template.approval, document.approvals) ?? null) : null };
}

async function approvalsOfCase(at: At, caseId: CaseId): Promise<ReadonlyMap<string, readonly Approval[]>> {
  const rows = await documents(at.tx)
    .selectFrom('documents.approval')
    .select(['document_id', 'step', 'decided_by'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .limit(MOST_PAPERS * 3)
    .execute();
  const byDocument = new Map<string, Approval[]>();
  for (const row of rows) {
    const step = APPROVAL_STEPS.find((one) => one === row.step);
    if (step !== undefined) byDocument.set(row.document_id, [...(byDocument.get(row.document_id) ?? []), { step, by: row.decided_by }]);
  }
  return byDocument;
}

async function servicesOfCase(at: At, caseId: CaseId): Promise<ReadonlyMap<string, readonly ServiceRow[]>> {
  const rows = await documents(at.tx)
    .selectFrom('documents.service')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .orderBy('service_id')
    .limit(MOST_PAPERS)
    .execute();
  const byDocument = new Map<string, ServiceRow[]>();
  for (const row of rows) {
    const list = byDocument.get(row.document_id) ?? [];
    list.push({
      serviceId: row.service_id,
      partyId: row.party_id,
      addressee: row.addressee,
      channel: row.channel,
      address: openAddress(at, row),
      consentOn: row.consent_on === null ? null : day(row.consent_on),
      state: row.state === 'arrived' ? 'arrived' : row.state === 'failed' ? 'failed' : 'ordered',
      orderedAt: row.ordered_at,
      // What people carried, posted or hung out went when it was ordered, and has a day of service, no minute of arrival.
      sentAt: row.manner === null ? row.sent_at : row.ordered_at,
      arrivedAt: row.manner === null ? row.arrived_at : null,
      servedOn: row.served_on === null || row.bounced_at !== null ? null : day(row.served_on),
      receipt: row.receipt,
      failure: row.failure,
      bouncedAt: row.bounced_at,
      manner: row.manner,
      tracking: row.tracking,
      dueOn: row.due_on === null ? null : day(row.due_on),
    });
    byDocument.set(row.document_id, list);
  }
  return byDocument;
}
