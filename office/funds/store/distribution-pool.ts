import type { Ctx } from '@duixian/audit/act';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { type Payment, performanceOf } from '../rules/performance.ts';
import type { DeferralId } from './deferrals.ts';
import type { DistributionId, StoredDistribution } from './distributions.ts';
import type { PayoutId } from './payouts.ts';
import { type Receipt, receiptsOfCase } from './receipts.ts';
import { funds } from './tables.ts';

/** 待分配款 · A receipt deferred for distribution, with what no decision covers of it. */
export interface PoolReceipt {
  readonly receipt: Receipt;
  readonly deferral: DeferralId;
  readonly open: Fen;
}

export async function poolOf(ctx: Ctx, caseId: CaseId): Promise<readonly PoolReceipt[]> {
  const deferrals = await funds(ctx.tx)
    .selectFrom('funds.deferral')
    .select(['deferral_id', 'receipt_id'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('ground', '=', 'distribution')
    .where('state', '=', 'approved')
    .execute();
  return (await receiptsOfCase(ctx, caseId)).flatMap((receipt) => {
    const deferral = deferrals.find((row) => row.receipt_id === receipt.receiptId);
    const open = subtractFen(receipt.amount, receipt.covered);
    return deferral === undefined || open <= 0n ? [] : [{ receipt, deferral: idFrom<'deferral'>(deferral.deferral_id), open }];
  });
}

export interface PlanPayout {
  readonly payoutId: PayoutId;
  readonly state: string;
  readonly amount: Fen;
  /** What was held apart when it was drafted. */
  readonly held: Fen;
}

/** 方案的各次发放 · Oldest first. */
export async function payoutsOfPlan(ctx: Ctx, id: DistributionId): Promise<readonly PlanPayout[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.distribution_payout as d')
    .innerJoin('funds.payout as p', (join) => join.onRef('p.region_id', '=', 'd.region_id').onRef('p.payout_id', '=', 'd.payout_id'))
    .select(['d.payout_id', 'd.held_fen', 'p.state', 'p.amount_fen'])
    .where('d.region_id', '=', ctx.region)
    .where('d.distribution_id', '=', id)
    .orderBy('d.payout_id')
    .execute();
  return rows.map((row) => ({
    payoutId: idFrom<'payout'>(row.payout_id),
    state: row.state,
    amount: fen(row.amount_fen),
    held: fen(row.held_fen),
  }));
}

export async function insertPlanPayout(ctx: Ctx, plan: StoredDistribution, payoutId: PayoutId, held: Fen): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.distribution_payout')
    .values({ region_id: ctx.region, distribution_id: plan.id, payout_id: payoutId, court_id: plan.court, held_fen: held })
    .execute();
}

/** 已列入发放 · What standing decisions of a plan give, by category and creditor. */
export async function givenByPlan(ctx: Ctx, id: DistributionId): Promise<(category: string, creditor: string | null) => Fen> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.distribution_payout as d')
    .innerJoin('funds.payout as p', (join) => join.onRef('p.region_id', '=', 'd.region_id').onRef('p.payout_id', '=', 'd.payout_id'))
    .innerJoin('funds.payout_line as l', (join) => join.onRef('l.region_id', '=', 'd.region_id').onRef('l.payout_id', '=', 'd.payout_id'))
    .select(['l.category', 'l.creditor_id', 'l.amount_fen'])
    .where('d.region_id', '=', ctx.region)
    .where('d.distribution_id', '=', id)
    .where('p.state', '<>', 'returned')
    .execute();
  return (category, creditor) =>
    addFen(ZERO_FEN, ...rows.filter((row) => row.category === category && row.creditor_id === creditor).map((row) => fen(row.amount_fen)));
}

/**
 * 他案分配所得 · What plans of other cases gave the creditor of this one, on the day their pool counts from. Asked of a function that reads
 * past the scope, because what is owed here does not hang on who may know of those cases; it answers for a case one may know of.
 */
export async function distributedTo(ctx: { tx: Ctx['tx']; region: Ctx['region'] }, caseId: CaseId): Promise<readonly Payment[]> {
  const asked = sql<Given>`select payout_id, line, amount_fen, counts_on, performance_kind from funds.given_by_plans(${caseId}::uuid)`;
  const { rows } = await asked.execute(funds(ctx.tx));
  return rows.map((row) => ({
    id: `${row.payout_id}/${row.line}`,
    amount: fen(row.amount_fen),
    performance: performanceOf(row.performance_kind, day(row.counts_on)),
  }));
}

interface Given {
  readonly payout_id: string;
  readonly line: number;
  readonly amount_fen: bigint;
  readonly counts_on: string;
  readonly performance_kind: string;
}
