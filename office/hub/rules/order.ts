import type { Id, PersonId } from '@duixian/kernel/ids';
import { compareDays, daysBetween, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CalendarMissing } from './answer-term.ts';
import type { OrderCheck } from './order-checks.ts';

export type OrderId = Id<'order'>;

export const ORDER_STATES = ['open', 'answered', 'closed', 'withdrawn'] as const;
/** open 待答复, answered 待核, closed 办结, withdrawn 撤销. */
export type OrderState = (typeof ORDER_STATES)[number];

/** An order is to be read by the day after it was given, and its answer verified within three days. Office policy. */
export const READ_WITHIN_DAYS = 1;
export const VERIFY_WITHIN_DAYS = 3;
/** Nobody is ordered to answer later than this. Office policy. */
export const LONGEST_ANSWER_DAYS = 90;

/** 督办 · What an act on an order looks at. */
export interface HeldOrder {
  readonly state: OrderState;
  readonly issuedBy: PersonId;
  readonly addressee: PersonId;
  readonly issuedOn: LegalDay;
  readonly readDueOn: LegalDay;
  readonly answerDueOn: LegalDay;
  readonly verifyDueOn: LegalDay | null;
  readonly deliveredOn: LegalDay | null;
  readonly readOn: LegalDay | null;
  readonly answeredOn: LegalDay | null;
  readonly closedOn: LegalDay | null;
  readonly check: OrderCheck | null;
}

export type OrderRefusal =
  | CalendarMissing
  | { readonly kind: 'order-ended'; readonly state: OrderState }
  | { readonly kind: 'not-the-addressee' }
  | { readonly kind: 'not-the-issuer' }
  | { readonly kind: 'order-not-answered' }
  | { readonly kind: 'order-answered-already' }
  | { readonly kind: 'answer-day-out-of-range'; readonly earliest: string; readonly latest: string };

export type IssueRefusal =
  | CalendarMissing
  | { readonly kind: 'row-not-there' }
  | { readonly kind: 'order-of-an-order' }
  | { readonly kind: 'not-to-oneself' }
  | { readonly kind: 'cannot-receive-orders' }
  | { readonly kind: 'check-does-not-fit'; readonly check: string }
  | { readonly kind: 'ordered-already'; readonly by: string }
  | { readonly kind: 'answer-day-out-of-range'; readonly earliest: string; readonly latest: string };

export type UrgeRefusal =
  | { readonly kind: 'row-not-there' }
  | { readonly kind: 'nobody-to-urge' }
  | { readonly kind: 'not-to-oneself' }
  | { readonly kind: 'urged-today' };

/** 限答日 · Today at the earliest, within the longest time at the latest. */
export function answerDayProblem(
  dueOn: LegalDay,
  today: LegalDay,
): { readonly kind: 'answer-day-out-of-range'; readonly earliest: string; readonly latest: string } | undefined {
  const inDays = daysBetween(today, dueOn);
  if (inDays >= 0 && inDays <= LONGEST_ANSWER_DAYS) return undefined;
  return { kind: 'answer-day-out-of-range', earliest: today.toString(), latest: plusDays(today, LONGEST_ANSWER_DAYS).toString() };
}

export type StepName = 'deliver' | 'read' | 'answer' | 'verify';

/** 步骤计时 · One step of an order with its own clock; how late it is, or was, is computed and never stored. */
export interface OrderStep {
  readonly step: StepName;
  readonly dueOn: LegalDay | null;
  readonly doneOn: LegalDay | null;
  readonly lateDays: number;
}

/** 四步四表 · Delivered, read, answered, verified: each with the day it should be and the day it was. */
export function stepsOf(order: HeldOrder, today: LegalDay): readonly OrderStep[] {
  const ended = order.state === 'withdrawn' ? order.closedOn : null;
  const step = (name: StepName, dueOn: LegalDay | null, doneOn: LegalDay | null): OrderStep => {
    const until = doneOn ?? ended ?? today;
    const late = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, until));
    return { step: name, dueOn, doneOn, lateDays: late };
  };
  return [
    step('deliver', order.issuedOn, order.deliveredOn),
    step('read', order.readDueOn, order.readOn),
    step('answer', order.answerDueOn, order.answeredOn),
    step('verify', order.verifyDueOn, order.state === 'closed' ? order.closedOn : null),
  ];
}

/** 超期 · Whether the step that is waited for has passed its day. */
export function isLate(order: HeldOrder, today: LegalDay): boolean {
  const waiting = stepsOf(order, today).find((step) => step.doneOn === null);
  return order.state !== 'closed' && order.state !== 'withdrawn' && waiting !== undefined && waiting.lateDays > 0;
}

/** 答复 · By the addressee, while it is open. */
export function mayAnswer(order: HeldOrder, by: PersonId): Result<true, OrderRefusal> {
  if (order.state === 'closed' || order.state === 'withdrawn') return refuse({ kind: 'order-ended', state: order.state });
  if (order.addressee !== by) return refuse({ kind: 'not-the-addressee' });
  return order.state === 'answered' ? refuse({ kind: 'order-answered-already' }) : ok(true);
}

export function mayRead(order: HeldOrder, by: PersonId): Result<true, OrderRefusal> {
  return order.addressee === by ? ok(true) : refuse({ kind: 'not-the-addressee' });
}

/** 不答不结 · Accepting or sending back needs an answer; only whoever gave the order does either. */
export function mayJudge(order: HeldOrder, by: PersonId): Result<true, OrderRefusal> {
  if (order.state === 'closed' || order.state === 'withdrawn') return refuse({ kind: 'order-ended', state: order.state });
  if (order.issuedBy !== by) return refuse({ kind: 'not-the-issuer' });
  return order.state === 'answered' ? ok(true) : refuse({ kind: 'order-not-answered' });
}

export function mayWithdraw(order: HeldOrder, by: PersonId): Result<true, OrderRefusal> {
  if (order.state === 'closed' || order.state === 'withdrawn') return refuse({ kind: 'order-ended', state: order.state });
  return order.issuedBy === by ? ok(true) : refuse({ kind: 'not-the-issuer' });
}

/** How many days after its day an answer came; null when it came in time. */
export function answeredLate(order: HeldOrder, on: LegalDay): number | null {
  return compareDays(on, order.answerDueOn) > 0 ? daysBetween(order.answerDueOn, on) : null;
}
