import type { Fen } from '@duixian/kernel/money';
import type { CalendarNotLoaded } from '@duixian/law/court-calendar';
import type { LeaderRefusal } from './money-settings.ts';
import type { PayeeRefusal } from './payee.ts';
import type { ApproveRefusal, ConfirmPayeeRefusal, DispatchRefusal } from './payout.ts';
import type { PlanRefusal } from './plan-payout.ts';

/** What the acts of the module can say no with, where more than one rule is asked. Commands and contract share them. */
export type PlanCaseRefusal =
  | PlanRefusal
  | PayeeRefusal
  | { readonly kind: 'not-found' }
  /** Several applicants: the officer says who gets what part. */
  | { readonly kind: 'shares-needed'; readonly applicants: number };

export type DraftPayoutRefusal =
  | PlanCaseRefusal
  | { readonly kind: 'no-case-account' }
  | { readonly kind: 'deposit-costs-too-high'; readonly costs: Fen; readonly amount: Fen }
  | CalendarNotLoaded;
export type ApprovePayoutRefusal = ApproveRefusal | LeaderRefusal | PayeeRefusal | { readonly kind: 'not-found' };
export type ReturnPayoutRefusal = ApproveRefusal | { readonly kind: 'not-found' };
export type DispatchPaymentRefusal = DispatchRefusal | PayeeRefusal | { readonly kind: 'not-found' };
export type ChangePayeeRefusal = ConfirmPayeeRefusal | PayeeRefusal | { readonly kind: 'not-found' };
