import type { Fen } from '@duixian/kernel/money';

/** 退还事由 · Why money goes back to whoever paid it in; a lawful refund needs no panel (法发〔2017〕6号第十一条). */
export const REFUND_GROUNDS = ['not-of-this-case', 'paid-too-much', 'title-set-aside', 'application-withdrawn', 'paid-by-mistake'] as const;
export type RefundGround = (typeof REFUND_GROUNDS)[number];

/** 移送事由 · Why money goes on to another court, account to account, against its receipt. */
export const TRANSFER_GROUNDS = [
  'case-transferred',
  'case-entrusted',
  'distributed-elsewhere',
  'handed-to-first-seizing-court',
  'bankruptcy-accepted',
] as const;
export type TransferGround = (typeof TRANSFER_GROUNDS)[number];

export type DivertRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'receipt-not-claimed' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'amount-above-available'; readonly asked: Fen; readonly available: Fen }
  | { readonly kind: 'receipt-deferred' }
  /** 原路退回 · The bank did not say from which account the money came: there is no way back. */
  | { readonly kind: 'payer-account-unknown' }
  | { readonly kind: 'rate-not-loaded' };

export type AcknowledgeRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-a-transfer' }
  | { readonly kind: 'payout-state'; readonly state: string }
  | { readonly kind: 'already-acknowledged'; readonly number: string }
  | { readonly kind: 'receipt-before-payment' };

/** 可退可移 · What of a receipt no decision spends and no deferral holds. */
export function divertProblem(
  receipt: { readonly claimed: boolean; readonly open: Fen; readonly deferred: boolean },
  amount: Fen,
): DivertRefusal | undefined {
  if (!receipt.claimed) return { kind: 'receipt-not-claimed' };
  if (amount <= 0n) return { kind: 'amount-not-positive', amount };
  if (receipt.deferred) return { kind: 'receipt-deferred' };
  if (amount > receipt.open) return { kind: 'amount-above-available', asked: amount, available: receipt.open };
  return undefined;
}
