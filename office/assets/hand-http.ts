import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { answerClaim } from './commands/answer-claim.ts';
import { bookClaimPayment } from './commands/book-claim-payment.ts';
import { enterHandRank } from './commands/enter-hand-rank.ts';
import { enterThing } from './commands/enter-thing.ts';
import { recordPaperReceipt } from './commands/record-paper-receipt.ts';
import type { AssetsSettings } from './commands/settings.ts';
import * as contract from './hand-contract.ts';
import { openOf } from './rules/third-money.ts';
import { answersOf, findingsOf, receiptsOf } from './store/hand.ts';
import { moneyOfCase } from './store/third-money.ts';

/** 线下财产 · Doors of property no agency keeps. */
export function handRoutes(handle: Handle<Ctx>, settings: AssetsSettings): void {
  handle(contract.enterThing, (ctx, { params, body }) => enterThing(ctx, { ...params, ...body }));
  handle(contract.recordPaperReceipt, (ctx, { params, body }) => recordPaperReceipt(ctx, { ...params, ...body }, settings));
  handle(contract.answerClaim, (ctx, { params, body }) => answerClaim(ctx, { ...params, ...body }));
  handle(contract.bookClaimPayment, (ctx, { params, body }) => bookClaimPayment(ctx, { ...params, ...body }));
  handle(contract.caseMoney, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const rows = await moneyOfCase(ctx, params.case);
    return ok({ rows: rows.map((row) => ({ ...row, open: openOf(row) })) });
  });
  handle(contract.enterHandRank, (ctx, { params, body }) => enterHandRank(ctx, { ...params, ...body }));
  handle(contract.handRecords, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    return ok({
      findings: [...(await findingsOf(ctx, params.case))],
      receipts: [...(await receiptsOf(ctx, params.case))],
      answers: [...(await answersOf(ctx, params.case))],
    });
  });
}
