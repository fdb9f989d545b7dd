import type { Instant } from '@duixian/kernel/legal-day';

export interface SearchTables {
  'search.round': {
    region_id: number;
    round_id: string;
    case_id: string;
    court_id: number;
    reason: string;
    launched_on: string;
    launched_at: string;
    launched_by: string;
  };
  'search.source': SourceRow;
}

/** As it is written; what is read comes back as {@link ReadRow}. */
export interface SourceRow {
  region_id: number;
  source_id: string;
  round_id: string;
  case_id: string;
  court_id: number;
  party_id: string;
  agency: string;
  agency_zh: string;
  agency_en: string;
  asset_kind: string;
  request_no: string;
  authority: string;
  subject: string;
  state: string;
  attempts: number;
  accepted_at: string | null;
  give_up_at: string;
  asked_at: string;
  settled_at: string | null;
  assets_found: number | null;
  failure_kind: string | null;
  failure_detail: string | null;
  last_failure: string | null;
  exchange_id: string | null;
  gap_reason: string | null;
  gap_by: string | null;
  latest: boolean;
  revision: number;
}

type Moments = 'accepted_at' | 'settled_at';
export interface ReadRow extends Omit<SourceRow, Moments | 'give_up_at' | 'asked_at' | 'authority' | 'subject'> {
  accepted_at: Instant | null;
  give_up_at: Instant;
  asked_at: Instant;
  settled_at: Instant | null;
  authority: unknown;
  subject: unknown;
}
