import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export const FAILURES_BEFORE_LOCK = 5;
export const LOCK_MINUTES = 15;
export const SESSION_IDLE_MINUTES = 60;
export const SESSION_HOURS = 12;

/** Through which door somebody came in: a password kept here, or the word of a provider outside. */
export type Through = 'password' | 'provider';

export type SignInRefusal =
  /** One answer for an unknown name and a wrong word, so that names cannot be tried out. */
  | { readonly kind: 'wrong-name-or-password' }
  | { readonly kind: 'locked'; readonly until: Instant }
  | { readonly kind: 'no-post-today' }
  /** The word was right; the second factor was not given yet. Says no more than whoever knows the word may know. */
  | { readonly kind: 'second-factor-needed' }
  | { readonly kind: 'wrong-code' };

export interface Account {
  readonly active: boolean;
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

/** 登录 · Whether this account may come in now. Five wrong words lock it for a quarter of an hour. */
export function admit(
  account: Account | undefined,
  passwordMatches: boolean,
  now: Instant,
): Result<{ readonly reset: boolean }, SignInRefusal> {
  if (account?.lockedUntil && account.lockedUntil.epochMilliseconds > now.epochMilliseconds)
    return refuse({ kind: 'locked', until: account.lockedUntil });
  if (!account?.active || !passwordMatches) return refuse({ kind: 'wrong-name-or-password' });
  return ok({ reset: account.failures > 0 });
}

/** What a wrong word does to the account. */
export function afterFailure(failures: number, now: Instant): { readonly failures: number; readonly lockedUntil: Instant | null } {
  const next = failures + 1;
  return next >= FAILURES_BEFORE_LOCK
    ? { failures: 0, lockedUntil: now.add({ minutes: LOCK_MINUTES }) }
    : { failures: next, lockedUntil: null };
}
