import { day } from '@duixian/kernel/legal-day';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  creditCodeCheckDigit,
  luhnDigit,
  readBankAccount,
  readCreditCode,
  readPhone,
  readResidentNumber,
  residentCheckDigit,
} from './identity-number.ts';

const today = day('2026-09-01');

describe('GB 11643: the resident number', () => {
  test('the sample of the standard holds, small x is stored as X, blanks and wide digits are read', () => {
    expect(readResidentNumber(' 11010519491231002x ', today)).toMatchObject({
      ok: true,
      value: { form: 'current', number: '11010519491231002X', sex: 'female', provinceKnown: true },
    });
    const wide = readResidentNumber('４４０５２４１８８００１０１００１４', today);
    expect(wide).toMatchObject({ ok: true, value: { number: '440524188001010014', sex: 'male' } });
    expect(wide.ok && wide.value.bornOn.toString()).toBe('1880-01-01');
  });

  test.each([
    ['1101051949123100', { kind: 'resident-number-length', length: 16, expected: [18, 15] }],
    ['11010519491231A02X', { kind: 'resident-number-character', position: 15, found: 'A' }],
    ['11010519491231002Y', { kind: 'resident-number-character', position: 18, found: 'Y' }],
    ['110105194902310021', { kind: 'resident-number-date', year: 1949, month: 2, day: 31 }],
    ['110105194912310021', { kind: 'resident-number-check', expected: 'X', found: '1' }],
  ])('%s is refused with the check that failed', (text, refusal) => {
    expect(readResidentNumber(text, today)).toEqual({ ok: false, refusal });
  });

  test('a birth after today is refused, on the day itself it is accepted', () => {
    const born = (text: string) => `110105${text}002`;
    const tomorrow = `${born('20260902')}${residentCheckDigit(born('20260902'))}`;
    const now = `${born('20260901')}${residentCheckDigit(born('20260901'))}`;
    expect(readResidentNumber(tomorrow, today)).toMatchObject({ ok: false, refusal: { kind: 'resident-number-future' } });
    expect(readResidentNumber(now, today).ok).toBe(true);
  });

  test('15 digits are accepted as legacy and not lengthened: that needs the operator', () => {
    expect(readResidentNumber('110105491231002', today)).toMatchObject({ ok: true, value: { form: 'legacy', number: '110105491231002' } });
  });

  test('an unknown province warns and does not refuse, because old divisions are gone from the lists', () => {
    const first = '99010519491231002'.replace(/^99/, '00');
    expect(readResidentNumber(first + residentCheckDigit(first), today)).toMatchObject({ ok: true, value: { provinceKnown: false } });
  });

  test('any one wrong digit is caught by the check or by the date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, plus) => {
        const right = '11010519491231002X';
        const wrong = right.slice(0, at) + ((Number(right.charAt(at)) + plus) % 10) + right.slice(at + 1);
        expect(readResidentNumber(wrong, today).ok).toBe(false);
      }),
    );
  });
});

describe('GB 32100-2015: the unified social credit code', () => {
  test('a made-up code with its computed digit reads back, in small letters too', () => {
    const code = `91990101MA0000001${creditCodeCheckDigit('91990101MA0000001')}`;
    expect(readCreditCode(code.toLowerCase())).toEqual({ ok: true, value: code });
  });

  test('codes as companies print them hold', () => {
    for (const code of ['91350100M000100Y43', '9144030071526726XG', '91330100799655058B'])
      expect(readCreditCode(code)).toEqual({ ok: true, value: code });
  });

  test.each([
    ['91350100M000100Y4', { kind: 'credit-code-length', length: 17, expected: 18 }],
    ['91350100M000100I43', { kind: 'credit-code-character', position: 16, found: 'I' }],
    ['91A50100M000100Y43', { kind: 'credit-code-character', position: 3, found: 'A' }],
    ['91350100M000100Y44', { kind: 'credit-code-check', expected: '3', found: '4' }],
  ])('%s is refused with the check that failed', (text, refusal) => {
    expect(readCreditCode(text)).toEqual({ ok: false, refusal });
  });
});

describe('payee accounts: Luhn belongs to personal cards alone', () => {
  test('a card with a wrong last digit is refused; the same digits pass as a company account', () => {
    const right = `622202100000000001${luhnDigit('622202100000000001')}`;
    const wrong = right.slice(0, -1) + String((Number(right.slice(-1)) + 1) % 10);
    expect(readBankAccount(right, 'personal-card')).toEqual({ ok: true, value: right });
    expect(readBankAccount(wrong, 'personal-card')).toMatchObject({
      ok: false,
      refusal: { kind: 'bank-card-check', expected: right.slice(-1) },
    });
    expect(readBankAccount(wrong, 'account')).toEqual({ ok: true, value: wrong });
  });

  test('letters and impossible lengths are named', () => {
    expect(readBankAccount('62220O', 'account')).toEqual({
      ok: false,
      refusal: { kind: 'bank-account-character', position: 6, found: 'O' },
    });
    expect(readBankAccount('62220', 'account')).toEqual({
      ok: false,
      refusal: { kind: 'bank-account-length', length: 5, atLeast: 6, atMost: 32 },
    });
  });
});

describe('telephone numbers', () => {
  test.each([
    ['138 0013 8000', 'mobile', '13800138000'],
    ['+86-13800138000', 'mobile', '13800138000'],
    ['0770-6221234', 'landline', '0770-6221234'],
    ['（010）62212345-8', 'landline', '010-62212345-8'],
  ])('%s', (text, kind, number) => expect(readPhone(text)).toEqual({ ok: true, value: { kind, number } }));

  test('twelve digits with a leading 1 are no phone', () => {
    expect(readPhone('138001380001')).toEqual({ ok: false, refusal: { kind: 'not-a-phone', digits: 12 } });
  });
});
