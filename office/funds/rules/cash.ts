import { isBefore, type LegalDay, sameDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { OFFICERS_TAKING_CASH } from '@duixian/law/parameters/payout';

export const CASH_FORMS = ['cash', 'bill'] as const;
export type CashForm = (typeof CASH_FORMS)[number];
export type CashState = 'with-officers' | 'handed-in';

export type TakeCashRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'no-case-account' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'too-few-officers'; readonly need: number; readonly named: number }
  | { readonly kind: 'cash-day'; readonly takenOn: LegalDay; readonly returnedOn: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'cash-receipt-used'; readonly receiptNumber: string };

export type HandInRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'cash-handed-in' }
  | { readonly kind: 'same-person'; readonly did: 'take'; readonly person: string }
  | { readonly kind: 'cash-differs'; readonly taken: Fen; readonly counted: Fen }
  | { readonly kind: 'handed-in-before-return'; readonly on: LegalDay; readonly returnedOn: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'late-without-reason'; readonly returnedOn: LegalDay; readonly on: LegalDay };

/** 收取现金、票据 · Only where it cannot be avoided, by two officers or more, with a receipt on the spot (法发〔2017〕6号第九条). */
export function mayTakeCash(
  wish: { readonly amount: Fen; readonly officers: readonly string[]; readonly takenOn: LegalDay; readonly returnedOn: LegalDay },
  at: { readonly caseOpen: boolean; readonly today: LegalDay },
): Result<'may', TakeCashRefusal> {
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  if (wish.amount <= 0n) return refuse({ kind: 'amount-not-positive', amount: wish.amount });
  const named = new Set(wish.officers.map((name) => name.trim())).size;
  if (named < OFFICERS_TAKING_CASH.value) return refuse({ kind: 'too-few-officers', need: OFFICERS_TAKING_CASH.value, named });
  const { takenOn, returnedOn } = wish;
  const inOrder = !isBefore(returnedOn, takenOn) && !isBefore(at.today, returnedOn);
  return inOrder ? ok('may') : refuse({ kind: 'cash-day', takenOn, returnedOn, today: at.today });
}

/**
 * 移交财务 · The same day the officers are back; a day later only with the reason in writing (第九条). Finance counts and takes over
 * what the receipt says, to the fen; nobody takes over from himself.
 */
export function mayHandIn(
  cash: { readonly state: CashState; readonly amount: Fen; readonly returnedOn: LegalDay; readonly takenBy: string },
  by: { readonly person: string; readonly counted: Fen; readonly on: LegalDay; readonly lateReason: string | null },
  today: LegalDay,
): Result<{ readonly late: boolean }, HandInRefusal> {
  if (cash.state === 'handed-in') return refuse({ kind: 'cash-handed-in' });
  if (cash.takenBy === by.person) return refuse({ kind: 'same-person', did: 'take', person: by.person });
  if (by.counted !== cash.amount) return refuse({ kind: 'cash-differs', taken: cash.amount, counted: by.counted });
  const { returnedOn } = cash;
  if (isBefore(by.on, returnedOn) || isBefore(today, by.on))
    return refuse({ kind: 'handed-in-before-return', on: by.on, returnedOn, today });
  const late = !sameDay(by.on, returnedOn);
  return late && by.lateReason === null ? refuse({ kind: 'late-without-reason', returnedOn, on: by.on }) : ok({ late });
}
