import { must } from '@duixian/kernel/assert';
import { compareDays, laterDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { FeeSheet } from '@duixian/law/parameters/banded-fee';
import { type Allocation, type AllocationLine, type AllocationRefusal, allocate, type FeeTiming } from './allocate.ts';
import type { ApplicationOrder } from './application-order.ts';
import { claimAsOf } from './claim-as-of.ts';
import type { ClaimRefusal, ClaimSheet } from './claim-sheet.ts';
import { executionFee } from './execution-fee.ts';
import type { LprBook } from './lpr-book.ts';
import type { MoneyTitle } from './money-title.ts';
import { type Payment, performedOn } from './performance.ts';
import { divideAll } from './share-pro-rata.ts';

/** 待发款 · Money of a receipt that no decision covers yet. */
export interface OpenReceipt extends Payment {}

export interface PayoutQuestion {
  readonly title: MoneyTitle;
  /** What earlier decisions already gave the creditors, on the days it counts from. */
  readonly earlier: readonly Payment[];
  readonly receipts: readonly OpenReceipt[];
  /** 无争议部分先行发放 · No more than this; everything open when absent. */
  readonly limit?: Fen;
  readonly saleCosts: Fen;
  readonly feeTiming: FeeTiming;
  readonly feeTakenBefore: Fen;
  /** Creditors with their weights in what the title orders. */
  readonly creditors: readonly { readonly creditor: string; readonly weight: bigint }[];
  readonly order: ApplicationOrder;
  readonly rates: LprBook;
}

export interface PayoutPlan {
  readonly amount: Fen;
  /** How much of which receipt the decision covers, and what of it goes to creditors. */
  readonly covers: readonly { readonly receipt: string; readonly amount: Fen; readonly toCreditors: Fen }[];
  readonly lines: readonly AllocationLine[];
  readonly sheet: ClaimSheet;
  readonly fee: FeeSheet | null;
  readonly feeOpen: Fen;
  readonly fullySatisfied: boolean;
}

export type PlanRefusal =
  | ClaimRefusal
  | AllocationRefusal
  | { readonly kind: 'amount-above-available'; readonly asked: Fen; readonly available: Fen }
  /** A receipt with an earlier day than payments already made: paying it whole would give the creditors too much. */
  | { readonly kind: 'would-overpay'; readonly amount: Fen };

/**
 * 发放方案 · Divides the open receipts, oldest performance first: what is owed on that day, the fee, the creditors,
 * the rest. Interest ends on the day of performance of each receipt, not on the day the plan is made, so the same money gives
 * the same plan whenever it is drafted.
 */
export function planPayout(question: PayoutQuestion): Result<PayoutPlan, PlanRefusal> {
  const { title, order, rates } = question;
  const receipts = [...question.receipts].sort((a, b) => compareDays(performedOn(a.performance), performedOn(b.performance)));
  const available = addFen(ZERO_FEN, ...receipts.map((receipt) => receipt.amount));
  if (available <= 0n) return refuse({ kind: 'nothing-available', available });
  const first = must(receipts[0], 'what is available came from a receipt');
  let left = question.limit ?? available;
  if (left <= 0n) return refuse({ kind: 'nothing-available', available: left });
  if (left > available) return refuse({ kind: 'amount-above-available', asked: left, available });
  const amount = left;

  const payments = [...question.earlier];
  const recoveredBefore = addFen(ZERO_FEN, ...question.earlier.map((payment) => payment.amount));
  let costsLeft = question.saleCosts;
  let state = { recovered: recoveredBefore, feeTaken: question.feeTakenBefore };
  let latest = payments.reduce((day, payment) => laterDay(day, performedOn(payment.performance)), performedOn(first.performance));
  const covers: { receipt: string; amount: Fen; toCreditors: Fen }[] = [];
  const allocations: Allocation[] = [];

  for (const receipt of receipts) {
    const part = minFen(receipt.amount, left);
    if (part <= 0n) break;
    latest = laterDay(latest, performedOn(receipt.performance));
    const claim = claimAsOf({ title, payments, asOf: latest, order, rates });
    if (!claim.ok) return claim;
    const costs = minFen(costsLeft, part);
    const shared = allocate({
      available: part,
      saleCosts: costs,
      feeTiming: question.feeTiming,
      recoveredBefore: state.recovered,
      feeTakenBefore: state.feeTaken,
      claims: [{ creditor: '', owedTitle: claim.value.owedTitle, owedDoubled: claim.value.owed.doubled }],
    });
    if (!shared.ok) return shared;
    allocations.push(shared.value);
    costsLeft = subtractFen(costsLeft, costs);
    state = { recovered: addFen(state.recovered, shared.value.toCreditors), feeTaken: addFen(state.feeTaken, shared.value.feeTaken) };
    covers.push({ receipt: receipt.id, amount: part, toCreditors: shared.value.toCreditors });
    if (shared.value.toCreditors > 0n) payments.push({ ...receipt, amount: shared.value.toCreditors });
    left = subtractFen(left, part);
  }

  const sheet = claimAsOf({ title, payments, asOf: latest, order, rates });
  if (!sheet.ok) return sheet;
  const over = addFen(ZERO_FEN, ...sheet.value.payments.map((payment) => payment.surplus));
  if (over > 0n) return refuse({ kind: 'would-overpay', amount: over });

  const fee = state.recovered > 0n ? executionFee(state.recovered) : undefined;
  const feeOpen = allocations.at(-1)?.feeOpen ?? ZERO_FEN;
  return ok({
    amount,
    covers,
    lines: mergedLines(allocations, question.creditors),
    sheet: sheet.value,
    fee: fee?.ok ? fee.value : null,
    feeOpen,
    fullySatisfied: sheet.value.owedTotal === 0n && feeOpen === 0n,
  });
}

/** One line for each category and creditor, in the order the categories were paid. */
function mergedLines(allocations: readonly Allocation[], creditors: PayoutQuestion['creditors']): readonly AllocationLine[] {
  const merged = new Map<string, AllocationLine>();
  for (const line of allocations.flatMap((allocation) => allocation.lines)) {
    const before = merged.get(line.category);
    merged.set(line.category, before === undefined ? line : { ...before, amount: addFen(before.amount, line.amount) });
  }
  return [...merged.values()].flatMap((line) => {
    if (line.creditor === null) return [line];
    const shares = divideAll(
      line.amount,
      creditors.map((creditor) => creditor.weight),
    );
    return creditors.map(({ creditor }, i) => ({ ...line, creditor, amount: shares[i] ?? ZERO_FEN })).filter((share) => share.amount > 0n);
  });
}
