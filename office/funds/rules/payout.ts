import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 决定种类 · To the creditors, back to whoever paid it in, or on to another court. */
export type PayoutKind = 'pay-out' | 'refund' | 'transfer';

/** 发放审批 · One decision to pay out, from the draft to the bank's answer. */
interface PayoutFacts {
  readonly payoutId: string;
  readonly caseId: string;
  readonly amount: Fen;
  readonly draftedBy: string;
  /** Whoever claimed a receipt the decision covers. */
  readonly claimedBy: readonly string[];
}

export type Payout =
  | (PayoutFacts & { readonly state: 'drafted' })
  | (PayoutFacts & { readonly state: 'returned'; readonly reason: string })
  | (PayoutFacts & { readonly state: 'approved'; readonly approvedBy: string })
  | (PayoutFacts & { readonly state: 'paid'; readonly approvedBy: string });

export type PayoutState = Payout['state'];

/** 付款指令 · One payment to one creditor at the bank. */
export type PaymentOrder =
  | { readonly state: 'waiting'; readonly attempt: number }
  | { readonly state: 'ordered'; readonly attempt: number; readonly orderedBy: string }
  | { readonly state: 'paid'; readonly attempt: number; readonly reference: string }
  | { readonly state: 'bounced'; readonly attempt: number; readonly reason: string }
  /** 提存 · Kept for the creditor instead; collected later under an order of its own. */
  | { readonly state: 'deposited'; readonly attempt: number };

export type PaymentOrderState = PaymentOrder['state'];

/** The second and third person: nobody acts twice in one payment (法发〔2017〕6号第十二条、第十四条). */
export type SamePersonRefusal = { readonly kind: 'same-person'; readonly did: 'draft' | 'claim' | 'approve'; readonly person: string };
type StateRefusal = { readonly kind: 'payout-state'; readonly state: PayoutState };

export type ApproveRefusal = StateRefusal | SamePersonRefusal;
export type ReturnRefusal = StateRefusal | SamePersonRefusal;

/** 审批 · Whoever drafted the decision or claimed its money may not approve it. */
export function mayApprove(payout: Payout, person: string): Result<Payout, ApproveRefusal> {
  if (payout.state !== 'drafted') return refuse({ kind: 'payout-state', state: payout.state });
  const earlier = earlierHand(payout, person);
  return earlier === undefined ? ok(payout) : refuse(earlier);
}

/** 退回 · Also for the approver alone; the reason is checked at the door. */
export function mayReturn(payout: Payout, person: string): Result<Payout, ReturnRefusal> {
  return mayApprove(payout, person);
}

export type DispatchRefusal =
  | StateRefusal
  | SamePersonRefusal
  /** 重复支付 · The order is with the bank or already paid. */
  | { readonly kind: 'already-ordered'; readonly state: 'ordered' | 'paid' | 'deposited' };

/** 支付 · Finance pays what another approved and a third drafted; a bounced order may be sent again, nothing else twice. */
export function mayOrder(payout: Payout, order: PaymentOrder, person: string): Result<{ readonly attempt: number }, DispatchRefusal> {
  if (order.state === 'ordered' || order.state === 'paid' || order.state === 'deposited')
    return refuse({ kind: 'already-ordered', state: order.state });
  if (payout.state !== 'approved') return refuse({ kind: 'payout-state', state: payout.state });
  const earlier = earlierHand(payout, person);
  if (earlier !== undefined) return refuse(earlier);
  if (payout.approvedBy === person) return refuse({ kind: 'same-person', did: 'approve', person });
  return ok({ attempt: order.attempt + 1 });
}

/** 批次 · No approved order waits that is not in another batch. */
export type OpenBatchRefusal = { readonly kind: 'nothing-to-pay' };

export type ConfirmPayeeRefusal = SamePersonRefusal | { readonly kind: 'order-not-bounced'; readonly state: PaymentOrderState };

/** 更换收款账户 · Only after a bounce, and by somebody who may approve: not by whoever drafted or claimed. */
export function mayConfirmPayee(payout: Payout, order: PaymentOrder, person: string): Result<PaymentOrder, ConfirmPayeeRefusal> {
  if (order.state !== 'bounced') return refuse({ kind: 'order-not-bounced', state: order.state });
  const earlier = earlierHand(payout, person);
  return earlier === undefined ? ok(order) : refuse(earlier);
}

export type AnswerRefusal =
  | { readonly kind: 'order-state'; readonly state: PaymentOrderState }
  | { readonly kind: 'other-answer-kept' }
  /** 无回单 · The payee's receipt is the bank's word with its number (法发〔2017〕6号第十五条); without one nothing is paid. */
  | { readonly kind: 'paid-without-reference' };

/** 银行回执 · The bank's answer to an order. The same answer again is no news; another one is refused. */
export function takeAnswer(
  order: PaymentOrder,
  attempt: number,
  answer: { readonly kind: 'paid'; readonly reference: string } | { readonly kind: 'bounced'; readonly reason: string },
): Result<{ readonly fresh: boolean }, AnswerRefusal> {
  if (answer.kind === 'paid' && answer.reference.trim() === '') return refuse({ kind: 'paid-without-reference' });
  if (order.state === 'ordered' && order.attempt === attempt) return ok({ fresh: true });
  if (order.attempt !== attempt || order.state === 'waiting' || order.state === 'ordered' || order.state === 'deposited')
    return refuse({ kind: 'order-state', state: order.state });
  const same = order.state === 'paid' ? answer.kind === 'paid' && answer.reference === order.reference : answer.kind === 'bounced';
  return same ? ok({ fresh: false }) : refuse({ kind: 'other-answer-kept' });
}

export type ReturnedRefusal = { readonly kind: 'order-state'; readonly state: PaymentOrderState };

/** 付后退回 · Money the bank had paid comes back: only of the attempt that was paid, and once. */
export function takeReturn(order: PaymentOrder, attempt: number): Result<{ readonly fresh: boolean }, ReturnedRefusal> {
  if (order.attempt !== attempt || (order.state !== 'paid' && order.state !== 'bounced'))
    return refuse({ kind: 'order-state', state: order.state });
  return ok({ fresh: order.state === 'paid' });
}

function earlierHand(payout: Payout, person: string): SamePersonRefusal | undefined {
  if (payout.draftedBy === person) return { kind: 'same-person', did: 'draft', person };
  if (payout.claimedBy.includes(person)) return { kind: 'same-person', did: 'claim', person };
  return undefined;
}
