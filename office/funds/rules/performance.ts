import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { Bucket } from './application-order.ts';

/** 履行方式 · How the debtor's duty was performed. The kind decides which of several days stops the interest. */
export type Performance =
  | { readonly kind: 'voluntary'; readonly paidOn: LegalDay }
  | { readonly kind: 'deduction'; readonly deductedOn: LegalDay }
  | { readonly kind: 'sale'; readonly rulingEffectiveOn: LegalDay }
  | { readonly kind: 'in-kind'; readonly rulingEffectiveOn: LegalDay }
  | { readonly kind: 'other-realisation'; readonly completedOn: LegalDay }
  /** 案款在先 · Money the court already held when the case was opened counts as taken that day. */
  | { readonly kind: 'held-at-filing'; readonly filedOn: LegalDay };

export interface Payment {
  readonly id: string;
  readonly amount: Fen;
  readonly performance: Performance;
  /** 指定抵充 · The debtor named the debt when paying (民法典第五百六十条): it goes first inside each rank. */
  readonly toward?: string;
  /** 约定抵充 · The parties agreed another order for this payment; what they agree beats every text. */
  readonly buckets?: readonly Bucket[];
}

/**
 * 迟延履行截止日 · The day up to which interest runs for this performance.
 *
 * 法释〔2014〕8号第三条: the day of payment; the day of deduction, not of pay-out; the day the confirmation or in-kind
 * ruling takes effect, not the hammer; otherwise the day realisation is complete.
 */
export function performedOn(performance: Performance): LegalDay {
  switch (performance.kind) {
    case 'voluntary':
      return performance.paidOn;
    case 'deduction':
      return performance.deductedOn;
    case 'sale':
    case 'in-kind':
      return performance.rulingEffectiveOn;
    case 'other-realisation':
      return performance.completedOn;
    case 'held-at-filing':
      return performance.filedOn;
  }
}

/** The same from its two stored facts: the kind, and the one day that counts for it. */
export function performanceOf(kind: string, on: LegalDay): Performance {
  switch (kind) {
    case 'deduction':
      return { kind, deductedOn: on };
    case 'sale':
    case 'in-kind':
      return { kind, rulingEffectiveOn: on };
    case 'other-realisation':
      return { kind, completedOn: on };
    case 'held-at-filing':
      return { kind, filedOn: on };
    default:
      return { kind: 'voluntary', paidOn: on };
  }
}
