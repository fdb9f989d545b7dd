import { must } from '@duixian/kernel/assert';
import {
  type CaseId,
  type CourtId,
  type DocumentId,
  type Id,
  idFrom,
  type PartyId,
  type PersonId,
  type RegionId,
} from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { WITHHOLDING_STATES, type WithholdingEnd, type WithholdingState, type WithholdingWish } from '../rules/withholding.ts';

interface WithholdingRow {
  region_id: number;
  withholding_id: string;
  case_id: string;
  court_id: number;
  party_id: string;
  employer: string;
  employer_code: string | null;
  month_income_fen: bigint;
  month_keep_fen: bigint;
  month_take_fen: bigint;
  total_fen: bigint;
  dependants: number;
  from_month: string;
  state: string;
  ruling_document: string;
  ruling_number: string | null;
  notice_document: string;
  notice_number: string | null;
  ordered_by: string;
  ordered_on: string;
  ordered_at: string;
  ended_on: string | null;
  end_reason: string | null;
}

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

const assets = tablesOf<{ 'assets.withholding': WithholdingRow; 'assets.withheld_month': MonthRow }>;

export type WithholdingId = Id<'withholding'>;

export interface Withholding extends WithholdingWish {
  readonly withholdingId: WithholdingId;
  readonly caseId: CaseId;
  readonly party: PartyId;
  readonly employer: string;
  readonly employerCode: string | null;
  readonly state: WithholdingState;
  readonly rulingDocument: DocumentId;
  readonly rulingNumber: string | null;
  readonly noticeDocument: DocumentId;
  readonly noticeNumber: string | null;
  readonly orderedBy: PersonId;
  readonly orderedOn: LegalDay;
  readonly endedOn: LegalDay | null;
  readonly endReason: string | null;
  readonly months: readonly WithheldMonth[];
}

export interface WithheldMonth {
  readonly month: LegalDay;
  readonly amount: Fen;
  readonly note: string;
  /** The money in the case's account it is; nothing where the employer sent nothing. */
  readonly receipt: Id<'receipt'> | null;
}

export type NewWithholding = Omit<Withholding, 'state' | 'rulingNumber' | 'noticeNumber' | 'endedOn' | 'endReason' | 'months'> & {
  readonly court: CourtId;
  readonly at: Instant;
};

export async function insertWithholding(tx: Tx, region: RegionId, of: NewWithholding): Promise<void> {
  await assets(tx)
    .insertInto('assets.withholding')
    .values({
      region_id: region,
      withholding_id: of.withholdingId,
      case_id: of.caseId,
      court_id: of.court,
      party_id: of.party,
      employer: of.employer,
      employer_code: of.employerCode,
      month_income_fen: of.monthIncome,
      month_keep_fen: of.monthKeep,
      month_take_fen: of.monthTake,
      total_fen: of.total,
      dependants: of.dependants,
      from_month: of.fromMonth.toString(),
      state: 'ruling',
      ruling_document: of.rulingDocument,
      ruling_number: null,
      notice_document: of.noticeDocument,
      notice_number: null,
      ordered_by: of.orderedBy,
      ordered_on: of.orderedOn.toString(),
      ordered_at: of.at.toString(),
      ended_on: null,
      end_reason: null,
    })
    .execute();
}

export type WithholdingChange =
  | { readonly state: 'notice'; readonly rulingNumber: string }
  | { readonly state: 'running'; readonly noticeNumber: string }
  /** What had covered the debt was taken back: it goes on. */
  | { readonly state: 'reopened' }
  | { readonly state: 'ended'; readonly on: LegalDay; readonly reason: WithholdingEnd };

export async function saveWithholding(tx: Tx, region: RegionId, id: WithholdingId, change: WithholdingChange): Promise<void> {
  const { state } = change;
  await assets(tx)
    .updateTable('assets.withholding')
    .set({
      state: state === 'reopened' ? 'running' : state,
      ...(state === 'reopened' ? { ended_on: null, end_reason: null } : {}),
      ...(state === 'notice' ? { ruling_number: change.rulingNumber } : {}),
      ...(state === 'running' ? { notice_number: change.noticeNumber } : {}),
      ...(state === 'ended' ? { ended_on: change.on.toString(), end_reason: change.reason } : {}),
    })
    .where('region_id', '=', region)
    .where('withholding_id', '=', id)
    .execute();
}

export async function insertMonth(
  tx: Tx,
  region: RegionId,
  of: {
    readonly withholding: Withholding;
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
): Promise<readonly { readonly withholding: WithholdingId; readonly month: LegalDay; readonly amount: Fen }[]> {
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

export async function withholdingsOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Withholding[]> {
  const rows = await assets(tx)
    .selectFrom('assets.withholding')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('withholding_id')
    .limit(200)
    .execute();
  const months = await assets(tx)
    .selectFrom('assets.withheld_month')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('month')
    .limit(5_000)
    .execute();
  return rows.map((row) => withholdingFrom(row, months));
}

/** The case of the open withholding a paper belongs to. */
export async function withholdingOfPaper(tx: Tx, region: RegionId, document: DocumentId): Promise<CaseId | undefined> {
  const query = assets(tx).selectFrom('assets.withholding').select('case_id').where('region_id', '=', region).where('ended_on', 'is', null);
  const row =
    (await query.where('ruling_document', '=', document).executeTakeFirst()) ??
    (await query.where('notice_document', '=', document).executeTakeFirst());
  return row && idFrom<'case'>(row.case_id);
}

function withholdingFrom(row: WithholdingRow, months: readonly MonthRow[]): Withholding {
  return {
    withholdingId: idFrom<'withholding'>(row.withholding_id),
    caseId: idFrom<'case'>(row.case_id),
    party: idFrom<'party'>(row.party_id),
    employer: row.employer,
    employerCode: row.employer_code,
    monthIncome: fen(row.month_income_fen),
    monthKeep: fen(row.month_keep_fen),
    monthTake: fen(row.month_take_fen),
    total: fen(row.total_fen),
    dependants: row.dependants,
    fromMonth: day(row.from_month),
    state: must(
      WITHHOLDING_STATES.find((state) => state === row.state),
      `withholding state ${row.state}`,
    ),
    rulingDocument: idFrom<'document'>(row.ruling_document),
    rulingNumber: row.ruling_number,
    noticeDocument: idFrom<'document'>(row.notice_document),
    noticeNumber: row.notice_number,
    orderedBy: idFrom<'person'>(row.ordered_by),
    orderedOn: day(row.ordered_on),
    endedOn: row.ended_on === null ? null : day(row.ended_on),
    endReason: row.end_reason,
    months: months
      .filter((month) => month.withholding_id === row.withholding_id)
      .map((month) => ({
        month: day(month.month),
        amount: fen(month.amount_fen),
        note: month.note,
        receipt: month.receipt_id === null ? null : idFrom<'receipt'>(month.receipt_id),
      })),
  };
}
