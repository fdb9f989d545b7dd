import { courtIdFrom } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { Facts } from '../act.ts';
import type { ChainedRecord } from '../rules/chain.ts';

/** Rows of the record as they are read, and of the chain over them. */
export interface RecordTables {
  'audit.entry': {
    region_id: number;
    entry_id: string;
    court_id: number;
    case_id: string | null;
    type: string;
    subject: string;
    person_id: string;
    post_id: string;
    person_name: string;
    facts: Facts;
    acted_on: string;
    recorded_at: Instant;
    address: string | null;
  };
  'audit.look': {
    region_id: number;
    look_id: string;
    court_id: number;
    case_id: string | null;
    person_id: string;
    what: string;
    looked_at: Instant;
    facts: Facts;
    purpose: string | null;
    address: string | null;
  };
  'audit.link': {
    region_id: number;
    court_id: number;
    seq: bigint;
    kind: string;
    record_id: string;
    recorded_at: Instant | string;
    hash: string;
  };
  'audit.sealing': { region_id: number; sealed_before: string };
}

export const records = tablesOf<RecordTables>;

/** A record with what the chain needs beside it: its court and its moment. */
export interface PlacedRecord extends ChainedRecord {
  readonly court: ReturnType<typeof courtIdFrom>;
  readonly recordedAt: Instant;
}

export function placedEntry(row: RecordTables['audit.entry']): PlacedRecord {
  const columns = { ...row, recorded_at: row.recorded_at.toString() };
  return { kind: 'entry', recordId: row.entry_id, court: courtIdFrom(row.court_id), recordedAt: row.recorded_at, columns };
}

export function placedLook(row: RecordTables['audit.look']): PlacedRecord {
  const columns = { ...row, looked_at: row.looked_at.toString() };
  return { kind: 'look', recordId: row.look_id, court: courtIdFrom(row.court_id), recordedAt: row.looked_at, columns };
}
