import type { Id, RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';

/** 消息 · News that left a transaction, as its listener gets it. It may come twice: a listener must be safe to run again. */
export interface OutboxEvent {
  readonly region: RegionId;
  readonly eventId: Id<'event'>;
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** When the act that caused it was recorded. */
  readonly createdAt: Instant;
  /** 1 on the first try. */
  readonly attempt: number;
}

export type Listener = (event: OutboxEvent) => Promise<void>;

/** What listens to what. Several listeners of one type run one after the other, in this order. */
export type Listeners = Readonly<Record<string, Listener | readonly Listener[]>>;

export interface Patience {
  /** After so many tries the event waits for a person: the dead letters. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** How long a worker may be silent before another takes its event. It is renewed while the listener runs. */
  readonly leaseMs: number;
}

export const PATIENCE: Patience = { attempts: 10, firstDelayMs: 1_000, longestDelayMs: 15 * 60_000, leaseMs: 60_000 };

/** Doubles from try to try: 1 s, 2 s, 4 s … with the defaults about eight and a half minutes until the last. */
export function delayAfter(attempt: number, patience: Patience): number {
  return Math.min(patience.firstDelayMs * 2 ** Math.max(0, attempt - 1), patience.longestDelayMs);
}
