import type { Instant } from '@duixian/kernel/legal-day';

/** Why an agency gave nothing usable. Closed: the screen words each. */
export const FAILURES = [
  'unreachable',
  'server-error',
  'request-rejected',
  'malformed',
  'timed-out',
  'partial',
  'wrong-person',
  'other-request',
  'receipt-differs',
  'refused',
] as const;
export type FailureKind = (typeof FAILURES)[number];

export interface Failure {
  readonly kind: FailureKind;
  readonly detail: string;
}

export function isFailureKind(text: string): text is FailureKind {
  return FAILURES.some((kind) => kind === text);
}

/** 耐心 · How long the office stays with one request. Office policy: no published table of answer times exists. */
export interface Patience {
  readonly attempts: number;
  readonly firstDelaySeconds: number;
  readonly longestDelaySeconds: number;
  readonly giveUpAfterHours: number;
}

export const USUAL_PATIENCE: Patience = { attempts: 9, firstDelaySeconds: 5, longestDelaySeconds: 900, giveUpAfterHours: 24 };

const LONGEST_WAIT_SECONDS = 3600;

/** When to try again after the `attempts`-th failure; null when patience is over, in tries or in time, or trying is no use. */
export function nextTry(attempts: number, failure: FailureKind, at: Instant, giveUpAt: Instant, patience: Patience): Instant | null {
  if (!mayPass(failure) || attempts >= patience.attempts) return null;
  const delay = Math.min(patience.firstDelaySeconds * 2 ** (attempts - 1), patience.longestDelaySeconds);
  return before(at.add({ seconds: delay }), giveUpAt);
}

/** When to look for the answer of an agency that has accepted and works; null when its time is over. */
export function nextLook(askAgainAfterSeconds: number, at: Instant, giveUpAt: Instant): Instant | null {
  return before(at.add({ seconds: Math.min(Math.max(askAgainAfterSeconds, 1), LONGEST_WAIT_SECONDS) }), giveUpAt);
}

/** What the agency said or sent on purpose does not change by asking again; a person must look. Answers that were mixed up on the way do. */
function mayPass(kind: FailureKind): boolean {
  return kind === 'unreachable' || kind === 'server-error' || kind === 'malformed' || kind === 'timed-out' || kind === 'other-request';
}

function before(moment: Instant, limit: Instant): Instant | null {
  return moment.epochMilliseconds > limit.epochMilliseconds ? null : moment;
}
