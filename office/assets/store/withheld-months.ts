import { type CaseId, type CourtId, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

interface MonthRow {
  region_id: number;
  withholding_id: string;
  month: string;
  case_id: string;
  court_id: number;
  amount_fen: bigint;
  note: string;
  entered_by: string;
  entered_at: string;
  receipt_id: string | null;
  entry: number;
  taken_back_at: string | null;
}

const assets = tablesOf<{ 'assets.withheld_month': MonthRow }>;

export interface WithheldMonth {
  readonly month: LegalDay;
  readonly amount: Fen;
  readonly note: string;
  /** The money in the case's account it is; nothing where the employer sent nothing. */
  readonly receipt: Id<'receipt'> | null;
}

export async function insertMonth(
  tx: Tx,
  region: RegionId,
  of: {
    readonly withholding: { readonly withholdingId: Id<'withholding'>; readonly caseId: CaseId };
    readonly court: CourtId;
    readonly month: LegalDay;
    readonly amount: Fen;
    readonly note: string;
    readonly receipt: Id<'receipt'> | null;
    readonly by: PersonId;
    readonly at: Instant;
  },
): Promise<void> {
  const before = await assets(tx)
    .selectFrom('assets.withheld_month')
    .select('entry')
    .where('region_id', '=', region)
    .where('withholding_id', '=', of.withholding.withholdingId)
    .where('month', '=', of.month.toString())
    .orderBy('entry', 'desc')
    .executeTakeFirst();
  await assets(tx)
    .insertInto('assets.withheld_month')
    .values({
      region_id: region,
      withholding_id: of.withholding.withholdingId,
      month: of.month.toString(),
      case_id: of.withholding.caseId,
      court_id: of.court,
      amount_fen: of.amount,
      note: of.note,
      entered_by: of.by,
      entered_at: of.at.toString(),
      receipt_id: of.receipt,
      entry: (before?.entry ?? 0) + 1,
      taken_back_at: null,
    })
    .execute();
}

/** 撤回 · The months a receipt was put down for, when its money turns out to be another case's. */
export async function takeBackMonths(
  tx: Tx,
  region: RegionId,
  of: { readonly case: CaseId; readonly receipt: Id<'receipt'>; readonly at: Instant },
): Promise<readonly { readonly withholding: Id<'withholding'>; readonly month: LegalDay; readonly amount: Fen }[]> {
  const rows = await assets(tx)
    .updateTable('assets.withheld_month')
    .set({ taken_back_at: of.at.toString() })
    .where('region_id', '=', region)
    .where('case_id', '=', of.case)
    .where('receipt_id', '=', of.receipt)
    .where('taken_back_at', 'is', null)
    .returning(['withholding_id', 'month', 'amount_fen'])
    .execute();
  return rows.map((row) => ({
    withholding: idFrom<'withholding'>(row.withholding_id),
    month: day(row.month),
    amount: fen(row.amount_fen),
  }));
}

export async function monthsOfCase(
  tx: Tx,
  region: RegionId,
  caseId: CaseId,
): Promise<readonly (WithheldMonth & { readonly withholding: string })[]> {
  const rows = await assets(tx)
    .selectFrom('assets.withheld_month')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('month')
    .limit(5_000)
    .execute();
  return rows.map((row) => ({
    withholding: row.withholding_id,
    month: day(row.month),
    amount: fen(row.amount_fen),
    note: row.note,
    receipt: row.receipt_id === null ? null : idFrom<'receipt'>(row.receipt_id),
  }));
}
