import { must } from '@duixian/kernel/assert';
import {
  type CaseId,
  type CourtId,
  courtIdFrom,
  type DocumentId,
  type Id,
  idFrom,
  type PersonId,
  type RegionId,
} from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { RENEWAL_STATES, type RenewalState } from '../rules/renewal-state.ts';
import type { InstructionId } from './instructions.ts';
import type { MeasureId } from './measures.ts';
import type { AssetsRead, AssetsTables } from './tables.ts';

const assets = tablesOf<AssetsTables>;
const assetsRead = tablesOf<AssetsRead>;

export type RenewalId = Id<'renewal'>;

export interface Renewal {
  readonly renewalId: RenewalId;
  readonly batchId: Id<'renewal-batch'>;
  readonly measureId: MeasureId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly state: RenewalState;
  readonly from: LegalDay;
  readonly until: LegalDay;
  readonly reason: string;
  readonly rulingDocument: DocumentId;
  readonly rulingNumber: string | null;
  readonly noticeDocument: DocumentId;
  readonly noticeNumber: string | null;
  readonly failureKind: string | null;
  readonly failureDetail: string | null;
  readonly preparedBy: PersonId;
  readonly preparedOn: LegalDay;
}

export type NewRenewal = Omit<Renewal, 'state' | 'rulingNumber' | 'noticeNumber' | 'failureKind' | 'failureDetail'> & {
  readonly at: Instant;
};

export async function insertRenewal(tx: Tx, region: RegionId, of: NewRenewal): Promise<void> {
  await assets(tx)
    .insertInto('assets.renewal')
    .values({
      region_id: region,
      renewal_id: of.renewalId,
      batch_id: of.batchId,
      measure_id: of.measureId,
      case_id: of.caseId,
      court_id: of.court,
      state: 'ruling',
      from_on: of.from.toString(),
      until_on: of.until.toString(),
      reason: of.reason,
      ruling_document: of.rulingDocument,
      ruling_number: null,
      notice_document: of.noticeDocument,
      notice_number: null,
      instruction_id: null,
      failure_kind: null,
      failure_detail: null,
      prepared_by: of.preparedBy,
      prepared_on: of.preparedOn.toString(),
      prepared_at: of.at.toString(),
      settled_at: null,
    })
    .execute();
}

export type RenewalChange =
  | { readonly state: 'notice'; readonly rulingNumber: string }
  | { readonly state: 'sent'; readonly noticeNumber: string; readonly instruction: InstructionId }
  | { readonly state: 'done'; readonly at: Instant }
  | { readonly state: 'failed'; readonly at: Instant; readonly kind: string; readonly detail: string };

export async function saveRenewal(tx: Tx, region: RegionId, renewalId: RenewalId, change: RenewalChange): Promise<void> {
  await assets(tx)
    .updateTable('assets.renewal')
    .set(columnsOf(change))
    .where('region_id', '=', region)
    .where('renewal_id', '=', renewalId)
    .execute();
}

function columnsOf(change: RenewalChange) {
  switch (change.state) {
    case 'notice':
      return { state: change.state, ruling_number: change.rulingNumber };
    case 'sent':
      return { state: change.state, notice_number: change.noticeNumber, instruction_id: change.instruction };
    case 'done':
      return { state: change.state, settled_at: change.at.toString() };
    case 'failed':
      return {
        state: change.state,
        settled_at: change.at.toString(),
        failure_kind: change.kind,
        failure_detail: change.detail.slice(0, 500),
      };
  }
}

/** The open renewal of a measure, of a paper or of an instruction. */
export async function openRenewal(
  tx: Tx,
  region: RegionId,
  by: { readonly measure: MeasureId } | { readonly document: DocumentId } | { readonly instruction: InstructionId },
): Promise<Renewal | undefined> {
  const query = assetsRead(tx).selectFrom('assets.renewal').selectAll().where('region_id', '=', region).where('settled_at', 'is', null);
  if ('measure' in by) return one(await query.where('measure_id', '=', by.measure).executeTakeFirst());
  if ('instruction' in by) return one(await query.where('instruction_id', '=', by.instruction).executeTakeFirst());
  const ruling = await query.where('ruling_document', '=', by.document).executeTakeFirst();
  return one(ruling ?? (await query.where('notice_document', '=', by.document).executeTakeFirst()));
}

function one(row: AssetsRead['assets.renewal'] | undefined): Renewal | undefined {
  return row && renewalFrom(row);
}

function renewalFrom(row: AssetsRead['assets.renewal']): Renewal {
  return {
    renewalId: idFrom<'renewal'>(row.renewal_id),
    batchId: idFrom<'renewal-batch'>(row.batch_id),
    measureId: idFrom<'measure'>(row.measure_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    state: must(
      RENEWAL_STATES.find((state) => state === row.state),
      `renewal state ${row.state}`,
    ),
    from: day(row.from_on),
    until: day(row.until_on),
    reason: row.reason,
    rulingDocument: idFrom<'document'>(row.ruling_document),
    rulingNumber: row.ruling_number,
    noticeDocument: idFrom<'document'>(row.notice_document),
    noticeNumber: row.notice_number,
    failureKind: row.failure_kind,
    failureDetail: row.failure_detail,
    preparedBy: idFrom<'person'>(row.prepared_by),
    preparedOn: day(row.prepared_on),
  };
}
