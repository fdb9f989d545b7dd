import { ok, type Result, refuse } from '@duixian/kernel/result';

/**
 * 续行准备 · ruling: the ruling is drafted and waits for its seal. notice: it is sealed, and the notice waits. sent: the agency
 * has been told. done: its receipt is in. failed: no further, and why.
 */
export const RENEWAL_STATES = ['ruling', 'notice', 'sent', 'done', 'failed'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

export function isOpen(state: RenewalState): boolean {
  return state !== 'done' && state !== 'failed';
}

export type PrepareRefusal = { readonly kind: 'already-prepared'; readonly state: RenewalState } | { readonly kind: 'renewal-asked' };

/** One hold is prepared once at a time; one whose renewal an agency already has is not prepared again. */
export function mayPrepare(of: {
  readonly open: RenewalState | null;
  readonly decision: 'renew' | 'let-lapse' | null;
}): Result<true, PrepareRefusal> {
  if (of.open !== null) return refuse({ kind: 'already-prepared', state: of.open });
  return of.decision === 'renew' ? refuse({ kind: 'renewal-asked' }) : ok(true);
}
