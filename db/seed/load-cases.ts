import { gramsOf } from '@duixian/cases/rules/grams';
import type { NewParty } from '@duixian/cases/rules/new-case';
import { bulkInsert } from './bulk.ts';
import { REGION } from './city.ts';
import { interestWords } from './interest.ts';
import { caseNumberText } from './numbers.ts';
import type { PlannedCase, PlannedObligation } from './plan.ts';
import type { Run } from './run.ts';

/** 案件、当事人、给付、检索 · The rows of the cases module for a slice of the plan. */
export async function loadCases(run: Run, cases: readonly PlannedCase[], loadedAt: string): Promise<void> {
  await bulkInsert(
    run,
    'cases.case',
    [
      { name: 'region_id', type: 'int', of: () => REGION.id },
      { name: 'case_id', type: 'uuid', of: (one) => one.caseId },
      { name: 'court_id', type: 'int', of: (one) => one.court.id },
      { name: 'case_number', type: 'text', of: caseNumberText },
      { name: 'type_word', type: 'text', of: () => '执' },
      { name: 'year', type: 'int', of: (one) => one.year },
      { name: 'serial', type: 'int', of: (one) => one.serial },
      { name: 'state', type: 'text', of: (one) => (one.closed ? 'closed' : 'open') },
      { name: 'stage', type: 'text', of: (one) => one.stage },
      { name: 'lane', type: 'text', of: (one) => one.lane },
      { name: 'team_id', type: 'uuid', of: (one) => one.officer?.team ?? null },
      { name: 'officer_id', type: 'uuid', of: (one) => one.officer?.personId ?? null },
      { name: 'applied_on', type: 'date', of: (one) => one.filedOn.toString() },
      { name: 'filed_on', type: 'date', of: (one) => one.filedOn.toString() },
      { name: 'closed_on', type: 'date', of: (one) => one.closed?.on.toString() ?? null },
      { name: 'closing_kind', type: 'text', of: (one) => one.closed?.kind ?? null },
      { name: 'title_court', type: 'text', of: (one) => one.court.nameZh },
      { name: 'title_number', type: 'text', of: (one) => one.titleNumber },
      { name: 'title_kind', type: 'text', of: () => 'civil_judgment' },
      { name: 'title_effective_on', type: 'date', of: (one) => one.effectiveOn.toString() },
      { name: 'performance_ends_on', type: 'date', of: (one) => one.performanceEndsOn.toString() },
      { name: 'cause', type: 'text', of: (one) => one.cause },
      { name: 'claim_fen', type: 'bigint', of: (one) => one.claim },
      { name: 'received_fen', type: 'bigint', of: (one) => one.receipts.reduce((sum, receipt) => sum + receipt.amount, 0n) },
      { name: 'account_number', type: 'text', of: (one) => one.accountNumber },
      { name: 'summary', type: 'text', of: summaryOf },
      { name: 'created_at', type: 'timestamptz', of: () => loadedAt },
    ],
    cases,
  );
  await bulkInsert(
    run,
    'cases.party',
    PARTY,
    cases.flatMap((one) => one.parties.map((party, at) => ({ one, party, at }))),
  );
  await bulkInsert(
    run,
    'cases.obligation',
    OBLIGATION,
    cases.flatMap((one) => one.obligations.map((obligation, at) => ({ one, obligation, at }))),
  );
  await bulkInsert(
    run,
    'cases.search_key',
    [
      { name: 'region_id', type: 'int', of: () => REGION.id },
      { name: 'case_id', type: 'uuid', of: (one) => one.caseId },
      { name: 'court_id', type: 'int', of: (one) => one.court.id },
      {
        name: 'grams',
        type: 'text',
        of: (one) => gramsOf([caseNumberText(one), one.titleNumber, summaryOf(one)]).join('\u001f'),
        as: (carried) => `string_to_array(${carried}, E'\\x1f')`,
      },
    ],
    cases,
  );
}

/** The counters go on where the plan stopped. */
export async function loadCounters(run: Run, cases: readonly PlannedCase[]): Promise<void> {
  const last = new Map<string, PlannedCase>();
  for (const one of cases) {
    const key = `${one.court.id}.${one.year}`;
    if ((last.get(key)?.serial ?? 0) < one.serial) last.set(key, one);
  }
  for (const one of last.values()) {
    await run(
      `insert into cases.number_counter (region_id, court_id, type_word, year, last_serial) values ($1, $2, '执', $3, $4)
       on conflict (region_id, court_id, type_word, year) do update set last_serial = greatest(number_counter.last_serial, excluded.last_serial)`,
      [REGION.id, one.court.id, one.year, one.serial],
    );
  }
}

export function summaryOf(one: PlannedCase): string {
  const names = (role: NewParty['role']) =>
    one.parties
      .filter((party) => party.role === role)
      .map((party) => party.name)
      .join('、');
  return `${names('applicant')}与${names('debtor')}${one.cause}`;
}

type PartyRow = { readonly one: PlannedCase; readonly party: NewParty; readonly at: number };

const PARTY = [
  { name: 'region_id', type: 'int', of: () => REGION.id },
  { name: 'party_id', type: 'uuid', of: (row: PartyRow) => row.party.partyId },
  { name: 'case_id', type: 'uuid', of: (row: PartyRow) => row.one.caseId },
  { name: 'court_id', type: 'int', of: (row: PartyRow) => row.one.court.id },
  { name: 'role', type: 'text', of: (row: PartyRow) => row.party.role },
  { name: 'kind', type: 'text', of: (row: PartyRow) => row.party.kind },
  { name: 'name', type: 'text', of: (row: PartyRow) => row.party.name },
  { name: 'identity_kind', type: 'text', of: (row: PartyRow) => row.party.identityKind },
  { name: 'identity_number', type: 'text', of: (row: PartyRow) => row.party.identityNumber },
  { name: 'phone', type: 'text', of: (row: PartyRow) => row.party.phone },
  { name: 'address', type: 'text', of: (row: PartyRow) => row.party.address },
  { name: 'service_channel', type: 'text', of: (row: PartyRow) => row.party.service?.channel ?? null },
  { name: 'service_address', type: 'text', of: (row: PartyRow) => row.party.service?.address ?? null },
  { name: 'service_consent_on', type: 'date', of: (row: PartyRow) => row.party.service?.consentOn.toString() ?? null },
  { name: 'payee_name', type: 'text', of: (row: PartyRow) => row.party.payee?.name ?? null },
  { name: 'payee_bank', type: 'text', of: (row: PartyRow) => row.party.payee?.bank ?? null },
  { name: 'payee_account', type: 'text', of: (row: PartyRow) => row.party.payee?.account ?? null },
  { name: 'payee_confirmed_on', type: 'date', of: (row: PartyRow) => row.party.payee?.confirmedOn.toString() ?? null },
  { name: 'seq', type: 'int', of: (row: PartyRow) => row.at + 1 },
] as const;

type ObligationRow = { readonly one: PlannedCase; readonly obligation: PlannedObligation; readonly at: number };

const OBLIGATION = [
  { name: 'region_id', type: 'int', of: () => REGION.id },
  { name: 'obligation_id', type: 'uuid', of: (row: ObligationRow) => row.obligation.obligationId },
  { name: 'case_id', type: 'uuid', of: (row: ObligationRow) => row.one.caseId },
  { name: 'court_id', type: 'int', of: (row: ObligationRow) => row.one.court.id },
  { name: 'seq', type: 'int', of: (row: ObligationRow) => row.at + 1 },
  { name: 'kind', type: 'text', of: (row: ObligationRow) => row.obligation.kind },
  { name: 'label', type: 'text', of: (row: ObligationRow) => row.obligation.label },
  { name: 'amount_fen', type: 'bigint', of: (row: ObligationRow) => row.obligation.amount },
  { name: 'earns_doubled', type: 'bool', of: (row: ObligationRow) => row.obligation.earnsDoubled },
  {
    name: 'interest',
    type: 'text',
    of: (row: ObligationRow) => interestWords(row.obligation),
    as: (carried: string) => `${carried}::jsonb`,
  },
] as const;
