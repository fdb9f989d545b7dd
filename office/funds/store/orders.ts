import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { PaymentOrder } from '../rules/payout.ts';
import type { OrderPurpose } from '../rules/postings.ts';
import type { PayoutId } from './payouts.ts';
import { payeeFrom, sealAccount } from './sealed-account.ts';
import { type FundsTables, funds } from './tables.ts';

export type OrderId = Id<'payment-order'>;

export interface Payee {
  readonly name: string;
  readonly bank: string;
  readonly account: string;
}

export interface OrderFacts {
  readonly orderId: OrderId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly payoutId: PayoutId;
  readonly purpose: OrderPurpose;
  /** Only where the order pays a creditor. */
  readonly creditor: string | null;
  readonly payee: Payee;
  readonly amount: Fen;
}

export interface StoredOrder extends OrderFacts {
  readonly order: PaymentOrder;
}

export async function insertOrders(ctx: Ctx, orders: readonly OrderFacts[]): Promise<void> {
  if (orders.length === 0) return;
  await funds(ctx.tx)
    .insertInto('funds.payment_order')
    .values(
      orders.map((of) => ({
        region_id: ctx.region,
        order_id: of.orderId,
        court_id: of.court,
        case_id: of.caseId,
        payout_id: of.payoutId,
        purpose: of.purpose,
        creditor_id: of.creditor,
        payee_name: of.payee.name,
        payee_bank: of.payee.bank,
        payee_account: sealAccount(ctx.tx, of.payee.account, 'payment_order.payee_account', of.orderId),
        amount_fen: of.amount,
        state: 'waiting',
        attempt: 0,
        ordered_by: null,
        ordered_on: null,
        ordered_at: null,
        bank_reference: null,
        paid_on: null,
        bounce_reason: null,
      })),
    )
    .execute();
}

export async function orderById(ctx: Ctx, orderId: OrderId): Promise<StoredOrder | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payment_order')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return row && orderFrom(ctx, row);
}

export async function lockOrder(ctx: Ctx, orderId: OrderId): Promise<StoredOrder | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payment_order')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirst();
  return row && orderFrom(ctx, row);
}

/** 未了的付款 · The orders of a case to one creditor that are not paid: sent, or still to be sent. Locked. */
export async function openOrdersTo(ctx: Ctx, caseId: CaseId, creditor: string): Promise<readonly StoredOrder[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.payment_order')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('creditor_id', '=', creditor)
    .where('state', 'in', ['waiting', 'ordered', 'bounced'])
    .orderBy('order_id')
    .forUpdate()
    .execute();
  return rows.map((row) => orderFrom(ctx, row));
}

export async function saveOrdered(ctx: Ctx, orderId: OrderId, attempt: number): Promise<void> {
  await change(ctx, orderId, {
    state: 'ordered',
    attempt,
    ordered_by: ctx.actor.personId,
    ordered_on: ctx.today.toString(),
    ordered_at: ctx.now.toString(),
    bounce_reason: null,
  });
}

export async function saveOrderPaid(ctx: Ctx, orderId: OrderId, reference: string, on: LegalDay): Promise<void> {
  await change(ctx, orderId, { state: 'paid', bank_reference: reference, paid_on: on.toString() });
}

export async function saveOrderBounced(ctx: Ctx, orderId: OrderId, reason: string): Promise<void> {
  await change(ctx, orderId, { state: 'bounced', bounce_reason: reason });
}

/** The bank's reference stays with the entry of the payment; the order no longer has one. */
export async function saveOrderReturned(ctx: Ctx, orderId: OrderId, reason: string): Promise<void> {
  await change(ctx, orderId, { state: 'bounced', bounce_reason: reason, bank_reference: null, paid_on: null });
}

export async function savePayee(ctx: Ctx, orderId: OrderId, payee: Payee): Promise<void> {
  await change(ctx, orderId, {
    payee_name: payee.name,
    payee_bank: payee.bank,
    payee_account: sealAccount(ctx.tx, payee.account, 'payment_order.payee_account', orderId),
  });
}

/** 提存 · The order is no longer one: its money is kept for the creditor. */
export async function saveOrderDeposited(ctx: Ctx, orderId: OrderId): Promise<void> {
  await change(ctx, orderId, { state: 'deposited' });
}

/** How many orders of a decision the bank has still to pay. */
export async function unpaidOrders(ctx: Ctx, payoutId: PayoutId): Promise<number> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.payment_order')
    .select('order_id')
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .where('state', 'not in', ['paid', 'deposited'])
    .execute();
  return rows.length;
}

async function change(ctx: Ctx, orderId: OrderId, columns: Partial<FundsTables['funds.payment_order']>): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payment_order')
    .set(columns)
    .where('region_id', '=', ctx.region)
    .where('order_id', '=', orderId)
    .execute();
}

function orderFrom(ctx: Ctx, row: FundsTables['funds.payment_order']): StoredOrder {
  return {
    orderId: idFrom<'payment-order'>(row.order_id),
    court: courtIdFrom(row.court_id),
    caseId: idFrom<'case'>(row.case_id),
    payoutId: idFrom<'payout'>(row.payout_id),
    purpose: purposeFrom(row.purpose),
    creditor: row.creditor_id,
    payee: payeeFrom(ctx.tx, row, 'payment_order.payee_account', row.order_id),
    amount: fen(row.amount_fen),
    order: stateOf(row),
  };
}

function stateOf(row: FundsTables['funds.payment_order']): PaymentOrder {
  const { attempt } = row;
  switch (row.state) {
    case 'ordered':
      return { state: 'ordered', attempt, orderedBy: must(row.ordered_by, 'somebody ordered it') };
    case 'paid':
      return { state: 'paid', attempt, reference: must(row.bank_reference, 'the bank gave a reference') };
    case 'deposited':
      return { state: 'deposited', attempt };
    case 'bounced':
      return { state: 'bounced', attempt, reason: must(row.bounce_reason, 'the bank gave a reason') };
    default:
      return { state: 'waiting', attempt };
  }
}

export function purposeFrom(text: string): OrderPurpose {
  return text === 'refund' || text === 'transfer' ? text : 'creditor';
}
