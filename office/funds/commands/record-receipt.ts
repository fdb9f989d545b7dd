import type { Ctx } from '@duixian/audit/act';
import { holdCase, noteReceived } from '@duixian/cases/commands/move-case';
import { assert } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, idFrom } from '@duixian/kernel/ids';
import { sameDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { whenMoneyIsKnown } from '../rules/clocks.ts';
import { soundSubAccount } from '../rules/match-receipt.ts';
import { performanceOf } from '../rules/performance.ts';
import { receiptPosting } from '../rules/postings.ts';
import { looksDeducted, type RecordReceiptRefusal, receiptProblem } from '../rules/receipt.ts';
import { bookByNumber, insertBook } from '../store/books.ts';
import { courtOfSubAccount } from '../store/courts.ts';
import { post } from '../store/post.ts';
import { type BankLine, hashOfLine, insertReceipt, type ReceiptId, receiptByReference } from '../store/receipts.ts';

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
  const receiptId = ctx.newId<'receipt'>();
  const number = soundSubAccount(line);
  const book = number === undefined ? undefined : await bookByNumber(ctx, number);
  const open = book?.state === 'open' ? await holdCase(ctx, idFrom<'case'>(book.bookId)) : undefined;
  const matched = book !== undefined && open?.ok ? { caseId: open.value.caseId, court: open.value.court } : undefined;

  const court = matched?.court ?? (await courtOfSubAccount(ctx, line.subAccount)) ?? from.court ?? ctx.actor.courtId;
  const bookId = matched?.caseId ?? receiptId;
  // A matched line needs no look first: its insert says whether it is new. An unmatched one would leave an empty book.
  const known = matched === undefined ? await alreadyThere(ctx, line, from) : undefined;
  if (known !== undefined) return known;
  if (matched === undefined) await insertBook(ctx, { bookId, court, number: null });
  const performance = performanceOf(looksDeducted(line.remark) ? 'deduction' : 'voluntary', line.valueOn);
  const claimed = matched && { caseId: matched.caseId, how: 'sub-account' as const, by: null, on: ctx.today, performance };
  const inserted = await insertReceipt(ctx, { receiptId, court, bookId, line, claimed: claimed ?? null });
  if (!inserted) {
    // Another sender of the same line was quicker; what it wrote is visible now.
    const kept = await alreadyThere(ctx, line, from);
    assert(kept !== undefined, 'the reference is taken, so its receipt is there');
    return kept;
  }

  const { reference, amount, valueOn } = line;
  const posted = await post(ctx, receiptPosting({ receipt: receiptId, book: bookId, reference, amount, valueOn }));
  if (!posted.ok && posted.refusal.kind === 'balance-too-large') return refuse(posted.refusal);
  assert(posted.ok && posted.value.fresh, 'a new receipt is posted once');
  if (matched !== undefined) await noteReceived(ctx, matched.caseId, amount);
  await ctx.record({
    type: 'funds.receipt-recorded',
    subject: receiptId,
    facts: { reference, amount: amount.toString(), valueOn: valueOn.toString(), payer: line.payerName, matched: matched !== undefined },
    ...(matched === undefined
      ? {}
      : {
          case: matched.caseId,
          clocks: whenMoneyIsKnown(receiptId, valueOn, ctx.today),
          tasks: [{ kind: 'open', task: 'draft-payout', subject: matched.caseId, facts: { amount: amount.toString() } }],
          events: [{ type: 'funds.receipt-claimed', facts: { case: matched.caseId, receipt: receiptId }, serialKey: matched.caseId }],
        }),
  });
  return ok({ receiptId, fresh: true, matchedTo: matched?.caseId ?? null });
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
