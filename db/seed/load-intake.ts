import { interestClauseToJson } from '@duixian/cases/interest-json';
import { caseNumberKey, parseCaseNumber } from '@duixian/cases/rules/case-number';
import { gramsOf } from '@duixian/cases/rules/grams';
import { plain } from '@duixian/contract/facts';
import type { ApplicationForm } from '@duixian/intake/rules/application';
import { placeText } from '@duixian/intake/rules/form-place';
import type { Vault } from '@duixian/postgres/vault';
import { big, bulkInsert, date, int, json, jsonText, moment, region, text, uuid } from './bulk.ts';
import { caseNumberText } from './numbers.ts';
import type { PlannedCase } from './plan.ts';
import type { Run } from './run.ts';
import type { FilingStory } from './story/filing.ts';

interface Told {
  readonly one: PlannedCase;
  readonly filing: FilingStory;
}

/** 申请 · Every application with every version of what it said. */
export async function loadApplications(run: Run, vault: Vault, stories: readonly Told[], loadedAt: string): Promise<void> {
  const filed = (row: Told) => row.filing.state !== 'received';
  await bulkInsert<Told>(
    run,
    'intake.application',
    [
      region(),
      uuid('application_id', (row) => row.filing.applicationId),
      int('court_id', (row) => row.one.court.id),
      int('received_court_id', (row) => row.filing.window.id),
      text('state', (row) => row.filing.state),
      text('origin', () => 'window'),
      date('received_on', (row) => row.filing.receivedOn),
      uuid('received_by', (row) => row.filing.receivedBy.personId),
      text('received_by_name', (row) => row.filing.receivedBy.name),
      text('applicants', (row) => namesOf(row.one, 'applicant')),
      text('debtors', (row) => namesOf(row.one, 'debtor')),
      text('title_number', (row) => row.one.titleNumber),
      text('title_key', (row) => titleKey(row.one.titleNumber)),
      big('claim_fen', (row) => row.one.claim),
      uuid('case_id', (row) => (filed(row) ? row.one.caseId : null)),
      text('case_number', (row) => (filed(row) ? caseNumberText(row.one) : null)),
      date('filed_on', (row) => (filed(row) ? row.one.filedOn : null)),
      uuid('filed_by', (row) => row.filing.filedBy?.personId ?? null),
      date('checked_on', (row) => row.filing.checkedOn),
      uuid('checked_by', (row) => row.filing.checkedBy?.personId ?? null),
      text('return_code', (row) => row.filing.returned?.code ?? null),
      text('return_words', (row) => row.filing.returned?.words ?? null),
      int('returns', (row) => row.filing.returns),
      int('version', (row) => row.filing.versions.length),
      moment('created_at', (row) => row.filing.versions[0]?.at ?? loadedAt),
      {
        name: 'grams',
        of: (row) =>
          gramsOf([
            namesOf(row.one, 'applicant'),
            namesOf(row.one, 'debtor'),
            row.one.titleNumber,
            filed(row) ? caseNumberText(row.one) : '',
          ]),
      },
    ],
    stories,
  );
  const versions = stories.flatMap(({ one, filing }) => filing.versions.map((said) => ({ one, filing, said })));
  type Row = (typeof versions)[number];
  await bulkInsert<Row>(
    run,
    'intake.application_version',
    [
      region(),
      uuid('application_id', (row) => row.filing.applicationId),
      int('version', (row) => row.said.version),
      int('court_id', (row) => row.one.court.id),
      int('received_court_id', (row) => row.filing.window.id),
      jsonText('form', (row) => {
        const place = placeText({ in: 'application', id: row.filing.applicationId, version: row.said.version });
        return JSON.stringify(vault.seal(formText(row.said.form), place));
      }),
      json('findings', (row) => row.said.findings),
      { name: 'confirmed', of: () => [] },
      uuid('saved_by', (row) => row.said.by.personId),
      text('saved_by_name', (row) => row.said.by.name),
      moment('saved_at', (row) => row.said.at),
    ],
    versions,
  );
}

/** As the intake module keeps a form: sums and days as text, interest as its own JSON. */
function formText(form: ApplicationForm): string {
  const obligations = form.obligations.map((of) => ({ ...of, interest: of.interest === null ? null : interestClauseToJson(of.interest) }));
  return JSON.stringify(plain({ ...form, obligations }));
}

function titleKey(number: string): string {
  const read = parseCaseNumber(number);
  return read.ok ? caseNumberKey(read.value) : number;
}

function namesOf(one: PlannedCase, role: 'applicant' | 'debtor'): string {
  return one.parties
    .filter((party) => party.role === role)
    .map((party) => party.name)
    .join('、');
}
