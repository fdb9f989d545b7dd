import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { PayeeParty } from '@duixian/cases/queries/payees-of';
import { assert } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { creditorsNamed } from '../queries/creditors.ts';
import { type PayeeOf, payeesInForce } from '../queries/payee-of.ts';
import { account, type Posting } from '../rules/ledger.ts';
import { payeeProblem } from '../rules/payee.ts';
import { mayOrder, type OpenBatchRefusal } from '../rules/payout.ts';
import { owedAccount } from '../rules/postings.ts';
import type { DispatchPaymentRefusal } from '../rules/refusals.ts';
import {
  type Batch,
  type BatchChannel,
  type BatchId,
  type BatchItem,
  insertBatch,
  lockBatch,
  refuseItem,
  saveSent,
  waitingItems,
} from '../store/pay-batches.ts';
import { lockPayout } from '../store/payouts.ts';
import { post } from '../store/post.ts';

/** 批次上限 · Most payments of one batch; a setting. */
const MOST_ITEMS = 200_000;

/**
 * 开立付款批次 · Finance sends everything that is approved and waits, together: as files for the bank, or order by order
 * over its line. The batch only lists; a job sends item by item and can be stopped anywhere.
 */
export async function openBatch(
  ctx: Ctx,
  of: { readonly channel: BatchChannel },
): Promise<Result<{ readonly batch: BatchId; readonly items: number; readonly amount: Fen }, OpenBatchRefusal>> {
  const batch = ctx.newId<'pay-batch'>();
  const listed = await insertBatch(ctx, { batch, court: ctx.actor.courtId, channel: of.channel, most: MOST_ITEMS });
  if (listed === undefined) return refuse({ kind: 'nothing-to-pay' });
  await ctx.record({
    type: 'funds.batch-opened',
    subject: batch,
    facts: { channel: of.channel, items: listed.items, amount: listed.amount.toString() },
    events: [{ type: 'funds.batch-opened', facts: { batch }, serialKey: batch }],
  });
  return ok({ batch, ...listed });
}

/**
 * 批内交付 · The next items of a batch: checked as a single payment is checked, posted a case at a time, marked. An item
 * that may not be paid is refused with its reason and holds nothing up. Returns the last one looked at; none when done.
 */
export async function sendItems(
  ctx: Ctx,
  batchId: BatchId,
  of: { readonly after: number; readonly limit: number },
): Promise<Result<{ readonly last: number | undefined }, { readonly kind: 'not-found' }>> {
  const batch = await lockBatch(ctx, batchId);
  if (batch === undefined) return refuse({ kind: 'not-found' });
  const items = await waitingItems(ctx, batchId, of.after, of.limit);
  const sent: BatchItem[] = [];
  for (const [caseId, ofCase] of byCase(items)) sent.push(...(await payable(ctx, batch, caseId, ofCase)));
  if (sent.length > 0) {
    const saved = await saveSent(ctx, batch, sent);
    assert(saved === sent.length, 'the case of an order is held, so nobody else sent it');
    await ctx.record({
      type: 'funds.batch-sent-on',
      subject: batchId,
      facts: { from: sent[0]?.item ?? 0, items: sent.length, amount: sumOf(sent).toString() },
      events:
        batch.channel === 'adapter'
          ? sent.map(({ order, attempt }) => ({
              type: 'funds.payment-ordered',
              facts: { order, attempt: attempt + 1 },
              serialKey: order,
            }))
          : [],
    });
  }
  return ok({ last: items.at(-1)?.item });
}

function byCase(items: readonly BatchItem[]): ReadonlyMap<CaseId, readonly BatchItem[]> {
  const cases = new Map<CaseId, BatchItem[]>();
  for (const item of items) {
    const ofCase = cases.get(item.caseId) ?? [];
    cases.set(item.caseId, ofCase);
    ofCase.push(item);
  }
  return cases;
}

/** Those of one case that may go, already posted; the others are refused one by one. */
async function payable(ctx: Ctx, batch: Batch, caseId: CaseId, items: readonly BatchItem[]): Promise<readonly BatchItem[]> {
  const held = await holdCase(ctx, caseId);
  if (!held.ok) {
    for (const item of items) await refuseItem(ctx, batch.batch, item.item, held.refusal);
    return [];
  }
  const named = items.flatMap(({ creditor }) => (creditor === null ? [] : [creditor]));
  const parties = await creditorsNamed(ctx, caseId, named);
  const payeeOf = await payeesInForce(ctx, caseId);
  const payouts = new Map<string, Awaited<ReturnType<typeof lockPayout>>>();
  const good: BatchItem[] = [];
  for (const item of items) {
    if (!payouts.has(item.payoutId)) payouts.set(item.payoutId, await lockPayout(ctx, item.payoutId));
    const problem = whyNot(batch, item, payouts.get(item.payoutId), parties, payeeOf);
    if (problem === undefined) good.push(item);
    else await refuseItem(ctx, batch.batch, item.item, problem);
  }
  if (good.length === 0) return [];
  const posted = await post(ctx, batchPosting(batch, caseId, good, ctx.today));
  assert(posted.ok && posted.value.fresh, 'approved orders have their money in the books');
  return good;
}

function whyNot(
  batch: Batch,
  item: BatchItem,
  payout: Awaited<ReturnType<typeof lockPayout>>,
  parties: ReadonlyMap<string, PayeeParty>,
  payeeOf: PayeeOf,
): DispatchPaymentRefusal | undefined {
  if (payout === undefined) return { kind: 'not-found' };
  if (item.state === 'ordered' || item.state === 'paid' || item.state === 'deposited')
    return { kind: 'already-ordered', state: item.state };
  const allowed = mayOrder(payout, { state: 'waiting', attempt: item.attempt }, batch.openedBy);
  if (!allowed.ok) return allowed.refusal;
  if (item.creditor === null) return undefined;
  const party = parties.get(item.creditor);
  if (party === undefined) return { kind: 'payee-not-creditor', asked: item.payee.name, creditor: '' };
  return payeeProblem(payeeOf(party), { name: item.payee.name, account: item.payee.account });
}

/** One entry a case and a step of the batch: a transfer for each payment, so that each can be pointed at. */
function batchPosting(batch: Batch, caseId: CaseId, items: readonly BatchItem[], valueOn: Posting['valueOn']): Posting {
  return {
    kind: 'dispatch',
    key: `dispatch:${batch.batch}:${caseId}:${items[0]?.item ?? 0}`,
    book: caseId,
    valueOn,
    transfers: items.map((item) => ({
      debit: owedAccount({ caseId, purpose: item.purpose, creditor: item.creditor }),
      credit: account(caseId, 'in-transit'),
      amount: item.amount,
    })),
  };
}

function sumOf(items: readonly BatchItem[]): Fen {
  return items.reduce((sum, item) => addFen(sum, item.amount), ZERO_FEN);
}
