import { type Id, idFrom, isId, type RegionId, regionIdFrom } from '@duixian/kernel/ids';
import type { plainPool } from '@duixian/postgres/pool';
import type { Due } from './claim.ts';

export const TASK = 'deliver';
type Pool = ReturnType<typeof plainPool>;

/** Only the head of each key gets a job: those behind it would be told to wait. */
export function firstOfEachKey(due: readonly Due[]): readonly Id<'event'>[] {
  const seen = new Set<string>();
  return due
    .filter(({ serialKey }) => {
      if (serialKey === null) return true;
      if (seen.has(serialKey)) return false;
      seen.add(serialKey);
      return true;
    })
    .map(({ eventId }) => eventId);
}

/** One waiting job an event. A job whose worker died is still marked as taken, so it does not count and another is added. */
export async function addJobs(pool: Pool, region: RegionId, events: readonly Id<'event'>[]): Promise<void> {
  if (events.length === 0) return;
  await pool.query(
    `select graphile_worker.add_job($1, payload := json_build_object('region', $2::int, 'event', event), job_key := event, max_attempts := 1)
     from unnest($3::text[]) as event
     where not exists (select from graphile_worker.jobs j where j.key = event and j.locked_at is null and j.attempts < j.max_attempts)`,
    [TASK, region, events],
  );
}

export function readJob(payload: unknown): { readonly region: RegionId; readonly eventId: Id<'event'> } | undefined {
  if (typeof payload !== 'object' || payload === null || !('region' in payload) || !('event' in payload)) return undefined;
  const { region, event } = payload;
  if (typeof region !== 'number' || typeof event !== 'string' || !isId(event)) return undefined;
  return { region: regionIdFrom(region), eventId: idFrom<'event'>(event) };
}
