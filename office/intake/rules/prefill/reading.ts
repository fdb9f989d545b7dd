import type { Fen } from '@duixian/kernel/money';
import type { Passage } from './source-text.ts';

/** 所得 · A value with the passage it came from. `likely` asks the clerk to look; a guess is left out instead. */
export interface Found<T> {
  readonly value: T;
  readonly passage: Passage;
  readonly confidence: 'certain' | 'likely';
}

export type DocumentKind = 'civil_judgment' | 'civil_mediation' | 'civil_ruling' | 'enforcement_ruling' | 'arbitral_award';
export type TrialStage = 'first_instance' | 'second_instance' | 'enforcement';
export type LitigationRole =
  | 'plaintiff'
  | 'defendant'
  | 'third_party'
  | 'plaintiff_and_counter_defendant'
  | 'defendant_and_counter_plaintiff'
  | 'appellant'
  | 'appellee'
  | 'enforcement_applicant'
  | 'enforcement_respondent';
export type EnforcementRole = 'applicant' | 'respondent' | 'both' | 'none';
export type PartyType = 'natural_person' | 'organization' | null;

/** 当事人 · `id` is P1, P2 … in the order of the paper; the name is null where the paper gives none. */
export interface ReadParty {
  readonly id: string;
  readonly name: string | null;
  readonly type: PartyType;
  readonly litigationRole: LitigationRole;
  readonly enforcementRole: EnforcementRole;
  readonly aliases: readonly string[];
  readonly passage: Passage;
}

export type Due =
  | { readonly type: 'days_after_effective' | 'days_after_service'; readonly days: number | null }
  | { readonly type: 'on_effective' }
  | { readonly type: 'fixed_date'; readonly date: string }
  | { readonly type: 'periodic' }
  | { readonly type: 'not_stated' };

export interface Periodic {
  readonly unit: 'month' | 'quarter' | 'year';
  readonly amount: Fen;
  readonly start: string | null;
  readonly payDay: number | null;
  readonly endEvent: string | null;
}

export interface MonetaryObligation {
  readonly id: string;
  readonly item: number;
  readonly kind: string;
  readonly label: string;
  /** Null for a periodic sum, whose amount stands in `periodic`. */
  readonly amount: Fen | null;
  readonly creditors: readonly string[];
  readonly debtors: readonly string[];
  readonly liability: 'sole' | 'common' | 'several' | 'principal_debtor';
  readonly due: Due;
  readonly coversPeriod: { readonly start: string; readonly end: string } | null;
  readonly periodic: Periodic | null;
  readonly passage: Passage;
  readonly confidence: 'certain' | 'likely';
}

export type RateType =
  | 'annual_fixed'
  | 'monthly_fixed'
  | 'daily_fixed'
  | 'lpr_1y'
  | 'lpr_5y'
  | 'pboc_loan_rate'
  | 'pboc_overdue_loan_rate'
  | 'contract_rate'
  | 'amount_per_year'
  | 'amount_per_month';

export interface Rate {
  readonly type: RateType;
  /** A decimal: 0.24 is 24%; for amounts per year or month the sum in fen. */
  readonly value: string | null;
  readonly multiplier: string | null;
  readonly text: string;
}

export interface Segment {
  readonly base: Fen | null;
  readonly baseText: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly endEvent: string | null;
}

export interface InterestRule {
  readonly id: string;
  readonly item: number;
  readonly kind: string;
  readonly accruesOn: readonly string[];
  readonly rate: Rate;
  readonly segments: readonly Segment[];
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  readonly cap: { readonly amount: Fen; readonly text: string } | null;
  readonly onlyOnDefault: boolean;
  readonly passage: Passage;
}

export interface CostShare {
  /** One party, or a group that bears the sum together. */
  readonly parties: readonly string[];
  readonly amount: Fen;
}

export interface LitigationCost {
  readonly kind: 'acceptance_fee' | 'preservation_fee' | 'announcement_fee' | 'counterclaim_fee' | 'total_of_fees';
  readonly total: Fen | null;
  readonly charged: Fen;
  readonly bearers: readonly CostShare[];
  readonly payableTo: 'court' | 'plaintiff' | 'not_stated';
  readonly claimable: boolean | null;
  readonly due: Due;
  readonly passage: Passage;
}

export interface LiabilityLink {
  readonly kind: 'common' | 'joint_and_several' | 'several' | 'supplementary';
  readonly parties: readonly string[];
  /** Ids of obligations and interest rules. */
  readonly obligations: readonly string[];
  readonly scope: string;
  readonly shares: readonly { readonly party: string; readonly amount: Fen }[];
  readonly passage: Passage;
}

export interface BehaviourObligation {
  readonly item: number;
  readonly kind: 'vacate' | 'return_thing' | 'stop_infringement' | 'cooperate_transfer' | 'other_act';
  readonly debtor: string;
  readonly creditor: string | null;
  readonly description: string;
  readonly due: Due;
  readonly passage: Passage;
}

export interface DefaultClause {
  readonly trigger: string;
  readonly effect: 'acceleration' | 'enforce_all_and_interest' | 'replacement_amount';
  readonly amount: Fen | null;
  readonly debtors: readonly string[];
  readonly allocationOrder: readonly string[];
  readonly passage: Passage;
}

export interface EnforcementMeasure {
  readonly kind: 'deduct_deposit' | 'seal_vehicle_file';
  readonly target: string | null;
  readonly amount: Fen | null;
  readonly passage: Passage;
}

/** 提示 · What the reader wants a person to see, each with its facts. */
export type Finding =
  | {
      readonly kind: 'nothing-to-enforce';
      readonly because: 'claims-dismissed' | 'withdrawn' | 'declaration-only' | 'enforcement-paper' | 'no-operative-part';
    }
  | { readonly kind: 'no-operative-part' }
  | { readonly kind: 'sum-without-debtor'; readonly amount: Fen; readonly passage: Passage }
  | { readonly kind: 'sum-in-foreign-currency'; readonly words: string; readonly passage: Passage }
  /** A criminal judgment, a certificate of a notary: what it orders is for a person to enter. */
  | { readonly kind: 'paper-of-another-kind' }
  /** 支付下列款项：（表） · Something is ordered, and not in words that are understood. */
  | { readonly kind: 'order-not-understood' }
  | { readonly kind: 'first-instance-text-needed' }
  /** More than one paper in the text: the first was read, the others begin at these places of it. */
  | { readonly kind: 'several-papers'; readonly papers: number }
  | { readonly kind: 'scan-slips-mended' };

export interface JudgmentReading {
  readonly court: Found<string> | null;
  readonly caseNumber: Found<string> | null;
  readonly documentKind: Found<DocumentKind> | null;
  readonly trialStage: Found<TrialStage> | null;
  readonly documentDate: Found<string> | null;
  readonly cause: Found<string> | null;
  readonly relatedCaseNumbers: readonly {
    readonly caseNumber: string;
    readonly relation: 'first_instance_judgment' | 'underlying_basis' | 'other';
    readonly passage: Passage;
  }[];
  readonly parties: readonly ReadParty[];
  readonly nonParties: readonly { readonly name: string; readonly role: string; readonly passage: Passage }[];
  readonly operativeSource: 'own_operative_part' | 'first_instance_part_upheld_on_appeal' | 'varied_on_appeal';
  readonly monetary: readonly MonetaryObligation[];
  readonly interest: readonly InterestRule[];
  readonly costs: readonly LitigationCost[];
  readonly links: readonly LiabilityLink[];
  readonly behaviour: readonly BehaviourObligation[];
  /** 优先受偿 · `grantors`: those whose property answers. */
  readonly priority: readonly { readonly creditor: string; readonly grantors: readonly string[]; readonly passage: Passage }[];
  readonly measures: readonly EnforcementMeasure[];
  readonly declarations: readonly Passage[];
  readonly dismissals: readonly Passage[];
  readonly waivers: readonly Passage[];
  readonly defaultClause: DefaultClause | null;
  readonly performanceDeadline: Due | null;
  readonly doubleInterest: {
    readonly stated: boolean;
    readonly applies: 'by_text' | 'by_law' | 'mediation_default_clause' | 'not_applicable';
    readonly citedArticle: string | null;
  };
  /** Null where the paper is of a kind whose orders are not read. */
  readonly enforceable: boolean | null;
  readonly findings: readonly Finding[];
}

export type ReadingRefusal =
  | { readonly kind: 'text-too-large'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'text-empty' };
