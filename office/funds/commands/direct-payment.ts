import type { Ctx } from '@duixian/audit/act';
import { holdCase, noteReceived } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { mustComeToCourt } from '@duixian/law/parameters/case-funds';
import type { DirectPaymentRefusal } from '../rules/settlement.ts';
import { lockBook } from '../store/books.ts';
import { runningGrounds } from '../store/deferrals.ts';
import {
  caseOfDirectPayment,
  type DirectPaymentId,
  directPaymentsOf,
  insertDirectPayment,
  saveWithdrawn,
} from '../store/direct-payments.ts';

/**
 * 自行给付补录 · The debtor paid the creditor himself (法发〔2017〕6号第六条). It settles the debt as of its day, on the creditor's
 * own word. Money in dispute or to be distributed should have come to the court: it is entered all the same, and marked.
 */
export async function recordDirectPayment(
  ctx: Ctx,
  input: {
    readonly case: CaseId;
    readonly amount: Fen;
    readonly paidOn: LegalDay;
    readonly evidence: string;
    readonly confirmedBy: string;
  },
): Promise<Result<{ readonly paymentId: DirectPaymentId; readonly shouldHaveCome: string | null }, DirectPaymentRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  if (held.value.state === 'closed') return refuse({ kind: 'case-closed' });
  if ((await lockBook(ctx, input.case)) === undefined) return refuse({ kind: 'no-case-account' });
  if (input.amount <= 0n) return refuse({ kind: 'amount-not-positive', amount: input.amount });
  if (isBefore(ctx.today, input.paidOn)) return refuse({ kind: 'performance-after-today', on: input.paidOn, today: ctx.today });
  const waiting = await runningGrounds(ctx, input.case);
  const shouldHaveCome =
    mustComeToCourt({
      'network-deduction': false,
      disputed: waiting.disputed,
      'to-be-distributed': waiting.distribution,
      'court-finds-necessary': false,
    }) ?? null;
  const paymentId = ctx.newId<'direct-payment'>();
  const { amount, paidOn, evidence, confirmedBy } = input;
  await insertDirectPayment(ctx, held.value.court, {
    paymentId,
    caseId: input.case,
    amount,
    paidOn,
    evidence,
    confirmedBy,
    shouldHaveCome,
  });
  await noteReceived(ctx, input.case, amount);
  await ctx.record({
    type: 'funds.direct-payment-recorded',
    subject: paymentId,
    case: input.case,
    facts: { amount: amount.toString(), paidOn: paidOn.toString(), evidence, confirmedBy, shouldHaveCome },
    events: [{ type: 'funds.direct-payment-recorded', facts: { case: input.case }, serialKey: input.case }],
  });
  return ok({ paymentId, shouldHaveCome });
}

/** 撤销补录 · It was entered wrongly: a second person takes it back, with the reason. */
export async function withdrawDirectPayment(
  ctx: Ctx,
  input: { readonly payment: DirectPaymentId; readonly reason: string },
): Promise<Result<{ readonly paymentId: DirectPaymentId }, DirectPaymentRefusal>> {
  const caseId = await caseOfDirectPayment(ctx, input.payment);
  if (caseId === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const payment = must(
    (await directPaymentsOf(ctx, caseId)).find((each) => each.paymentId === input.payment),
    'the payment belongs to the case',
  );
  if (payment.state === 'withdrawn') return refuse({ kind: 'direct-payment-withdrawn' });
  if (payment.recordedBy === ctx.actor.personId) return refuse({ kind: 'same-person', did: 'record', person: payment.recordedBy });
  await saveWithdrawn(ctx, input.payment, input.reason);
  await noteReceived(ctx, caseId, fen(-payment.amount));
  await ctx.record({
    type: 'funds.direct-payment-withdrawn',
    subject: input.payment,
    case: caseId,
    facts: { amount: payment.amount.toString(), reason: input.reason },
  });
  return ok({ paymentId: input.payment });
}
