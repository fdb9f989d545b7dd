import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import * as contract from './number-contract.ts';
import { orderById } from './store/orders.ts';
import { rulingById } from './store/payee-rulings.ts';
import { causeOf } from './store/payout-causes.ts';
import { receiptById } from './store/receipts.ts';

/** The doors behind which an account stands whole: everywhere else its middle is left out. */
export function wholeAccountRoutes(handle: Handle<Ctx>): void {
  handle(contract.wholePayerAccount, async (ctx, { params, query }) => {
    const receipt = await receiptById(ctx, params.receipt);
    const found = receipt && { caseId: receipt.claimed?.caseId ?? null, account: receipt.payerAccount, ...params };
    return shown(ctx, found, query.purpose);
  });
  handle(contract.wholePayeeAccount, async (ctx, { params, query }) => {
    const order = await orderById(ctx, params.order);
    return shown(ctx, order && { caseId: order.caseId, account: order.payee.account, ...params }, query.purpose);
  });
  handle(contract.wholeRuledAccount, async (ctx, { params, query }) => {
    const ruling = await rulingById(ctx, params.ruling);
    return shown(ctx, ruling && { caseId: ruling.caseId, account: ruling.payee.account, ...params }, query.purpose);
  });
  handle(contract.wholeDivertedAccount, async (ctx, { params, query }) => {
    const cause = await causeOf(ctx, params.diversion);
    return shown(ctx, cause && { caseId: cause.caseId, account: cause.payee.account, ...params }, query.purpose);
  });
}

interface FoundAccount {
  /** Money nobody has matched is of no case yet. */
  readonly caseId: CaseId | null;
  readonly account: string;
}

async function shown(
  ctx: Ctx,
  found: FoundAccount | undefined,
  purpose: string,
): Promise<Result<{ number: string }, { kind: 'not-found' }>> {
  if (found === undefined || found.account === '') return refuse({ kind: 'not-found' });
  const { caseId, account, ...facts } = found;
  const seen = caseId === null ? undefined : await visibleCase(ctx, caseId);
  if (seen !== undefined && !seen.ok) return refuse({ kind: 'not-found' });
  const court = seen?.value.court ?? ctx.actor.courtId;
  await recordLook(ctx, { case: caseId, court, what: 'funds.reveal-account', facts, purpose });
  return ok({ number: account });
}
