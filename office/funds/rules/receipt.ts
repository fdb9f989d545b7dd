import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { ReversalRefusal } from './ledger.ts';

/**
 * 单笔上限 · A setting: 100 billion yuan. A hundred thousand such lines still fit the figures every door writes, so no sum
 * of a court's money runs over; a line above it is a mistake of the file.
 */
export const MOST_OF_A_LINE = fen(10_000_000_000_000n);

/** 到账筛选 · What a list of receipts may be narrowed to. `claimed` is all of a case's ever; the figures of the panel stand below. */
export const RECEIPT_FILTERS = ['arrived', 'unmatched', 'claimed', 'open', 'due', 'overdue', 'deferred'] as const;
export type ReceiptFilterState = (typeof RECEIPT_FILTERS)[number];
/** 面板数字 · Each opens the list narrowed to its own name, and that list has exactly its rows. */
export const RECEIPT_FIGURES = [
  'arrived',
  'unmatched',
  'open',
  'due',
  'overdue',
  'deferred',
] as const satisfies readonly ReceiptFilterState[];

export type RecordReceiptRefusal =
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'amount-too-large'; readonly amount: Fen; readonly limit: Fen }
  /** 账户余额上限 · The account would hold more than the books can count. */
  | { readonly kind: 'balance-too-large'; readonly limit: Fen }
  | { readonly kind: 'value-day-in-future'; readonly valueOn: LegalDay; readonly today: LegalDay }
  /** The bank gave this reference to another line: one of the two files is wrong, and nobody guesses which. */
  | { readonly kind: 'same-reference-other-content'; readonly reference: string };

export type ClaimReceiptRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'receipt-already-claimed'; readonly caseId: string | null }
  | { readonly kind: 'account-closed' }
  | { readonly kind: 'no-case-account' }
  /** Whoever took it out of one case does not put it into another: no single person moves money between cases. */
  | { readonly kind: 'claim-by-releaser' }
  | { readonly kind: 'performance-after-today'; readonly on: LegalDay; readonly today: LegalDay };

export type ReleaseReceiptRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'receipt-not-claimed' }
  /** A decision already spends it. */
  | { readonly kind: 'receipt-covered'; readonly covered: Fen }
  | ReversalRefusal;

/** 到账登记 · What a statement line must be before it is posted. */
export function receiptProblem(line: { amount: Fen; valueOn: LegalDay }, today: LegalDay): RecordReceiptRefusal | undefined {
  if (line.amount <= 0n) return { kind: 'amount-not-positive', amount: line.amount };
  if (line.amount > MOST_OF_A_LINE) return { kind: 'amount-too-large', amount: line.amount, limit: MOST_OF_A_LINE };
  if (isBefore(today, line.valueOn)) return { kind: 'value-day-in-future', valueOn: line.valueOn, today };
  return undefined;
}

/** 记入凭证 · What may have put a receipt into the case it was in last: the officer's claim that came last, else the bank's own line. */
export function entryKeysOf(receipt: { readonly receiptId: string; readonly reference: string; readonly claims: number }) {
  return { claim: `claim:${receipt.receiptId}:${receipt.claims}`, bank: `bank:${receipt.reference}` };
}

/** 撤销认领 · Only while no decision spends the money; that a second person does it is the rule of every reversal. */
export function releaseProblem(claimed: boolean, covered: Fen): ReleaseReceiptRefusal | undefined {
  if (!claimed) return { kind: 'receipt-not-claimed' };
  if (covered > 0n) return { kind: 'receipt-covered', covered };
  return undefined;
}

/** 扣划款 · A deducted sum is named so by the bank that sends it; the officer may correct it with the decision. */
export function looksDeducted(remark: string): boolean {
  return /扣划|划扣|划拨/.test(remark);
}
