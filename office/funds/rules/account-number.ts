import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 一案一账号 · What a case account's number is built from: the master account, the court, the case number. */
export interface AccountNumberParts {
  /** Digits of the court's master account that the bank routes by; a setting of the court. */
  readonly master: string;
  /** Digits of the court code: "0101" of 衡0101. */
  readonly court: string;
  readonly year: number;
  /** Two digits for the type word: 执 01, 执恢 02, 执保 03, any other 09. */
  readonly type: string;
  readonly serial: number;
}

export type AccountNumberRefusal =
  | { readonly kind: 'account-number-malformed'; readonly text: string }
  | { readonly kind: 'account-check-digits-differ'; readonly text: string; readonly expected: string };

/** The master account of the demo city's court bank. */
export const DEMO_MASTER = '880000';

const TYPES: { readonly [word: string]: string } = { 执: '01', 执恢: '02', 执保: '03', 执异: '04', 执复: '05', 执监: '06', 执协: '07' };

/**
 * 案款子账号 · The virtual sub-account of one case, with two check digits (ISO 7064 MOD 97-10), so that a digit mistyped
 * at a counter, or two swapped, is seen before the money is lost among the unmatched.
 */
export function caseAccountNumber(of: { courtCode: string; typeWord: string; year: number; serial: number }, master = DEMO_MASTER): string {
  const court = courtDigits(of.courtCode);
  return accountNumber({ master, court, year: of.year, type: TYPES[of.typeWord] ?? '09', serial: of.serial });
}

function courtDigits(courtCode: string): string {
  return courtCode.replace(/\D/g, '').padEnd(4, '0');
}

/** What every case account of a court begins with. */
export function courtPrefix(courtCode: string, master = DEMO_MASTER): string {
  return master + courtDigits(courtCode);
}

export function accountNumber(parts: AccountNumberParts): string {
  const year = String(parts.year % 100).padStart(2, '0');
  const body = `${parts.master}${parts.court}${year}${parts.type}${String(parts.serial).padStart(6, '0')}`;
  return body + checkDigits(body);
}

/** Reads a number as a payer wrote it, spaces and hyphens included. */
export function readAccountNumber(text: string): Result<string, AccountNumberRefusal> {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{12,40}$/.test(digits)) return refuse({ kind: 'account-number-malformed', text });
  const expected = checkDigits(digits.slice(0, -2));
  if (!digits.endsWith(expected)) return refuse({ kind: 'account-check-digits-differ', text, expected });
  return ok(digits);
}

function checkDigits(body: string): string {
  return String(98n - ((BigInt(body) * 100n) % 97n)).padStart(2, '0');
}
