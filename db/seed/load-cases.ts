import { gramsOf } from '@duixian/cases/rules/grams';
import type { NewParty } from '@duixian/cases/rules/new-case';
import { accountPlace, identityPlace, reachPlace } from '@duixian/cases/rules/sealed-place';
import type { Vault } from '@duixian/postgres/vault';
import { big, bulkInsert, type Column, date, int, moment, region, text, uuid } from './bulk.ts';
import { REGION } from './city.ts';
import { interestWords } from './interest.ts';
import { caseNumberText } from './numbers.ts';
import type { PlannedCase, PlannedObligation } from './plan.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';

/** 案件、当事人、给付、检索 · The rows of the cases module for a slice of the plan. */
export async function loadCases(run: Run, vault: Vault, stories: readonly CaseStory[], loadedAt: string): Promise<void> {
  const cases = stories.map(({ one }) => one);
  await bulkInsert<CaseStory>(
    run,
    'cases.case',
    [
      region(),
      uuid('case_id', ({ one }) => one.caseId),
      int('court_id', ({ one }) => one.court.id),
      text('case_number', ({ one }) => caseNumberText(one)),
      text('type_word', () => '执'),
      int('year', ({ one }) => one.year),
      int('serial', ({ one }) => one.serial),
      text('state', ({ one }) => (one.closed ? 'closed' : 'open')),
      text('stage', ({ one }) => one.stage),
      text('lane', (story) => story.lane),
      uuid('team_id', (story) => story.officer?.team ?? null),
      uuid('officer_id', (story) => story.officer?.personId ?? null),
      date('applied_on', (story) => story.filing.receivedOn),
      date('filed_on', ({ one }) => one.filedOn),
      date('closed_on', ({ one }) => one.closed?.on ?? null),
      text('closing_kind', ({ one }) => one.closed?.kind ?? null),
      text('title_court', ({ one }) => one.court.nameZh),
      text('title_number', ({ one }) => one.titleNumber),
      text('title_kind', () => 'civil_judgment'),
      date('title_effective_on', ({ one }) => one.effectiveOn),
      date('performance_ends_on', ({ one }) => one.performanceEndsOn),
      text('cause', ({ one }) => one.cause),
      big('claim_fen', ({ one }) => one.claim),
      big('received_fen', (story) => story.received),
      text('account_number', ({ one }) => one.accountNumber),
      text('summary', ({ one }) => summaryOf(one)),
      moment('created_at', (story) => story.deeds.find((deed) => deed.type === 'intake.case-filed')?.at ?? loadedAt),
    ],
    stories,
  );
  await bulkInsert(
    run,
    'cases.party',
    partyColumns(vault),
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
      { name: 'region_id', of: () => REGION.id },
      { name: 'case_id', of: (one) => one.caseId },
      { name: 'court_id', of: (one) => one.court.id },
      {
        name: 'grams',
        of: (one) => gramsOf([caseNumberText(one), one.titleNumber, summaryOf(one)]),
      },
    ],
    cases,
  );
}

/** The last number given out, by court and year. */
export type LastSerials = Map<string, { readonly court: number; readonly year: number; readonly serial: number }>;

/** The counters go on where the plan stopped. */
export async function loadCounters(run: Run, last: LastSerials): Promise<void> {
  for (const { court, year, serial } of last.values()) {
    await run(
      `insert into cases.number_counter (region_id, court_id, type_word, year, last_serial) values ($1, $2, '执', $3, $4)
       on conflict (region_id, court_id, type_word, year) do update set last_serial = greatest(number_counter.last_serial, excluded.last_serial)`,
      [REGION.id, court, year, serial],
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

const partyColumns = (vault: Vault) =>
  [
    { name: 'region_id', of: () => REGION.id },
    { name: 'party_id', of: (row: PartyRow) => row.party.partyId },
    { name: 'case_id', of: (row: PartyRow) => row.one.caseId },
    { name: 'court_id', of: (row: PartyRow) => row.one.court.id },
    { name: 'role', of: (row: PartyRow) => row.party.role },
    { name: 'kind', of: (row: PartyRow) => row.party.kind },
    { name: 'name', of: (row: PartyRow) => row.party.name },
    { name: 'identity_kind', of: (row: PartyRow) => row.party.identityKind },
    {
      name: 'identity_number',
      of: (row: PartyRow) => vault.seal(row.party.identityNumber, identityPlace(row.party.partyId)),
    },
    { name: 'identity_finder', of: (row: PartyRow) => vault.finder(row.party.identityNumber) },
    {
      name: 'phone',
      of: ({ party }: PartyRow) => (party.phone === null ? null : vault.seal(party.phone, reachPlace('phone', party.partyId))),
    },
    { name: 'address', of: (row: PartyRow) => row.party.address },
    { name: 'service_channel', of: (row: PartyRow) => row.party.service?.channel ?? null },
    {
      name: 'service_address',
      of: ({ party }: PartyRow) =>
        party.service === null ? null : vault.seal(party.service.address, reachPlace('service_address', party.partyId)),
    },
    { name: 'service_consent_on', of: (row: PartyRow) => row.party.service?.consentOn.toString() ?? null },
    { name: 'payee_name', of: (row: PartyRow) => row.party.payee?.name ?? null },
    { name: 'payee_bank', of: (row: PartyRow) => row.party.payee?.bank ?? null },
    {
      name: 'payee_account',
      of: (row: PartyRow) => (row.party.payee === null ? null : vault.seal(row.party.payee.account, accountPlace(row.party.partyId))),
    },
    { name: 'payee_confirmed_on', of: (row: PartyRow) => row.party.payee?.confirmedOn.toString() ?? null },
    { name: 'seq', of: (row: PartyRow) => row.at + 1 },
  ] as const satisfies readonly Column<PartyRow>[];

type ObligationRow = { readonly one: PlannedCase; readonly obligation: PlannedObligation; readonly at: number };

const OBLIGATION = [
  { name: 'region_id', of: () => REGION.id },
  { name: 'obligation_id', of: (row: ObligationRow) => row.obligation.obligationId },
  { name: 'case_id', of: (row: ObligationRow) => row.one.caseId },
  { name: 'court_id', of: (row: ObligationRow) => row.one.court.id },
  { name: 'seq', of: (row: ObligationRow) => row.at + 1 },
  { name: 'kind', of: (row: ObligationRow) => row.obligation.kind },
  { name: 'label', of: (row: ObligationRow) => row.obligation.label },
  { name: 'amount_fen', of: (row: ObligationRow) => row.obligation.amount },
  { name: 'earns_doubled', of: (row: ObligationRow) => row.obligation.earnsDoubled },
  {
    name: 'interest',
    of: (row: ObligationRow) => interestWords(row.obligation),
  },
] as const;
