import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, refuse } from '@duixian/kernel/result';
import { z } from 'zod';
import { planShape } from '../plan-shape.ts';
import type { PayoutState } from '../rules/payout.ts';
import { type PayoutId, payoutKind } from '../store/payouts.ts';
import { payeeFrom } from '../store/sealed-account.ts';
import { funds } from '../store/tables.ts';
import { creditorsOfCase } from './creditors.ts';
import { withLeaders } from './leader-standing.ts';

export interface PayoutFilter {
  readonly state?: PayoutState | undefined;
  readonly case?: CaseId | undefined;
}

/** 审批台、财务台 · Decisions by state, oldest first, as the two desks work them off. */
export async function listPayouts(ctx: Ctx, filter: PayoutFilter, after: PayoutId | undefined, limit: number) {
  let query = funds(ctx.tx)
    .selectFrom('funds.payout as p')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.case_id', '=', 'p.case_id'))
    .innerJoin('courts.person_view as d', 'd.person_id', 'p.drafted_by')
    .leftJoin('courts.person_view as a', 'a.person_id', 'p.decided_by')
    .select([
      'p.payout_id',
      'p.court_id',
      'p.case_id',
      'c.case_number',
      'c.summary',
      'p.kind',
      'p.state',
      'p.amount_fen',
      'p.to_creditors_fen',
      'p.fee_fen',
    ])
    .select(['p.drafted_on', 'p.decided_on', 'p.paid_on', 'p.return_reason', 'd.name as drafted_by_name', 'a.name as decided_by_name'])
    .where('p.region_id', '=', ctx.region);
  if (filter.state) query = query.where('p.state', '=', filter.state);
  if (filter.case) query = query.where('p.case_id', '=', filter.case);
  if (after) query = query.where('p.payout_id', '>', after);
  const rows = await query.orderBy('p.payout_id').limit(limit).execute();
  const shown = rows.map((row) => ({
    payoutId: idFrom<'payout'>(row.payout_id),
    court: courtIdFrom(row.court_id),
    case: { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number, summary: row.summary },
    kind: payoutKind(row.kind),
    state: payoutState(row.state),
    amount: fen(row.amount_fen),
    toCreditors: fen(row.to_creditors_fen),
    fee: fen(row.fee_fen),
    draftedOn: day(row.drafted_on),
    draftedBy: row.drafted_by_name,
    decidedOn: row.decided_on === null ? null : day(row.decided_on),
    decidedBy: row.decided_by_name,
    returnReason: row.return_reason,
    paidOn: row.paid_on === null ? null : day(row.paid_on),
  }));
  return withLeaders(ctx, shown);
}

/** 发放审批表 · One decision with its sheet, its orders and what it spends. */
export async function payoutFile(ctx: Ctx, payoutId: PayoutId) {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payout')
    .select(['case_id', 'sheet'])
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .executeTakeFirst();
  if (!row) return refuse({ kind: 'not-found' } as const);
  const seen = await caseFile(ctx, idFrom<'case'>(row.case_id));
  if (!seen.ok) return seen;
  const [head] = await listPayoutsById(ctx, payoutId, seen.value.caseId);
  if (head === undefined) return refuse({ kind: 'not-found' } as const);
  const { plan } = keptSheet.parse(row.sheet);
  const payees = (await creditorsOfCase(ctx, seen.value.caseId)).flatMap(({ partyId, role, name, payee }) =>
    role === 'applicant'
      ? [{ party: partyId, name, bank: payee?.bank ?? null, account: payee?.account ?? null, confirmedOn: payee?.confirmedOn ?? null }]
      : [],
  );
  return ok({
    ...head,
    plan: z.decode(planShape, plan),
    orders: await listOrders(ctx, { payout: payoutId }, undefined, 1_000),
    payees,
    items: seen.value.obligations.map(({ obligationId, label }) => ({ item: obligationId, label })),
  });
}

const keptSheet = z.object({ plan: z.custom<z.input<typeof planShape>>((value) => typeof value === 'object' && value !== null) });

async function listPayoutsById(ctx: Ctx, payoutId: PayoutId, caseId: CaseId) {
  const rows = await listPayouts(ctx, { case: caseId }, undefined, 1_000);
  return rows.filter((row) => row.payoutId === payoutId);
}

export interface OrderFilter {
  readonly payout?: PayoutId | undefined;
  readonly state?: 'waiting' | 'ordered' | 'bounced' | 'paid' | undefined;
}

/** 付款指令 · For finance's desk and the decision's own page. */
export async function listOrders(ctx: Ctx, filter: OrderFilter, after: string | undefined, limit: number) {
  let query = funds(ctx.tx)
    .selectFrom('funds.payment_order as o')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'o.region_id').onRef('c.case_id', '=', 'o.case_id'))
    .leftJoin('courts.person_view as p', 'p.person_id', 'o.ordered_by')
    .select(['o.order_id', 'o.payout_id', 'o.case_id', 'c.case_number', 'o.purpose', 'o.payee_name', 'o.payee_bank', 'o.payee_account'])
    .select([
      'o.amount_fen',
      'o.state',
      'o.attempt',
      'o.ordered_on',
      'o.bank_reference',
      'o.paid_on',
      'o.bounce_reason',
      'p.name as ordered_by_name',
    ])
    .where('o.region_id', '=', ctx.region);
  if (filter.payout) query = query.where('o.payout_id', '=', filter.payout);
  if (filter.state) query = query.where('o.state', '=', filter.state);
  // What waits is worked off oldest first; a look at everything begins with the newest.
  const newestFirst = filter.state === undefined && filter.payout === undefined;
  if (after) query = query.where('o.order_id', newestFirst ? '<' : '>', after);
  const rows = await query
    .orderBy('o.order_id', newestFirst ? 'desc' : 'asc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    orderId: idFrom<'payment-order'>(row.order_id),
    payoutId: idFrom<'payout'>(row.payout_id),
    case: { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number },
    purpose: row.purpose,
    payee: payeeFrom(ctx.tx, row, 'payment_order.payee_account', row.order_id),
    amount: fen(row.amount_fen),
    state: row.state,
    attempt: row.attempt,
    orderedBy: row.ordered_by_name,
    orderedOn: row.ordered_on === null ? null : day(row.ordered_on),
    reference: row.bank_reference,
    paidOn: row.paid_on === null ? null : day(row.paid_on),
    bounceReason: row.bounce_reason,
  }));
}

function payoutState(text: string): PayoutState {
  return text === 'returned' || text === 'approved' || text === 'paid' ? text : 'drafted';
}
