import type { Instant } from '@duixian/kernel/legal-day';
import type { ColumnType } from 'kysely';

type Moment = ColumnType<Instant, string, string>;
type MaybeMoment = ColumnType<Instant | null, string | null, string | null>;

export interface CourtRuleTables {
  'deadlines.court_rule': {
    region_id: number;
    rule_id: string;
    revision: number;
    court_id: number;
    term: string;
    from_on: string;
    duration_value: number | null;
    duration_unit: string | null;
    rungs: ColumnType<unknown, string | null, never>;
    pack: string | null;
    reason_zh: string;
    reason_en: string;
    source_zh: string;
    source_en: string;
    set_by: string;
    set_at: Moment;
  };
  'deadlines.recompute_run': {
    region_id: number;
    run_id: string;
    cause: string;
    revision: number;
    court_id: number | null;
    terms: string[];
    from_on: string | null;
    total: number | null;
    started_at: Moment;
    ended_at: MaybeMoment;
  };
}

export interface OutageTables {
  'deadlines.heartbeat': { region_id: number; beat_at: Moment };
  'deadlines.outage': { region_id: number; outage_id: string; from_at: Moment; to_at: Moment };
  'deadlines.relief': {
    region_id: number;
    outage_id: string;
    clock_id: string;
    court_id: number;
    case_id: string;
    due_on: string;
    lost_value: number;
    lost_unit: string;
    basis: string;
    state: string;
    reason: string | null;
    decided_by: string | null;
    decided_name: string | null;
    decided_at: MaybeMoment;
  };
}
