import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { funds } from './tables.ts';

export type DirectPaymentId = Id<'direct-payment'>;

export interface DirectPayment {
  readonly paymentId: DirectPaymentId;
  readonly caseId: CaseId;
  readonly amount: Fen;
  readonly paidOn: LegalDay;
  readonly evidence: string;
  readonly confirmedBy: string;
  /** 应经法院账户而未经 · Why it should have come to the court, where it should. */
  readonly shouldHaveCome: string | null;
  readonly state: 'recorded' | 'withdrawn';
  readonly recordedBy: string;
}

export async function insertDirectPayment(ctx: Ctx, court: CourtId, of: Omit<DirectPayment, 'state' | 'recordedBy'>): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.direct_payment')
    .values({
      region_id: ctx.region,
      payment_id: of.paymentId,
      court_id: court,
      case_id: of.caseId,
      amount_fen: of.amount,
      paid_on: of.paidOn.toString(),
      evidence: of.evidence,
      confirmed_by: of.confirmedBy,
      should_have_come: of.shouldHaveCome,
      state: 'recorded',
      recorded_by: ctx.actor.personId,
      recorded_on: ctx.today.toString(),
      withdrawn_by: null,
      withdrawn_on: null,
      withdraw_reason: null,
    })
    .execute();
}

/** 自行给付 · Of a case, oldest first. */
export async function directPaymentsOf(ctx: Ctx, caseId: CaseId): Promise<readonly DirectPayment[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.direct_payment')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('payment_id')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    paymentId: idFrom<'direct-payment'>(row.payment_id),
    caseId: idFrom<'case'>(row.case_id),
    amount: fen(row.amount_fen),
    paidOn: day(row.paid_on),
    evidence: row.evidence,
    confirmedBy: row.confirmed_by,
    shouldHaveCome: row.should_have_come,
    state: row.state === 'withdrawn' ? 'withdrawn' : 'recorded',
    recordedBy: row.recorded_by,
  }));
}

export async function caseOfDirectPayment(ctx: Ctx, paymentId: DirectPaymentId): Promise<CaseId | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.direct_payment')
    .select('case_id')
    .where('region_id', '=', ctx.region)
    .where('payment_id', '=', paymentId)
    .executeTakeFirst();
  return row && idFrom<'case'>(row.case_id);
}

export async function saveWithdrawn(ctx: Ctx, paymentId: DirectPaymentId, reason: string): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.direct_payment')
    .set({ state: 'withdrawn', withdrawn_by: ctx.actor.personId, withdrawn_on: ctx.today.toString(), withdraw_reason: reason })
    .where('region_id', '=', ctx.region)
    .where('payment_id', '=', paymentId)
    .execute();
}
