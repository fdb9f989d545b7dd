import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { recordDirectPayment, withdrawDirectPayment } from './commands/direct-payment.ts';
import { endSettlement, remindInstalment, resumeEnforcement } from './commands/follow-settlement.ts';
import { recordSettlement } from './commands/record-settlement.ts';
import { caseSettlements, missedInstalments } from './queries/settlements.ts';
import * as contract from './settlement-contract.ts';

/** 执行和解 · Agreements, their instalments, and payments without the court. */
export function settlementRoutes(handle: Handle<Ctx>): void {
  handle(contract.recordSettlement, (ctx, { params, body }) => recordSettlement(ctx, { ...params, ...body }));
  handle(contract.remindInstalment, (ctx, { params, body }) => remindInstalment(ctx, { ...params, ...body }));
  handle(contract.resumeEnforcement, (ctx, { params, body }) => resumeEnforcement(ctx, { ...params, ...body }));
  handle(contract.endSettlement, (ctx, { params, body }) => endSettlement(ctx, { ...params, ...body }));
  handle(contract.recordDirectPayment, (ctx, { params, body }) => recordDirectPayment(ctx, { ...params, ...body }));
  handle(contract.withdrawDirectPayment, (ctx, { params, body }) => withdrawDirectPayment(ctx, { ...params, ...body }));
  handle(contract.caseSettlements, (ctx, { params }) => caseSettlements(ctx, params.case));
  handle(contract.missedInstalments, async (ctx) => ok({ rows: await missedInstalments(ctx) }));
}
