import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen, Fraction } from '@duixian/kernel/money';
import type { BenchmarkTier } from '@duixian/law/parameters/benchmark-rate';

/** 给付项种类 · What an ordered sum is. The kind decides its rank in a payment and whether it doubles. */
export type TitleItemKind =
  | 'principal'
  | 'damages'
  | 'liquidated-damages'
  | 'realising-cost'
  | 'fixed-interest'
  | 'court-fee'
  | 'preservation-fee';

/** 给付项 · One sum of the operative part. An instalment is an item of its own. */
export interface TitleItem {
  readonly id: string;
  readonly kind: TitleItemKind;
  readonly amount: Fen;
  /** 履行期间届满日 · The last day to perform; where the title fixes none, the day it took effect. */
  readonly dueOn: LegalDay;
  readonly dueBy: 'performance-period' | 'instalment' | 'effective-day';
  /** What the filing recorded for sums courts judge differently; it never brings interest or court fees into the base. */
  readonly earnsDoubled: boolean;
  /** 有担保 · Among debts that are due the one without security is settled first (民法典第五百六十条). */
  readonly secured?: boolean;
}

export type LprTerm = 'one-year' | 'five-year';

/** 利率 · A rate as the title words it. All figures are exact. */
export type RateOrder =
  | { readonly kind: 'annual'; readonly rate: Fraction }
  /** 月利率 · Taken as twelve times a year, which is how titles themselves convert it. */
  | { readonly kind: 'monthly'; readonly rate: Fraction }
  | { readonly kind: 'daily'; readonly rate: Fraction }
  /** LPR × multiple + spread. `fixedOn` holds the quote of one day; without it the rate follows each new quote. */
  | {
      readonly kind: 'lpr';
      readonly term: LprTerm;
      readonly multiple: Fraction;
      readonly spread: Fraction;
      readonly fixedOn?: LegalDay;
    }
  /** 同期贷款基准利率 × multiple + spread, by the length of the delay or by a tier the title names; the LPR takes over on 2019-08-20. */
  | {
      readonly kind: 'benchmark';
      readonly tier: BenchmarkTier | 'by-length';
      readonly multiple: Fraction;
      readonly spread: Fraction;
      readonly afterReform: LprTerm;
    };

/** 计息分段 · Runs from its day to the day before the next segment, the last one to the end of the order. */
export interface InterestSegment {
  readonly from: LegalDay;
  readonly rate: RateOrder;
  /** 以不超过……为限 · A ceiling the title itself puts on the rate. */
  readonly rateCap?: RateOrder;
  /** 以……为基数 · A base the title states; never more than what is still owed of the item. */
  readonly statedBase?: Fen;
}

/** 计息终点 · Chosen by a person from the words of the title, never guessed (（2019）最高法执监378号). */
export type InterestEnd =
  | { readonly kind: 'day-of-payment' }
  | { readonly kind: 'end-of-performance-period' }
  | { readonly kind: 'fixed-day'; readonly on: LegalDay };

/** 复利 · Only where the title itself orders it: unpaid interest joins the base after each rest day (（2016）最高法执监422号). */
export interface CompoundRests {
  readonly every: 'month' | 'quarter' | 'year';
  /** 结息日 · The day of the month; banks rest on the 20th. A quarter rests in March, June, September, December; a year in December. */
  readonly onDay: number;
}

/** 一般债务利息 · What the title orders to run on one of its items. */
export interface InterestOrder {
  readonly id: string;
  /** 违约金 that runs by the day ranks apart from interest; see the order of application. */
  readonly nature: 'interest' | 'penalty';
  readonly item: string;
  readonly segments: readonly InterestSegment[];
  readonly end: InterestEnd;
  /** 365 unless the title says ÷360. */
  readonly dayBasis: 365 | 360;
  /** 整年按年利率 · Whole years at the yearly rate (规范186) unless false: then each calendar day is a 365th. */
  readonly wholeYears?: boolean;
  /** 算头不算尾 when false; true where the title counts both days. */
  readonly lastDayCounts: boolean;
  readonly compound?: CompoundRests;
  /** 已计至履行期间届满的违约金 · A penalty accrued by the end of the period joins the base of the doubled part (（2017）最高法执监21号). */
  readonly doublesWhenDue?: boolean;
  /** 总额以……为限. */
  readonly totalCap?: Fen;
  /** The passage of the operative part the order was read from. */
  readonly wording: string;
}

/** 暂缓、中止 · Why the enforcement stood still. Only the first two kinds stop the doubled part (法释〔2014〕8号第三条). */
export type StayGround =
  | 'title-review-not-asked-by-debtor'
  | 'retrial-stay'
  | 'title-review-asked-by-debtor'
  | 'settlement'
  | 'no-property-closing'
  | 'appraisal'
  | 'waiting-for-payout'
  | 'other';

export interface Stay {
  readonly ground: StayGround;
  readonly firstDay: LegalDay;
  /** The last day that stood still; open when the stay still runs. */
  readonly lastDay?: LegalDay;
}

/** 加倍部分 · Owed unless waived in words (规范188) or replaced by the title's own default liability (规范190). */
export type DoubledPart = 'owed' | 'waived' | 'replaced-by-own-default-liability';

/** 金钱给付义务 · The money a title orders one creditor to be paid, with all that moves it. */
export interface MoneyTitle {
  readonly items: readonly TitleItem[];
  readonly orders: readonly InterestOrder[];
  readonly doubledPart: DoubledPart;
  readonly stays: readonly Stay[];
  /** 企业破产法第四十六条 · Interest stops on the day the petition is accepted. */
  readonly bankruptcyAcceptedOn?: LegalDay;
  /** 执行回转 · The original creditor owes the doubled part as well when he is late (法释〔2014〕8号第六条). */
  readonly restitution?: boolean;
  /** 折算为人民币 · The sums were converted from a foreign currency (法释〔2014〕8号第五条). */
  readonly converted?: boolean;
}
