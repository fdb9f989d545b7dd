import type { RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Facts } from '../act.ts';

interface RefusedTables {
  'audit.entry': {
    region_id: number;
    entry_id: string;
    type: string;
    subject: string;
    person_name: string;
    facts: Facts;
    address: string | null;
    recorded_at: Instant;
  };
}

/** What an act of the record says of an attempt that was refused. */
const REFUSED = ['courts.refused-at-door', 'courts.sign-in-refused', 'courts.ended-entry-used'] as const;

/** 被拒的尝试 · One page of what was refused at the door, newest first: who, what for, which door, from where. */
export async function refusedAttempts(tx: Tx, region: RegionId, before: string | undefined, limit: number) {
  let query = tablesOf<RefusedTables>(tx)
    .selectFrom('audit.entry')
    .select(['entry_id', 'type', 'subject', 'person_name', 'facts', 'address', 'recorded_at'])
    .where('region_id', '=', region)
    .where('type', 'in', REFUSED);
  if (before !== undefined) query = query.where('entry_id', '<', before);
  const rows = await query.orderBy('entry_id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    entryId: row.entry_id,
    type: row.type,
    // Whoever was not let in has no name yet: the one that was tried.
    personName: row.person_name === '' ? row.subject : row.person_name,
    why: textIn(row.facts, 'why'),
    door: textIn(row.facts, 'door'),
    changes: row.facts.changes === true,
    address: row.address,
    at: row.recorded_at,
  }));
}

function textIn(facts: Facts, name: string): string | null {
  const value = facts[name];
  return typeof value === 'string' ? value : null;
}
