import type { Ctx } from '@duixian/audit/act';
import { holdCase, noteReceived } from '@duixian/cases/commands/move-case';
import { visibleCase } from '@duixian/cases/queries';
import { assert } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { whenMoneyIsKnown } from '../rules/clocks.ts';
import { type Performance, performanceOf } from '../rules/performance.ts';
import { claimPosting } from '../rules/postings.ts';
import { type ClaimReceiptRefusal, entryKeysOf, looksDeducted } from '../rules/receipt.ts';
import { lockBook } from '../store/books.ts';
import { reverserOf } from '../store/entries.ts';
import { post } from '../store/post.ts';
import { isClaimedElsewhere, lockReceipt, type ReceiptId, saveClaim } from '../store/receipts.ts';

export interface ClaimReceiptInput {
  readonly receipt: ReceiptId;
  readonly case: CaseId;
  /** How the money came in, where the officer knows better than the bank's remark. */
  readonly performance?: { readonly kind: Performance['kind']; readonly on: LegalDay } | undefined;
}

/** 认领 · Unmatched money is given to its case by a named officer. The clocks run from arrival, not from the claim. */
export async function claimReceipt(
  ctx: Ctx,
  input: ClaimReceiptInput,
): Promise<Result<{ readonly receiptId: ReceiptId }, ClaimReceiptRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const receipt = await lockReceipt(ctx, input.receipt);
  if (receipt === undefined) {
    if (await isClaimedElsewhere(ctx, input.receipt)) return refuse({ kind: 'receipt-already-claimed', caseId: null });
    return refuse({ kind: 'not-found' });
  }
  if (receipt.claimed !== null) {
    // A colleague's case is not named to somebody who may not know of it.
    const theirs = await visibleCase(ctx, receipt.claimed.caseId);
    return refuse({ kind: 'receipt-already-claimed', caseId: theirs.ok ? theirs.value.caseId : null });
  }
  const before = entryKeysOf(receipt);
  const releaser = receipt.claims === 0 ? undefined : await reverserOf(ctx, [before.claim, before.bank]);
  if (releaser === ctx.actor.personId) return refuse({ kind: 'claim-by-releaser' });
  const book = await lockBook(ctx, input.case);
  if (book === undefined) return refuse({ kind: 'no-case-account' });
  if (book.state === 'closed') return refuse({ kind: 'account-closed' });
  const asked = input.performance;
  if (asked !== undefined && isBefore(ctx.today, asked.on))
    return refuse({ kind: 'performance-after-today', on: asked.on, today: ctx.today });

  const performance =
    asked === undefined
      ? performanceOf(looksDeducted(receipt.remark) ? 'deduction' : 'voluntary', receipt.valueOn)
      : performanceOf(asked.kind, asked.on);
  const claims = receipt.claims + 1;
  const { amount, valueOn, receiptId } = receipt;
  const posted = await post(ctx, claimPosting({ receipt: receipt.bookId, caseId: input.case, claim: claims, amount, valueOn }));
  assert(posted.ok && posted.value.fresh, 'unmatched money is whole and claimed once');
  await saveClaim(ctx, receiptId, input.case, claims, {
    caseId: input.case,
    how: 'officer',
    by: ctx.actor.personId,
    on: ctx.today,
    performance,
  });
  await noteReceived(ctx, input.case, amount);
  await ctx.record({
    type: 'funds.receipt-claimed',
    subject: receiptId,
    case: input.case,
    facts: { reference: receipt.reference, amount: amount.toString(), payer: receipt.payerName, performance: performance.kind },
    clocks: whenMoneyIsKnown(receiptId, valueOn, ctx.today),
    tasks: [{ kind: 'open', task: 'draft-payout', subject: input.case, facts: { amount: amount.toString() } }],
    events: [{ type: 'funds.receipt-claimed', facts: { case: input.case, receipt: receiptId }, serialKey: input.case }],
  });
  return ok({ receiptId });
}
