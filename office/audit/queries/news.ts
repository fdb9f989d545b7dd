import { type CourtId, courtIdFrom, type RegionId } from '@duixian/kernel/ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

interface NewsTables {
  'audit.entry': { region_id: number; entry_id: string; court_id: number; type: string };
}

/** 新行为 · That something of a kind happened at a court, and nothing of what it was. */
export interface News {
  readonly entryId: string;
  readonly court: CourtId;
  readonly type: string;
}

/** Acts recorded after an id; ids are in the order of their moments, but for acts that were under way together. */
export async function newsSince(tx: Tx, region: RegionId, after: string, limit: number): Promise<readonly News[]> {
  const rows = await tablesOf<NewsTables>(tx)
    .selectFrom('audit.entry')
    .select(['entry_id', 'court_id', 'type'])
    .where('region_id', '=', region)
    .where('entry_id', '>', after)
    .orderBy('entry_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ entryId: row.entry_id, court: courtIdFrom(row.court_id), type: row.type }));
}
