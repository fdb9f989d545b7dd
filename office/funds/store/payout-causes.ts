import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { Payee } from './orders.ts';
import type { PayoutId } from './payouts.ts';
import { payeeFrom, sealAccount } from './sealed-account.ts';
import { funds } from './tables.ts';

/** 退还、移送缘由 · Why a decision pays no creditor, and to whom the money goes. */
export interface PayoutCause {
  readonly payoutId: PayoutId;
  readonly caseId: CaseId;
  readonly ground: string;
  readonly reason: string;
  readonly document: string;
  readonly to: { readonly court: string; readonly caseNumber: string } | null;
  readonly payee: Payee;
  readonly acknowledged: { readonly number: string; readonly on: LegalDay } | null;
}

export async function insertCause(ctx: Ctx, court: CourtId, of: Omit<PayoutCause, 'acknowledged'>): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.payout_cause')
    .values({
      region_id: ctx.region,
      payout_id: of.payoutId,
      court_id: court,
      case_id: of.caseId,
      ground: of.ground,
      reason: of.reason,
      document: of.document,
      to_court: of.to?.court ?? null,
      to_case_number: of.to?.caseNumber ?? null,
      payee_name: of.payee.name,
      payee_bank: of.payee.bank,
      payee_account: sealAccount(ctx.tx, of.payee.account, 'payout_cause.payee_account', of.payoutId),
      acknowledged_number: null,
      acknowledged_on: null,
      acknowledged_by: null,
    })
    .execute();
}

export async function causeOf(ctx: Ctx, payoutId: PayoutId): Promise<PayoutCause | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payout_cause')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .executeTakeFirst();
  return (
    row && {
      payoutId,
      caseId: idFrom<'case'>(row.case_id),
      ground: row.ground,
      reason: row.reason,
      document: row.document,
      to: row.to_court === null || row.to_case_number === null ? null : { court: row.to_court, caseNumber: row.to_case_number },
      payee: payeeFrom(ctx.tx, row, 'payout_cause.payee_account', row.payout_id),
      acknowledged:
        row.acknowledged_number === null || row.acknowledged_on === null
          ? null
          : { number: row.acknowledged_number, on: day(row.acknowledged_on) },
    }
  );
}

export async function saveAcknowledged(ctx: Ctx, payoutId: PayoutId, of: { number: string; on: LegalDay }): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payout_cause')
    .set({ acknowledged_number: of.number, acknowledged_on: of.on.toString(), acknowledged_by: ctx.actor.personId })
    .where('region_id', '=', ctx.region)
    .where('payout_id', '=', payoutId)
    .execute();
}
