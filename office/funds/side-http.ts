import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { decideDeposit, proposeDeposit } from './commands/deposit-share.ts';
import { acknowledgeTransfer, draftRefund, draftTransfer } from './commands/divert-receipt.ts';
import { askDepositEnd, decideDepositEnd } from './commands/end-deposit.ts';
import { decidePayee, endPayee, namePayee } from './commands/name-payee.ts';
import { sideBranches } from './queries/side-branches.ts';
import * as contract from './side-contract.ts';

/** 旁支 · Deposits, refunds, transfers and payees by ruling. */
export function sideRoutes(handle: Handle<Ctx>, doors: { readonly calendarOf: (ctx: Ctx) => Promise<CourtCalendar> }): void {
  handle(contract.proposeDeposit, async (ctx, { params, body }) =>
    proposeDeposit(ctx, { ...params, ...body }, await doors.calendarOf(ctx)),
  );
  handle(contract.decideDeposit, (ctx, { params, body }) => decideDeposit(ctx, { ...params, ...body }));
  handle(contract.askDepositEnd, (ctx, { params, body }) => askDepositEnd(ctx, { ...params, ...body }));
  handle(contract.decideDepositEnd, (ctx, { params, body }) => decideDepositEnd(ctx, { ...params, ...body }));
  handle(contract.draftRefund, (ctx, { params, body }) => draftRefund(ctx, { ...params, ...body }));
  handle(contract.draftTransfer, (ctx, { params, body }) => draftTransfer(ctx, { ...params, ...body }));
  handle(contract.acknowledgeTransfer, (ctx, { params, body }) => acknowledgeTransfer(ctx, { ...params, ...body }));
  handle(contract.namePayee, (ctx, { params, body }) => namePayee(ctx, { ...params, ...body }));
  handle(contract.decidePayee, (ctx, { params, body }) => decidePayee(ctx, { ...params, ...body }));
  handle(contract.endPayee, (ctx, { params, body }) => endPayee(ctx, { ...params, ...body }));
  handle(contract.sideBranches, async (ctx, { query }) => ok(await sideBranches(ctx, query.case)));
}
