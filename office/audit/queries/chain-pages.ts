import { type Database, statement } from '@duixian/postgres/pool';
import type { Tx } from '@duixian/postgres/tx';
import type { RecordKind } from '../rules/chain.ts';
import type { FoundLink } from '../rules/check-chain.ts';
import { type PlacedRecord, placedEntry, placedLook, records } from '../store/record-tables.ts';

/** Whether this login is shown every row, or only those a row policy lets through: half a record would look like a deleted one. */
export async function seesAll(db: Database): Promise<boolean> {
  const [row] = await statement<{ all: boolean }>(
    db,
    `select not row_security_active('audit.link') or pg_has_role(current_user, 'duixian_auditor', 'member') as all`,
  );
  return row?.all ?? false;
}

export interface ChainPlace {
  readonly region: number;
  readonly court: number;
}

/** Every court that has a chain. */
export async function chainPlaces(tx: Tx): Promise<readonly ChainPlace[]> {
  const rows = await records(tx)
    .selectFrom('audit.link')
    .select(['region_id', 'court_id'])
    .distinct()
    .orderBy('region_id')
    .orderBy('court_id')
    .execute();
  return rows.map((row) => ({ region: row.region_id, court: row.court_id }));
}

/** One page of a chain, in order, each link with its record as it stands now. */
export async function chainPage(tx: Tx, at: ChainPlace, after: bigint, limit: number): Promise<readonly FoundLink[]> {
  const links = await records(tx)
    .selectFrom('audit.link')
    .select(['seq', 'kind', 'record_id', 'hash'])
    .where('region_id', '=', at.region)
    .where('court_id', '=', at.court)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  const idsOf = (kind: RecordKind) => links.filter((link) => link.kind === kind).map((link) => link.record_id);
  const found = new Map<string, PlacedRecord>();
  for (const record of await entriesOf(tx, at.region, idsOf('entry'))) found.set(record.recordId, record);
  for (const record of await looksOf(tx, at.region, idsOf('look'))) found.set(record.recordId, record);
  return links.map((link) => ({ seq: link.seq, recordId: link.record_id, hash: link.hash, record: found.get(link.record_id) }));
}

async function entriesOf(tx: Tx, region: number, ids: readonly string[]): Promise<readonly PlacedRecord[]> {
  if (ids.length === 0) return [];
  const rows = await records(tx)
    .selectFrom('audit.entry')
    .selectAll()
    .where('region_id', '=', region)
    .where('entry_id', 'in', ids)
    .execute();
  return rows.map(placedEntry);
}

async function looksOf(tx: Tx, region: number, ids: readonly string[]): Promise<readonly PlacedRecord[]> {
  if (ids.length === 0) return [];
  const rows = await records(tx).selectFrom('audit.look').selectAll().where('region_id', '=', region).where('look_id', 'in', ids).execute();
  return rows.map(placedLook);
}

const MOST_SHOWN = 100;

/** Records older than an id, without a link: put there behind the office's back, or never sealed. */
export async function withoutLink(tx: Tx, before: string): Promise<readonly { readonly court: number; readonly recordId: string }[]> {
  const entries = await records(tx)
    .selectFrom('audit.entry as e')
    .leftJoin('audit.link as l', (join) => join.onRef('l.region_id', '=', 'e.region_id').onRef('l.record_id', '=', 'e.entry_id'))
    .select(['e.court_id', 'e.entry_id as record_id'])
    .where('l.record_id', 'is', null)
    .where('e.entry_id', '<', before)
    .limit(MOST_SHOWN)
    .execute();
  const looks = await records(tx)
    .selectFrom('audit.look as k')
    .leftJoin('audit.link as l', (join) => join.onRef('l.region_id', '=', 'k.region_id').onRef('l.record_id', '=', 'k.look_id'))
    .select(['k.court_id', 'k.look_id as record_id'])
    .where('l.record_id', 'is', null)
    .where('k.look_id', '<', before)
    .limit(MOST_SHOWN)
    .execute();
  return [...entries, ...looks].map((row) => ({ court: row.court_id, recordId: row.record_id }));
}
