import type { Ctx } from '@duixian/audit/act';
import { holdCase, noteReceived } from '@duixian/cases/commands/move-case';
import { assert, must } from '@duixian/kernel/assert';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { reversalOf } from '../rules/ledger.ts';
import { rebookPosting } from '../rules/postings.ts';
import { entryKeysOf, type ReleaseReceiptRefusal, releaseProblem } from '../rules/receipt.ts';
import { insertBook } from '../store/books.ts';
import { withdrawDeferrals } from '../store/deferrals.ts';
import { entryByKey } from '../store/entries.ts';
import { post } from '../store/post.ts';
import { caseOfReceipt, lockReceipt, type ReceiptId, receiptsOfCase, saveClaim } from '../store/receipts.ts';

/**
 * 撤销认领 · Money matched to the wrong case goes back to the unmatched desk: a reversing entry by a second person, with a
 * reason. It waits there; another than who took it out claims it, so that no single person moves money between cases.
 */
export async function releaseReceipt(
  ctx: Ctx,
  input: { readonly receipt: ReceiptId; readonly reason: string },
): Promise<Result<{ readonly receiptId: ReceiptId }, ReleaseReceiptRefusal>> {
  const caseId = await caseOfReceipt(ctx, input.receipt);
  if (caseId === undefined) return refuse({ kind: (await lockReceipt(ctx, input.receipt)) ? 'receipt-not-claimed' : 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const receipt = await lockReceipt(ctx, input.receipt);
  if (receipt === undefined) return refuse({ kind: 'not-found' });
  // Between the look and the lock it may have gone to another case.
  const problem = releaseProblem(receipt.claimed?.caseId === caseId, receipt.covered);
  if (problem !== undefined) return refuse(problem);

  const { receiptId, amount, claims } = receipt;
  const byOfficer = receipt.claimed?.how === 'officer';
  const keys = entryKeysOf(receipt);
  const entry = must(await entryByKey(ctx, byOfficer ? keys.claim : keys.bank), 'what was matched was posted');
  const reversal = reversalOf(entry, ctx.actor.personId, ctx.today, input.reason);
  if (!reversal.ok) return reversal;
  const reversed = await post(ctx, reversal.value, { reason: input.reason });
  assert(reversed.ok && reversed.value.fresh, 'what no decision covers is still held');
  if (!byOfficer) {
    await insertBook(ctx, { bookId: receiptId, court: receipt.court, number: null });
    const rebooked = await post(ctx, rebookPosting({ receipt: receiptId, claim: claims, amount, valueOn: receipt.valueOn }));
    assert(rebooked.ok, 'the money is still at the bank');
  }
  await withdrawDeferrals(ctx, receiptId);
  await saveClaim(ctx, receiptId, receiptId, claims, null);
  await noteReceived(ctx, caseId, fen(-amount));
  // Without money there is nothing to divide: the item would hold the case open for ever.
  const left = (await receiptsOfCase(ctx, caseId)).some((each) => each.covered < each.amount);
  await ctx.record({
    type: 'funds.receipt-released',
    subject: receiptId,
    case: caseId,
    facts: { reference: receipt.reference, amount: amount.toString(), reason: input.reason },
    clocks: [
      { kind: 'cancel', term: 'money-order', reason: input.reason, subject: receiptId },
      { kind: 'cancel', term: 'money-30', reason: input.reason, subject: receiptId },
      { kind: 'cancel', term: 'money-after-block', reason: input.reason, subject: receiptId },
    ],
    tasks: left ? [] : [{ kind: 'withdraw', task: 'draft-payout', reason: input.reason, subject: caseId }],
    // What was paid with it, a claim or income withheld, is not paid any more.
    events: [{ type: 'funds.receipt-released', facts: { case: caseId, receipt: receiptId }, serialKey: caseId }],
  });
  return ok({ receiptId });
}
