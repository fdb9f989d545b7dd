import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { claimSheetOf } from './queries/claim-sheet.ts';
import type { SettlementState } from './rules/settlement.ts';
import { cashTaken } from './store/cash.ts';
import { settlementsOfCase } from './store/settlements.ts';
import { funds } from './store/tables.ts';

/** 结案前的钱 · What of a case's money is still open, and what is still owed: the facts of the closing gate. */
export interface OpenMoney {
  /** Arrived, in no decision, or held back because somebody disputes it. */
  readonly undivided: Fen;
  /** Owed to creditors, to the payer or to another court in the books, not yet sent. What is deposited is no longer owed. */
  readonly payable: Fen;
  readonly inTransit: Fen;
  readonly openPayouts: number;
  readonly deferred: number;
  /** 未交财务的现金、票据 · Cash and bills still with officers. */
  readonly cash: number;
  /** Still owed today; `null` where it cannot be computed, with the reason. */
  readonly owed: { readonly title: Fen; readonly doubled: Fen; readonly total: Fen } | null;
  readonly owedUnknown: string | null;
  /** 和解 · The newest agreement of the parties; performed, it has ended the duty of the title (执行和解规定第八条). */
  readonly settlement: SettlementState | null;
}

export async function openMoneyOf(ctx: Ctx, caseId: CaseId): Promise<OpenMoney> {
  const accounts = await funds(ctx.tx)
    .selectFrom('funds.account')
    .select(['kind', 'balance_fen'])
    .where('region_id', '=', ctx.region)
    .where('book_id', '=', caseId)
    .execute();
  const sumOf = (...kinds: readonly string[]) =>
    fen(accounts.filter((row) => kinds.includes(row.kind)).reduce((sum, row) => sum + row.balance_fen, 0n));
  const payouts = await funds(ctx.tx)
    .selectFrom('funds.payout')
    .select('payout_id')
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['drafted', 'approved'])
    .execute();
  const deferrals = await funds(ctx.tx)
    .selectFrom('funds.deferral')
    .select('deferral_id')
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['proposed', 'approved'])
    .execute();
  const sheet = await claimSheetOf(ctx, caseId, ctx.today);
  return {
    undivided: sumOf('held', 'disputed'),
    payable: sumOf('payable', 'surplus', 'transfer-due'),
    inTransit: sumOf('in-transit'),
    openPayouts: payouts.length,
    deferred: deferrals.length,
    cash: (await cashTaken(ctx, { case: caseId })).filter(({ state }) => state === 'with-officers').length,
    owed: sheet.ok ? { title: sheet.value.owedTitle, doubled: sheet.value.owed.doubled, total: sheet.value.owedTotal } : null,
    owedUnknown: sheet.ok ? null : sheet.refusal.kind,
    settlement: (await settlementsOfCase(ctx, caseId))[0]?.state ?? null,
  };
}

export interface MoneyFigure {
  readonly count: number;
  readonly amount: Fen;
}

/** 案款面板 · Numbers of the cases this actor sees; each is a list of exactly these rows. */
export interface MoneyPanel {
  /** 到账未付出 · All that has come and is in no decision yet: unmatched or claimed. */
  readonly arrived: MoneyFigure;
  readonly unmatched: MoneyFigure;
  /** 已认领 · Belongs to a case, and is in no decision yet. */
  readonly open: MoneyFigure;
  /** 应当发放 · Claimed, and nothing approved holds it back. */
  readonly due: MoneyFigure;
  /** 逾期 · Open, not deferred, and its ten working days are over. */
  readonly overdue: MoneyFigure;
  readonly deferred: MoneyFigure;
  readonly toApprove: MoneyFigure;
  readonly toPay: MoneyFigure;
  readonly bounced: MoneyFigure;
}

export async function moneyPanel(ctx: Ctx, lateThrough: LegalDay | undefined): Promise<MoneyPanel> {
  const due = sql<boolean>`(r.state = 'claimed' and r.covered_fen < r.amount_fen and d.state is distinct from 'approved')`;
  const late = sql<boolean>`(${due} and r.value_on <= ${lateThrough?.toString() ?? null}::date)`;
  const receipts = await funds(ctx.tx)
    .selectFrom('funds.receipt as r')
    .leftJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'r.region_id').onRef('c.case_id', '=', 'r.case_id'))
    .leftJoin('funds.deferral as d', (join) =>
      join
        .onRef('d.region_id', '=', 'r.region_id')
        .onRef('d.receipt_id', '=', 'r.receipt_id')
        .on('d.state', 'in', ['proposed', 'approved']),
    )
    .select([
      sql<bigint>`count(*) filter (where r.state = 'unmatched')`.as('unmatched'),
      sql<bigint>`coalesce(sum(r.amount_fen) filter (where r.state = 'unmatched'), 0)::bigint`.as('unmatched_fen'),
      sql<bigint>`count(*) filter (where r.state = 'claimed' and r.covered_fen < r.amount_fen)`.as('open'),
      sql<bigint>`coalesce(sum(r.amount_fen - r.covered_fen) filter (where r.state = 'claimed'), 0)::bigint`.as('open_fen'),
      sql<bigint>`count(*)`.as('arrived'),
      sql<bigint>`coalesce(sum(r.amount_fen - r.covered_fen), 0)::bigint`.as('arrived_fen'),
      sql<bigint>`count(*) filter (where ${due})`.as('due'),
      sql<bigint>`coalesce(sum(r.amount_fen - r.covered_fen) filter (where ${due}), 0)::bigint`.as('due_fen'),
      sql<bigint>`count(*) filter (where ${late})`.as('overdue'),
      sql<bigint>`coalesce(sum(r.amount_fen - r.covered_fen) filter (where ${late}), 0)::bigint`.as('overdue_fen'),
      sql<bigint>`count(d.deferral_id)`.as('deferred'),
      sql<bigint>`coalesce(sum(r.amount_fen - r.covered_fen) filter (where d.deferral_id is not null), 0)::bigint`.as('deferred_fen'),
    ])
    .where('r.region_id', '=', ctx.region)
    .where(sql<boolean>`(r.state = 'unmatched' or r.covered_fen < r.amount_fen)`)
    .where((has) => has.or([has('r.case_id', 'is', null), has('c.case_id', 'is not', null)]))
    .executeTakeFirstOrThrow();
  const drafts = await funds(ctx.tx)
    .selectFrom('funds.payout as p')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.case_id', '=', 'p.case_id'))
    .select([sql<bigint>`count(*)`.as('n'), sql<bigint>`coalesce(sum(p.amount_fen), 0)::bigint`.as('sum')])
    .where('p.region_id', '=', ctx.region)
    .where('p.state', '=', 'drafted')
    .executeTakeFirstOrThrow();
  const orders = await funds(ctx.tx)
    .selectFrom('funds.payment_order as o')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'o.region_id').onRef('c.case_id', '=', 'o.case_id'))
    .select(['o.state', sql<bigint>`count(*)`.as('n'), sql<bigint>`sum(o.amount_fen)::bigint`.as('sum')])
    .where('o.region_id', '=', ctx.region)
    .where('o.state', 'in', ['waiting', 'bounced'])
    .groupBy('o.state')
    .execute();
  const ordersIn = (state: string): MoneyFigure => {
    const row = orders.find((each) => each.state === state);
    return figure(row?.n ?? 0n, row?.sum ?? 0n);
  };
  return {
    arrived: figure(receipts.arrived, receipts.arrived_fen),
    unmatched: figure(receipts.unmatched, receipts.unmatched_fen),
    open: figure(receipts.open, receipts.open_fen),
    due: figure(receipts.due, receipts.due_fen),
    overdue: figure(receipts.overdue, receipts.overdue_fen),
    deferred: figure(receipts.deferred, receipts.deferred_fen),
    toApprove: figure(drafts.n, drafts.sum),
    toPay: ordersIn('waiting'),
    bounced: ordersIn('bounced'),
  };
}

function figure(count: bigint, amount: bigint): MoneyFigure {
  return { count: Number(count), amount: fen(amount) };
}
