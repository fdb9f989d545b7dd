import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { Tx } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { type Performance, performanceOf, performedOn } from '../rules/performance.ts';
import { sha256 } from './books.ts';
import { openAccount, sealAccount } from './sealed-account.ts';
import { type FundsTables, funds } from './tables.ts';

export type ReceiptId = Id<'receipt'>;

/** 流水 · What the bank said, word for word. */
export interface BankLine {
  readonly reference: string;
  readonly amount: Fen;
  readonly valueOn: LegalDay;
  readonly payerName: string;
  readonly payerAccount: string;
  readonly payerBank: string;
  readonly subAccount: string;
  readonly remark: string;
}

export interface ClaimedTo {
  readonly caseId: CaseId;
  readonly how: 'sub-account' | 'officer';
  /** Null where the sub-account did it. */
  readonly by: PersonId | null;
  readonly on: LegalDay;
  readonly performance: Performance;
}

export interface Receipt extends BankLine {
  readonly receiptId: ReceiptId;
  readonly court: CourtId;
  readonly bookId: string;
  readonly claims: number;
  readonly covered: Fen;
  readonly claimed: ClaimedTo | null;
  readonly recordedOn: LegalDay;
}

export function hashOfLine(line: BankLine): string {
  const { reference, amount, valueOn, payerName, payerAccount, subAccount, remark } = line;
  return sha256(JSON.stringify([reference, amount.toString(), valueOn.toString(), payerName, payerAccount, subAccount, remark]));
}

/** What a receipt's row holds beside who recorded it when, in the order the statement of its posting takes it. */
export function receiptParameters(
  tx: Tx,
  of: {
    receiptId: ReceiptId;
    court: CourtId;
    line: BankLine;
    claimed: ClaimedTo | null;
  },
): readonly unknown[] {
  const { line, claimed } = of;
  const columns = claimColumns(claimed);
  return [
    of.receiptId,
    of.court,
    line.reference,
    hashOfLine(line),
    line.amount,
    line.valueOn.toString(),
    line.payerName,
    sealAccount(tx, line.payerAccount, 'receipt.payer_account', of.receiptId),
    line.payerBank,
    line.subAccount,
    line.remark,
    columns.state,
    claimed === null ? 0 : 1,
    columns.case_id,
    columns.matched_how,
    columns.claimed_by,
    columns.claimed_on,
    columns.performance_kind,
    columns.performed_on,
  ];
}

export async function receiptByReference(
  ctx: Ctx,
  reference: string,
): Promise<{ receiptId: ReceiptId; caseId: string | null; contentHash: string; amount: Fen; valueOn: LegalDay } | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .select(['receipt_id', 'case_id', 'content_hash', 'amount_fen', 'value_on'])
    .where('region_id', '=', ctx.region)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return (
    row && {
      receiptId: idFrom<'receipt'>(row.receipt_id),
      caseId: row.case_id,
      contentHash: row.content_hash,
      amount: fen(row.amount_fen),
      valueOn: day(row.value_on),
    }
  );
}

export async function lockReceipt(ctx: Ctx, receiptId: ReceiptId): Promise<Receipt | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('receipt_id', '=', receiptId)
    .forUpdate()
    .executeTakeFirst();
  return row && receiptFrom(ctx.tx, row);
}

export async function receiptById(ctx: Ctx, receiptId: ReceiptId): Promise<Receipt | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('receipt_id', '=', receiptId)
    .executeTakeFirst();
  return row && receiptFrom(ctx.tx, row);
}

/** 已被认领 · Whether money that is out of one's reach is there and was claimed for a case: of which one, nothing is said. */
export async function isClaimedElsewhere(ctx: Ctx, receiptId: ReceiptId): Promise<boolean> {
  const asked = sql<{ claimed: boolean }>`select funds.receipt_is_claimed(${receiptId}::uuid) as claimed`;
  const { rows } = await asked.execute(funds(ctx.tx));
  return rows[0]?.claimed === true;
}

/** The case a receipt belongs to, before anything is locked: locks are taken case first. */
export async function caseOfReceipt(ctx: Ctx, receiptId: ReceiptId): Promise<CaseId | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .select('case_id')
    .where('region_id', '=', ctx.region)
    .where('receipt_id', '=', receiptId)
    .executeTakeFirst();
  return row?.case_id == null ? undefined : idFrom<'case'>(row.case_id);
}

/** 本案到账 · The receipts of a case, oldest first, held for the act. */
export async function lockReceiptsOfCase(ctx: Ctx, caseId: CaseId): Promise<readonly Receipt[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('receipt_id')
    .forUpdate()
    .limit(5_000)
    .execute();
  return rows.map((row) => receiptFrom(ctx.tx, row));
}

/** The same without holding them, for a screen. */
export async function receiptsOfCase(ctx: Ctx, caseId: CaseId): Promise<readonly Receipt[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('receipt_id')
    .limit(5_000)
    .execute();
  return rows.map((row) => receiptFrom(ctx.tx, row));
}

export async function saveClaim(ctx: Ctx, receiptId: ReceiptId, bookId: string, claims: number, claimed: ClaimedTo | null): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.receipt')
    .set({ book_id: bookId, claims, ...claimColumns(claimed) })
    .where('region_id', '=', ctx.region)
    .where('receipt_id', '=', receiptId)
    .execute();
}

export async function saveCovered(ctx: Ctx, receiptId: ReceiptId, covered: Fen): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.receipt')
    .set({ covered_fen: covered })
    .where('region_id', '=', ctx.region)
    .where('receipt_id', '=', receiptId)
    .execute();
}

function claimColumns(claimed: ClaimedTo | null) {
  return {
    state: claimed === null ? 'unmatched' : 'claimed',
    case_id: claimed?.caseId ?? null,
    matched_how: claimed?.how ?? null,
    claimed_by: claimed?.by ?? null,
    claimed_on: claimed?.on.toString() ?? null,
    performance_kind: claimed?.performance.kind ?? null,
    performed_on: claimed === null ? null : performedOn(claimed.performance).toString(),
  };
}

export function receiptFrom(tx: Tx, row: FundsTables['funds.receipt']): Receipt {
  return {
    receiptId: idFrom<'receipt'>(row.receipt_id),
    court: courtIdFrom(row.court_id),
    bookId: row.book_id,
    reference: row.reference,
    amount: fen(row.amount_fen),
    valueOn: day(row.value_on),
    payerName: row.payer_name,
    payerAccount: openAccount(tx, row.payer_account, 'receipt.payer_account', row.receipt_id),
    payerBank: row.payer_bank,
    subAccount: row.sub_account,
    remark: row.remark,
    claims: row.claims,
    covered: fen(row.covered_fen),
    recordedOn: day(row.recorded_on),
    claimed:
      row.case_id === null
        ? null
        : {
            caseId: idFrom<'case'>(row.case_id),
            how: row.matched_how === 'officer' ? 'officer' : 'sub-account',
            by: row.claimed_by === null ? null : idFrom<'person'>(row.claimed_by),
            on: day(must(row.claimed_on, 'a claimed receipt has its day')),
            performance: performanceOf(
              row.performance_kind ?? '',
              day(must(row.performed_on, 'a claimed receipt has a day of performance')),
            ),
          },
  };
}
