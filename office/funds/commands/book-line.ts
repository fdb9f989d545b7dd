import type { Ctx } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { orderNumber } from '../rules/order-number.ts';
import type { RecordReceiptRefusal } from '../rules/receipt.ts';
import { entryExists } from '../store/entries.ts';
import { orderById, type StoredOrder } from '../store/orders.ts';
import { type RowResult, type StatementFileId, saveRowResult, type WaitingRow } from '../store/statements.ts';
import { type BankAnswerRefusal, recordPayment } from './record-payment.ts';
import { recordReceipt } from './record-receipt.ts';
import { type RecordReturnRefusal, recordReturn } from './record-return.ts';

interface Booked {
  readonly result: RowResult;
  readonly receipt?: string;
  readonly order?: string;
}

export type BookLineRefusal = RecordReceiptRefusal | BankAnswerRefusal | RecordReturnRefusal;

/**
 * 入账一行 · One line of a file. Money in finds its case or the unmatched desk; money that one of our own orders sent out
 * answers that order; an order's money that comes back is a bounce. Booked twice, it is booked once.
 */
export async function bookLine(ctx: Ctx, file: StatementFileId, court: CourtId, row: WaitingRow): Promise<Result<Booked, BookLineRefusal>> {
  const numbered = row.orderNo === null ? undefined : orderNumber(row.orderNo);
  const order = numbered === undefined ? undefined : await orderById(ctx, numbered.order);
  const booked =
    numbered !== undefined && order !== undefined && order.amount === row.amount
      ? await answerOrder(ctx, row, order, numbered.attempt)
      : row.direction === 'out'
        ? ok<Booked>({ result: 'outgoing' })
        : await receive(ctx, row, court);
  if (!booked.ok) return booked;
  await saveRowResult(ctx, file, row.row, booked.value);
  return booked;
}

async function receive(ctx: Ctx, row: WaitingRow, court: CourtId): Promise<Result<Booked, RecordReceiptRefusal>> {
  const line = {
    reference: row.key,
    amount: row.amount,
    valueOn: row.valueOn,
    payerName: row.name,
    payerAccount: row.account,
    payerBank: row.bank,
    subAccount: row.subAccount,
    remark: row.remark,
  };
  const recorded = await recordReceipt(ctx, line, { court, otherWords: true });
  if (!recorded.ok) return recorded;
  const { receiptId, fresh, matchedTo } = recorded.value;
  return ok({ result: fresh ? (matchedTo === null ? 'unmatched' : 'matched') : 'known', receipt: receiptId });
}

/** A line that names an attempt of one of our orders: what went out answers it, what comes in under its number came back. */
async function answerOrder(ctx: Ctx, row: WaitingRow, order: StoredOrder, attempt: number): Promise<Result<Booked, BookLineRefusal>> {
  const { orderId } = order;
  const paidBefore = await entryExists(ctx, `payment:${orderId}:${attempt}`);
  if (row.direction === 'out') {
    if (paidBefore) return ok({ result: 'known', order: orderId });
    const paid = await recordPayment(ctx, { order: orderId, attempt, reference: row.key, paidOn: row.valueOn });
    return paid.ok ? ok({ result: 'paid', order: orderId }) : paid;
  }
  if (await entryExists(ctx, `return:${row.key}`)) return ok({ result: 'known', order: orderId });
  if (!paidBefore) {
    // The line that took the money out stands in another file; it left before it could come back.
    const left = await recordPayment(ctx, { order: orderId, attempt, reference: `${row.key}~out`, paidOn: row.valueOn });
    if (!left.ok) return left;
  }
  const reason = row.remark === '' ? 'returned-by-bank' : row.remark.slice(0, 200);
  const { amount, valueOn: on, key: reference } = row;
  const back = await recordReturn(ctx, { order: orderId, attempt, amount, reference, reason, on });
  return back.ok ? ok({ result: 'returned', order: orderId }) : refuse(back.refusal);
}
