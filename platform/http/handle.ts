import type { Asked, COMMON_REFUSALS, Endpoint, Replied } from '@duixian/contract/endpoint';
import type { Instant } from '@duixian/kernel/legal-day';
import type { Result } from '@duixian/kernel/result';

/** What a handler may say no with: what its endpoint declares, and what any endpoint can. */
export type RefusalOf<E extends Endpoint> = { readonly kind: (keyof E['refusals'] & string) | keyof typeof COMMON_REFUSALS };

/** The cookie of the sign-in, set or taken away by the two acts that may. */
export interface SessionCookie {
  keep(token: string, until: Instant): void;
  drop(): void;
}

/**
 * Binds one endpoint of a contract to the act behind it. The handler only translates. Long work on what was sent (a file
 * that takes seconds to read) is done by `first`, after the door has let the sender in and before a transaction is open.
 */
export type Handle<C> = <E extends Endpoint, Ready = undefined>(
  endpoint: E,
  handler: (ctx: C, asked: Asked<E>, cookie: SessionCookie, ready: Ready) => Promise<Result<Replied<E>, RefusalOf<E>>>,
  first?: (asked: Asked<E>) => Promise<Ready>,
) => void;

/** What the door is told of a request before anything it carries is read. */
export interface Knock {
  /** The door's path as the contract writes it: `/cases/:case`. */
  readonly path: string;
  readonly permission: string;
  readonly changes: boolean;
  readonly token: string | undefined;
  /** The token came in a header of its own, as machines send it, and not in a cookie. */
  readonly machine: boolean;
  /** The reply may not be kept beside its idempotency key. */
  readonly secretReply: boolean;
  readonly address: string;
}

/** What was sent, once it has been read. */
export interface Sending {
  readonly idempotencyKey: string | undefined;
  /** Digest of method, path and content: the same key with another digest is refused. */
  readonly contentHash: string;
  readonly params: unknown;
  readonly query: unknown;
}

export interface Refusal {
  readonly kind: string;
}

/** Somebody who may come in: opens the transaction and runs the act in it. */
export interface Admitted<C> {
  enter(sending: Sending, run: (ctx: C) => Promise<Result<unknown, Refusal>>): Promise<Result<unknown, Refusal>>;
}

/**
 * 进门 · First who asks and whether they may, then what they brought: a stranger must not make the server read
 * twenty-four megabytes. Built by the composition root.
 */
export interface Door<C> {
  admit(knock: Knock): Promise<Result<Admitted<C>, Refusal>>;
}
