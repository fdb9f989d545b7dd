import type { ApplicationForm } from '@duixian/intake/rules/application';
import { courtIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { decimalOf, fractionFrom } from './decimal.ts';
import { formFrom } from './form-from-values.ts';
import { emptyFiling } from './form-values.ts';
import { valuesFrom } from './values-from-form.ts';

const form: ApplicationForm = {
  court: courtIdFrom(2),
  appliedOn: day('2026-09-01'),
  title: {
    court: '衡江市临水区人民法院',
    number: '（2026）衡0101民初55号',
    kind: 'civil_judgment',
    effectiveOn: day('2026-05-01'),
    performanceEndsOn: null,
  },
  cause: '民间借贷纠纷',
  parties: [
    {
      role: 'applicant',
      kind: 'person',
      name: '李春梅',
      identityKind: 'resident',
      identityNumber: '',
      phone: '',
      address: '',
      service: { channel: 'sms', address: '13800000000', consentOn: day('2026-08-30') },
      payee: { name: '李春梅', bank: '农村商业银行', account: '622800000000', confirmedOn: day('2026-08-30') },
    },
  ],
  obligations: [
    {
      kind: 'principal',
      label: '借款本金',
      amount: fen(10_000_005n),
      earnsDoubled: true,
      passage: '偿还借款本金100000.05元',
      interest: {
        words: '自2025年1月1日起按LPR四倍计算至实际清偿之日',
        segments: [
          {
            base: null,
            rate: {
              kind: 'lpr',
              tenor: 'one-year',
              multiple: { numerator: 4n, denominator: 1n },
              spread: { numerator: 0n, denominator: 1n },
              fixedOn: null,
            },
            from: day('2025-01-01'),
            until: { kind: 'day-of-payment' },
          },
        ],
      },
    },
  ],
  acts: '',
  leads: '',
  told: { performed: '', whereabouts: '城东', wishes: '' },
  risksTold: true,
};

describe('an application on the screen', () => {
  test('typed text and the form of the office say the same, there and back', () => {
    const values = valuesFrom(form);
    expect(valuesFrom(formFrom(values, day('2026-09-02')))).toEqual(values);
    expect(values.obligations[0]?.amount).toBe('100000.05');
    expect(values.obligations[0]?.segments[0]?.figure).toBe('4');
  });

  test('an amount that cannot be read is absent, so that the lint asks for it and no wrong sum is sent', () => {
    const values = valuesFrom(form);
    const typed = { ...values, obligations: values.obligations.map((sum) => ({ ...sum, amount: '十万' })) };
    expect(formFrom(typed, day('2026-09-02')).obligations[0]?.amount).toBeNull();
  });

  test('a new form holds no claim until somebody writes one', () => {
    expect(formFrom(emptyFiling(2, '2026-09-01'), day('2026-09-01')).obligations).toEqual([]);
  });
});

describe('rates as decimals', () => {
  test.each(['15.4', '0.05', '24', '3.45'])('%s per cent stays what it was', (text) => {
    const fraction = fractionFrom(text, 100n);
    expect(fraction && decimalOf(fraction, 100n)).toBe(text);
  });
  test('words are no rate', () => expect(fractionFrom('四倍', 1n)).toBeUndefined());
});
