/** 和解 · The tables of settlements, their instalments, and what was paid without the court. */
export interface SettlementTables {
  'funds.settlement': {
    region_id: number;
    settlement_id: string;
    court_id: number;
    case_id: string;
    state: string;
    agreed_on: string;
    document: string;
    terms: string;
    total_fen: bigint;
    breach_after_missed: number;
    grace_days: number;
    last_due_on: string;
    recorded_by: string;
    recorded_on: string;
    breached_on: string | null;
    asked_on: string | null;
    asked_document: string | null;
    ended_by: string | null;
    ended_on: string | null;
    end_reason: string | null;
  };
  'funds.instalment': {
    region_id: number;
    settlement_id: string;
    number: number;
    court_id: number;
    due_on: string;
    amount_fen: bigint;
    missed_noted_on: string | null;
    reminded_on: string | null;
    reminded_how: string | null;
    reminded_by: string | null;
  };
  'funds.direct_payment': {
    region_id: number;
    payment_id: string;
    court_id: number;
    case_id: string;
    amount_fen: bigint;
    paid_on: string;
    evidence: string;
    confirmed_by: string;
    should_have_come: string | null;
    state: string;
    recorded_by: string;
    recorded_on: string;
    withdrawn_by: string | null;
    withdrawn_on: string | null;
    withdraw_reason: string | null;
  };
}
