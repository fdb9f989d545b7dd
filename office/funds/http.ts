import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { batchRoutes } from './batch-http.ts';
import { cashRoutes } from './cash-http.ts';
import type { FileKeeper } from './commands/bring-statement.ts';
import { claimReceipt } from './commands/claim-receipt.ts';
import { confirmPayee } from './commands/confirm-payee.ts';
import { approvePayout, returnPayout } from './commands/decide-payout.ts';
import { decideDeferral, deferPayout, endDeferral } from './commands/defer-payout.ts';
import { dispatchPayment } from './commands/dispatch-payment.ts';
import { draftPayout } from './commands/draft-payout.ts';
import { enterLprQuote } from './commands/enter-lpr-quote.ts';
import { recordReceipt } from './commands/record-receipt.ts';
import { releaseReceipt } from './commands/release-receipt.ts';
import * as contract from './contract.ts';
import { distributionRoutes } from './distribution-http.ts';
import { wholeAccountRoutes } from './number-http.ts';
import { caseAccount } from './queries/account-statement.ts';
import { claimSheetOf, payoutPreview } from './queries/claim-sheet.ts';
import { lprStanding } from './queries/lpr-standing.ts';
import { listOrders, listPayouts, payoutFile } from './queries/payouts.ts';
import { listReceipts, type ReceiptKey, unmatchedDesk } from './queries/receipts.ts';
import { unlookedMoneyOfCase } from './queries/unlooked-money.ts';
import { moneyPanel } from './queries.ts';
import * as rates from './rate-contract.ts';
import * as receipts from './receipt-contract.ts';
import { type PaperSetter, reconciliationRoutes } from './reconciliation-http.ts';
import { overdueThrough } from './rules/overdue.ts';
import { settingsRoutes } from './settings-http.ts';
import { settlementRoutes } from './settlement-http.ts';
import { sideRoutes } from './side-http.ts';
import { statementRoutes } from './statement-http.ts';

const PAGE = 50;

/** What the doors of money need besides the database. */
export interface MoneyDoors {
  /** 原始文件 · Where what the bank made is kept. */
  readonly files: FileKeeper;
  /** 排版 · Sets the report of a reconciliation. */
  readonly papers: PaperSetter;
  /** 在用日历 · The shipped years and those the office has loaded since. */
  readonly calendarOf: (ctx: Ctx) => Promise<CourtCalendar>;
}

export function fundsRoutes(handle: Handle<Ctx>, doors: MoneyDoors): void {
  handle(contract.moneyPanel, async (ctx) => ok(await moneyPanel(ctx, overdueThrough(ctx.today, await doors.calendarOf(ctx)))));
  handle(contract.showAccount, (ctx, { params }) => caseAccount(ctx, params.case));
  handle(contract.showClaim, (ctx, { params, query }) => claimSheetOf(ctx, params.case, query.asOf ?? ctx.today));
  handle(contract.previewPayout, (ctx, { params, query }) => payoutPreview(ctx, { case: params.case, amount: query.amount }));

  handle(receipts.unmatchedDesk, async (ctx, { query }) => ok(receiptPage(await unmatchedDesk(ctx, receiptKey(query.after), PAGE))));
  handle(receipts.listReceipts, async (ctx, { query }) => {
    const { after, ...filter } = query;
    const lateThrough = filter.state === 'overdue' ? overdueThrough(ctx.today, await doors.calendarOf(ctx)) : undefined;
    return ok(receiptPage(await listReceipts(ctx, { ...filter, lateThrough }, receiptKey(after), PAGE)));
  });
  handle(receipts.unlookedMoney, async (ctx, { params, query }) => {
    const found = await unlookedMoneyOfCase(ctx, { case: params.case, party: query.party });
    return found.ok ? ok({ rows: [...found.value.rows] }) : found;
  });
  handle(receipts.recordReceipt, (ctx, { body }) => recordReceipt(ctx, body));
  handle(receipts.claimReceipt, (ctx, { params, body }) => claimReceipt(ctx, { receipt: params.receipt, ...body }));
  handle(receipts.releaseReceipt, (ctx, { params, body }) => releaseReceipt(ctx, { receipt: params.receipt, reason: body.reason }));
  handle(receipts.deferPayout, async (ctx, { params, body }) =>
    deferPayout(ctx, { receipt: params.receipt, ...body }, await doors.calendarOf(ctx)),
  );
  handle(receipts.decideDeferral, async (ctx, { params, body }) =>
    decideDeferral(ctx, { ...params, ...body }, await doors.calendarOf(ctx)),
  );
  handle(receipts.endDeferral, (ctx, { params }) => endDeferral(ctx, params.deferral));

  handle(contract.draftPayout, async (ctx, { params, body }) => {
    const calendar = await doors.calendarOf(ctx);
    const payees = body.payees.map(({ deposit, ...payee }) => ({
      ...payee,
      weight: BigInt(payee.weight),
      ...(deposit === undefined ? {} : { deposit: { ...deposit, calendar } }),
    }));
    return draftPayout(ctx, { ...body, case: params.case, payees });
  });
  handle(contract.listPayouts, async (ctx, { query }) => {
    const { after, ...filter } = query;
    const rows = await listPayouts(ctx, filter, after, PAGE);
    return ok({ rows, next: rows.length === PAGE ? (rows.at(-1)?.payoutId ?? null) : null });
  });
  handle(contract.showPayout, (ctx, { params }) => payoutFile(ctx, params.payout));
  handle(contract.approvePayout, (ctx, { params }) => approvePayout(ctx, params.payout));
  handle(contract.returnPayout, (ctx, { params, body }) => returnPayout(ctx, { payout: params.payout, reason: body.reason }));

  handle(contract.listOrders, async (ctx, { query }) => {
    const rows = await listOrders(ctx, { state: query.state }, query.after, PAGE);
    return ok({ rows, next: rows.length === PAGE ? (rows.at(-1)?.orderId ?? null) : null });
  });
  sideRoutes(handle, doors);
  settingsRoutes(handle);
  settlementRoutes(handle);
  wholeAccountRoutes(handle);
  cashRoutes(handle);
  statementRoutes(handle, doors);
  reconciliationRoutes(handle, doors);
  batchRoutes(handle, doors);
  distributionRoutes(handle, doors);
  handle(rates.lprQuotes, async (ctx) => ok(await lprStanding(ctx)));
  handle(rates.enterLprQuote, (ctx, { body }) => enterLprQuote(ctx, body));
  handle(contract.dispatchPayment, (ctx, { params }) => dispatchPayment(ctx, params.order));
  handle(contract.confirmPayee, (ctx, { params }) => confirmPayee(ctx, params.order));
}

function receiptPage<Row extends { readonly receiptId: string; readonly valueOn: { toString(): string } }>(rows: Row[]) {
  const last = rows.at(-1);
  return { rows, next: rows.length === PAGE && last ? `${last.valueOn.toString()}_${last.receiptId}` : null };
}

function receiptKey(after: string | undefined): ReceiptKey | undefined {
  const match = after === undefined ? null : /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after);
  return match?.[1] !== undefined && match[2] !== undefined ? { valueOn: match[1], receiptId: match[2] } : undefined;
}
