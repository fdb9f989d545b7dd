import type { ApplicationForm } from './application.ts';

export type MissingFact =
  | 'court'
  | 'title-court'
  | 'title-number'
  | 'title-effective-on'
  | 'performance-ends-on'
  | 'cause'
  | 'applicant'
  | 'debtor'
  | 'what-is-owed'
  | 'party-name'
  | 'applicant-identity'
  | 'payee-account'
  | 'service-address'
  | 'electronic-address'
  | 'obligation-amount'
  | 'obligation-label'
  | 'risks-told';

export interface MissingFinding {
  readonly level: 'must';
  readonly kind: 'missing-fact';
  readonly fact: MissingFact;
  readonly at: string;
}

/** 缺项 · What a form has to say before an application can be received, and where in it that is missing. */
export function missingFacts(form: ApplicationForm): readonly MissingFinding[] {
  const missing: MissingFinding[] = [];
  const need = (there: boolean, fact: MissingFact, at: string) => {
    if (!there) missing.push({ level: 'must', kind: 'missing-fact', fact, at });
  };
  need(form.court !== null, 'court', 'court');
  need(form.title.court.trim() !== '', 'title-court', 'title.court');
  need(form.title.number.trim() !== '', 'title-number', 'title.number');
  need(form.title.effectiveOn !== null, 'title-effective-on', 'title.effectiveOn');
  need(form.title.performanceEndsOn !== null, 'performance-ends-on', 'title.performanceEndsOn');
  need(form.cause.trim() !== '', 'cause', 'cause');
  need(form.risksTold, 'risks-told', 'risksTold');
  const applicants = form.parties.filter((party) => party.role === 'applicant');
  need(applicants.length > 0, 'applicant', 'parties');
  need(
    form.parties.some((party) => party.role === 'debtor'),
    'debtor',
    'parties',
  );
  need(form.obligations.length > 0 || form.acts.trim() !== '', 'what-is-owed', 'obligations');
  for (const [at, party] of form.parties.entries()) {
    need(party.name.trim() !== '', 'party-name', `parties.${at}.name`);
    need(party.service === null || party.service.address.trim() !== '', 'electronic-address', `parties.${at}.service`);
    if (party.role !== 'applicant') continue;
    need(party.identityNumber.trim() !== '', 'applicant-identity', `parties.${at}.identityNumber`);
    // 法〔2021〕322号第二十项: the applicant confirms the account and the address of service when filing.
    need(party.payee !== null || form.obligations.length === 0, 'payee-account', `parties.${at}.payee`);
    need(party.service !== null || party.address.trim() !== '', 'service-address', `parties.${at}.service`);
  }
  for (const [at, sum] of form.obligations.entries()) {
    need(sum.amount !== null, 'obligation-amount', `obligations.${at}.amount`);
    need(sum.label.trim() !== '', 'obligation-label', `obligations.${at}.label`);
  }
  return missing;
}
