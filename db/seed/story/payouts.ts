import { plain } from '@duixian/contract/facts';
import { whenApproved, whenDeferred, whenPaid } from '@duixian/funds/rules/clocks';
import { type DeferralGround, mayDefer } from '@duixian/funds/rules/defer';
import { type PayoutPlan, planPayout } from '@duixian/funds/rules/plan-payout';
import { planRecord } from '@duixian/funds/rules/plan-record';
import { allocationPosting, bouncePosting, dispatchPosting, paymentPosting } from '@duixian/funds/rules/postings';
import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen, ZERO_FEN } from '@duixian/kernel/money';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { openFrom, shift } from '../days.ts';
import type { Deed, Diary } from '../diary.ts';
import type { Ledger } from '../ledger.ts';
import type { SeededPerson } from '../load-city.ts';
import { SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import { payoutQuestion } from './owed.ts';
import type { ReceiptStory } from './receipts.ts';
import type { World } from './world.ts';

/** How far the money of a case has come. */
export type Reached = 'arrived' | 'deferred' | 'drafted' | 'approved' | 'bounced' | 'paid';

export interface OrderStory {
  readonly orderId: Id<'payment-order'>;
  /** Null: the surplus goes back to the payer. */
  readonly creditor: string | null;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
  readonly amount: Fen;
  state: 'waiting' | 'bounced' | 'paid';
  ordered: Deed | null;
  reference: string | null;
  paidOn: LegalDay | null;
}

export interface PayoutStory {
  readonly payoutId: Id<'payout'>;
  readonly plan: PayoutPlan;
  readonly sheet: string;
  readonly drafted: Deed;
  readonly approved: Deed | null;
  readonly paidOn: LegalDay | null;
  readonly orders: readonly OrderStory[];
}

export interface DeferralStory {
  readonly deferralId: Id<'deferral'>;
  readonly receipt: ReceiptStory;
  readonly ground: DeferralGround;
  readonly reason: string;
  readonly periodEndsOn: LegalDay;
  readonly proposed: Deed;
  readonly decided: Deed;
}

interface Scene {
  readonly world: World;
  readonly one: PlannedCase;
  readonly diary: Diary;
  readonly ledger: Ledger;
  readonly officer: SeededPerson;
}

/** 核算、审批、支付 · The officer drafts, the director approves, finance pays: three persons, as far as it has come. */
export function tellPayout(scene: Scene, receipts: readonly ReceiptStory[], reached: Reached): PayoutStory | null {
  const { world, one, diary, ledger, officer } = scene;
  if (reached === 'arrived' || reached === 'deferred') return null;
  const { die } = one;
  const draftOn = diary.dayFor(openFrom(shift(diary.latest, die.between(0, 2))));
  const money = receipts.map((receipt) => ({
    id: receipt.receiptId,
    amount: receipt.amount,
    performance: must(receipt.claimed, 'money of the case is claimed').performance,
  }));
  const question = payoutQuestion(world, one, { receipts: money, earlier: [], feeTaken: ZERO_FEN, on: draftOn });
  const planned = planPayout(question);
  if (!planned.ok) return null;
  const plan = planned.value;
  const { rates, ...inputs } = question;
  const record = planRecord(plan);
  const sheet = JSON.stringify({ plan: plain(record), inputs: plain({ ...inputs, knownRatesThrough: rates.knownThrough ?? null }) });
  const payoutId = one.idOn<'payout'>(draftOn);
  const amount = plan.amount.toString();
  for (const cover of plan.covers) {
    const receipt = receipts.find((each) => each.receiptId === cover.receipt);
    if (receipt) receipt.covered = fen(receipt.covered + cover.amount);
  }
  const drafted = diary.enter(draftOn, officer, {
    type: 'funds.payout-drafted',
    subject: payoutId,
    facts: {
      amount,
      lines: plan.lines.map((line) => ({ category: line.category, creditor: line.creditor, amount: line.amount.toString() })),
      owedAfter: plan.sheet.owedTotal.toString(),
    },
    tasks: [
      { kind: 'complete', task: 'draft-payout', subject: one.caseId },
      { kind: 'open', task: 'approve-payout', subject: payoutId, facts: { amount } },
    ],
  });
  const story = { payoutId, plan, sheet, drafted, approved: null, paidOn: null, orders: [] };
  if (reached === 'drafted') return story;

  const orders = ordersOf(one, plan, receipts, draftOn);
  const whole = receipts.filter((receipt) => receipt.covered === receipt.amount).map((receipt) => receipt.receiptId);
  const approveOn = diary.dayFor(openFrom(shift(drafted.on, die.between(0, 2))));
  const approved = diary.enter(approveOn, world.at(one.court, 'director'), {
    type: 'funds.payout-approved',
    subject: payoutId,
    facts: { amount, orders: orders.length, noticeReceivedByFinanceOn: approveOn.toString() },
    clocks: whenApproved(payoutId, whole, approveOn),
    tasks: [
      { kind: 'complete', task: 'approve-payout', subject: payoutId },
      { kind: 'open', task: 'pay-out', subject: payoutId, facts: { amount } },
    ],
  });
  ledger.post(
    allocationPosting({
      payout: payoutId,
      caseId: one.caseId,
      lines: plan.lines.map((line) => ({ ...line, basis: [] })),
      valueOn: approved.on,
    }),
    approved,
  );
  if (reached === 'approved') return { ...story, approved, orders };

  const payOn = diary.dayFor(openFrom(shift(approved.on, die.between(0, 2))));
  for (const order of orders) pay(scene, payoutId, order, payOn, reached === 'bounced' && order.creditor !== null);
  if (reached === 'bounced') return { ...story, approved, orders };
  const { latest } = diary;
  diary.enter(latest, SYSTEM, {
    type: 'funds.payout-paid',
    subject: payoutId,
    facts: { amount, paidOn: latest.toString() },
    clocks: whenPaid(
      payoutId,
      whole.map((receipt) => ({ receipt, wasDeferred: false })),
      latest,
    ),
    tasks: [{ kind: 'complete', task: 'pay-out', subject: payoutId }],
  });
  return { ...story, approved, orders, paidOn: latest };
}

function pay(scene: Scene, payout: string, order: OrderStory, on: LegalDay, bounces: boolean): void {
  const { world, one, diary, ledger } = scene;
  const { orderId, creditor, amount } = order;
  const money = {
    order: orderId,
    attempt: 1,
    caseId: one.caseId,
    purpose: creditor === null ? ('refund' as const) : ('creditor' as const),
    creditor,
    amount,
  };
  const facts = { payout, amount: amount.toString(), payee: order.payee.name };
  const ordered = diary.enter(on, world.at(one.court, 'finance'), {
    type: 'funds.payment-ordered',
    subject: orderId,
    facts: { ...facts, attempt: 1 },
  });
  ledger.post(dispatchPosting({ ...money, valueOn: ordered.on }), ordered);
  order.ordered = ordered;
  if (bounces) {
    const reason = 'payee-name-differs';
    const deed = diary.enter(ordered.on, SYSTEM, {
      type: 'funds.payment-bounced',
      subject: orderId,
      facts: { ...facts, reason },
      tasks: [{ kind: 'open', task: 'pay-out', subject: orderId, facts: { bounced: reason, amount: amount.toString() } }],
    });
    ledger.post(bouncePosting({ ...money, valueOn: deed.on }), deed);
    order.state = 'bounced';
    return;
  }
  const reference = `HN${ordered.on.toString().replaceAll('-', '')}${orderId.replaceAll('-', '').slice(-16).toUpperCase()}`;
  const deed = diary.enter(ordered.on, SYSTEM, {
    type: 'funds.payment-recorded',
    subject: orderId,
    facts: { ...facts, reference, paidOn: ordered.on.toString() },
  });
  ledger.post(paymentPosting({ ...money, valueOn: deed.on }), deed);
  Object.assign(order, { state: 'paid', reference, paidOn: deed.on });
}

/** One order a creditor, and one back to the payer for a surplus. Fee and costs stay in the books. */
function ordersOf(one: PlannedCase, plan: PayoutPlan, receipts: readonly ReceiptStory[], on: LegalDay): readonly OrderStory[] {
  const waiting = { state: 'waiting' as const, ordered: null, reference: null, paidOn: null };
  const sums = new Map<string, bigint>();
  for (const line of plan.lines) if (line.creditor !== null) sums.set(line.creditor, (sums.get(line.creditor) ?? 0n) + line.amount);
  const orders: OrderStory[] = [...sums].map(([creditor, sum]) => {
    const party = one.parties.find((each) => each.partyId === creditor);
    const { name, bank, account } = must(party?.payee, 'a creditor has confirmed an account');
    return { orderId: one.idOn<'payment-order'>(on), creditor, payee: { name, bank, account }, amount: fen(sum), ...waiting };
  });
  const surplus = plan.lines.find((line) => line.category === 'surplus')?.amount;
  const payer = receipts.at(-1)?.payer;
  if (surplus !== undefined && payer !== undefined)
    orders.push({ orderId: one.idOn<'payment-order'>(on), creditor: null, payee: payer, amount: surplus, ...waiting });
  return orders;
}

/** 延缓发放 · One of the lawful grounds, proposed by the officer and approved by another person inside the period. */
export function tellDeferral(scene: Scene, receipt: ReceiptStory): DeferralStory | null {
  const { world, one, diary, officer } = scene;
  const ground: DeferralGround = 'distribution';
  const on = diary.dayFor(openFrom(shift(diary.latest, 1)));
  const period = mayDefer(ground, receipt.valueOn, on, PUBLISHED_CALENDAR);
  if (!period.ok) return null;
  const deferralId = one.idOn<'deferral'>(on);
  const reason = '其他债权人申请参与分配，分配方案尚未作出';
  const proposed = diary.enter(on, officer, {
    type: 'funds.deferral-proposed',
    subject: deferralId,
    facts: { receipt: receipt.receiptId, ground, reason, periodEndsOn: period.value.toString() },
  });
  const decided = diary.enter(on, world.at(one.court, 'director'), {
    type: 'funds.deferral-approved',
    subject: deferralId,
    facts: { receipt: receipt.receiptId, ground },
    clocks: whenDeferred(receipt.receiptId, ground, on),
  });
  return { deferralId, receipt, ground, reason, periodEndsOn: period.value, proposed, decided };
}
