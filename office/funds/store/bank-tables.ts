import type { Instant } from '@duixian/kernel/legal-day';
import type { ColumnType } from 'kysely';

/** What the bank told, file by file and line by line, and what was compared with it. */
export interface BankTables {
  'funds.statement_file': {
    region_id: number;
    file_id: string;
    court_id: number;
    sha256: string;
    file_name: string;
    size_bytes: number;
    state: string;
    format: string | null;
    head: unknown;
    refusal: unknown;
    row_count: number;
    brought_by: string;
    brought_on: string;
    brought_at: Instant | string;
    read_at: Instant | string | null;
  };
  'funds.statement_row': {
    region_id: number;
    file_id: string;
    row_no: number;
    court_id: number;
    line_no: number;
    result: string;
    direction: string | null;
    reference: string | null;
    amount_fen: bigint | null;
    value_on: string | null;
    counterparty_name: string;
    counterparty_account: string;
    counterparty_bank: string;
    sub_account: string;
    remark: string;
    order_no: string | null;
    receipt_id: string | null;
    order_id: string | null;
    facts: unknown;
  };
  'funds.reconciliation': {
    region_id: number;
    reconciliation_id: string;
    court_id: number;
    on_day: string;
    version: number;
    ledger_fen: bigint;
    bank_fen: bigint | null;
    bank_source: string;
    unmatched_fen: bigint;
    in_transit_fen: bigint;
    books: number;
    chain_head: string;
    chain_sound: boolean;
    differences: number;
    made_by: string;
    made_at: Instant | string;
  };
  'funds.reconciliation_row': {
    region_id: number;
    reconciliation_id: string;
    row_no: number;
    court_id: number;
    kind: string;
    reference: string;
    amount_fen: bigint;
    value_on: string | null;
    case_id: string | null;
    facts: unknown;
  };
  'funds.reconciliation_signature': {
    region_id: number;
    reconciliation_id: string;
    side: string;
    court_id: number;
    signed_by: string;
    signed_on: string;
    signed_at: Instant | string;
    remark: string;
  };
  'agencies.statement_line_view': {
    region_id: number;
    bank: string;
    line_no: bigint;
    reference: string;
    direction: string;
    amount_fen: bigint;
    value_date: string;
    sub_account: string;
    counterparty_name: string;
    remark: string;
    order_no: string | null;
  };
  'agencies.statement_cursor_view': {
    region_id: number;
    bank: string;
    last_line_no: bigint;
    balance_fen: bigint;
    read_at: Instant;
  };
  'funds.pay_batch': {
    region_id: number;
    batch_id: string;
    court_id: number;
    channel: string;
    state: string;
    item_count: number;
    amount_fen: bigint;
    opened_by: string;
    opened_on: string;
    opened_at: ColumnType<Instant, string, string>;
    finished_at: ColumnType<Instant | null, string | null, string | null>;
  };
  'funds.pay_batch_item': {
    region_id: number;
    batch_id: string;
    item_no: number;
    court_id: number;
    case_id: string;
    order_id: string;
    attempt: number | null;
    result: string;
    facts: ColumnType<unknown, string, string>;
    file_no: number | null;
  };
  'funds.pay_batch_file': {
    region_id: number;
    batch_id: string;
    file_no: number;
    court_id: number;
    message_id: string;
    sha256: string;
    size_bytes: number;
    item_count: number;
    amount_fen: bigint;
    written_at: ColumnType<Instant, string, string>;
  };
}
