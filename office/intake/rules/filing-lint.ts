import { parseCaseNumber } from '@duixian/cases/rules/case-number';
import {
  type BankAccountRefusal,
  type CreditCodeRefusal,
  type PhoneRefusal,
  type ResidentNumberRefusal,
  readBankAccount,
  readCreditCode,
  readPhone,
  readResidentNumber,
} from '@duixian/cases/rules/identity-number';
import { fitsChannel } from '@duixian/cases/rules/service-address';
import { isBefore, type LegalDay, plusYears } from '@duixian/kernel/legal-day';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { limitationForEnforcement } from '@duixian/law/terms/filing';
import type { ApplicationForm, FormParty } from './application.ts';
import { type MissingFinding, missingFacts } from './missing-facts.ts';
import type { GoneState, RegisterNews } from './register-news.ts';
import { type EarlierFiling, sameFiling } from './same-filing.ts';

/** What the office already knows when it looks at a form. */
export interface LintFacts {
  readonly today: LegalDay;
  /** Sum of the fixed amounts read from the title's text, when it was read. */
  readonly titleSum: Fen | null;
  /** What was filed on the same title before. */
  readonly sameTitle: readonly EarlierFiling[];
  /** What registers have told of the parties' numbers. */
  readonly registers: readonly RegisterNews[];
}

/** A case that is there already, to be opened from the finding. */
export interface CaseLink {
  readonly number: string;
  readonly caseId: string;
}

/**
 * 立案校验 · What stands in a form. `must` blocks until it is put right, `confirm` until somebody says it is meant so,
 * `note` only informs. Limitation is a note and nothing else: a late application is accepted, and whether it is too
 * late is for the debtor to object and the court to decide (民诉解释第四百八十一条).
 */
export type LintFinding =
  | MissingFinding
  | {
      readonly level: 'must';
      readonly kind: 'identity-wrong';
      readonly at: string;
      readonly why: ResidentNumberRefusal | CreditCodeRefusal;
    }
  | { readonly level: 'must'; readonly kind: 'party-on-both-sides'; readonly name: string }
  | { readonly level: 'must'; readonly kind: 'sum-not-positive'; readonly at: string; readonly amount: Fen }
  | { readonly level: 'must'; readonly kind: 'payee-name-differs'; readonly at: string; readonly party: string; readonly account: string }
  | { readonly level: 'must'; readonly kind: 'account-wrong'; readonly at: string; readonly why: BankAccountRefusal }
  | {
      readonly level: 'confirm';
      readonly kind: 'name-against-number';
      readonly at: string;
      readonly name: string;
      readonly identityKind: string;
    }
  | { readonly level: 'confirm'; readonly kind: 'amount-against-title'; readonly claimed: Fen; readonly title: Fen }
  | { readonly level: 'confirm'; readonly kind: 'duplicate-party'; readonly at: string; readonly name: string }
  | { readonly level: 'confirm'; readonly kind: 'duplicate-filing'; readonly cases: readonly string[]; readonly open: readonly CaseLink[] }
  | {
      readonly level: 'confirm';
      readonly kind: 'party-gone';
      readonly at: string;
      readonly name: string;
      readonly state: GoneState;
      readonly since: LegalDay;
      readonly source: string;
    }
  | { readonly level: 'confirm'; readonly kind: 'performance-not-over'; readonly endsOn: LegalDay; readonly today: LegalDay }
  | { readonly level: 'must'; readonly kind: 'electronic-address-unusable'; readonly at: string; readonly address: string }
  | { readonly level: 'confirm'; readonly kind: 'phone-unusual'; readonly at: string; readonly why: PhoneRefusal }
  | { readonly level: 'confirm'; readonly kind: 'title-number-unusual'; readonly number: string }
  | { readonly level: 'confirm'; readonly kind: 'effective-after-performance'; readonly effectiveOn: LegalDay; readonly endsOn: LegalDay }
  | { readonly level: 'note'; readonly kind: 'limitation'; readonly endsOn: LegalDay; readonly passed: boolean }
  | { readonly level: 'note'; readonly kind: 'debtor-without-number'; readonly at: string; readonly name: string };

export function lintApplication(form: ApplicationForm, facts: LintFacts): readonly LintFinding[] {
  return [
    ...missingFacts(form),
    ...form.parties.flatMap((party, at) => partyFindings(party, `parties.${at}`, facts.today)),
    ...form.parties.flatMap((party, at) => goneFindings(party, `parties.${at}.identityNumber`, facts.registers)),
    ...sideFindings(form),
    ...sumFindings(form, facts),
    ...dayFindings(form, facts),
  ];
}

/** Findings that keep the form from going on: every `must`, and each `confirm` nobody has confirmed by its kind. */
export function blocking(findings: readonly LintFinding[], confirmed: readonly string[]): readonly LintFinding[] {
  return findings.filter((finding) => finding.level === 'must' || (finding.level === 'confirm' && !confirmed.includes(finding.kind)));
}

const ORGANISATION_NAME = /(?:公司|支行|分行|银行|合作社|委员会|厂|商行|经营部|医院|学校|政府|事务所)$/;

function partyFindings(party: FormParty, at: string, today: LegalDay): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const number = party.identityNumber.trim();
  const read =
    number === ''
      ? undefined
      : party.identityKind === 'resident'
        ? readResidentNumber(number, today)
        : party.identityKind === 'credit-code'
          ? readCreditCode(number)
          : undefined;
  if (read && !read.ok) findings.push({ level: 'must', kind: 'identity-wrong', at: `${at}.identityNumber`, why: read.refusal });
  const person = party.identityKind === 'resident';
  if (
    (person && (party.kind !== 'person' || ORGANISATION_NAME.test(party.name))) ||
    (party.identityKind === 'credit-code' && party.kind === 'person')
  ) {
    findings.push({ level: 'confirm', kind: 'name-against-number', at: `${at}.name`, name: party.name, identityKind: party.identityKind });
  }
  if (party.role === 'debtor' && number === '')
    findings.push({ level: 'note', kind: 'debtor-without-number', at: `${at}.identityNumber`, name: party.name });
  if (party.phone.trim() !== '') {
    const phone = readPhone(party.phone);
    if (!phone.ok) findings.push({ level: 'confirm', kind: 'phone-unusual', at: `${at}.phone`, why: phone.refusal });
  }
  const { service } = party;
  if (service !== null && service.address.trim() !== '' && !fitsChannel(service)) {
    findings.push({ level: 'must', kind: 'electronic-address-unusable', at: `${at}.service`, address: service.address });
  }
  if (party.payee !== null) {
    if (party.payee.name.trim() !== party.name.trim()) {
      findings.push({ level: 'must', kind: 'payee-name-differs', at: `${at}.payee.name`, party: party.name, account: party.payee.name });
    }
    const card = party.kind === 'person' && /^62\d{14,17}$/.test(party.payee.account.replace(/[\s-]/g, ''));
    const account = readBankAccount(party.payee.account, card ? 'personal-card' : 'account');
    if (!account.ok) findings.push({ level: 'must', kind: 'account-wrong', at: `${at}.payee.account`, why: account.refusal });
  }
  return findings;
}

/** 死亡、注销 · Not a ground to turn anybody away: heirs or successors have to be found and joined (变更、追加当事人规定). */
function goneFindings(party: FormParty, at: string, registers: readonly RegisterNews[]): readonly LintFinding[] {
  const number = party.identityNumber.trim().toUpperCase();
  const news = registers.find((one) => one.identityNumber === number);
  if (number === '' || news === undefined) return [];
  return [{ level: 'confirm', kind: 'party-gone', at, name: party.name, state: news.state, since: news.sinceOn, source: news.source }];
}

function sideFindings(form: ApplicationForm): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const keyOf = (party: FormParty) => (party.identityNumber.trim() === '' ? party.name.trim() : party.identityNumber.trim().toUpperCase());
  for (const [at, party] of form.parties.entries()) {
    const twins = form.parties.slice(0, at).filter((other) => keyOf(other) === keyOf(party) && keyOf(party) !== '');
    if (twins.some((other) => other.role === party.role))
      findings.push({ level: 'confirm', kind: 'duplicate-party', at: `parties.${at}`, name: party.name });
    if (twins.some((other) => other.role !== party.role && other.role !== 'agent' && party.role !== 'agent'))
      findings.push({ level: 'must', kind: 'party-on-both-sides', name: party.name });
  }
  return findings;
}

function sumFindings(form: ApplicationForm, facts: LintFacts): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  for (const [at, sum] of form.obligations.entries()) {
    if (sum.amount !== null && sum.amount <= 0n)
      findings.push({ level: 'must', kind: 'sum-not-positive', at: `obligations.${at}.amount`, amount: sum.amount });
  }
  const claimed = claimOf(form);
  if (facts.titleSum !== null && facts.titleSum !== claimed)
    findings.push({ level: 'confirm', kind: 'amount-against-title', claimed, title: facts.titleSum });
  const twins = sameFiling({ applicants: namesOf(form, 'applicant'), debtors: namesOf(form, 'debtor') }, facts.sameTitle);
  if (twins.length > 0) {
    const open = twins.flatMap(({ number, caseId }) => (caseId === null ? [] : [{ number, caseId }]));
    findings.push({ level: 'confirm', kind: 'duplicate-filing', cases: twins.map((twin) => twin.number), open });
  }
  const { kind, number } = form.title;
  if (number.trim() !== '' && kind !== 'arbitral_award' && kind !== 'notarial_deed' && kind !== 'other' && !parseCaseNumber(number).ok) {
    findings.push({ level: 'confirm', kind: 'title-number-unusual', number });
  }
  return findings;
}

function namesOf(form: ApplicationForm, role: FormParty['role']): readonly string[] {
  return form.parties.filter((party) => party.role === role).map((party) => party.name);
}

/** 申请标的额 · The fixed sums together; interest is computed by its clause and not added here. */
export function claimOf(form: ApplicationForm): Fen {
  return addFen(...form.obligations.map((sum) => sum.amount ?? ZERO_FEN));
}

function dayFindings(form: ApplicationForm, facts: LintFacts): readonly LintFinding[] {
  const endsOn = form.title.performanceEndsOn;
  if (endsOn === null) return [];
  const findings: LintFinding[] = [];
  // 执行工作规定第十六条: enforcement is for what was not performed in time, so the time must have run out.
  if (!isBefore(endsOn, facts.today)) findings.push({ level: 'confirm', kind: 'performance-not-over', endsOn, today: facts.today });
  const { effectiveOn } = form.title;
  if (effectiveOn !== null && isBefore(endsOn, effectiveOn))
    findings.push({ level: 'confirm', kind: 'effective-after-performance', effectiveOn, endsOn });
  const limit = plusYears(endsOn, limitationForEnforcement.duration.value);
  findings.push({ level: 'note', kind: 'limitation', endsOn: limit, passed: isBefore(limit, facts.today) });
  return findings;
}
