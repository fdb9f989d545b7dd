import type { Exchange } from '@duixian/agencies/client';
import { logExchange } from '@duixian/agencies/commands/log-exchange';
import type { PaymentOrder as BankOrder, PaymentState } from '@duixian/agencies/court-bank';
import type { Directory } from '@duixian/agencies/directory';
import { faultWords, type KeptExchange, keepRaw, type RawKeeper } from '@duixian/agencies/keep-raw';
import type { Ctx } from '@duixian/audit/act';
import type { JobDesk, JobEvent, JobHandler, Poll } from '@duixian/audit/job';
import { visibleCase } from '@duixian/cases/queries';
import { assert } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { day, type Instant, plusDays, sameDay } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { z } from 'zod';
import { runBatch } from './batch-jobs.ts';
import { reconcile } from './commands/reconcile.ts';
import { recordBounce, recordPayment } from './commands/record-payment.ts';
import { recordReceipt } from './commands/record-receipt.ts';
import { watchSettlement } from './commands/watch-settlement.ts';
import { lastMonthEnd } from './rules/month-sign-off.ts';
import { orderNumberOf } from './rules/order-number.ts';
import { PURPOSE_WORDS } from './rules/postings.ts';
import { settlementWatch } from './settlement-jobs.ts';
import { bookStatement, readStatement } from './statement-jobs.ts';
import { type OrderId, orderById, type StoredOrder } from './store/orders.ts';
import { courtsToReconcile, courtsWithoutMonthEnd } from './store/reconciliations.ts';
import { openLineAccount } from './store/sealed-account.ts';
import { settlementsOfCase } from './store/settlements.ts';

export interface FundsDeps {
  readonly directory: Directory;
  readonly raw: RawKeeper;
}

const arrived = z.object({
  bank: z.string().default(''),
  lineNo: z.union([z.string(), z.number()]).default(''),
  reference: z.string(),
  account: z.string(),
  amountFen: z.string().regex(/^\d{1,17}$/),
  valueDate: z.iso.date(),
  payer: z.string(),
  /** Sealed for the line it stands in; in news from before accounts were sealed, as it is. */
  payerAccount: z.string().default(''),
  payerBank: z.string().default(''),
  remark: z.string(),
});
const ordered = z.object({ order: z.uuid(), attempt: z.number().int().min(1) });

/** 案款作业 · What arrived at the court bank is recorded; what finance ordered is sent there and its answer recorded. */
export function fundsJobs(deps: FundsDeps): Readonly<Record<string, JobHandler>> {
  const send: JobHandler = (event, desk) => sendOrder(deps, event, desk);
  return {
    'agencies.statement-line-arrived': recordArrival,
    'funds.payment-ordered': send,
    'funds.payment-awaited': send,
    'funds.receipt-claimed': followSettlement,
    'funds.direct-payment-recorded': followSettlement,
    'funds.statement-brought': (event, desk) => readStatement(deps.raw, event, desk),
    'funds.statement-read': bookStatement,
    'funds.batch-opened': (event, desk) => runBatch(deps.raw, deps.directory.courtBank.nameZh, event, desk),
  };
}

/** 每日对账 · Each court's books beside its bank for the day before, once; what was missed for some days is made for the last. */
export function fundsPolls(): readonly Poll[] {
  return [{ name: 'funds.daily-reconciliation', everySeconds: 1_800, run: reconcileYesterday }, settlementWatch];
}

async function reconcileYesterday(desk: JobDesk): Promise<void> {
  const due = await desk.act(async (ctx) => {
    const on = plusDays(ctx.today, -1);
    const end = lastMonthEnd(ctx.today);
    const missed = (await courtsWithoutMonthEnd(ctx, end)).map((court) => ({ court, on: end }));
    const courts = await courtsToReconcile(ctx, on);
    return ok([...courts.map((court) => ({ court, on })), ...missed.filter((each) => !sameDay(end, on) || !courts.includes(each.court))]);
  });
  assert(due.ok, 'a look is not refused');
  for (const of of due.value) {
    if (desk.signal.aborted) return;
    await desk.act((ctx) => reconcile(ctx, of));
  }
}

const claimed = z.object({ case: z.uuid() });

/** Money has come: the agreement of the case, if it has one, is looked at before the next round. */
async function followSettlement(event: JobEvent, desk: JobDesk): Promise<void> {
  const caseId = idFrom<'case'>(claimed.parse(event.facts).case);
  const found = await desk.act(async (ctx) => ok(await settlementsOfCase(ctx, caseId)));
  assert(found.ok, 'a look is not refused');
  for (const { settlementId, state } of found.value)
    if (state === 'running' || state === 'breached') await desk.act((ctx) => watchSettlement(ctx, settlementId));
}

async function recordArrival(event: JobEvent, desk: JobDesk): Promise<void> {
  const { bank, lineNo, account, amountFen, valueDate, payer, payerAccount, ...line } = arrived.parse(event.facts);
  const recorded = await desk.act((ctx) =>
    recordReceipt(ctx, {
      ...line,
      subAccount: account,
      amount: fen(BigInt(amountFen)),
      valueOn: day(valueDate),
      payerName: payer,
      payerAccount: openLineAccount(ctx.tx, payerAccount, bank, lineNo),
    }),
  );
  // Never dropped: a line the ledger refuses stays with the failed events until somebody has looked.
  if (!recorded.ok) throw new Error(`statement line ${line.reference}: ${recorded.refusal.kind}`);
}

interface ToSend {
  readonly order: StoredOrder;
  readonly request: BankOrder;
  readonly startedAt: Instant;
}

/**
 * 银行支付 · Sends one attempt of an order. The order number is the attempt's own, so after a crash between sending and
 * recording the same number is sent again and the bank answers what it has already done.
 */
async function sendOrder({ directory, raw }: FundsDeps, event: JobEvent, desk: JobDesk): Promise<void> {
  const { order, attempt } = ordered.parse(event.facts);
  const orderId = idFrom<'payment-order'>(order);
  const read = await desk.act((ctx) => toSend(ctx, orderId, attempt));
  if (!read.ok) return;
  const { request } = read.value;
  const exchange = await directory.client(directory.courtBank).pay(request);
  const kept = await keepRaw(raw, exchange);
  if (exchange.kind === 'failed') {
    await desk.act((ctx) => log(ctx, { agency: directory.courtBank.code, sent: read.value, exchange, kept }));
    throw new Error(`${directory.courtBank.code}: ${exchange.fault.kind} ${faultWords(exchange.fault)}`);
  }
  assert(exchange.reply.orderNo === request.orderNo, 'the bank answers the order it was sent');
  const answer = exchange.reply.state === 'refused' ? await whatBecameOf(directory, request, exchange.reply) : exchange.reply;
  if (answer.state === 'paid' && answer.amount !== request.amount)
    throw new Error(`${request.orderNo}: the bank paid ${answer.amount} instead of ${request.amount}`);
  const recorded = await desk.act(async (ctx) => {
    await log(ctx, { agency: directory.courtBank.code, sent: read.value, exchange, kept });
    return recordAnswer(ctx, orderId, attempt, answer);
  });
  if (!recorded.ok) throw new Error(`${request.orderNo}: ${recorded.refusal.kind}`);
}

type Refused = Extract<PaymentState, { state: 'refused' }>;

/**
 * 银行拒收 · The bank will not take the order. Where it says that the number was used before, it may have paid under it:
 * it is asked what became of that number first, so that nobody is paid twice; only a plain no becomes a bounce.
 */
async function whatBecameOf(directory: Directory, request: BankOrder, refused: Refused): Promise<PaymentState> {
  if (refused.code !== 'order-number-reused') return refused;
  const asked = await directory.client(directory.courtBank).payment(request.orderNo);
  if (asked.kind === 'failed') throw new Error(`${directory.courtBank.code}: ${asked.fault.kind} ${faultWords(asked.fault)}`);
  const known = asked.reply;
  if (known.state === 'refused') return refused;
  assert(known.orderNo === request.orderNo, 'the bank answers the order it was asked about');
  return known;
}

/** Nothing to send where the order has moved on since. */
async function toSend(ctx: Ctx, orderId: OrderId, attempt: number): Promise<Result<ToSend, { readonly kind: 'moved-on' | 'not-found' }>> {
  const order = await orderById(ctx, orderId);
  if (order === undefined || order.order.state !== 'ordered' || order.order.attempt !== attempt) return refuse({ kind: 'moved-on' });
  const head = await visibleCase(ctx, order.caseId);
  if (!head.ok) return head;
  const request: BankOrder = {
    orderNo: orderNumberOf(orderId, attempt),
    caseNumber: head.value.caseNumber,
    fromSubAccount: head.value.accountNumber,
    payee: { name: order.payee.name, accountNumber: order.payee.account, bank: order.payee.bank, cnaps: null },
    amount: order.amount,
    purpose: `${head.value.caseNumber}${PURPOSE_WORDS[order.purpose]}`,
  };
  return ok({ order, request, startedAt: ctx.now });
}

async function recordAnswer(ctx: Ctx, order: OrderId, attempt: number, answer: PaymentState) {
  switch (answer.state) {
    case 'refused':
      return recordBounce(ctx, { order, attempt, reason: answer.code });
    case 'paid':
      return recordPayment(ctx, { order, attempt, reference: answer.reference, paidOn: answer.valueDate });
    case 'bounced':
      return recordBounce(ctx, { order, attempt, reason: answer.reason });
    case 'accepted':
      await ctx.record({
        type: 'funds.payment-accepted',
        subject: order,
        facts: { attempt, askAgainAfterSeconds: answer.askAgainAfterSeconds },
        events: [
          {
            type: 'funds.payment-awaited',
            facts: { order, attempt },
            serialKey: order,
            runAt: ctx.now.add({ seconds: answer.askAgainAfterSeconds }),
          },
        ],
      });
      return ok({ fresh: true });
  }
}

async function log(ctx: Ctx, of: { agency: string; sent: ToSend; exchange: Exchange<PaymentState>; kept: KeptExchange }) {
  const { order, request, startedAt } = of.sent;
  await logExchange(ctx, {
    ...of.kept,
    court: order.court,
    caseId: order.caseId,
    agency: of.agency,
    act: 'pay',
    requestNo: request.orderNo,
    officer: { name: ctx.actor.name, certificateNumber: '' },
    verdict: of.exchange.kind === 'failed' ? 'failed' : 'replied',
    detail: of.exchange.kind === 'failed' ? faultWords(of.exchange.fault) : of.exchange.reply.state,
    startedAt,
  });
  return ok(undefined);
}
