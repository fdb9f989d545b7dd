import type { Instant } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { ColumnType, Generated } from 'kysely';

/** Instants go in as text and come back as Instants; `jsonb` goes in as text and comes back parsed. */
type At = ColumnType<Instant, string, string>;
type MaybeAt = ColumnType<Instant | null, string | null, string | null>;
type Json = ColumnType<unknown, string, string>;

export interface DocumentsTables {
  'documents.letterhead': {
    region_id: number;
    court_id: number;
    address: string;
    phone: string;
    hotline: string;
    account_holder: string;
    account_bank: string;
    report_days: number;
    version: number;
  };
  'documents.number_counter': { region_id: number; case_id: string; family: string; last_sequence: number };
  'documents.document': {
    region_id: number;
    document_id: string;
    case_id: string;
    court_id: number;
    kind: string;
    family: string;
    party_id: string | null;
    addressee: string;
    state: string;
    paper: Json;
    fields: Json;
    basis: string;
    drafted_by: string;
    drafted_on: string;
    drafted_at: At;
    sequence: number | null;
    number: string | null;
    short_code: string | null;
    signed_on: string | null;
    sealed_by: string | null;
    sealed_at: MaybeAt;
    sha256: string | null;
    size_bytes: number | null;
    discarded_reason: string | null;
    /** 制作时的当事人 · Who a paper to all parties was made for; nothing where it goes to one, or is from before this was kept. */
    made_for: string[] | null;
  };
  'documents.approval': {
    region_id: number;
    document_id: string;
    step: string;
    court_id: number;
    case_id: string;
    decided_by: string;
    decided_at: At;
  };
  'documents.service': {
    region_id: number;
    service_id: string;
    document_id: string;
    case_id: string;
    court_id: number;
    party_id: string | null;
    addressee: string;
    channel: string;
    address: string;
    consent_on: string | null;
    state: string;
    ordered_by: string;
    ordered_at: At;
    sent_at: MaybeAt;
    arrived_at: MaybeAt;
    served_on: string | null;
    receipt: string | null;
    failure: string | null;
    manner: string | null;
    tracking: string | null;
    published_on: string | null;
    due_on: string | null;
    bounced_at: MaybeAt;
    printed_at: MaybeAt;
    printed_by: string | null;
  };
  'documents.file_entry': {
    region_id: number;
    entry_id: string;
    case_id: string;
    court_id: number;
    section: string;
    title: string;
    number: string | null;
    document_id: string | null;
    mime: string;
    sha256: string;
    size_bytes: number;
    filed_on: string;
    filed_at: At;
    volume: Generated<string>;
    origin: Generated<string>;
    pages: number | null;
    filed_by: string | null;
    item: string | null;
    place: Generated<number>;
    read_at: MaybeAt;
  };
  'documents.file_page': {
    region_id: number;
    entry_id: string;
    page: number;
    case_id: string;
    court_id: number;
    text: string;
    grams: string[];
  };
  'assets.measure_view': { region_id: number; measure_id: string; case_id: string; state: string };
  'funds.payout_view': {
    region_id: number;
    payout_id: string;
    case_id: string;
    state: string;
    to_creditors_fen: bigint;
    fee_fen: bigint;
    paid_on: string | null;
  };
  'documents.batch': {
    region_id: number;
    batch_id: string;
    court_id: number;
    total: number;
    started_by: string;
    started_at: At;
    facts: Json;
  };
  'documents.batch_item': {
    region_id: number;
    batch_id: string;
    item: number;
    court_id: number;
    case_id: string;
    party_id: string | null;
    kind: string;
    state: string;
    document_id: string | null;
    refusal: ColumnType<unknown, string | null, string | null>;
    tries: number;
  };
  'documents.paper_ofd': {
    region_id: number;
    short_code: string;
    document_id: string;
    sha256: string;
    size_bytes: number;
    made_at: At;
  };
  'documents.public_check': {
    region_id: number;
    short_code: string;
    kind: string;
    court_id: number;
    signed_on: string;
    sha256: string;
    legal: boolean;
  };
  'courts.person_view': { person_id: string; name: string };
  'courts.post_view': {
    person_id: string;
    court_id: number;
    team_id: string | null;
    role: string;
    from_on: string;
    until_on: string | null;
  };
  'courts.court_view': { court_id: number; name_zh: string; name_en: string };
  'cases.case_view': {
    region_id: number;
    officer_id: string | null;
    case_id: string;
    case_number: string;
    summary: string;
    state: string;
    stage: string;
    filed_on: string;
  };
}

export const documents = tablesOf<DocumentsTables>;
