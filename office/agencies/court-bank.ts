import { legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { fenAmount } from './amounts.ts';

/**
 * 案款专户银行 · What the court's own bank speaks: lines that arrived, orders to pay, what became of each order.
 *
 *   GET /statement?after=N&limit=N     POST /payments     GET /payments/:orderNo
 *
 * Lines are numbered 1, 2, 3 … without gaps and never change, so a reader that remembers the last number misses
 * nothing and reads nothing twice. An order number works like a request number: the same order is never paid twice.
 */
const party = z.object({ name: z.string(), accountNumber: z.string(), bank: z.string() });

export const statementLine = z.object({
  lineNo: z.int().min(1),
  /** Unique at this bank; the key under which the office posts the line. */
  reference: z.string().min(1).max(80),
  direction: z.enum(['in', 'out']),
  amount: fenAmount,
  valueDate: legalDay,
  bookedAt: z.iso.datetime({ offset: true }),
  /** The virtual sub-account as the payer wrote it. It may be wrong: then the office has unmatched money. */
  subAccount: z.string(),
  counterparty: party,
  remark: z.string(),
  /** For an outgoing line: the order it carries out. */
  orderNo: z.string().nullable(),
});

export const statementPage = z.object({
  lines: z.array(statementLine).max(1000),
  lastLineNo: z.int().min(0),
  /** Of the whole account after the last line of this page, for the daily comparison with the ledger. */
  balance: fenAmount,
});

export const paymentOrder = z.object({
  orderNo: z.string().regex(/^[0-9A-Za-z-]{8,64}$/),
  caseNumber: z.string().min(1),
  fromSubAccount: z.string().min(1).max(40),
  payee: party.extend({ cnaps: z.string().nullable() }),
  amount: fenAmount,
  purpose: z.string().max(200),
});

export const bounceReason = z.enum(['payee-name-differs', 'account-unknown', 'account-closed', 'insufficient-balance']);

const ordered = { orderNo: z.string().min(1) };
export const paymentState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('accepted'), ...ordered, askAgainAfterSeconds: z.int().min(1) }),
  z.object({ state: z.literal('paid'), ...ordered, reference: z.string().min(1), valueDate: legalDay, amount: fenAmount }),
  z.object({ state: z.literal('bounced'), ...ordered, reason: bounceReason, message: z.string() }),
  z.object({ state: z.literal('refused'), ...ordered, code: z.enum(['order-number-reused', 'order-unknown']), message: z.string() }),
]);

export type StatementLine = z.output<typeof statementLine>;
export type StatementPage = z.output<typeof statementPage>;
export type PaymentOrder = z.output<typeof paymentOrder>;
export type PaymentState = z.output<typeof paymentState>;
export type BounceReason = z.output<typeof bounceReason>;
