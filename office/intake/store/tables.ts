import type { Instant } from '@duixian/kernel/legal-day';

/** `jsonb` is written as text and read parsed; instants are written as text and read as instants. */
export interface IntakeTables {
  'intake.draft': {
    region_id: number;
    draft_id: string;
    court_id: number;
    person_id: string;
    title: string;
    form: string;
    state: string;
    saved_at: string;
  };
  'intake.application': {
    region_id: number;
    application_id: string;
    court_id: number;
    received_court_id: number;
    state: string;
    origin: string;
    received_on: string;
    received_by: string;
    received_by_name: string;
    applicants: string;
    debtors: string;
    title_number: string;
    title_key: string;
    claim_fen: bigint;
    content_key: string | null;
    case_id: string | null;
    case_number: string | null;
    filed_on: string | null;
    filed_by: string | null;
    checked_on: string | null;
    checked_by: string | null;
    return_code: string | null;
    return_words: string | null;
    returns: number;
    version: number;
    created_at: string;
    /** What a search of names and numbers asks; written with them. */
    grams: string[];
  };
  'intake.application_version': {
    region_id: number;
    application_id: string;
    version: number;
    court_id: number;
    received_court_id: number;
    form: string;
    findings: string;
    confirmed: string[];
    saved_by: string;
    saved_by_name: string;
    saved_at: string;
  };
  'intake.import': {
    region_id: number;
    import_id: string;
    court_id: number;
    window_court_id: number;
    file_name: string;
    file_sha256: string;
    row_count: number;
    state: string;
    kind: string;
    created_by: string;
    created_by_name: string;
    created_at: string;
    done_at: string | null;
  };
  'intake.import_row': {
    region_id: number;
    import_id: string;
    row_no: number;
    court_id: number;
    window_court_id: number;
    content_key: string;
    result: string;
    form: string | null;
    refusals: string;
    application_id: string | null;
    stock: string | null;
    case_id: string | null;
  };
  'intake.register_notice': {
    region_id: number;
    identity_finder: string;
    state: string;
    since_on: string;
    court_id: number;
    source: string;
    told_on: string;
    told_by: string;
    told_by_name: string;
  };
}

/** The same tables as they come back. */
export interface ReadTables {
  'intake.draft': Omit<IntakeTables['intake.draft'], 'form' | 'saved_at'> & { form: unknown; saved_at: Instant };
  'intake.application': Omit<IntakeTables['intake.application'], 'created_at'> & { created_at: Instant };
  'intake.application_version': Omit<IntakeTables['intake.application_version'], 'form' | 'findings' | 'saved_at'> & {
    form: unknown;
    findings: unknown;
    saved_at: Instant;
  };
  'intake.import': Omit<IntakeTables['intake.import'], 'created_at' | 'done_at'> & { created_at: Instant; done_at: Instant | null };
  'intake.import_row': Omit<IntakeTables['intake.import_row'], 'form' | 'refusals' | 'stock'> & {
    form: unknown;
    refusals: unknown;
    stock: unknown;
  };
  'courts.court_view': { court_id: number; code: string; name_zh: string; name_en: string };
}
