/** 参与分配 · A plan, whose claims it divides among, who was told and who objected. */
export interface DistributionTables {
  'funds.distribution': {
    region_id: number;
    distribution_id: string;
    court_id: number;
    case_id: string;
    state: string;
    counts_on: string;
    performance_kind: string;
    pool_fen: bigint;
    question: unknown;
    result: unknown;
    drafted_by: string;
    drafted_on: string;
    decided_by: string | null;
    decided_on: string | null;
    return_reason: string | null;
    ended_on: string | null;
  };
  'funds.distribution_claim': {
    region_id: number;
    distribution_id: string;
    claim_id: string;
    court_id: number;
    place: number;
    source: string;
    party_id: string | null;
    other_case_id: string | null;
    name: string;
    title_number: string;
    payee_bank: string | null;
    payee_account: string | null;
  };
  'funds.distribution_notice': {
    region_id: number;
    distribution_id: string;
    notice_id: string;
    court_id: number;
    place: number;
    role: string;
    name: string;
    served_on: string | null;
    served_how: string | null;
    noted_by: string | null;
  };
  'funds.distribution_objection': {
    region_id: number;
    distribution_id: string;
    objection_id: string;
    court_id: number;
    notice_id: string;
    received_on: string;
    reason: string;
    change: unknown;
    state: string;
    told_on: string | null;
    sued_on: string | null;
    suit_number: string | null;
    ended_on: string | null;
    ended_because: string | null;
    noted_by: string;
  };
  'funds.distribution_reply': {
    region_id: number;
    objection_id: string;
    notice_id: string;
    reply_id: string;
    court_id: number;
    told_on: string;
    opposed_on: string | null;
    words: string | null;
    noted_by: string;
  };
  'funds.distribution_payout': {
    region_id: number;
    distribution_id: string;
    payout_id: string;
    court_id: number;
    held_fen: bigint;
  };
}
