/** ASVS 2.1.1: twelve signs at least. Nothing is asked about kinds of signs (2.1.9), and a password does not run out (2.1.10). */
export const LEAST_PASSWORD_LENGTH = 12;
export const MOST_PASSWORD_LENGTH = 128;

export type PasswordRefusal =
  | { readonly kind: 'password-too-short'; readonly least: number }
  | { readonly kind: 'password-guessable'; readonly why: 'of-the-person' | 'common' | 'repeated' };

/** Words that most guessed passwords are made of; with digits and signs around them they are no better. */
const COMMON = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  '1q2w3e4r',
  'letmein',
  'welcome',
  'administrator',
  'admin',
  'iloveyou',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'abc123',
  'woaini',
  'wodemima',
  'mima',
  'fayuan',
  'faguan',
  'zhixing',
  'zhixingju',
  'beijing',
  'zhongguo',
  'zhonghua',
  'renmin',
  'court',
  'duixian',
] as const;

/** 口令规则 · Why a password may not be taken; `undefined` when it may. */
export function passwordRefusal(password: string, person: { readonly login: string; readonly name: string }): PasswordRefusal | undefined {
  const signs = Array.from(password);
  if (signs.length < LEAST_PASSWORD_LENGTH) return { kind: 'password-too-short', least: LEAST_PASSWORD_LENGTH };
  const lower = password.normalize('NFKC').toLowerCase();
  const names = [person.name, ...person.login.split(/[.-]/)]
    .filter((part) => Array.from(part).length >= 2)
    .map((part) => part.toLowerCase());
  if (names.some((name) => isMostly(lower, name))) return { kind: 'password-guessable', why: 'of-the-person' };
  if (new Set(signs).size < 5 || isRun(lower)) return { kind: 'password-guessable', why: 'repeated' };
  if (COMMON.some((word) => isMostly(lower, word))) return { kind: 'password-guessable', why: 'common' };
  return undefined;
}

/** What is left without the word and without digits and signs is shorter than four letters. */
function isMostly(password: string, word: string): boolean {
  if (!password.includes(word)) return false;
  return Array.from(password.replaceAll(word, '').replace(/[\d\p{P}\p{S}\s]/gu, '')).length < 4;
}

/** 123456789012, abcdefghijkl: each sign the next of the one before. */
function isRun(password: string): boolean {
  const codes = Array.from(password, (sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.filter((step) => step === 1 || step === -1 || step === -9).length >= steps.length - 1;
}
