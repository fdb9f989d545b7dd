import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen, Fraction } from '@duixian/kernel/money';
import type { Citation } from '@duixian/law/citation';
import type { ApplicationOrder, Bucket } from './application-order.ts';
import type { AppliedRate, RateNotLoaded } from './rate-pieces.ts';

/**
 * 计息明细 · One line of the sheet: base × rate × counted days ÷ day basis.
 *
 * `amount` is the difference of two rounded running totals, so the lines of a part add up to its total and the total
 * itself is rounded once, however many payments or rate changes cut it.
 */
export interface SheetLine {
  readonly part: 'interest' | 'penalty' | 'doubled';
  /** The order the line runs on; for the doubled part the due day its sums share. */
  readonly of: string;
  readonly base: Fen;
  readonly rate: AppliedRate;
  readonly firstDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly days: number;
  /** Fewer than `days` where a whole year of 366 days is taken at the yearly rate (规范186). */
  readonly countedDays: number;
  readonly dayBasis: 1 | 360 | 365;
  readonly exact: Fraction;
  readonly amount: Fen;
  readonly basis: readonly Citation[];
}

/** 抵充明细 · What one payment settled. */
export interface AppliedPayment {
  readonly payment: string;
  readonly on: LegalDay;
  readonly amount: Fen;
  readonly parts: readonly { readonly bucket: Bucket; readonly of: string; readonly amount: Fen }[];
  /** Beyond all that is owed: goes back to the payer. */
  readonly surplus: Fen;
}

export type Owed = { readonly [bucket in Bucket]: Fen };

/** 债权计算书 · All that is owed on one day, and every step to it. */
export interface ClaimSheet {
  readonly asOf: LegalDay;
  readonly lines: readonly SheetLine[];
  readonly payments: readonly AppliedPayment[];
  readonly accrued: { readonly interest: Fen; readonly penalty: Fen; readonly doubled: Fen };
  readonly owed: Owed;
  /** Without the doubled part: what is paid first (法释〔2014〕8号第四条). */
  readonly owedTitle: Fen;
  readonly owedTotal: Fen;
  readonly order: ApplicationOrder;
}

export type ClaimRefusal =
  | { readonly kind: 'no-items' }
  | { readonly kind: 'item-amount-not-positive'; readonly item: string; readonly amount: Fen }
  | { readonly kind: 'payment-amount-not-positive'; readonly payment: string; readonly amount: Fen }
  | { readonly kind: 'payment-after-as-of'; readonly payment: string; readonly on: LegalDay; readonly asOf: LegalDay }
  | { readonly kind: 'order-on-unknown-item'; readonly order: string; readonly item: string }
  | { readonly kind: 'segments-not-in-order'; readonly order: string }
  | { readonly kind: 'application-order-incomplete'; readonly missing: Bucket }
  | { readonly kind: 'item-listed-twice'; readonly item: string }
  | { readonly kind: 'total-cap-negative'; readonly order: string }
  | { readonly kind: 'payment-toward-unknown-item'; readonly payment: string; readonly item: string }
  | { readonly kind: 'stay-ends-before-it-begins'; readonly firstDay: LegalDay }
  | RateNotLoaded;
