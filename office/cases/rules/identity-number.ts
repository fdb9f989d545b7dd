import { compareDays, dayOf, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/**
 * 公民身份号码 · A resident number (GB 11643). `legacy` is the 15-digit form of before 1999: kept as it is, because
 * lengthening it needs the operator's consent. A valid number never proves the person behind it.
 */
export interface ResidentNumber {
  readonly form: 'current' | 'legacy';
  readonly number: string;
  readonly bornOn: LegalDay;
  readonly sex: 'male' | 'female';
  /** First two digits; 81–83 stand for residence permits of Hong Kong, Macau and Taiwan residents. */
  readonly province: string;
  /** The first two digits are on no list: warned about, never refused, since old regions are gone from the lists. */
  readonly provinceKnown: boolean;
}

export type ResidentNumberRefusal =
  | { readonly kind: 'resident-number-length'; readonly length: number; readonly expected: readonly [18, 15] }
  | { readonly kind: 'resident-number-character'; readonly position: number; readonly found: string }
  | { readonly kind: 'resident-number-date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'resident-number-future'; readonly bornOn: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'resident-number-check'; readonly expected: string; readonly found: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)$/;

/** 校验码 · The eighteenth character over the first seventeen digits. */
export function residentCheckDigit(first17: string): string {
  let sum = 0;
  for (const [at, weight] of WEIGHTS.entries()) sum += weight * Number(first17.charAt(at));
  return '10X98765432'.charAt(sum % 11);
}

export function readResidentNumber(text: string, today: LegalDay): Result<ResidentNumber, ResidentNumberRefusal> {
  const number = withoutBlanks(text);
  if (number.length !== 18 && number.length !== 15) {
    return refuse({ kind: 'resident-number-length', length: number.length, expected: [18, 15] });
  }
  const legacy = number.length === 15;
  const stray = (legacy ? /[^0-9]/ : /[^0-9](?!$)|[^0-9X]$/).exec(number);
  if (stray) return refuse({ kind: 'resident-number-character', position: stray.index + 1, found: stray[0].charAt(0) });

  const year = legacy ? 1900 + Number(number.slice(6, 8)) : Number(number.slice(6, 10));
  const month = Number(number.slice(legacy ? 8 : 10, legacy ? 10 : 12));
  const dayOfMonth = Number(number.slice(legacy ? 10 : 12, legacy ? 12 : 14));
  const bornOn = year < 1850 ? undefined : dayOf(year, month, dayOfMonth);
  if (bornOn === undefined) return refuse({ kind: 'resident-number-date', year, month, day: dayOfMonth });
  if (compareDays(bornOn, today) > 0) return refuse({ kind: 'resident-number-future', bornOn, today });

  if (!legacy) {
    const expected = residentCheckDigit(number);
    const found = number.charAt(17);
    if (found !== expected) return refuse({ kind: 'resident-number-check', expected, found });
  }
  const province = number.slice(0, 2);
  const sequence = Number(number.charAt(legacy ? 14 : 16));
  return ok({
    form: legacy ? 'legacy' : 'current',
    number,
    bornOn,
    sex: sequence % 2 === 1 ? 'male' : 'female',
    province,
    provinceKnown: PROVINCES.test(province),
  });
}

export type CreditCodeRefusal =
  | { readonly kind: 'credit-code-length'; readonly length: number; readonly expected: 18 }
  | { readonly kind: 'credit-code-character'; readonly position: number; readonly found: string }
  | { readonly kind: 'credit-code-check'; readonly expected: string; readonly found: string };

const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 校验码 · The eighteenth character of a credit code; a remainder of 31 is written 0. */
export function creditCodeCheckDigit(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at++) {
    sum += weight * CODE_ALPHABET.indexOf(first17.charAt(at));
    weight = (weight * 3) % 31;
  }
  return CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** 统一社会信用代码 · GB 32100-2015: no I, O, S, V, Z; digits for the division; the last may be any of the 31. */
export function readCreditCode(text: string): Result<string, CreditCodeRefusal> {
  const code = withoutBlanks(text);
  if (code.length !== 18) return refuse({ kind: 'credit-code-length', length: code.length, expected: 18 });
  for (let at = 0; at < 18; at++) {
    const found = code.charAt(at);
    const allowed = at >= 2 && at < 8 ? '0123456789' : CODE_ALPHABET;
    if (!allowed.includes(found)) return refuse({ kind: 'credit-code-character', position: at + 1, found });
  }
  const expected = creditCodeCheckDigit(code);
  const found = code.charAt(17);
  return found === expected ? ok(code) : refuse({ kind: 'credit-code-check', expected, found });
}

export type BankAccountRefusal =
  | { readonly kind: 'bank-account-length'; readonly length: number; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'bank-account-character'; readonly position: number; readonly found: string }
  | { readonly kind: 'bank-card-check'; readonly expected: string; readonly found: string };

/** The Luhn digit (ISO/IEC 7812) behind these digits. */
export function luhnDigit(before: string): string {
  let sum = 0;
  for (let at = 0; at < before.length; at++) {
    const digit = Number(before.charAt(before.length - 1 - at));
    const doubled = digit * 2;
    sum += at % 2 === 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/**
 * 收款账号 · Only a personal card has a Luhn digit. Accounts of companies, courts and passbooks have none and are
 * checked for digits and length alone.
 */
export function readBankAccount(text: string, holder: 'personal-card' | 'account'): Result<string, BankAccountRefusal> {
  const number = withoutBlanks(text).replace(/-/g, '');
  const [atLeast, atMost] = holder === 'personal-card' ? [13, 19] : [6, 32];
  const stray = /[^0-9]/.exec(number);
  if (stray) return refuse({ kind: 'bank-account-character', position: stray.index + 1, found: stray[0] });
  if (number.length < atLeast || number.length > atMost)
    return refuse({ kind: 'bank-account-length', length: number.length, atLeast, atMost });
  if (holder === 'account') return ok(number);
  const expected = luhnDigit(number.slice(0, -1));
  const found = number.slice(-1);
  return found === expected ? ok(number) : refuse({ kind: 'bank-card-check', expected, found });
}

export type PhoneRefusal = { readonly kind: 'not-a-phone'; readonly digits: number };

export interface Phone {
  readonly kind: 'mobile' | 'landline';
  readonly number: string;
}

/** 电话 · A mainland mobile number, or a landline with its area code: "0770-6221234" or "07706221234-8". */
export function readPhone(text: string): Result<Phone, PhoneRefusal> {
  const plain = withoutBlanks(text)
    .replace(/[－—–]/g, '-')
    .replace(/[()（）]/g, '');
  const mobile = /^(?:\+?86-?)?(1[3-9]\d{9})$/.exec(plain.replace(/(?<=\d)-(?=\d)/g, ''));
  if (mobile?.[1]) return ok({ kind: 'mobile', number: mobile[1] });
  const landline = /^(?:\+?86-?)?(0(?:10|2\d|[3-9]\d{2}))-?([2-8]\d{6,7})(?:-(\d{1,6}))?$/.exec(plain);
  if (landline) return ok({ kind: 'landline', number: `${landline[1]}-${landline[2]}${landline[3] ? `-${landline[3]}` : ''}` });
  return refuse({ kind: 'not-a-phone', digits: plain.replace(/\D/g, '').length });
}

function withoutBlanks(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .toUpperCase();
}
