import type { RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { type Tx, vaultOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { interestClauseToJson } from '../interest-json.ts';
import { gramsOf } from '../rules/grams.ts';
import type { NewCase, NewParty } from '../rules/new-case.ts';
import { accountPlace, identityPlace, reachPlace } from '../rules/sealed-place.ts';
import type { LockedCase } from '../store.ts';
import { cases } from './tables.ts';

/** 立案入库 · The case with its parties, sums and search key, in the filing act's transaction. */
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
  const vault = vaultOf(tx);
  const rows = of.parties.map((party, at) => ({
    region_id: region,
    party_id: party.partyId,
    case_id: of.caseId,
    court_id: of.court,
    role: party.role,
    kind: party.kind,
    name: party.name,
    identity_kind: party.identityKind,
    identity_number: vault.seal(party.identityNumber, identityPlace(party.partyId)),
    identity_finder: vault.finder(party.identityNumber),
    phone: party.phone === null ? null : vault.seal(party.phone, reachPlace('phone', party.partyId)),
    address: party.address,
    service_channel: party.service?.channel ?? null,
    service_address: party.service === null ? null : vault.seal(party.service.address, reachPlace('service_address', party.partyId)),
    service_consent_on: party.service?.consentOn.toString() ?? null,
    payee_name: party.payee?.name ?? null,
    payee_bank: party.payee?.bank ?? null,
    payee_account: party.payee === null ? null : vault.seal(party.payee.account, accountPlace(party.partyId)),
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
