import type { Ctx } from '@duixian/audit/act';
import { noteReceived, receiveInto } from '@duixian/cases/commands/move-case';
import { assert } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, idFrom } from '@duixian/kernel/ids';
import { sameDay } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { whenMoneyIsKnown } from '../rules/clocks.ts';
import { soundSubAccount } from '../rules/match-receipt.ts';
import { performanceOf } from '../rules/performance.ts';
import { receiptPosting } from '../rules/postings.ts';
import { looksDeducted, type RecordReceiptRefusal, receiptProblem } from '../rules/receipt.ts';
import { insertBook } from '../store/books.ts';
import { courtOfSubAccount } from '../store/courts.ts';
import { postReceipt } from '../store/post.ts';
import { type BankLine, hashOfLine, type ReceiptId, receiptByReference, receiptParameters } from '../store/receipts.ts';

export interface RecordedReceipt {
  readonly receiptId: ReceiptId;
  /** False when the same line was already there: importing twice changes nothing. */
  readonly fresh: boolean;
  readonly matchedTo: CaseId | null;
}

/** Where a line comes from, when it is a file of a court and not the bank's own feed. */
export interface LineSource {
  /** Whose desk unmatched money goes to, where the line itself names no court. */
  readonly court?: CourtId;
  /** Two sources word one payment differently: amount and value day must agree, the words need not. */
  readonly otherWords?: boolean;
}

/**
 * 到账登记 · A line of the bank statement enters the ledger once. A sound sub-account finds its case; anything else goes
 * to the unmatched desk, where the money already stands in the books (一案一账号, 法〔2021〕322号第十九项).
 */
export async function recordReceipt(
  ctx: Ctx,
  line: BankLine,
  from: LineSource = {},
): Promise<Result<RecordedReceipt, RecordReceiptRefusal>> {
  const problem = receiptProblem(line, ctx.today);
  if (problem !== undefined) return refuse(problem);
  const number = soundSubAccount(line);
  const into = number === undefined ? undefined : await receiveInto(ctx, number, line.amount);
  if (into !== undefined) {
    const matched = await enter(ctx, line, into.court, into);
    if (!matched.ok) return matched;
    if (matched.value !== undefined) return ok({ receiptId: matched.value, fresh: true, matchedTo: into.caseId });
    // Nothing was written: the line is already there, or the account is closed. The case's sum goes back.
    await noteReceived(ctx, into.caseId, fen(-line.amount));
  }
  const known = await alreadyThere(ctx, line, from);
  if (known !== undefined) return known;
  const court = into?.court ?? (await courtOfSubAccount(ctx, line.subAccount)) ?? from.court ?? ctx.actor.courtId;
  const unmatched = await enter(ctx, line, court, undefined);
  if (!unmatched.ok) return unmatched;
  if (unmatched.value !== undefined) return ok({ receiptId: unmatched.value, fresh: true, matchedTo: null });
  // Another sender of the same line was quicker; what it wrote is visible now.
  const kept = await alreadyThere(ctx, line, from);
  assert(kept !== undefined, 'the reference is taken, so its receipt is there');
  return kept;
}

/** Receipt, posting and record of one line; nothing where its reference is taken or the case's account is not open. */
async function enter(
  ctx: Ctx,
  line: BankLine,
  court: CourtId,
  into: { readonly caseId: CaseId } | undefined,
): Promise<Result<ReceiptId | undefined, RecordReceiptRefusal>> {
  const receiptId = ctx.newId<'receipt'>();
  const book = into?.caseId ?? receiptId;
  const { reference, amount, valueOn } = line;
  const performance = performanceOf(looksDeducted(line.remark) ? 'deduction' : 'voluntary', valueOn);
  const claimed = into === undefined ? null : { caseId: into.caseId, how: 'sub-account' as const, by: null, on: ctx.today, performance };
  if (into === undefined) await insertBook(ctx, { bookId: book, court, number: null });
  const posting = receiptPosting({ receipt: receiptId, book, reference, amount, valueOn });
  const posted = await postReceipt(ctx, posting, receiptParameters(ctx.tx, { receiptId, court, line, claimed }));
  if (!posted.ok) {
    assert(posted.refusal.kind === 'balance-too-large', 'a receipt only raises balances');
    return refuse(posted.refusal);
  }
  if (!posted.value.fresh) return ok(undefined);
  const facts = { reference, amount: amount.toString(), valueOn: valueOn.toString(), payer: line.payerName, matched: into !== undefined };
  await ctx.record({
    type: 'funds.receipt-recorded',
    subject: receiptId,
    facts,
    ...(into === undefined
      ? {}
      : {
          case: into.caseId,
          clocks: whenMoneyIsKnown(receiptId, valueOn, ctx.today),
          tasks: [{ kind: 'open', task: 'draft-payout', subject: into.caseId, facts: { amount: amount.toString() } }],
          events: [{ type: 'funds.receipt-claimed', facts: { case: into.caseId, receipt: receiptId }, serialKey: into.caseId }],
        }),
  });
  return ok(receiptId);
}

async function alreadyThere(
  ctx: Ctx,
  line: BankLine,
  from: LineSource,
): Promise<Result<RecordedReceipt, RecordReceiptRefusal> | undefined> {
  const kept = await receiptByReference(ctx, line.reference);
  if (kept === undefined) return undefined;
  const samePayment = kept.amount === line.amount && sameDay(kept.valueOn, line.valueOn);
  if (kept.contentHash !== hashOfLine(line) && !(from.otherWords === true && samePayment))
    return refuse({ kind: 'same-reference-other-content', reference: line.reference });
  return ok({ receiptId: kept.receiptId, fresh: false, matchedTo: kept.caseId === null ? null : idFrom<'case'>(kept.caseId) });
}
