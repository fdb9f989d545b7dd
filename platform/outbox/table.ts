import type { Instant } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';

/** audit.outbox: written by the act, read and settled here. */
export interface OutboxRow {
  region_id: number;
  event_id: string;
  type: string;
  facts: Record<string, unknown>;
  serial_key: string | null;
  run_at: Instant;
  created_at: Instant;
  done_at: Instant | null;
  attempts: number;
  last_error: string | null;
  failed_at: Instant | null;
  locked_until: Instant | null;
}

export const outbox = tablesOf<{ 'audit.outbox': OutboxRow }>;
