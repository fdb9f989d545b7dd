import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { PayoutId } from './payouts.ts';
import { type ReceiptId, saveCovered } from './receipts.ts';
import { openAccount } from './sealed-account.ts';
import { funds } from './tables.ts';

export interface CoveredReceipt {
  readonly receiptId: ReceiptId;
  readonly amount: Fen;
  readonly received: Fen;
  readonly covered: Fen;
  readonly arrivedOn: LegalDay;
  readonly payer: { readonly name: string; readonly account: string; readonly bank: string };
}

/** 资金来源 · The receipts a decision spends, newest last. */
export async function coversOf(ctx: Ctx, payoutId: PayoutId): Promise<readonly CoveredReceipt[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.payout_cover as c')
    .innerJoin('funds.receipt as r', (join) => join.onRef('r.region_id', '=', 'c.region_id').onRef('r.receipt_id', '=', 'c.receipt_id'))
    .select([
      'c.receipt_id',
      'c.amount_fen',
      'r.amount_fen as received_fen',
      'r.covered_fen',
      'r.value_on',
      'r.payer_name',
      'r.payer_account',
      'r.payer_bank',
    ])
    .where('c.region_id', '=', ctx.region)
    .where('c.payout_id', '=', payoutId)
    .orderBy('r.value_on')
    .orderBy('r.receipt_id')
    .execute();
  return rows.map((row) => ({
    receiptId: idFrom<'receipt'>(row.receipt_id),
    amount: fen(row.amount_fen),
    received: fen(row.received_fen),
    covered: fen(row.covered_fen),
    arrivedOn: day(row.value_on),
    payer: {
      name: row.payer_name,
      account: openAccount(ctx.tx, row.payer_account, 'receipt.payer_account', row.receipt_id),
      bank: row.payer_bank,
    },
  }));
}

/** A returned decision frees what it had covered. */
export async function freeCovers(ctx: Ctx, payoutId: PayoutId): Promise<void> {
  for (const cover of await coversOf(ctx, payoutId)) await saveCovered(ctx, cover.receiptId, fen(cover.covered - cover.amount));
}

export interface SpentCover {
  readonly payoutId: string;
  readonly receiptId: string;
  readonly toCreditors: Fen;
  readonly performanceKind: string;
  readonly performedOn: string;
}

/** 已定发放 · What standing decisions of a case give the creditors, with the day each receipt counts from. */
export async function spentOf(ctx: { tx: Ctx['tx']; region: Ctx['region'] }, caseId: CaseId): Promise<readonly SpentCover[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.payout as p')
    .innerJoin('funds.payout_cover as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.payout_id', '=', 'p.payout_id'))
    .innerJoin('funds.receipt as r', (join) => join.onRef('r.region_id', '=', 'c.region_id').onRef('r.receipt_id', '=', 'c.receipt_id'))
    .select(['p.payout_id', 'c.receipt_id', 'c.to_creditors_fen', 'r.performance_kind', 'r.performed_on'])
    .where('p.region_id', '=', ctx.region)
    .where('p.case_id', '=', caseId)
    .where('p.state', '<>', 'returned')
    .where('c.to_creditors_fen', '>', 0n)
    .orderBy('p.payout_id')
    .execute();
  return rows.map((row) => ({
    payoutId: row.payout_id,
    receiptId: row.receipt_id,
    toCreditors: fen(row.to_creditors_fen),
    performanceKind: must(row.performance_kind, 'a covered receipt is claimed'),
    performedOn: must(row.performed_on, 'a covered receipt is claimed'),
  }));
}
