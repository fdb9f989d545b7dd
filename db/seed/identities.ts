import { creditCodeCheckDigit, luhnDigit, residentCheckDigit } from '@duixian/cases/rules/identity-number';
import type { Dice } from './random.ts';

/** 58 stands for no province, so no number here is anybody's. */
const AREAS = ['580102', '580103', '580121', '580122'] as const;
const BODY = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** An identity number with a right check digit and an area no register has. */
export function residentNumber(of: Dice): string {
  const year = of.between(1955, 2003);
  const month = String(of.between(1, 12)).padStart(2, '0');
  const dayOfMonth = String(of.between(1, 28)).padStart(2, '0');
  const first17 = `${of.pick(AREAS)}${year}${month}${dayOfMonth}${String(of.between(1, 999)).padStart(3, '0')}`;
  return first17 + residentCheckDigit(first17);
}

export function creditCode(of: Dice): string {
  const body = Array.from({ length: 9 }, () => BODY[of.between(0, BODY.length - 1)] ?? '0').join('');
  const first17 = `91${of.pick(AREAS)}${body}`;
  return first17 + creditCodeCheckDigit(first17);
}

export function personalCard(of: Dice): string {
  const before = `62${String(of.between(100_000, 999_999))}${String(of.between(10_000_000, 99_999_999))}${of.between(10, 99)}`;
  return before + luhnDigit(before);
}

export function companyAccount(of: Dice): string {
  return `8000${String(of.between(10_000_000, 99_999_999))}${of.between(100, 999)}`;
}

export function mobile(of: Dice): string {
  return `1${of.pick(['39', '58', '77', '86', '99'] as const)}0000${String(of.between(0, 9_999)).padStart(4, '0')}`;
}
