import type { Clock } from '@duixian/clock/clock';
import type { Id, RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { Database } from '@duixian/postgres/pool';
import { claim, inRegion, renew, settleDone, settleFailed } from './claim.ts';
import { delayAfter, type Listeners, type OutboxEvent, type Patience } from './event.ts';

export interface Delivery {
  readonly db: Database;
  readonly listeners: Listeners;
  readonly clock: Clock;
  readonly patience: Patience;
}

export type Delivered =
  | { readonly kind: 'done'; readonly event: OutboxEvent; readonly serialKey: string | null }
  | {
      readonly kind: 'again';
      readonly event: OutboxEvent;
      readonly serialKey: string | null;
      readonly at: Instant;
      readonly fault: unknown;
    }
  | { readonly kind: 'given-up'; readonly event: OutboxEvent; readonly serialKey: string | null; readonly fault: unknown }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'not-its-turn' };

/** An event nobody listens to is a mistake of ours: it goes the way of a failed one, so that somebody sees it. */
export class NobodyListens extends Error {
  override readonly name = 'NobodyListens';
}

/** 投递 · One event: taken in one transaction, carried out in the listener's own, settled in a third. */
export async function deliver(delivery: Delivery, region: RegionId, eventId: Id<'event'>): Promise<Delivered> {
  const { db, clock, patience } = delivery;
  const taken = await inRegion(db, region, (tx) => claim(tx, region, eventId, clock.now(), patience.leaseMs));
  if (taken.kind !== 'claimed') return taken;
  const { event, serialKey } = taken;
  try {
    await whileRenewing(delivery, event, () => listen(delivery.listeners, event));
  } catch (fault) {
    if (event.attempt >= patience.attempts) {
      await inRegion(db, region, (tx) => settleFailed(tx, event, fault, { failedAt: clock.now() }));
      return { kind: 'given-up', event, serialKey, fault };
    }
    const at = clock.now().add({ milliseconds: delayAfter(event.attempt, patience) });
    await inRegion(db, region, (tx) => settleFailed(tx, event, fault, { runAt: at }));
    return { kind: 'again', event, serialKey, at, fault };
  }
  await inRegion(db, region, (tx) => settleDone(tx, event, clock.now()));
  return { kind: 'done', event, serialKey };
}

async function listen(listeners: Listeners, event: OutboxEvent): Promise<void> {
  const found = Object.hasOwn(listeners, event.type) ? listeners[event.type] : undefined;
  if (found === undefined) throw new NobodyListens(`nothing listens to ${event.type}`);
  for (const listener of typeof found === 'function' ? [found] : found) await listener(event);
}

async function whileRenewing(delivery: Delivery, event: OutboxEvent, work: () => Promise<void>): Promise<void> {
  const { db, clock, patience } = delivery;
  const timer = setInterval(() => {
    const until = clock.now().add({ milliseconds: patience.leaseMs });
    // A renewal that fails only means that the lease may run out: the event would be delivered twice, which is allowed.
    inRegion(db, event.region, (tx) => renew(tx, event, until)).catch(() => {});
  }, patience.leaseMs / 3);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}
