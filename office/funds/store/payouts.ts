import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { z } from 'zod';
import { type PlanRecord, planShape } from '../plan-shape.ts';
import type { AllocationCategory } from '../rules/allocate.ts';
import type { Payout, PayoutKind } from '../rules/payout.ts';
import { funds } from './tables.ts';

export type PayoutId = Id<'payout'>;

export interface NewPayout {
  readonly payoutId: PayoutId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly kind: PayoutKind;
  readonly plan: PlanRecord;
  /** What the plan was computed from, as plain JSON, so that it can be computed again years later. */
  readonly inputs: unknown;
  readonly asOf: LegalDay;
}

export async function insertPayout(ctx: Ctx, of: NewPayout): Promise<void> {
  const { plan } = of;
  const key = { region_id: ctx.region, payout_id: of.payoutId, court_id: of.court };
  await funds(ctx.tx)
    .insertInto('funds.payout')
    .values({
      ...key,
      case_id: of.caseId,
      kind: of.kind,
      state: 'drafted',
      amount_fen: plan.amount,
      to_creditors_fen: sumOf(plan.lines.filter((line) => line.creditor !== null)),
      fee_fen: sumOf(plan.lines.filter((line) => line.category === 'execution-fee')),
      fully_satisfied: plan.fullySatisfied,
      as_of: of.asOf.toString(),
      sheet: JSON.stringify({ plan: z.encode(planShape, plan), inputs: of.inputs }),
      drafted_by: ctx.actor.personId,
      drafted_on: ctx.today.toString(),
      drafted_at: ctx.now.toString(),
      decided_by: null,
      decided_on: null,
      decided_at: null,
      return_reason: null,
      paid_on: null,
    })
    .execute();
  await funds(ctx.tx)
    .insertInto('funds.payout_line')
    .values(
      plan.lines.map((line, i) => ({ ...key, line: i + 1, category: line.category, creditor_id: line.creditor, amount_fen: line.amount })),
    )
    .execute();
  await funds(ctx.tx)
    .insertInto('funds.payout_cover')
    .values(
      plan.covers.map((cover) => ({ ...key, receipt_id: cover.receipt, amount_fen: cover.amount, to_creditors_fen: cover.toCreditors })),
    )
    .execute();
}

export type StoredPayout = Payout & {
  readonly id: PayoutId;
  readonly case: CaseId;
  readonly court: CourtId;
  readonly kind: PayoutKind;
  readonly fullySatisfied: boolean;
};

/** The case of a decision, before anything is locked: locks are taken case first. */
export async function caseOfPayout(ctx: Ctx, payoutId: PayoutId): Promise<CaseId | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payout')
    .select('case_id')
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .executeTakeFirst();
  return row && idFrom<'case'>(row.case_id);
}

export async function lockPayout(ctx: Ctx, payoutId: PayoutId): Promise<StoredPayout | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payout')
    .select(['court_id', 'case_id', 'kind', 'state', 'amount_fen', 'fully_satisfied', 'drafted_by', 'decided_by', 'return_reason'])
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const claimers = await funds(ctx.tx)
    .selectFrom('funds.payout_cover as c')
    .innerJoin('funds.receipt as r', (join) => join.onRef('r.region_id', '=', 'c.region_id').onRef('r.receipt_id', '=', 'c.receipt_id'))
    .select('r.claimed_by')
    .where('c.region_id', '=', ctx.region)
    .where('c.payout_id', '=', payoutId)
    .where('r.claimed_by', 'is not', null)
    .execute();
  const facts = {
    payoutId,
    id: payoutId,
    caseId: row.case_id,
    case: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    amount: fen(row.amount_fen),
    kind: payoutKind(row.kind),
    fullySatisfied: row.fully_satisfied,
    draftedBy: row.drafted_by,
    claimedBy: claimers.flatMap(({ claimed_by }) => (claimed_by === null ? [] : [claimed_by])),
  };
  switch (row.state) {
    case 'drafted':
      return { ...facts, state: 'drafted' };
    case 'returned':
      return { ...facts, state: 'returned', reason: row.return_reason ?? '' };
    default: {
      const approvedBy = must(row.decided_by, 'an approved decision has its approver');
      return { ...facts, state: row.state === 'paid' ? 'paid' : 'approved', approvedBy };
    }
  }
}

export async function saveDecision(
  ctx: Ctx,
  payoutId: PayoutId,
  to: { state: 'approved' } | { state: 'returned'; reason: string },
): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payout')
    .set({
      state: to.state,
      decided_by: ctx.actor.personId,
      decided_on: ctx.today.toString(),
      decided_at: ctx.now.toString(),
      return_reason: to.state === 'returned' ? to.reason : null,
    })
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .execute();
}

export async function savePaid(ctx: Ctx, payoutId: PayoutId, on: LegalDay): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payout')
    .set({ state: 'paid', paid_on: on.toString() })
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .execute();
}

/** The day the payment notice reached finance. */
export async function approvedOn(ctx: Ctx, payoutId: PayoutId): Promise<LegalDay> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payout')
    .select('decided_on')
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .executeTakeFirstOrThrow();
  return day(must(row.decided_on, 'an approved decision has its day'));
}

/** The day the last payment of a decision was made. */
export async function paidOnOf(ctx: Ctx, payoutId: PayoutId): Promise<LegalDay> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payout')
    .select('paid_on')
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .executeTakeFirstOrThrow();
  return day(must(row.paid_on, 'a paid decision has its day'));
}

/** A payment came back: the decision is not carried out after all. */
export async function reopenPayout(ctx: Ctx, payoutId: PayoutId): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payout')
    .set({ state: 'approved', paid_on: null })
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .execute();
}

export interface PayoutLine {
  readonly category: AllocationCategory;
  readonly creditor: string | null;
  readonly amount: Fen;
}

const CATEGORIES: readonly AllocationCategory[] = ['sale-cost', 'execution-fee', 'title-debt', 'doubled-interest', 'surplus', 'transfer'];

export async function linesOf(ctx: Ctx, payoutId: PayoutId): Promise<readonly PayoutLine[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.payout_line')
    .select(['category', 'creditor_id', 'amount_fen'])
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .orderBy('line')
    .execute();
  return rows.map((row) => ({
    category: must(
      CATEGORIES.find((category) => category === row.category),
      `category ${row.category}`,
    ),
    creditor: row.creditor_id,
    amount: fen(row.amount_fen),
  }));
}

/** The fee that standing decisions of a case take. */
export async function feeTakenIn(ctx: { tx: Ctx['tx']; region: Ctx['region'] }, caseId: CaseId): Promise<Fen> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.payout')
    .select('fee_fen')
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('state', '<>', 'returned')
    .execute();
  return sumOf(rows.map((row) => ({ amount: fen(row.fee_fen) })));
}

export function payoutKind(text: string): PayoutKind {
  return text === 'refund' || text === 'transfer' ? text : 'pay-out';
}

function sumOf(lines: readonly { readonly amount: Fen }[]): Fen {
  return fen(lines.reduce((sum, line) => sum + line.amount, 0n));
}
