import { type Failure, nextLook, nextTry, type Patience } from '@duixian/agencies/rules/patience';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/**
 * 来源状态 · Where one question to one agency about one debtor stands. Never blank: a question is at least sent.
 * A timed-out or failed source still takes a late answer; an answered one takes no second answer.
 */
export type SourceState =
  | {
      readonly kind: 'sent';
      readonly attempts: number;
      readonly giveUpAt: Instant;
      /** What the last try met, while it is tried again. */
      readonly lastFailure?: Failure['kind'];
    }
  | { readonly kind: 'answered'; readonly at: Instant; readonly assets: number }
  | { readonly kind: 'nothing-found'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly at: Instant; readonly failure: Failure }
  | { readonly kind: 'timed-out'; readonly at: Instant };

/** What came of one try. */
export type Outcome =
  | { readonly kind: 'found'; readonly assets: number }
  | { readonly kind: 'none-found' }
  /** The agency could read only part of its books: what it named counts, what it did not name is not "nothing". */
  | { readonly kind: 'partial'; readonly assets: number }
  | { readonly kind: 'accepted'; readonly askAgainAfterSeconds: number }
  | { readonly kind: 'fault'; readonly failure: Failure };

export interface Step {
  readonly state: SourceState;
  /** When to ask again; null when this question is settled. */
  readonly askAgainAt: Instant | null;
  /** The source has just become somebody's work. */
  readonly needsPerson: boolean;
}

export type OutcomeRefusal = { readonly kind: 'already-answered' };

/** 记录结果 · The next state after one try. Bounded in tries and in time, whatever the agency does. */
export function afterOutcome(state: SourceState, outcome: Outcome, at: Instant, patience: Patience): Result<Step, OutcomeRefusal> {
  if (state.kind === 'answered' || state.kind === 'nothing-found') return refuse({ kind: 'already-answered' });
  switch (outcome.kind) {
    case 'found':
      return ok(settled({ kind: 'answered', at, assets: outcome.assets }));
    case 'none-found':
      return ok(settled({ kind: 'nothing-found', at }));
    case 'partial': {
      const failure = { kind: 'partial', detail: String(outcome.assets) } as const;
      return ok(state.kind === 'sent' ? givenUp({ kind: 'failed', at, failure }) : unchanged(state));
    }
    case 'accepted':
      return ok(state.kind === 'sent' ? whileWorking(state, outcome.askAgainAfterSeconds, at) : unchanged(state));
    case 'fault':
      return ok(state.kind === 'sent' ? afterFault(state, outcome.failure, at, patience) : unchanged(state));
  }
}

/** 更正 · A corrected answer replaces the answer it corrects, and only by a higher number; nothing else opens an answered question. */
export function afterCorrection(
  state: SourceState,
  of: { readonly outcome: Outcome; readonly revision: number; readonly known: number },
  at: Instant,
): Step | undefined {
  if ((state.kind !== 'answered' && state.kind !== 'nothing-found') || of.revision <= of.known) return undefined;
  if (of.outcome.kind === 'found') return settled({ kind: 'answered', at, assets: of.outcome.assets });
  return of.outcome.kind === 'none-found' ? settled({ kind: 'nothing-found', at }) : undefined;
}

type Sent = Extract<SourceState, { kind: 'sent' }>;

function whileWorking(state: Sent, askAgainAfterSeconds: number, at: Instant): Step {
  const askAgainAt = nextLook(askAgainAfterSeconds, at, state.giveUpAt);
  return askAgainAt ? { state, askAgainAt, needsPerson: false } : givenUp({ kind: 'timed-out', at });
}

function afterFault(state: Sent, failure: Failure, at: Instant, patience: Patience): Step {
  const attempts = state.attempts + 1;
  const askAgainAt = nextTry(attempts, failure.kind, at, state.giveUpAt, patience);
  if (askAgainAt) return { state: { ...state, attempts, lastFailure: failure.kind }, askAgainAt, needsPerson: false };
  return givenUp(failure.kind === 'timed-out' ? { kind: 'timed-out', at } : { kind: 'failed', at, failure });
}

/** 如实显示 · The state as a screen may show it: past its time a question counts as timed out, even with every job stopped. */
export function shownState(state: SourceState, now: Instant): SourceState {
  return state.kind === 'sent' && isAfter(now, state.giveUpAt) ? { kind: 'timed-out', at: state.giveUpAt } : state;
}

function settled(state: SourceState): Step {
  return { state, askAgainAt: null, needsPerson: false };
}

function givenUp(state: SourceState): Step {
  return { state, askAgainAt: null, needsPerson: true };
}

function unchanged(state: SourceState): Step {
  return { state, askAgainAt: null, needsPerson: false };
}

function isAfter(a: Instant, b: Instant): boolean {
  return a.epochMilliseconds > b.epochMilliseconds;
}
