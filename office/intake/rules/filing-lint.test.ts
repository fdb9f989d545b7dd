import { luhnDigit } from '@duixian/cases/rules/identity-number';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { testForm } from '../testing/form.ts';
import type { ApplicationForm, FormParty } from './application.ts';
import { blocking, claimOf, type LintFacts, lintApplication } from './filing-lint.ts';

const facts: LintFacts = { today: day('2026-09-01'), titleSum: null, sameTitle: [], registers: [] };
const [applicant, debtor] = testForm().parties;
if (!applicant || !debtor) throw new Error('the test form has two parties');

function kinds(over: Partial<ApplicationForm>, of: Partial<LintFacts> = {}): readonly string[] {
  return lintApplication(testForm(over), { ...facts, ...of })
    .filter((finding) => finding.level !== 'note')
    .map((finding) => (finding.kind === 'missing-fact' ? finding.fact : finding.kind));
}

test('a complete form has no finding but the note on limitation', () => {
  expect(lintApplication(testForm(), facts).map((finding) => finding.kind)).toEqual(['limitation']);
  expect(claimOf(testForm())).toBe(12_000_000n);
});

describe('missing facts are named one by one', () => {
  test.each([
    [{ court: null }, 'court'],
    [{ cause: '' }, 'cause'],
    [{ title: { ...testForm().title, number: ' ' } }, 'title-number'],
    [{ title: { ...testForm().title, effectiveOn: null } }, 'title-effective-on'],
    [{ title: { ...testForm().title, performanceEndsOn: null } }, 'performance-ends-on'],
    [{ parties: [debtor] }, 'applicant'],
    [{ parties: [applicant] }, 'debtor'],
    [{ obligations: [], acts: '' }, 'what-is-owed'],
    [{ risksTold: false }, 'risks-told'],
    [{ parties: [{ ...applicant, payee: null }, debtor] }, 'payee-account'],
    [{ parties: [{ ...applicant, service: null, address: '' }, debtor] }, 'service-address'],
    [
      { parties: [applicant, { ...debtor, service: { channel: 'email', address: ' ', consentOn: day('2026-09-01') } }] },
      'electronic-address',
    ],
    [{ parties: [{ ...applicant, identityNumber: '' }, debtor] }, 'applicant-identity'],
    [
      { obligations: [{ kind: 'price', label: '货款', amount: null, earnsDoubled: true, interest: null, passage: null }] },
      'obligation-amount',
    ],
  ] satisfies readonly (readonly [Partial<ApplicationForm>, string])[])('%#: %s', (over, fact) => expect(kinds(over)).toContain(fact));

  test('an act alone is something to enforce and needs no account', () => {
    expect(kinds({ obligations: [], acts: '腾空房屋', parties: [{ ...applicant, payee: null }, debtor] })).toEqual([]);
  });
});

describe('numbers against names', () => {
  const party = (over: Partial<FormParty>) => kinds({ parties: [applicant, { ...debtor, ...over }] });

  test('a wrong check digit blocks, with the digit that was expected', () => {
    const findings = lintApplication(testForm({ parties: [applicant, { ...debtor, identityNumber: '110105194912310021' }] }), facts);
    expect(findings).toContainEqual({
      level: 'must',
      kind: 'identity-wrong',
      at: 'parties.1.identityNumber',
      why: { kind: 'resident-number-check', expected: 'X', found: '1' },
    });
  });

  test.each([
    ['a company under a resident number', { name: '衡江长顺物流有限公司' }, ['name-against-number']],
    [
      'a person under a credit code',
      { identityKind: 'credit-code', identityNumber: '91350100M000100Y43' },
      ['name-against-number', 'party-on-both-sides'],
    ],
    ['a debtor whose number the applicant does not know is only noted', { identityNumber: '' }, []],
    ['a number of another kind is not checked', { identityKind: 'other', identityNumber: 'H12345678' }, []],
    ['a telephone with a digit too many', { phone: '138001380001' }, ['phone-unusual']],
  ] satisfies readonly (readonly [string, Partial<FormParty>, readonly string[]])[])('%s', (_, over, expected) =>
    expect(party(over)).toEqual(expected),
  );

  test('法〔2021〕322号第二十项: the account is in the name of the party; a personal card has its check digit', () => {
    const payee = { name: '别人', bank: '衡江银行', account: '8000123456789', confirmedOn: day('2026-09-01') };
    expect(kinds({ parties: [{ ...applicant, payee }, debtor] })).toEqual(['payee-name-differs']);
    const person = { ...debtor, role: 'applicant' as const, address: '衡江市' };
    const wrong = { ...payee, name: person.name, account: `622202100000000001${(Number(luhnDigit('622202100000000001')) + 1) % 10}` };
    expect(
      kinds({
        parties: [
          { ...person, payee: wrong },
          { ...applicant, role: 'debtor', payee: null },
        ],
      }),
    ).toEqual(['account-wrong']);
  });

  test('民事诉讼法第九十条: an address no sending of the chosen kind can reach is put right before it is received', () => {
    const served = (channel: 'sms' | 'email', address: string) =>
      kinds({ parties: [applicant, { ...debtor, service: { channel, address, consentOn: day('2026-09-01') } }] });
    expect(served('sms', 'lu@example.cn')).toContain('electronic-address-unusable');
    expect(served('email', '13900008265')).toContain('electronic-address-unusable');
    expect([...served('sms', '13900008265'), ...served('email', 'lu@example.cn')]).not.toContain('electronic-address-unusable');
  });

  test('the same person twice on one side is asked about, on both sides refused', () => {
    expect(kinds({ parties: [applicant, debtor, debtor] })).toEqual(['duplicate-party']);
    expect(kinds({ parties: [applicant, debtor, { ...applicant, role: 'debtor', payee: null }] })).toEqual(['party-on-both-sides']);
  });
});

describe('sums and days', () => {
  test('a claim that differs from the title read is asked about; the same sum is not', () => {
    expect(kinds({}, { titleSum: fen(13_000_000n) })).toEqual(['amount-against-title']);
    expect(kinds({}, { titleSum: fen(12_000_000n) })).toEqual([]);
  });

  test('执行工作规定第十六条: on the last day of performance it is too early, on the day after not', () => {
    const title = (performanceEndsOn: ReturnType<typeof day>) => ({ title: { ...testForm().title, performanceEndsOn } });
    expect(kinds(title(day('2026-09-01')))).toEqual(['performance-not-over']);
    expect(kinds(title(day('2026-08-31')))).toEqual([]);
  });

  test('民诉解释第四百八十一条: limitation that has passed is shown and never keeps an application out', () => {
    const form = testForm({ title: { ...testForm().title, effectiveOn: day('2020-01-01'), performanceEndsOn: day('2020-01-11') } });
    const findings = lintApplication(form, facts);
    expect(findings).toContainEqual({ level: 'note', kind: 'limitation', endsOn: day('2022-01-11'), passed: true });
    expect(blocking(findings, [])).toEqual([]);
  });

  test('what was confirmed no longer blocks; what must be put right always does', () => {
    const findings = lintApplication(testForm({ cause: '' }), {
      ...facts,
      sameTitle: [{ number: '（2026）衡0101执1号', caseId: null, applicants: ['衡江沐阳机电有限公司'], debtors: ['陆某'] }],
    });
    expect(blocking(findings, []).map((finding) => finding.kind)).toEqual(['missing-fact', 'duplicate-filing']);
    expect(blocking(findings, ['duplicate-filing', 'missing-fact']).map((finding) => finding.kind)).toEqual(['missing-fact']);
  });
});
