import type { Instant } from '@duixian/kernel/legal-day';

interface AssetRow<Json, Moment> {
  region_id: number;
  asset_id: string;
  case_id: string;
  court_id: number;
  party_id: string;
  kind: string;
  agency: string;
  agency_zh: string;
  agency_en: string;
  /** Sealed; found by `thing_finder`. */
  agency_asset_id: string;
  thing_finder: string;
  label: string;
  exempt: boolean;
  balance_fen: bigint | null;
  available_fen: bigint | null;
  value_fen: bigint | null;
  facts: Json;
  exchange_id: string | null;
  import_id: string | null;
  finding_id: string | null;
  first_seen_at: Moment;
  seen_at: Moment;
  version: number;
  merged_into: string | null;
}

interface SightingRow<Json, Moment> {
  region_id: number;
  sighting_id: string;
  asset_id: string;
  case_id: string;
  court_id: number;
  exchange_id: string | null;
  import_id: string | null;
  finding_id: string | null;
  seen_at: Moment;
  balance_fen: bigint | null;
  available_fen: bigint | null;
  facts: Json;
}

interface MeasureRow<Moment> {
  region_id: number;
  measure_id: string;
  asset_id: string;
  case_id: string;
  court_id: number;
  party_id: string;
  state: string;
  term: string;
  asked_fen: bigint | null;
  held_fen: bigint | null;
  waiting_fen: bigint | null;
  deducted_fen: bigint;
  value_fen: bigint | null;
  rank: number | null;
  freeze_no: string | null;
  ruling_number: string;
  notice_number: string;
  from_on: string;
  printed_end: string;
  counted_end: string;
  alarm_on: string;
  requested_by: string;
  requested_at: Moment;
  recorded_at: Moment | null;
  ended_on: string | null;
  origin: string;
  held_court: string | null;
  held_case: string | null;
  moved_to: string | null;
  decision: string | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_on: string | null;
  pending: string | null;
  version: number;
}

interface InstructionRow<Json, Moment> {
  region_id: number;
  instruction_id: string;
  measure_id: string;
  case_id: string;
  court_id: number;
  act: string;
  state: string;
  request_no: string;
  request: Json;
  agency: string;
  amount_fen: bigint | null;
  until_on: string | null;
  reason: string | null;
  attempts: number;
  give_up_at: Moment;
  requested_by: string;
  requested_at: Moment;
  accepted_at: Moment | null;
  settled_at: Moment | null;
  exchange_id: string | null;
  transfer_no: string | null;
  failure_kind: string | null;
  failure_detail: string | null;
}

interface SweepRow<Moment> {
  region_id: number;
  sweep_id: string;
  case_id: string;
  court_id: number;
  ruling_number: string;
  notice_number: string;
  every_hours: number;
  until_on: string;
  next_at: Moment;
  rounds: number;
  ordered_by: string;
  ordered_at: Moment;
  ended_on: string | null;
  end_reason: string | null;
}

interface ProposalRow<Moment> {
  region_id: number;
  proposal_id: string;
  case_id: string;
  court_id: number;
  asset_id: string;
  amount_fen: bigint | null;
  until_on: string | null;
  ruling_number: string;
  notice_number: string;
  grounds: readonly string[];
  state: string;
  proposed_by: string;
  proposed_on: string;
  proposed_at: Moment;
  decided_by: string | null;
  decided_on: string | null;
  decision_reason: string | null;
  measure_id: string | null;
}

interface ReportOrderRow<Moment> {
  region_id: number;
  order_id: string;
  case_id: string;
  court_id: number;
  party_id: string;
  order_number: string;
  served_on: string;
  look_back_from: string;
  due_on: string;
  extension_reason: string | null;
  ordered_by: string;
  ordered_at: Moment;
  overdue_told_on: string | null;
  verdict: string | null;
  verdict_reason: string | null;
  consequence: string | null;
  verdict_by: string | null;
  verdict_on: string | null;
}

interface ReportRow<Json, Moment> {
  region_id: number;
  report_id: string;
  order_id: string;
  case_id: string;
  court_id: number;
  kind: string;
  received_on: string;
  changed_on: string | null;
  items: Json;
  statement: string;
  entered_by: string;
  entered_at: Moment;
}

interface RenewalRow<Moment> {
  region_id: number;
  renewal_id: string;
  batch_id: string;
  measure_id: string;
  case_id: string;
  court_id: number;
  state: string;
  from_on: string;
  until_on: string;
  reason: string;
  ruling_document: string;
  ruling_number: string | null;
  notice_document: string;
  notice_number: string | null;
  instruction_id: string | null;
  failure_kind: string | null;
  failure_detail: string | null;
  prepared_by: string;
  prepared_on: string;
  prepared_at: Moment;
  settled_at: Moment | null;
}

/** As rows are written: JSON and moments as text. */
export interface AssetsTables {
  'assets.asset': AssetRow<string, string>;
  'assets.sighting': SightingRow<string, string>;
  'assets.measure': MeasureRow<string>;
  'assets.instruction': InstructionRow<string, string>;
  'assets.sweep': SweepRow<string>;
  'assets.proposal': ProposalRow<string>;
  'assets.report_order': ReportOrderRow<string>;
  'assets.report': ReportRow<string, string>;
  'assets.renewal': RenewalRow<string>;
}

/** As rows come back: JSON parsed, moments as instants. */
export interface AssetsRead {
  'assets.asset': AssetRow<unknown, Instant>;
  'assets.sighting': SightingRow<unknown, Instant>;
  'assets.measure': MeasureRow<Instant>;
  'assets.instruction': InstructionRow<unknown, Instant>;
  'assets.sweep': SweepRow<Instant>;
  'assets.proposal': ProposalRow<Instant>;
  'assets.report_order': ReportOrderRow<Instant>;
  'assets.report': ReportRow<unknown, Instant>;
  'assets.renewal': RenewalRow<Instant>;
}
