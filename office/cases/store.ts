import {
  type CaseId,
  type CourtId,
  courtIdFrom,
  type Id,
  idFrom,
  type PartyId,
  type PersonId,
  type RegionId,
  type TeamId,
} from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';

import { interestClauseToJson } from './interest-json.ts';
import { gramsOf } from './rules/grams.ts';
import type { NewCase, NewParty } from './rules/new-case.ts';
import { type CaseState, isStage, type Stage } from './rules/stage.ts';

export interface CasesTables {
  'cases.number_counter': { region_id: number; court_id: number; type_word: string; year: number; last_serial: number };
  'cases.case': {
    region_id: number;
    case_id: string;
    court_id: number;
    case_number: string;
    type_word: string;
    year: number;
    serial: number;
    state: string;
    stage: string;
    lane: string | null;
    team_id: string | null;
    officer_id: string | null;
    applied_on: string;
    filed_on: string;
    closed_on: string | null;
    closing_kind: string | null;
    title_court: string;
    title_number: string;
    title_kind: string;
    title_effective_on: string;
    performance_ends_on: string;
    cause: string;
    claim_fen: bigint;
    received_fen: bigint;
    account_number: string;
    summary: string;
    version: number;
    created_at: string;
  };
  'cases.party': {
    region_id: number;
    party_id: string;
    case_id: string;
    court_id: number;
    role: string;
    kind: string;
    name: string;
    identity_kind: string;
    identity_number: string;
    phone: string | null;
    address: string | null;
    service_channel: string | null;
    service_address: string | null;
    service_consent_on: string | null;
    payee_name: string | null;
    payee_bank: string | null;
    payee_account: string | null;
    payee_confirmed_on: string | null;
    seq: number;
  };
  'cases.obligation': {
    region_id: number;
    obligation_id: string;
    case_id: string;
    court_id: number;
    seq: number;
    kind: string;
    label: string;
    amount_fen: bigint;
    earns_doubled: boolean;
    interest: string | null;
    passage: string | null;
  };
  'cases.search_key': { region_id: number; case_id: string; court_id: number; grams: string[] };
}

const cases = tablesOf<CasesTables>;

/** 案号 · The next serial of a court, type and year: the counter row locks only itself, and a rolled-back act leaves no gap. */
export async function nextSerial(tx: Tx, region: RegionId, court: CourtId, typeWord: string, year: number): Promise<number> {
  await cases(tx)
    .insertInto('cases.number_counter')
    .values({ region_id: region, court_id: court, type_word: typeWord, year, last_serial: 0 })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'type_word', 'year']).doNothing())
    .execute();
  const row = await cases(tx)
    .updateTable('cases.number_counter')
    .set({ last_serial: sql<number>`last_serial + 1` })
    .where('region_id', '=', region)
    .where('court_id', '=', court)
    .where('type_word', '=', typeWord)
    .where('year', '=', year)
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return row.last_serial;
}

export async function insertCase(tx: Tx, region: RegionId, of: NewCase, at: Instant): Promise<void> {
  const { applicants, debtors } = namesOf(of.parties);
  const summary = `${applicants}与${debtors}${of.cause}`;
  await cases(tx)
    .insertInto('cases.case')
    .values({
      region_id: region,
      case_id: of.caseId,
      court_id: of.court,
      case_number: of.caseNumber,
      type_word: of.typeWord,
      year: of.year,
      serial: of.serial,
      state: 'open',
      stage: 'check',
      lane: null,
      team_id: null,
      officer_id: null,
      applied_on: of.appliedOn.toString(),
      filed_on: of.filedOn.toString(),
      closed_on: null,
      closing_kind: null,
      title_court: of.title.court,
      title_number: of.title.number,
      title_kind: of.title.kind,
      title_effective_on: of.title.effectiveOn.toString(),
      performance_ends_on: of.title.performanceEndsOn.toString(),
      cause: of.cause,
      claim_fen: of.claim,
      received_fen: 0n,
      account_number: of.accountNumber,
      summary,
      version: 1,
      created_at: at.toString(),
    })
    .execute();
  await insertParties(tx, region, of);
  await insertObligations(tx, region, of);
  await cases(tx)
    .insertInto('cases.search_key')
    .values({ region_id: region, case_id: of.caseId, court_id: of.court, grams: [...gramsOf([of.caseNumber, of.title.number, summary])] })
    .execute();
}

type ContentRows = Pick<NewCase, 'caseId' | 'court' | 'parties' | 'obligations'>;

/** 补正 · Parties, sums and title written anew, while nothing else hangs on them. */
export async function replaceContent(
  tx: Tx,
  region: RegionId,
  held: LockedCase,
  of: Pick<NewCase, 'title' | 'cause' | 'claim' | 'parties' | 'obligations'>,
): Promise<void> {
  const { applicants, debtors } = namesOf(of.parties);
  const summary = `${applicants}与${debtors}${of.cause}`;
  await cases(tx)
    .updateTable('cases.case')
    .set({
      title_court: of.title.court,
      title_number: of.title.number,
      title_kind: of.title.kind,
      title_effective_on: of.title.effectiveOn.toString(),
      performance_ends_on: of.title.performanceEndsOn.toString(),
      cause: of.cause,
      claim_fen: of.claim,
      summary,
      version: sql<number>`version + 1`,
    })
    .where('region_id', '=', region)
    .where('case_id', '=', held.caseId)
    .execute();
  await cases(tx).deleteFrom('cases.party').where('region_id', '=', region).where('case_id', '=', held.caseId).execute();
  await cases(tx).deleteFrom('cases.obligation').where('region_id', '=', region).where('case_id', '=', held.caseId).execute();
  const rows = { caseId: held.caseId, court: held.court, parties: of.parties, obligations: of.obligations };
  await insertParties(tx, region, rows);
  await insertObligations(tx, region, rows);
  await cases(tx)
    .updateTable('cases.search_key')
    .set({ grams: [...gramsOf([held.caseNumber, of.title.number, summary])] })
    .where('region_id', '=', region)
    .where('case_id', '=', held.caseId)
    .execute();
}

function namesOf(parties: readonly NewParty[]): { applicants: string; debtors: string } {
  const names = (role: NewParty['role']) =>
    parties
      .filter((party) => party.role === role)
      .map((party) => party.name)
      .join('、');
  return { applicants: names('applicant'), debtors: names('debtor') };
}

async function insertParties(tx: Tx, region: RegionId, of: ContentRows): Promise<void> {
  const rows = of.parties.map((party, at) => ({
    region_id: region,
    party_id: party.partyId,
    case_id: of.caseId,
    court_id: of.court,
    role: party.role,
    kind: party.kind,
    name: party.name,
    identity_kind: party.identityKind,
    identity_number: party.identityNumber,
    phone: party.phone,
    address: party.address,
    service_channel: party.service?.channel ?? null,
    service_address: party.service?.address ?? null,
    service_consent_on: party.service?.consentOn.toString() ?? null,
    payee_name: party.payee?.name ?? null,
    payee_bank: party.payee?.bank ?? null,
    payee_account: party.payee?.account ?? null,
    payee_confirmed_on: party.payee?.confirmedOn.toString() ?? null,
    seq: at + 1,
  }));
  if (rows.length > 0) await cases(tx).insertInto('cases.party').values(rows).execute();
}

async function insertObligations(tx: Tx, region: RegionId, of: ContentRows): Promise<void> {
  const rows = of.obligations.map((obligation, at) => ({
    region_id: region,
    obligation_id: obligation.obligationId,
    case_id: of.caseId,
    court_id: of.court,
    seq: at + 1,
    kind: obligation.kind,
    label: obligation.label,
    amount_fen: obligation.amount,
    earns_doubled: obligation.earnsDoubled,
    interest: obligation.interest === null ? null : JSON.stringify(interestClauseToJson(obligation.interest)),
    passage: obligation.passage,
  }));
  if (rows.length > 0) await cases(tx).insertInto('cases.obligation').values(rows).execute();
}

export interface LockedCase {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly caseNumber: string;
  readonly state: CaseState;
  readonly stage: Stage;
  readonly lane: string | null;
  readonly officer: PersonId | null;
  readonly team: TeamId | null;
  readonly filedOn: LegalDay;
  readonly version: number;
}

/** The case row, held until the act ends. `undefined` also for a case the actor may not know of. */
export async function lockCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<LockedCase | undefined> {
  const row = await cases(tx)
    .selectFrom('cases.case')
    .select(['case_id', 'court_id', 'case_number', 'state', 'stage', 'lane', 'officer_id', 'team_id', 'filed_on', 'version'])
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    caseNumber: row.case_number,
    state: row.state === 'closed' ? 'closed' : row.state === 'suspended' ? 'suspended' : 'open',
    stage: isStage(row.stage) ? row.stage : 'check',
    lane: row.lane,
    officer: row.officer_id === null ? null : idFrom<'person'>(row.officer_id),
    team: row.team_id === null ? null : idFrom<'team'>(row.team_id),
    filedOn: day(row.filed_on),
    version: row.version,
  };
}

export interface CaseChange {
  readonly stage?: Stage;
  readonly lane?: string;
  readonly officer?: PersonId;
  readonly team?: TeamId;
  readonly closed?: { readonly on: LegalDay; readonly kind: string };
}

export async function saveCase(tx: Tx, region: RegionId, caseId: CaseId, change: CaseChange): Promise<void> {
  await cases(tx)
    .updateTable('cases.case')
    .set({
      ...(change.stage === undefined ? {} : { stage: change.stage }),
      ...(change.lane === undefined ? {} : { lane: change.lane }),
      ...(change.officer === undefined ? {} : { officer_id: change.officer }),
      ...(change.team === undefined ? {} : { team_id: change.team }),
      ...(change.closed === undefined
        ? {}
        : { state: 'closed', stage: 'closed', closed_on: change.closed.on.toString(), closing_kind: change.closed.kind }),
      version: sql<number>`version + 1`,
    })
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .execute();
}

export async function addReceived(tx: Tx, region: RegionId, caseId: CaseId, amount: Fen): Promise<void> {
  await cases(tx)
    .updateTable('cases.case')
    .set({ received_fen: sql<bigint>`received_fen + ${amount}` })
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .execute();
}
