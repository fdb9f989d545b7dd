import { isBefore, type LegalDay, plusYears } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import type { CalendarNotLoaded, CourtCalendar } from '@duixian/law/court-calendar';
import { DEPOSIT_COLLECTION_YEARS, DEPOSIT_GROUNDS } from '@duixian/law/parameters/case-funds';
import { moneyOrder, moneyPay } from '@duixian/law/terms/money';
import type { LeaderRefusal } from './money-settings.ts';
import { workdayAfter } from './workdays.ts';

/** 提存事由 · The five of 法发〔2017〕6号第十六条. */
export const DEPOSIT_GROUND_IDS = DEPOSIT_GROUNDS.value;
export type DepositGround = (typeof DEPOSIT_GROUND_IDS)[number];

/** 取回事由 · Why deposited money goes back to whoever paid it in (民法典第五百七十四条). */
export const DEPOSIT_ENDS = ['collected', 'returned'] as const;
export type DepositEnd = (typeof DEPOSIT_ENDS)[number];

/** 提存状态 · proposed → deposited → end-asked → collected | returned; a proposal may be refused, or fall with its decision. */
export type DepositState = 'proposed' | 'deposited' | 'refused' | 'withdrawn' | 'end-asked' | 'collected' | 'returned';

export interface Deposit {
  readonly state: DepositState;
  readonly proposedBy: string;
  readonly endAskedBy: string | null;
}

export type DepositRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'deposit-state'; readonly state: DepositState }
  | { readonly kind: 'deposit-order-state'; readonly state: string }
  | { readonly kind: 'deposit-costs-too-high'; readonly costs: Fen; readonly amount: Fen }
  | { readonly kind: 'already-deposited' }
  | { readonly kind: 'same-person'; readonly did: 'propose' | 'draft' | 'claim'; readonly person: string }
  | LeaderRefusal
  | CalendarNotLoaded;

/** 能否提存 · Only what finance has not sent, or what came back; the costs come out of it and leave something. */
export function depositProblem(
  order: { readonly state: string; readonly amount: Fen },
  costs: Fen,
): Extract<DepositRefusal, { kind: 'deposit-order-state' | 'deposit-costs-too-high' }> | undefined {
  if (order.state !== 'waiting' && order.state !== 'bounced') return { kind: 'deposit-order-state', state: order.state };
  return costsProblem(order.amount, costs);
}

/** 法发〔2017〕6号第十七条: the creditor bears the costs of the deposit, out of the money. */
export function costsProblem(amount: Fen, costs: Fen): { kind: 'deposit-costs-too-high'; costs: Fen; amount: Fen } | undefined {
  return costs < 0n || costs >= amount ? { kind: 'deposit-costs-too-high', costs, amount } : undefined;
}

/**
 * 期限内提存 · A deposit is to be asked for inside the period of payment, the outer fifteen working days from arrival
 * (法〔2021〕322号第二十二项). Late, it is still made, since the creditor is still missing, and is marked late.
 */
export function depositInTime(arrivedOn: LegalDay, today: LegalDay, calendar: CourtCalendar): Result<boolean, CalendarNotLoaded> {
  const last = workdayAfter(arrivedOn, moneyOrder.duration.value + moneyPay.duration.value, calendar);
  return last.ok ? ok(!isBefore(last.value, today)) : last;
}

/** The director decides: neither whoever proposed it, nor whoever drafted or claimed the money. */
export function mayDecideDeposit(
  deposit: Deposit,
  hands: { readonly draftedBy: string; readonly claimedBy: readonly string[] },
  person: string,
): DepositRefusal | undefined {
  if (deposit.state !== 'proposed') return { kind: 'deposit-state', state: deposit.state };
  if (deposit.proposedBy === person) return { kind: 'same-person', did: 'propose', person };
  if (hands.draftedBy === person) return { kind: 'same-person', did: 'draft', person };
  return hands.claimedBy.includes(person) ? { kind: 'same-person', did: 'claim', person } : undefined;
}

export function mayAskEnd(deposit: Deposit): DepositRefusal | undefined {
  return deposit.state === 'deposited' ? undefined : { kind: 'deposit-state', state: deposit.state };
}

export function mayDecideEnd(deposit: Deposit, person: string): DepositRefusal | undefined {
  if (deposit.state !== 'end-asked') return { kind: 'deposit-state', state: deposit.state };
  return deposit.endAskedBy === person ? { kind: 'same-person', did: 'propose', person } : undefined;
}

/** 领取期限 · The day the creditor's right to collect lapses (民法典第五百七十四条). Shown; nothing moves by itself. */
export function collectableUntil(depositedOn: LegalDay): LegalDay {
  return plusYears(depositedOn, DEPOSIT_COLLECTION_YEARS.value);
}
