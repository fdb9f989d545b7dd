import type { CaseId, RegionId } from '@duixian/kernel/ids';
import { day, type Instant } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Facts } from './act.ts';

interface TrailTables {
  'audit.entry': {
    region_id: number;
    entry_id: string;
    case_id: string | null;
    type: string;
    person_name: string;
    facts: Facts;
    acted_on: string;
    recorded_at: Instant;
  };
  'audit.look': {
    region_id: number;
    look_id: string;
    case_id: string;
    person_id: string;
    what: string;
    purpose: string | null;
    address: string | null;
    looked_at: Instant;
  };
  'courts.person_view': { person_id: string; name: string };
}

const audit = tablesOf<TrailTables>;
const PAGE = 100;

/** 案件留痕 · One page of what was done in a case, newest first. Ids are ordered by time. */
export async function trailOf(tx: Tx, region: RegionId, caseId: CaseId, before: string | undefined) {
  let query = audit(tx)
    .selectFrom('audit.entry')
    .select(['entry_id', 'type', 'person_name', 'facts', 'acted_on', 'recorded_at'])
    .where('region_id', '=', region)
    .where('case_id', '=', caseId);
  if (before !== undefined) query = query.where('entry_id', '<', before);
  const rows = await query.orderBy('entry_id', 'desc').limit(PAGE).execute();
  return {
    rows: rows.map(entryShown),
    next: rows.length === PAGE ? (rows.at(-1)?.entry_id ?? null) : null,
  };
}

type EntryRow = Pick<TrailTables['audit.entry'], 'entry_id' | 'type' | 'person_name' | 'facts' | 'acted_on' | 'recorded_at'>;

function entryShown(row: EntryRow) {
  return {
    entryId: row.entry_id,
    type: row.type,
    personName: row.person_name,
    facts: row.facts,
    actedOn: day(row.acted_on),
    recordedAt: row.recorded_at,
  };
}

/** 其后的办理 · What was done in a case between two moments, in order. */
export async function actsBetween(tx: Tx, region: RegionId, caseId: CaseId, from: Instant, until: Instant) {
  const rows = await audit(tx)
    .selectFrom('audit.entry')
    .select(['entry_id', 'type', 'person_name', 'facts', 'acted_on', 'recorded_at'])
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('recorded_at', '>=', from)
    .where('recorded_at', '<', until)
    .orderBy('entry_id')
    .limit(2 * PAGE)
    .execute();
  return rows.map(entryShown);
}

/** 查阅记录 · One page of the looks at a case, newest first: who, what, when, from where, and why where a reason was asked for. */
export async function looksAt(tx: Tx, region: RegionId, caseId: CaseId, before: string | undefined) {
  let query = audit(tx)
    .selectFrom('audit.look as l')
    .innerJoin('courts.person_view as p', 'p.person_id', 'l.person_id')
    .select(['l.look_id', 'p.name', 'l.what', 'l.purpose', 'l.address', 'l.looked_at'])
    .where('l.region_id', '=', region)
    .where('l.case_id', '=', caseId);
  if (before !== undefined) query = query.where('l.look_id', '<', before);
  const rows = await query.orderBy('l.look_id', 'desc').limit(PAGE).execute();
  return {
    rows: rows.map((row) => ({
      lookId: row.look_id,
      personName: row.name,
      what: row.what,
      purpose: row.purpose,
      address: row.address,
      lookedAt: row.looked_at,
    })),
    next: rows.length === PAGE ? (rows.at(-1)?.look_id ?? null) : null,
  };
}
