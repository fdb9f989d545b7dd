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
import { fen } from '@duixian/kernel/money';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { WITHHOLDING_STATES, type WithholdingEnd, type WithholdingState, type WithholdingWish } from '../rules/withholding.ts';
import { monthsOfCase, type WithheldMonth } from './withheld-months.ts';

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

const assets = tablesOf<{ 'assets.withholding': WithholdingRow }>;

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

export async function withholdingsOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Withholding[]> {
  const rows = await assets(tx)
    .selectFrom('assets.withholding')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('withholding_id')
    .limit(200)
    .execute();
  const months = await monthsOfCase(tx, region, caseId);
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

function withholdingFrom(row: WithholdingRow, months: readonly (WithheldMonth & { readonly withholding: string })[]): Withholding {
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
    months: months.filter((month) => month.withholding === row.withholding_id),
  };
}
