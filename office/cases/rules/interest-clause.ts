import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen, Fraction } from '@duixian/kernel/money';

/**
 * 利息判项 · General interest as the title orders it, entered by a person with the words it was read from.
 * The doubled part (迟延履行期间的加倍部分) is law, not clause, and is not here.
 */
export interface InterestClause {
  readonly segments: readonly InterestSegment[];
  /** The words of the operative part. */
  readonly words: string;
}

export interface InterestSegment {
  /** `null`: whatever of the obligation is still unpaid. */
  readonly base: Fen | null;
  readonly rate: InterestRate;
  readonly from: LegalDay;
  readonly until: SegmentEnd;
}

export type SegmentEnd =
  | { readonly kind: 'day'; readonly on: LegalDay }
  /** 至实际清偿之日 runs on to the day of payment. */
  | { readonly kind: 'day-of-payment' }
  /** 至判决确定的给付之日 stops with the performance period. */
  | { readonly kind: 'end-of-performance-period' };

export type InterestRate =
  | { readonly kind: 'annual'; readonly rate: Fraction }
  | { readonly kind: 'monthly'; readonly rate: Fraction }
  | { readonly kind: 'daily'; readonly rate: Fraction }
  /** LPR of the day, times a multiple, plus a yearly spread. */
  | {
      readonly kind: 'lpr';
      readonly tenor: 'one-year' | 'five-year';
      readonly multiple: Fraction;
      readonly spread: Fraction;
      readonly fixedOn: LegalDay | null;
    };
