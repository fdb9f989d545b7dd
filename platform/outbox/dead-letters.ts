import { type Id, idFrom, type RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Tx } from '@duixian/postgres/tx';
import { outbox } from './table.ts';

const COUNTED_UP_TO = 10_000;

export interface DeadLetter {
  readonly eventId: Id<'event'>;
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly failedAt: Instant;
}

/** 死信 · Events that were given up, newest first; `before` is the last id of the page already shown. */
export async function deadLetters(
  tx: Tx,
  region: RegionId,
  page: { readonly limit: number; readonly before?: Id<'event'> },
): Promise<readonly DeadLetter[]> {
  let query = outbox(tx)
    .selectFrom('audit.outbox')
    .select(['event_id', 'type', 'facts', 'attempts', 'last_error', 'created_at', 'failed_at'])
    .where('region_id', '=', region)
    .where('done_at', 'is', null)
    .where('failed_at', 'is not', null)
    .orderBy('event_id', 'desc')
    .limit(Math.min(page.limit, 500));
  if (page.before !== undefined) query = query.where('event_id', '<', page.before);
  const rows = await query.execute();
  return rows.map((row) => ({
    eventId: idFrom<'event'>(row.event_id),
    type: row.type,
    facts: row.facts,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    failedAt: row.failed_at ?? row.created_at,
  }));
}

/** Tries a given-up event again from its first try. */
export async function retryDeadLetter(
  tx: Tx,
  region: RegionId,
  eventId: Id<'event'>,
  now: Instant,
): Promise<Result<null, { readonly kind: 'no-such-dead-letter' }>> {
  const { numUpdatedRows } = await outbox(tx)
    .updateTable('audit.outbox')
    .set({ failed_at: null, attempts: 0, run_at: now, locked_until: null })
    .where('region_id', '=', region)
    .where('event_id', '=', eventId)
    .where('done_at', 'is', null)
    .where('failed_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? ok(null) : refuse({ kind: 'no-such-dead-letter' });
}

export interface OutboxHealth {
  /** Undone events, counted no further than 10 000. */
  readonly waiting: number;
  readonly givenUp: number;
  readonly oldestDueAt: Instant | null;
}

/** For the health page and the metrics of one region. */
export async function outboxHealth(tx: Tx, region: RegionId): Promise<OutboxHealth> {
  const rows = await outbox(tx)
    .selectFrom('audit.outbox')
    .select(['failed_at', 'run_at'])
    .where('region_id', '=', region)
    .where('done_at', 'is', null)
    .orderBy('created_at')
    .limit(COUNTED_UP_TO)
    .execute();
  const waiting = rows.filter((row) => row.failed_at === null);
  const oldest = waiting.reduce<Instant | null>(
    (first, { run_at }) => (first === null || run_at.epochMilliseconds < first.epochMilliseconds ? run_at : first),
    null,
  );
  return { waiting: waiting.length, givenUp: rows.length - waiting.length, oldestDueAt: oldest };
}
