import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { PlanRecord } from '../plan-shape.ts';
import { claimSheetOf } from '../queries/claim-sheet.ts';
import { type AcknowledgeRefusal, type DivertRefusal, divertProblem, type RefundGround, type TransferGround } from '../rules/diversion.ts';
import { deferralsOf } from '../store/deferrals.ts';
import type { Payee } from '../store/orders.ts';
import { causeOf, insertCause, saveAcknowledged } from '../store/payout-causes.ts';
import { insertPayout, lockPayout, type PayoutId, paidOnOf } from '../store/payouts.ts';
import { caseOfReceipt, lockReceipt, type Receipt, type ReceiptId, saveCovered } from '../store/receipts.ts';

interface Divert {
  readonly receipt: ReceiptId;
  readonly amount: Fen;
  readonly reason: string;
  readonly document: string;
}

export interface RefundInput extends Divert {
  readonly ground: RefundGround;
}

export interface TransferInput extends Divert {
  readonly ground: TransferGround;
  readonly to: { readonly court: string; readonly caseNumber: string; readonly payee: Payee };
}

type Drafted = Result<{ readonly payoutId: PayoutId }, DivertRefusal>;

/** 退还报批 · Money goes back the way it came, to the payer's own account; approved and paid by two others, as any payment. */
export function draftRefund(ctx: Ctx, input: RefundInput): Promise<Drafted> {
  return divert(ctx, input, 'refund', ({ payerName, payerAccount, payerBank }) => {
    if (payerAccount === '') return refuse({ kind: 'payer-account-unknown' });
    return ok({ to: null, payee: { name: payerName, bank: payerBank, account: payerAccount } });
  });
}

/** 移送报批 · Money follows the case to another court, from account to account; that court's receipt is recorded afterwards. */
export function draftTransfer(ctx: Ctx, input: TransferInput): Promise<Drafted> {
  const { court, caseNumber, payee } = input.to;
  return divert(ctx, input, 'transfer', () => ok({ to: { court, caseNumber }, payee }));
}

interface Destination {
  readonly to: { readonly court: string; readonly caseNumber: string } | null;
  readonly payee: Payee;
}

async function divert(
  ctx: Ctx,
  input: Divert & { readonly ground: string },
  kind: 'refund' | 'transfer',
  destination: (receipt: Receipt) => Result<Destination, DivertRefusal>,
): Promise<Drafted> {
  const caseId = await caseOfReceipt(ctx, input.receipt);
  if (caseId === undefined) return refuse({ kind: (await lockReceipt(ctx, input.receipt)) ? 'receipt-not-claimed' : 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const receipt = await lockReceipt(ctx, input.receipt);
  if (receipt === undefined) return refuse({ kind: 'not-found' });
  const deferred = (await deferralsOf(ctx, caseId)).running.has(receipt.receiptId);
  const open = subtractFen(receipt.amount, receipt.covered);
  const problem = divertProblem({ claimed: receipt.claimed?.caseId === caseId, open, deferred }, input.amount);
  if (problem !== undefined) return refuse(problem);
  const goes = destination(receipt);
  if (!goes.ok) return goes;
  const sheet = await claimSheetOf(ctx, caseId, ctx.today);
  if (!sheet.ok) return refuse({ kind: sheet.refusal.kind === 'not-found' ? 'not-found' : 'rate-not-loaded' });

  const { amount, ground, reason, document } = input;
  const plan: PlanRecord = {
    amount,
    covers: [{ receipt: receipt.receiptId, amount, toCreditors: ZERO_FEN }],
    lines: [{ category: kind === 'refund' ? 'surplus' : 'transfer', creditor: null, amount, basis: [] }],
    sheet: sheet.value,
    fee: null,
    feeOpen: ZERO_FEN,
    fullySatisfied: false,
  };
  const payoutId = ctx.newId<'payout'>();
  await insertPayout(ctx, { payoutId, court: held.value.court, caseId, kind, plan, inputs: null, asOf: ctx.today });
  await insertCause(ctx, held.value.court, { payoutId, caseId, ground, reason, document, ...goes.value });
  await saveCovered(ctx, receipt.receiptId, addFen(receipt.covered, amount));
  await ctx.record({
    type: kind === 'refund' ? 'funds.refund-drafted' : 'funds.transfer-drafted',
    subject: payoutId,
    case: caseId,
    facts: { amount: amount.toString(), ground, reason, document, payee: goes.value.payee.name, court: goes.value.to?.court ?? null },
    tasks: [{ kind: 'open', task: 'approve-payout', subject: payoutId, facts: { amount: amount.toString() } }],
  });
  return ok({ payoutId });
}

/** 收款收据 · The court that got the money says so, with the number of its receipt; only after it was paid. */
export async function acknowledgeTransfer(
  ctx: Ctx,
  input: { readonly payout: PayoutId; readonly number: string; readonly on: LegalDay },
): Promise<Result<{ readonly payoutId: PayoutId }, AcknowledgeRefusal>> {
  const seen = await causeOf(ctx, input.payout);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  const payout = await lockPayout(ctx, input.payout);
  const cause = await causeOf(ctx, input.payout);
  if (payout === undefined || cause === undefined) return refuse({ kind: 'not-found' });
  if (cause.to === null) return refuse({ kind: 'not-a-transfer' });
  if (payout.state !== 'paid') return refuse({ kind: 'payout-state', state: payout.state });
  if (cause.acknowledged !== null) return refuse({ kind: 'already-acknowledged', number: cause.acknowledged.number });
  const paidOn = await paidOnOf(ctx, input.payout);
  if (isBefore(input.on, paidOn) || isBefore(ctx.today, input.on)) return refuse({ kind: 'receipt-before-payment' });
  await saveAcknowledged(ctx, input.payout, input);
  await ctx.record({
    type: 'funds.transfer-acknowledged',
    subject: input.payout,
    case: cause.caseId,
    facts: { number: input.number, on: input.on.toString(), court: cause.to.court },
  });
  return ok({ payoutId: input.payout });
}
