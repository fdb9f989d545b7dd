import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PartyId, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { LEAD_GIVERS, LEAD_OUTCOMES, LEAD_URGENCIES, type LeadFacts, type LeadOutcome, type LeadUrgency } from '../rules/lead.ts';

interface LeadRow<Moment> {
  region_id: number;
  lead_id: string;
  case_id: string;
  court_id: number;
  serial: number;
  giver: string;
  giver_name: string;
  giver_contact: string;
  urgency: string;
  property_kind: string | null;
  party_id: string | null;
  content: string;
  received_on: string;
  received_at: Moment;
  received_by: string;
  state: string;
  handler_id: string | null;
  begun_at: Moment | null;
  outcome: string | null;
  findings: string | null;
  answer: string | null;
  answered_by: string | null;
  answered_on: string | null;
  reward_note: string | null;
  reward_fen: bigint | null;
}

const leads = tablesOf<{ 'search.lead': LeadRow<string> }>;
const leadsRead = tablesOf<{ 'search.lead': LeadRow<Instant> }>;

export type LeadId = Id<'lead'>;

export interface Lead extends LeadFacts {
  readonly leadId: LeadId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly serial: number;
  readonly giverName: string;
  readonly giverContact: string;
  readonly urgency: LeadUrgency;
  readonly propertyKind: string | null;
  readonly party: PartyId | null;
  readonly content: string;
  readonly receivedAt: Instant;
  readonly begunAt: Instant | null;
  readonly outcome: LeadOutcome | null;
  readonly findings: string | null;
  readonly answer: string | null;
  readonly answeredOn: LegalDay | null;
  readonly rewardNote: string | null;
  readonly reward: Fen | null;
}

export interface NewLead
  extends Pick<Lead, 'leadId' | 'caseId' | 'court' | 'giver' | 'giverName' | 'giverContact' | 'urgency' | 'content' | 'receivedOn'> {
  readonly propertyKind: string | null;
  readonly party: PartyId | null;
  readonly by: PersonId;
  readonly at: Instant;
}

/** 线索登记 · Numbered in the order of receipt inside its case (法释〔2017〕8号第二十三条: tipsters are registered in order). The case is held. */
export async function insertLead(tx: Tx, region: RegionId, of: NewLead): Promise<number> {
  const before = await leads(tx)
    .selectFrom('search.lead')
    .select((of) => of.fn.max('serial').as('last'))
    .where('region_id', '=', region)
    .where('case_id', '=', of.caseId)
    .executeTakeFirst();
  const serial = Number(before?.last ?? 0) + 1;
  await leads(tx)
    .insertInto('search.lead')
    .values({
      region_id: region,
      lead_id: of.leadId,
      case_id: of.caseId,
      court_id: of.court,
      serial,
      giver: of.giver,
      giver_name: of.giverName,
      giver_contact: of.giverContact,
      urgency: of.urgency,
      property_kind: of.propertyKind,
      party_id: of.party,
      content: of.content,
      received_on: of.receivedOn.toString(),
      received_at: of.at.toString(),
      received_by: of.by,
      state: 'received',
      handler_id: null,
      begun_at: null,
      outcome: null,
      findings: null,
      answer: null,
      answered_by: null,
      answered_on: null,
      reward_note: null,
      reward_fen: null,
    })
    .execute();
  return serial;
}

export async function findLead(tx: Tx, region: RegionId, caseId: CaseId, leadId: LeadId): Promise<Lead | undefined> {
  const row = await leadsRead(tx)
    .selectFrom('search.lead')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  return row && leadFrom(row);
}

export async function leadsOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Lead[]> {
  const rows = await leadsRead(tx)
    .selectFrom('search.lead')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('lead_id', 'desc')
    .limit(500)
    .execute();
  return rows.map(leadFrom);
}

export async function saveBegun(
  tx: Tx,
  region: RegionId,
  leadId: LeadId,
  of: { readonly handler: PersonId; readonly at: Instant },
): Promise<void> {
  await leads(tx)
    .updateTable('search.lead')
    .set({ state: 'verifying', handler_id: of.handler, begun_at: of.at.toString() })
    .where('region_id', '=', region)
    .where('lead_id', '=', leadId)
    .execute();
}

export interface LeadAnswer {
  readonly outcome: LeadOutcome;
  readonly findings: string;
  readonly answer: string;
  readonly reward: { readonly note: string; readonly amount: Fen | null } | null;
  readonly by: PersonId;
  readonly on: LegalDay;
}

export async function saveAnswer(tx: Tx, region: RegionId, leadId: LeadId, of: LeadAnswer): Promise<void> {
  await leads(tx)
    .updateTable('search.lead')
    .set({
      state: 'answered',
      outcome: of.outcome,
      findings: of.findings,
      answer: of.answer,
      answered_by: of.by,
      answered_on: of.on.toString(),
      reward_note: of.reward?.note ?? null,
      reward_fen: of.reward?.amount ?? null,
    })
    .where('region_id', '=', region)
    .where('lead_id', '=', leadId)
    .execute();
}

function leadFrom(row: LeadRow<Instant>): Lead {
  return {
    leadId: idFrom<'lead'>(row.lead_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    serial: row.serial,
    giver: known(LEAD_GIVERS, row.giver),
    giverName: row.giver_name,
    giverContact: row.giver_contact,
    urgency: known(LEAD_URGENCIES, row.urgency),
    propertyKind: row.property_kind,
    party: row.party_id === null ? null : idFrom<'party'>(row.party_id),
    content: row.content,
    receivedOn: day(row.received_on),
    receivedAt: row.received_at,
    state: known(['received', 'verifying', 'answered'], row.state),
    handler: row.handler_id,
    begunAt: row.begun_at,
    outcome: row.outcome === null ? null : known(LEAD_OUTCOMES, row.outcome),
    findings: row.findings,
    answer: row.answer,
    answeredOn: row.answered_on === null ? null : day(row.answered_on),
    rewardNote: row.reward_note,
    reward: row.reward_fen === null ? null : fen(row.reward_fen),
  };
}

function known<T extends string>(all: readonly T[], text: string): T {
  return must(
    all.find((each) => each === text),
    `lead: ${text}`,
  );
}
