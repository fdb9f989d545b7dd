import { assert } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PartyId, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import {
  INSTRUCTION_ACTS,
  type InstructionAct,
  isMeasureState,
  MEASURE_ORIGINS,
  type MeasureOrigin,
  type MeasureState,
} from '../rules/measure.ts';
import type { MeasureTerm } from '../rules/measure-term.ts';
import type { AssetId } from './assets.ts';
import type { AssetsRead, AssetsTables } from './tables.ts';

const assets = tablesOf<AssetsTables>;
const assetsRead = tablesOf<AssetsRead>;

export type MeasureId = Id<'measure'>;

/** 原控制案件 · Under which court and number the agency keeps a hold that this case has taken over. */
export interface HeldFor {
  readonly court: string;
  readonly caseNumber: string;
}

export interface NewMeasure {
  readonly measureId: MeasureId;
  readonly assetId: AssetId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly party: PartyId;
  readonly amount: Fen | null;
  readonly value: Fen | null;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  readonly term: MeasureTerm;
  readonly by: PersonId;
  readonly at: Instant;
  /** It holds already: a preservation that became enforcement, or a hold that moved here, or one that came in with an old case. */
  readonly already?: AlreadyHeld;
}

export interface AlreadyHeld {
  readonly origin: Exclude<MeasureOrigin, 'ordered'>;
  /** Nothing where the agency keeps it under this very case. */
  readonly heldFor: HeldFor | null;
  readonly state: 'held' | 'waiting';
  readonly held: Fen | null;
  readonly waiting: Fen | null;
  readonly rank: number;
  readonly freezeNo: string;
}

export async function insertMeasure(tx: Tx, region: RegionId, of: NewMeasure): Promise<void> {
  const { already } = of;
  await assets(tx)
    .insertInto('assets.measure')
    .values({
      region_id: region,
      measure_id: of.measureId,
      asset_id: of.assetId,
      case_id: of.caseId,
      court_id: of.court,
      party_id: of.party,
      state: already?.state ?? 'requested',
      ...termColumns(of.term),
      asked_fen: of.amount,
      held_fen: already?.held ?? null,
      waiting_fen: already?.waiting ?? null,
      deducted_fen: 0n,
      value_fen: of.value,
      rank: already?.rank ?? null,
      freeze_no: already?.freezeNo ?? null,
      ruling_number: of.rulingNumber,
      notice_number: of.noticeNumber,
      requested_by: of.by,
      requested_at: of.at.toString(),
      recorded_at: already === undefined ? null : of.at.toString(),
      ended_on: null,
      origin: already?.origin ?? 'ordered',
      held_court: already?.heldFor?.court ?? null,
      held_case: already?.heldFor?.caseNumber ?? null,
      moved_to: null,
      decision: null,
      decision_reason: null,
      decided_by: null,
      decided_on: null,
      pending: already === undefined ? 'freeze' : null,
      version: 1,
    })
    .execute();
}

function termColumns(term: MeasureTerm) {
  return {
    term: term.term.id,
    from_on: term.from.toString(),
    printed_end: term.printedEnd.toString(),
    counted_end: term.countedEnd.toString(),
    alarm_on: term.alarmOn.toString(),
  };
}

export interface MeasureChange {
  readonly state?: MeasureState;
  readonly held?: Fen | null;
  readonly waiting?: Fen | null;
  readonly asked?: Fen | null;
  readonly deducted?: Fen;
  readonly rank?: number;
  readonly freezeNo?: string;
  readonly term?: MeasureTerm;
  readonly recordedAt?: Instant;
  readonly endedOn?: LegalDay | null;
  /** The measure that goes on in its place. */
  readonly movedTo?: MeasureId;
  readonly pending?: InstructionAct | null;
  readonly decision?: {
    readonly kind: 'renew' | 'let-lapse';
    readonly reason: string;
    readonly by: PersonId;
    readonly on: LegalDay;
  } | null;
}

export async function saveMeasure(tx: Tx, region: RegionId, measureId: MeasureId, change: MeasureChange): Promise<void> {
  const { decision } = change;
  await assets(tx)
    .updateTable('assets.measure')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.held === undefined ? {} : { held_fen: change.held }),
      ...(change.waiting === undefined ? {} : { waiting_fen: change.waiting }),
      ...(change.asked === undefined ? {} : { asked_fen: change.asked }),
      ...(change.deducted === undefined ? {} : { deducted_fen: change.deducted }),
      ...(change.rank === undefined ? {} : { rank: change.rank }),
      ...(change.freezeNo === undefined ? {} : { freeze_no: change.freezeNo }),
      ...(change.term === undefined ? {} : termColumns(change.term)),
      ...(change.recordedAt === undefined ? {} : { recorded_at: change.recordedAt.toString() }),
      ...(change.endedOn === undefined ? {} : { ended_on: change.endedOn?.toString() ?? null }),
      ...(change.movedTo === undefined ? {} : { moved_to: change.movedTo }),
      ...(change.pending === undefined ? {} : { pending: change.pending }),
      ...(decision === undefined
        ? {}
        : {
            decision: decision?.kind ?? null,
            decision_reason: decision?.reason ?? null,
            decided_by: decision?.by ?? null,
            decided_on: decision?.on.toString() ?? null,
          }),
      version: sql<number>`version + 1`,
    })
    .where('region_id', '=', region)
    .where('measure_id', '=', measureId)
    .execute();
}

export interface Measure {
  readonly measureId: MeasureId;
  readonly assetId: AssetId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly state: MeasureState;
  readonly term: TermId;
  readonly asked: Fen | null;
  readonly held: Fen | null;
  readonly waiting: Fen | null;
  readonly deducted: Fen;
  readonly value: Fen | null;
  readonly rank: number | null;
  readonly freezeNo: string | null;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  readonly from: LegalDay;
  readonly printedEnd: LegalDay;
  readonly countedEnd: LegalDay;
  readonly alarmOn: LegalDay;
  readonly endedOn: LegalDay | null;
  readonly pending: InstructionAct | null;
  readonly decision: 'renew' | 'let-lapse' | null;
  readonly decisionReason: string | null;
  readonly origin: MeasureOrigin;
  readonly heldFor: HeldFor | null;
}

export async function measuresOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Measure[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.measure')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('measure_id')
    .limit(2000)
    .execute();
  return rows.map(measureFrom);
}

export async function findMeasure(tx: Tx, region: RegionId, caseId: CaseId, measureId: MeasureId): Promise<Measure | undefined> {
  const row = await assetsRead(tx)
    .selectFrom('assets.measure')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('measure_id', '=', measureId)
    .executeTakeFirst();
  return row && measureFrom(row);
}

export function measureFrom(row: AssetsRead['assets.measure']): Measure {
  assert(isMeasureState(row.state) && isTermId(row.term), `measure ${row.measure_id}: ${row.state}, ${row.term}`);
  return {
    measureId: idFrom<'measure'>(row.measure_id),
    assetId: idFrom<'asset'>(row.asset_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    state: row.state,
    term: row.term,
    asked: row.asked_fen === null ? null : fen(row.asked_fen),
    held: row.held_fen === null ? null : fen(row.held_fen),
    waiting: row.waiting_fen === null ? null : fen(row.waiting_fen),
    deducted: fen(row.deducted_fen),
    value: row.value_fen === null ? null : fen(row.value_fen),
    rank: row.rank,
    freezeNo: row.freeze_no,
    rulingNumber: row.ruling_number,
    noticeNumber: row.notice_number,
    from: day(row.from_on),
    printedEnd: day(row.printed_end),
    countedEnd: day(row.counted_end),
    alarmOn: day(row.alarm_on),
    endedOn: row.ended_on === null ? null : day(row.ended_on),
    pending: INSTRUCTION_ACTS.find((act) => act === row.pending) ?? null,
    decision: row.decision === 'renew' || row.decision === 'let-lapse' ? row.decision : null,
    decisionReason: row.decision_reason,
    origin: MEASURE_ORIGINS.find((origin) => origin === row.origin) ?? 'ordered',
    heldFor: row.held_court === null || row.held_case === null ? null : { court: row.held_court, caseNumber: row.held_case },
  };
}
