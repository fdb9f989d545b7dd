import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen, Fraction } from '@duixian/kernel/money';
import type { DistributionRules } from '@duixian/law/parameters/distribution';

/** 被执行人性质 · An enterprise legal person that is not bankrupt is not distributed pro rata but by the order of measures. */
export type DebtorKind = 'natural-person' | 'other-organisation' | 'enterprise' | 'enterprise-in-bankruptcy';

/** 可分配财产 · The price of one thing, or money, with what it cost to sell it. */
export interface Pool {
  readonly id: string;
  readonly amount: Fen;
  readonly saleCosts: Fen;
}

/** 执行费用 · A cost that goes before every creditor: application and preservation fees, storage, notices, a reward. */
export interface CommonCost {
  readonly id: string;
  readonly amount: Fen;
}

export type ClaimKind = 'ordinary' | 'wages' | 'maintenance' | 'tax' | 'injury-medical' | 'victim-restitution' | 'fine' | 'confiscation';

/** 优先受偿 · A right on one thing. `order` counts inside its kind: registration or delivery, the earlier the smaller. */
export interface Priority {
  readonly kind: 'lien' | 'construction-price' | 'registered-security';
  readonly pool: string;
  readonly order: number;
  /** The secured part, where it is less than the claim; a construction price never secures late interest. */
  readonly upTo?: Fen;
}

export interface CompetingClaim {
  readonly id: string;
  readonly creditor: string;
  readonly kind: ClaimKind;
  /** 执行依据确定、尚未清偿的债务, without the doubled part. */
  readonly titleDebt: Fen;
  readonly doubled: Fen;
  readonly hasTitle: boolean;
  readonly priority?: Priority;
  /** 查封顺位 · 1 seized first. Absent: no measure on the property. */
  readonly seizureRank?: number;
  /** 同一执行依据 · Creditors of one title share pro rata whatever their measures. */
  readonly title?: string;
  readonly appliedOn?: LegalDay;
  /** 首封保全财产的价值, where a local rule measures the bonus by it. */
  readonly preservedValue?: Fen;
}

export interface DistributionQuestion {
  readonly debtor: DebtorKind;
  readonly pools: readonly Pool[];
  readonly costs: readonly CommonCost[];
  readonly claims: readonly CompetingClaim[];
  readonly rules: DistributionRules;
  /** 参与分配截止日 · The last day to apply under the rules chosen; a later applicant shares only in what is left. */
  readonly closesOn?: LegalDay;
  /** The share the panel decided on, inside the range of the rules. */
  readonly bonusRate?: Fraction;
  /** 刑民并存 · Criminal property parts are enforced with it: the order of 法释〔2014〕13号第十三条. */
  readonly criminal: boolean;
}

export type DistributionRefusal =
  | { readonly kind: 'no-pool' }
  | { readonly kind: 'no-claims' }
  | { readonly kind: 'listed-twice'; readonly id: string }
  | { readonly kind: 'pool-amount-not-positive'; readonly pool: string; readonly amount: Fen }
  | { readonly kind: 'cost-negative'; readonly id: string; readonly amount: Fen }
  | { readonly kind: 'claim-amount-negative'; readonly claim: string; readonly amount: Fen }
  | { readonly kind: 'claim-of-nothing'; readonly claim: string }
  | { readonly kind: 'priority-on-unknown-pool'; readonly claim: string; readonly pool: string }
  | { readonly kind: 'rank-not-positive'; readonly claim: string }
  | { readonly kind: 'criminal-claim-in-civil-distribution'; readonly claim: string }
  | { readonly kind: 'bonus-not-allowed'; readonly rules: string }
  | { readonly kind: 'bonus-outside-range'; readonly rules: string; readonly least: Fraction; readonly most: Fraction }
  | { readonly kind: 'several-first-seizures'; readonly claims: readonly string[] }
  | { readonly kind: 'preserved-value-needed'; readonly claim: string }
  /** 企业破产法: the property goes to the administrator. */
  | { readonly kind: 'debtor-in-bankruptcy' };
