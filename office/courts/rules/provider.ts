import type { Instant } from '@duixian/kernel/legal-day';

/** From the click to the answer of the provider, and to the code where one is asked. */
export const ENTRY_MINUTES = 10;

/** 身份证明 · What the provider says of whoever came: which identity, under which name, with which factors. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Shown to the administrator beside the identity; decides nothing. */
  readonly name: string;
  /** The provider itself saw a second factor. */
  readonly secondFactor: boolean;
}

export type BeginEntryRefusal = { readonly kind: 'no-provider' } | { readonly kind: 'provider-unreachable' };

/** Why an answer of the provider proves nothing. */
export type ProofRefusal =
  | { readonly kind: 'provider-unreachable' }
  /** It said no itself: the person declined there, or the code has run out or was used. */
  | { readonly kind: 'provider-refused'; readonly why: string }
  /** Another state than ours, a wrong signature, audience, nonce or time. */
  | { readonly kind: 'proof-not-valid'; readonly why: string }
  | { readonly kind: 'claim-missing'; readonly claim: string };

export type FinishEntryRefusal =
  | ProofRefusal
  | { readonly kind: 'no-provider' }
  | { readonly kind: 'entry-not-begun-here' }
  | { readonly kind: 'entry-over' }
  | { readonly kind: 'identity-not-linked'; readonly identity: string; readonly name: string }
  | { readonly kind: 'account-closed' }
  | { readonly kind: 'no-post-today' }
  | { readonly kind: 'second-factor-needed' };

export type CodeEntryRefusal =
  | { readonly kind: 'entry-not-begun-here' }
  | { readonly kind: 'entry-over' }
  | { readonly kind: 'account-closed' }
  | { readonly kind: 'no-post-today' }
  | { readonly kind: 'locked'; readonly until: Instant }
  | { readonly kind: 'second-factor-needed' }
  | { readonly kind: 'wrong-code' };

export type LinkIdentityRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-provider' }
  | { readonly kind: 'identity-linked-already'; readonly name: string }
  | { readonly kind: 'person-linked-already' };

/** A sign-in on its way, as it stands in the database. */
export interface Entry {
  readonly expiresAt: Instant;
  readonly proved: boolean;
  readonly entered: boolean;
}

/** 登录途中 · Whether an entry may take its next step: proved once, entered once, and in time. */
export function entryRefusal(
  entry: Entry | undefined,
  step: 'prove' | 'enter',
  now: Instant,
): { readonly kind: 'entry-not-begun-here' } | { readonly kind: 'entry-over' } | undefined {
  if (!entry) return { kind: 'entry-not-begun-here' };
  if (entry.entered || entry.proved === (step === 'prove')) return { kind: 'entry-over' };
  return entry.expiresAt.epochMilliseconds <= now.epochMilliseconds ? { kind: 'entry-over' } : undefined;
}
