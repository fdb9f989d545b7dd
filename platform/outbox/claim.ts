import { type Id, idFrom, type RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { Database } from '@duixian/postgres/pool';
import { withRegion } from '@duixian/postgres/region';
import type { Tx } from '@duixian/postgres/tx';
import type { OutboxEvent } from './event.ts';
import { type OutboxRow, outbox } from './table.ts';

/** Rows of one key that are looked at and locked together: the head decides, so a long tail need not be read. */
const QUEUE_HEAD = 20;
const ERROR_LENGTH = 2_000;

export function inRegion<T>(db: Database, region: RegionId, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return withRegion(db, { region, scope: { actor: 'outbox', courts: [], reach: 'system', teams: [] } }, fn);
}

export interface Due {
  readonly eventId: Id<'event'>;
  readonly serialKey: string | null;
}

/** Events of a region that could run now, oldest first. */
export async function dueEvents(tx: Tx, region: RegionId, now: Instant, limit: number): Promise<readonly Due[]> {
  const rows = await outbox(tx)
    .selectFrom('audit.outbox')
    .select(['event_id', 'serial_key'])
    .where('region_id', '=', region)
    .where('done_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('run_at', '<=', now)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', now)]))
    .orderBy('created_at')
    .orderBy('event_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ eventId: idFrom<'event'>(row.event_id), serialKey: row.serial_key }));
}

/** The event of a key whose turn it is next. */
export async function headOfKey(tx: Tx, region: RegionId, serialKey: string, now: Instant): Promise<Id<'event'> | undefined> {
  const row = await outbox(tx)
    .selectFrom('audit.outbox')
    .select('event_id')
    .where('region_id', '=', region)
    .where('serial_key', '=', serialKey)
    .where('done_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('run_at', '<=', now)
    .orderBy('created_at')
    .orderBy('event_id')
    .limit(1)
    .executeTakeFirst();
  return row ? idFrom<'event'>(row.event_id) : undefined;
}

export type Claim =
  | { readonly kind: 'claimed'; readonly event: OutboxEvent; readonly serialKey: string | null; readonly until: Instant }
  /** Done, failed for good, not due, or in other hands. */
  | { readonly kind: 'nothing-to-do' }
  /** An earlier event of the same key has to be finished first. */
  | { readonly kind: 'not-its-turn' };

/**
 * Takes one event for `leaseMs`. Events of one key are locked in order, so that two workers cannot both find the way free.
 * A key is not held up by an event that waits for a future moment, nor by one that was given up.
 */
export async function claim(tx: Tx, region: RegionId, eventId: Id<'event'>, now: Instant, leaseMs: number): Promise<Claim> {
  const wanted = await outbox(tx)
    .selectFrom('audit.outbox')
    .select('serial_key')
    .where('region_id', '=', region)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (!wanted) return { kind: 'nothing-to-do' };
  const open = outbox(tx)
    .selectFrom('audit.outbox')
    .selectAll()
    .where('region_id', '=', region)
    .where('done_at', 'is', null)
    .where('failed_at', 'is', null)
    .where((eb) => eb.or([eb('run_at', '<=', now), eb('attempts', '>', 0)]))
    .orderBy('created_at')
    .orderBy('event_id')
    .forUpdate();
  const { serial_key: key } = wanted;
  const rows = await (key === null ? open.where('event_id', '=', eventId) : open.where('serial_key', '=', key).limit(QUEUE_HEAD)).execute();
  const at = rows.findIndex((row) => row.event_id === eventId);
  const row = rows[at];
  if (!row) return { kind: rows.length === QUEUE_HEAD ? 'not-its-turn' : 'nothing-to-do' };
  if (isAfter(row.run_at, now) || isLocked(row, now)) return { kind: 'nothing-to-do' };
  const inTheWay = rows.some((other, i) => i !== at && (isLocked(other, now) || i < at));
  if (inTheWay) return { kind: 'not-its-turn' };

  const until = now.add({ milliseconds: leaseMs });
  await outbox(tx)
    .updateTable('audit.outbox')
    .set({ locked_until: until, attempts: row.attempts + 1 })
    .where('region_id', '=', region)
    .where('event_id', '=', eventId)
    .execute();
  const { type, facts, created_at: createdAt } = row;
  return { kind: 'claimed', serialKey: key, until, event: { region, eventId, type, facts, createdAt, attempt: row.attempts + 1 } };
}

/** Keeps an event whose listener is still at work. False when another worker has taken it over meanwhile. */
export async function renew(tx: Tx, event: OutboxEvent, until: Instant): Promise<boolean> {
  return (await change(tx, event, { locked_until: until })) > 0n;
}

export async function settleDone(tx: Tx, event: OutboxEvent, now: Instant): Promise<void> {
  await change(tx, event, { done_at: now, locked_until: null, last_error: null });
}

export async function settleFailed(
  tx: Tx,
  event: OutboxEvent,
  fault: unknown,
  next: { readonly runAt: Instant } | { readonly failedAt: Instant },
) {
  const said = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  const last_error = said.replaceAll('\0', '').slice(0, ERROR_LENGTH);
  await change(tx, event, { last_error, locked_until: null, ...('runAt' in next ? { run_at: next.runAt } : { failed_at: next.failedAt }) });
}

/** Only while this try still holds the event: a worker that was too slow changes nothing. */
async function change(
  tx: Tx,
  event: OutboxEvent,
  to: Partial<Pick<OutboxRow, 'done_at' | 'locked_until' | 'last_error' | 'run_at' | 'failed_at'>>,
): Promise<bigint> {
  const result = await outbox(tx)
    .updateTable('audit.outbox')
    .set(to)
    .where('region_id', '=', event.region)
    .where('event_id', '=', event.eventId)
    .where('attempts', '=', event.attempt)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows;
}

function isAfter(a: Instant, b: Instant): boolean {
  return a.epochMilliseconds > b.epochMilliseconds;
}

function isLocked(row: OutboxRow, now: Instant): boolean {
  return row.locked_until !== null && !isAfter(now, row.locked_until);
}
