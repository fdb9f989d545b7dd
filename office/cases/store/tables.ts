import { tablesOf } from '@duixian/postgres/tx';

/** Rows of the cases module as they are written. */
export interface CasesTables {
  'cases.number_counter': { region_id: number; court_id: number; type_word: string; year: number; last_serial: number };
  'cases.case': {
    region_id: number;
    case_id: string;
    court_id: number;
    case_number: string;
    type_word: string;
    year: number;
    serial: number;
    state: string;
    stage: string;
    lane: string | null;
    team_id: string | null;
    officer_id: string | null;
    applied_on: string;
    filed_on: string;
    closed_on: string | null;
    closing_kind: string | null;
    title_court: string;
    title_number: string;
    title_kind: string;
    title_effective_on: string;
    performance_ends_on: string;
    cause: string;
    claim_fen: bigint;
    received_fen: bigint;
    account_number: string;
    summary: string;
    version: number;
    created_at: string;
  };
  'cases.party': {
    region_id: number;
    party_id: string;
    case_id: string;
    court_id: number;
    role: string;
    kind: string;
    name: string;
    identity_kind: string;
    /** Sealed; found by `identity_finder`. */
    identity_number: string;
    identity_finder: string;
    phone: string | null;
    address: string | null;
    service_channel: string | null;
    service_address: string | null;
    service_consent_on: string | null;
    payee_name: string | null;
    payee_bank: string | null;
    /** Sealed. */
    payee_account: string | null;
    payee_confirmed_on: string | null;
    seq: number;
  };
  'cases.obligation': {
    region_id: number;
    obligation_id: string;
    case_id: string;
    court_id: number;
    seq: number;
    kind: string;
    label: string;
    amount_fen: bigint;
    earns_doubled: boolean;
    interest: string | null;
    passage: string | null;
  };
  'cases.search_key': { region_id: number; case_id: string; court_id: number; grams: string[] };
}

export const cases = tablesOf<CasesTables>;
