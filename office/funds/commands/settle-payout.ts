import type { Ctx } from '@duixian/audit/act';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { whenPaid } from '../rules/clocks.ts';
import { coversOf } from '../store/covers.ts';
import { deferralsOf } from '../store/deferrals.ts';
import { type StoredPayout, savePaid } from '../store/payouts.ts';

/** 发放完毕 · The last order of a decision is paid: finance's clock and the thirty days end, and the news goes out. */
export async function settlePaid(ctx: Ctx, payout: StoredPayout, on: LegalDay): Promise<void> {
  await savePaid(ctx, payout.id, on);
  const { ended } = await deferralsOf(ctx, payout.case);
  const whole = (await coversOf(ctx, payout.id))
    .filter((cover) => cover.covered === cover.received)
    .map((cover) => ({ receipt: cover.receiptId, wasDeferred: ended.has(cover.receiptId) }));
  await ctx.record({
    type: 'funds.payout-paid',
    subject: payout.id,
    case: payout.case,
    facts: { amount: payout.amount.toString(), paidOn: on.toString() },
    clocks: whenPaid(payout.id, whole, on),
    tasks: [{ kind: 'complete', task: 'pay-out', subject: payout.id }],
    events: [
      {
        type: 'funds.paid',
        facts: { case: payout.caseId, payout: payout.id, fullySatisfied: payout.fullySatisfied },
        serialKey: payout.caseId,
      },
    ],
  });
}
