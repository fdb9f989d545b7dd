import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, type DocumentId, type Id, idFrom, type PartyId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { vaultOf } from '@duixian/postgres/tx';
import type { DocumentKind } from '../rules/document-kinds.ts';
import { serviceAddressPlace } from '../rules/sealed-place.ts';
import type { ServicePlan, ServiceState } from '../rules/service.ts';
import { documents } from './tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;
export type ServiceId = Id<'service'>;

export interface OrderedService {
  readonly serviceId: ServiceId;
  readonly documentId: DocumentId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly plan: ServicePlan;
}

export interface NewService extends OrderedService {
  readonly tracking: string | null;
  readonly publishedOn: LegalDay | null;
  readonly dueOn: LegalDay | null;
}

export async function insertService(ctx: Ctx, of: NewService): Promise<void> {
  await documents(ctx.tx)
    .insertInto('documents.service')
    .values({
      region_id: ctx.region,
      service_id: of.serviceId,
      document_id: of.documentId,
      case_id: of.caseId,
      court_id: of.court,
      party_id: of.plan.partyId,
      addressee: of.plan.addressee,
      channel: of.plan.channel,
      address: vaultOf(ctx.tx).seal(of.plan.address, serviceAddressPlace(of.serviceId)),
      consent_on: of.plan.consentOn?.toString() ?? null,
      state: 'ordered',
      ordered_by: ctx.actor.personId,
      ordered_at: ctx.now.toString(),
      sent_at: null,
      arrived_at: null,
      served_on: null,
      receipt: null,
      failure: null,
      tracking: of.tracking,
      published_on: of.publishedOn?.toString() ?? null,
      due_on: of.dueOn?.toString() ?? null,
      bounced_at: null,
      printed_at: null,
      printed_by: null,
    })
    .execute();
}

/** Where a paper was sent; from before addresses were sealed it is read as it is. */
export function openAddress(at: At, row: { readonly service_id: string; readonly address: string }): string {
  return vaultOf(at.tx).open(row.address, serviceAddressPlace(row.service_id));
}

/** A sending to the same addressee and address that is under way or has arrived. */
export async function livingService(at: At, documentId: DocumentId, plan: ServicePlan): Promise<string | undefined> {
  const rows = await documents(at.tx)
    .selectFrom('documents.service')
    .select(['service_id', 'address'])
    .where('region_id', '=', at.region)
    .where('document_id', '=', documentId)
    .where('addressee', '=', plan.addressee)
    .where('state', '<>', 'failed')
    .limit(100)
    .execute();
  return rows.find((row) => openAddress(at, row) === plan.address)?.service_id;
}

/** How often this paper has been sent to this addressee in vain. */
export async function failedServices(at: At, documentId: DocumentId, party: PartyId | null): Promise<number> {
  const rows = await documents(at.tx)
    .selectFrom('documents.service')
    .select('service_id')
    .where('region_id', '=', at.region)
    .where('document_id', '=', documentId)
    .where('party_id', party === null ? 'is' : '=', party)
    .where('state', '=', 'failed')
    .limit(100)
    .execute();
  return rows.length;
}

/** 公告期满 · Notices whose days have run by a day, oldest first. */
export async function noticesRun(at: At, on: LegalDay, limit: number): Promise<readonly ServiceId[]> {
  const rows = await documents(at.tx)
    .selectFrom('documents.service')
    .select('service_id')
    .where('region_id', '=', at.region)
    .where('state', '=', 'ordered')
    .where('due_on', '<=', on.toString())
    .orderBy('due_on')
    .orderBy('service_id')
    .limit(limit)
    .execute();
  return rows.map((row) => idFrom<'service'>(row.service_id));
}

export interface ServiceOnFile extends OrderedService {
  readonly state: ServiceState;
  readonly orderedAt: Instant;
  readonly publishedOn: LegalDay | null;
  readonly dueOn: LegalDay | null;
}

export async function findService(at: At, serviceId: ServiceId): Promise<ServiceOnFile | undefined> {
  const row = await documents(at.tx)
    .selectFrom('documents.service')
    .select(['service_id', 'document_id', 'case_id', 'court_id', 'party_id', 'addressee', 'channel', 'address', 'consent_on', 'state'])
    .select(['ordered_at', 'published_on', 'due_on'])
    .where('region_id', '=', at.region)
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    serviceId,
    documentId: idFrom<'document'>(row.document_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    state: stateFrom(row.state),
    orderedAt: row.ordered_at,
    publishedOn: row.published_on === null ? null : day(row.published_on),
    dueOn: row.due_on === null ? null : day(row.due_on),
    plan: {
      partyId: row.party_id,
      addressee: row.addressee,
      channel: row.channel,
      address: openAddress(at, row),
      consentOn: row.consent_on === null ? null : day(row.consent_on),
    },
  };
}

export interface Arrived {
  readonly sentAt: Instant;
  readonly arrivedAt: Instant;
  readonly servedOn: LegalDay;
  readonly receipt: string;
  readonly manner: string | null;
}

export async function saveArrived(at: At, serviceId: ServiceId, arrived: Arrived): Promise<void> {
  await change(at, serviceId, {
    state: 'arrived',
    sent_at: arrived.sentAt.toString(),
    arrived_at: arrived.arrivedAt.toString(),
    served_on: arrived.servedOn.toString(),
    receipt: arrived.receipt,
    ...(arrived.manner === null ? {} : { manner: arrived.manner }),
  });
}

export async function saveFailed(at: At, serviceId: ServiceId, reason: string): Promise<void> {
  await change(at, serviceId, { state: 'failed', failure: reason });
}

/** What its arrival had proved stays in the row; `bounced_at` says that it no longer counts. */
export async function saveBounced(ctx: Pick<Ctx, 'tx' | 'region' | 'now'>, serviceId: ServiceId, reason: string): Promise<void> {
  await change(ctx, serviceId, { state: 'failed', failure: reason, bounced_at: ctx.now.toString() });
}

async function change(at: At, serviceId: ServiceId, to: Readonly<Record<string, string>>): Promise<void> {
  await documents(at.tx)
    .updateTable('documents.service')
    .set(to)
    .where('region_id', '=', at.region)
    .where('service_id', '=', serviceId)
    .execute();
}

/** Parties a kind of paper has reached in a case. */
export async function partiesReached(at: At, caseId: CaseId, kind: DocumentKind): Promise<ReadonlySet<PartyId>> {
  const rows = await documents(at.tx)
    .selectFrom('documents.service as s')
    .innerJoin('documents.document as d', (join) =>
      join.onRef('d.region_id', '=', 's.region_id').onRef('d.document_id', '=', 's.document_id'),
    )
    .select('s.party_id')
    .distinct()
    .where('s.region_id', '=', at.region)
    .where('d.region_id', '=', at.region)
    .where('s.case_id', '=', caseId)
    .where('d.kind', '=', kind)
    .where('s.state', '=', 'arrived')
    .where('s.party_id', 'is not', null)
    .limit(500)
    .execute();
  return new Set(rows.flatMap((row) => (row.party_id === null ? [] : [idFrom<'party'>(row.party_id)])));
}

interface ServiceSoFar {
  readonly partyId: string | null;
  readonly state: ServiceState;
}

/** To whom each paper of a case has been sent, and how that stands. */
export async function servicesSoFar(at: At, caseId: CaseId): Promise<ReadonlyMap<string, readonly ServiceSoFar[]>> {
  const rows = await documents(at.tx)
    .selectFrom('documents.service')
    .select(['document_id', 'party_id', 'state'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .limit(5_000)
    .execute();
  const byDocument = new Map<string, ServiceSoFar[]>();
  for (const row of rows) {
    const list = byDocument.get(row.document_id) ?? [];
    list.push({ partyId: row.party_id, state: stateFrom(row.state) });
    byDocument.set(row.document_id, list);
  }
  return byDocument;
}

function stateFrom(state: string): ServiceState {
  return state === 'arrived' ? 'arrived' : state === 'failed' ? 'failed' : 'ordered';
}
