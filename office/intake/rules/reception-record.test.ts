import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { testForm } from '../testing/form.ts';
import { NOTHING_TOLD } from './application.ts';
import { receptionPaper } from './reception-paper.ts';
import { askedAndAnswered, questionAt, RECEPTION_QUESTIONS } from './reception-record.ts';

describe('初次接待笔录', () => {
  test('every question is printed with its answer, what was not told says so', () => {
    const rows = askedAndAnswered(testForm({ told: { ...NOTHING_TOLD, performed: '付过三千元' } }));
    expect(rows).toHaveLength(RECEPTION_QUESTIONS.length);
    const answerTo = (words: string) => rows.find((row) => row.asked.includes(words))?.answer.join('');
    expect(answerTo('付过钱')).toBe('付过三千元');
    expect(answerTo('哪些财产')).toBe('没有提供。');
    expect(answerTo('判对方给您')).toContain('货款120,000.00元');
    expect(answerTo('打到哪个账户')).toContain('8000123456789');
    expect(answerTo('风险')).toContain('已经听明白');
  });

  test('the risks are not said to be understood before they were told', () => {
    expect(askedAndAnswered(testForm({ risksTold: false })).at(-1)?.answer).toEqual(['没有提供。']);
  });

  test.each([
    ['parties.0.payee.account', 'account'],
    ['parties.0.service', 'service'],
    ['parties.0.identityNumber', 'applicant'],
    ['parties.1.identityNumber', 'debtor'],
    ['title.effectiveOn', 'title'],
    ['obligations.0.amount', 'owed'],
    ['risksTold', 'risks'],
  ] as const)('a finding at %s leads to the question %s', (at, question) => expect(questionAt(at, testForm().parties)).toBe(question));

  test('the first receiver and the window stand in its head (首问负责)', () => {
    const paper = receptionPaper({
      windowZh: '衡江市临水区人民法院',
      courtZh: '衡江市北岭县人民法院',
      receivedOn: day('2026-09-01'),
      receivedByName: '程言',
      caseNumber: null,
      version: 1,
      form: testForm(),
    });
    expect(paper.head.map((row) => row.value)).toEqual(['2026年9月1日', '衡江市临水区人民法院', '程言', '衡江市北岭县人民法院']);
  });
});
