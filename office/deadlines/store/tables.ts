import type { Instant } from '@duixian/kernel/legal-day';
import type { ColumnType } from 'kysely';

/** Tables of the module as the driver returns and takes them: days as text, moments as text in and instants out. */
export interface DeadlinesTables {
  'deadlines.clock': {
    region_id: number;
    clock_id: string;
    court_id: number;
    case_id: string;
    term: string;
    subject: string;
    occurrence: number;
    started_on: string;
    printed_end: string | null;
    due_on: string | null;
    amber_on: string | null;
    red_on: string | null;
    paused_on: string | null;
    days_left: number | null;
    missing_year: number | null;
    warned_until: string | null;
    calendar_revision: number;
    stopped_on: string | null;
    end_kind: string | null;
    end_reason: string | null;
    started_by: string;
    started_at: string;
    stopped_by: string | null;
    stopped_at: ColumnType<Instant | null, string | null, string | null>;
  };
  'deadlines.span': {
    region_id: number;
    clock_id: string;
    seq: number;
    court_id: number;
    kind: string;
    from_on: string;
    to_on: string | null;
    ground: string | null;
    extended_by: number | null;
    extended_unit: string | null;
    approved_by: string | null;
    reason: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'deadlines.warning': {
    region_id: number;
    warning_id: string;
    clock_id: string;
    due_on: string;
    rung: number;
    court_id: number;
    case_id: string;
    reader: string;
    rung_on: string;
    fired_at: string;
    seen_by: string | null;
    seen_at: string | null;
  };
}
