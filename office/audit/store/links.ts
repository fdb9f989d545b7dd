import type { CourtId, RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import { type PlacedRecord, placedEntry, placedLook, records } from './record-tables.ts';

const NIL = '00000000-0000-0000-0000-000000000000';

/** The region's row of the sealing job, held until the act ends; `undefined` while another server is at it. */
export async function holdSealing(tx: Tx, region: RegionId): Promise<string | undefined> {
  await records(tx)
    .insertInto('audit.sealing')
    .values({ region_id: region, sealed_before: NIL })
    .onConflict((conflict) => conflict.column('region_id').doNothing())
    .execute();
  const row = await records(tx)
    .selectFrom('audit.sealing')
    .select('sealed_before')
    .where('region_id', '=', region)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.sealed_before;
}

export async function moveSealing(tx: Tx, region: RegionId, sealedBefore: string): Promise<void> {
  await records(tx).updateTable('audit.sealing').set({ sealed_before: sealedBefore }).where('region_id', '=', region).execute();
}

/** 未入链 · Records from an id on that have no link yet, in the order of their ids. The bound on the links too lets both be read in step. */
export async function unsealed(tx: Tx, region: RegionId, from: string, limit: number): Promise<readonly PlacedRecord[]> {
  const entries = await records(tx)
    .selectFrom('audit.entry as e')
    .selectAll('e')
    .where('e.region_id', '=', region)
    .where('e.entry_id', '>=', from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit.link as l')
            .select('l.record_id')
            .where('l.region_id', '=', region)
            .where('l.record_id', '>=', from)
            .whereRef('l.record_id', '=', 'e.entry_id'),
        ),
      ),
    )
    .orderBy('e.entry_id')
    .limit(limit)
    .execute();
  const looks = await records(tx)
    .selectFrom('audit.look as k')
    .selectAll('k')
    .where('k.region_id', '=', region)
    .where('k.look_id', '>=', from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit.link as l')
            .select('l.record_id')
            .where('l.region_id', '=', region)
            .where('l.record_id', '>=', from)
            .whereRef('l.record_id', '=', 'k.look_id'),
        ),
      ),
    )
    .orderBy('k.look_id')
    .limit(limit)
    .execute();
  // Of the two lists only as many as surely come before whatever either has not shown.
  return [...entries.map(placedEntry), ...looks.map(placedLook)]
    .sort((one, other) => (one.recordId < other.recordId ? -1 : 1))
    .slice(0, limit);
}

export interface Link {
  readonly court: CourtId;
  readonly seq: bigint;
  readonly hash: string;
  readonly recordedAt: Instant;
}

/** The last link of a court's chain, or the first. */
export async function linkAt(tx: Tx, region: RegionId, court: CourtId, end: 'first' | 'last'): Promise<Link | undefined> {
  const row = await records(tx)
    .selectFrom('audit.link')
    .select(['seq', 'hash', 'recorded_at'])
    .where('region_id', '=', region)
    .where('court_id', '=', court)
    .orderBy('seq', end === 'last' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  if (!row || typeof row.recorded_at === 'string') return undefined;
  return { court, seq: row.seq, hash: row.hash, recordedAt: row.recorded_at };
}

export interface NewLink {
  readonly record: PlacedRecord;
  readonly seq: bigint;
  readonly hash: string;
}

const PER_STATEMENT = 1_000;

export async function insertLinks(tx: Tx, region: RegionId, links: readonly NewLink[]): Promise<void> {
  for (let from = 0; from < links.length; from += PER_STATEMENT) {
    await records(tx)
      .insertInto('audit.link')
      .values(
        links.slice(from, from + PER_STATEMENT).map(({ record, seq, hash }) => ({
          region_id: region,
          court_id: record.court,
          seq,
          kind: record.kind,
          record_id: record.recordId,
          recorded_at: record.recordedAt.toString(),
          hash,
        })),
      )
      .execute();
  }
}
