import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { openJson, sealJson } from '@duixian/postgres/sealed-json';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { INSTRUCTION_ACTS, INSTRUCTION_STATES, type InstructionAct, type InstructionState } from '../rules/measure.ts';
import { sealedPlace } from '../rules/sealed-place.ts';
import type { MeasureId } from './measures.ts';
import type { AssetsRead, AssetsTables } from './tables.ts';

const assets = tablesOf<AssetsTables>;
const assetsRead = tablesOf<AssetsRead>;

export type InstructionId = Id<'instruction'>;

export interface NewInstruction {
  readonly instructionId: InstructionId;
  readonly measureId: MeasureId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly act: InstructionAct;
  readonly requestNo: string;
  /** The request as it will go over the wire, word for word: sent again after a crash, it is the same request. */
  readonly request: unknown;
  readonly agency: string;
  readonly amount: Fen | null;
  readonly until: LegalDay | null;
  readonly reason: string | null;
  readonly giveUpAt: Instant;
  readonly by: PersonId;
  readonly at: Instant;
}

export async function insertInstruction(tx: Tx, region: RegionId, of: NewInstruction): Promise<void> {
  await assets(tx)
    .insertInto('assets.instruction')
    .values({
      region_id: region,
      instruction_id: of.instructionId,
      measure_id: of.measureId,
      case_id: of.caseId,
      court_id: of.court,
      act: of.act,
      state: 'requested',
      request_no: of.requestNo,
      request: sealJson(tx, of.request, sealedPlace('instruction.request', of.instructionId)),
      agency: of.agency,
      amount_fen: of.amount,
      until_on: of.until?.toString() ?? null,
      reason: of.reason,
      attempts: 0,
      give_up_at: of.giveUpAt.toString(),
      requested_by: of.by,
      requested_at: of.at.toString(),
      accepted_at: null,
      settled_at: null,
      exchange_id: null,
      transfer_no: null,
      failure_kind: null,
      failure_detail: null,
    })
    .execute();
}

export interface Instruction {
  readonly instructionId: InstructionId;
  readonly measureId: MeasureId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly act: InstructionAct;
  readonly state: InstructionState;
  readonly requestNo: string;
  readonly request: unknown;
  readonly agency: string;
  readonly amount: Fen | null;
  readonly until: LegalDay | null;
  readonly reason: string | null;
  readonly attempts: number;
  readonly giveUpAt: Instant;
  readonly requestedAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly transferNo: string | null;
  readonly failureKind: string | null;
  readonly failureDetail: string | null;
}

export async function findInstruction(tx: Tx, region: RegionId, instructionId: InstructionId): Promise<Instruction | undefined> {
  const row = await assetsRead(tx)
    .selectFrom('assets.instruction')
    .selectAll()
    .where('region_id', '=', region)
    .where('instruction_id', '=', instructionId)
    .executeTakeFirst();
  return row && instructionFrom(tx, row);
}

export async function instructionsOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Instruction[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.instruction')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('instruction_id')
    .limit(5000)
    .execute();
  return rows.map((row) => instructionFrom(tx, row));
}

export interface InstructionChange {
  readonly state?: InstructionState;
  readonly attempts?: number;
  readonly acceptedAt?: Instant;
  readonly settledAt?: Instant;
  /** Nothing where a paper and no machine said it. */
  readonly exchangeId: Id<'exchange'> | null;
  readonly transferNo?: string;
  readonly failure?: { readonly kind: string; readonly detail: string };
}

export async function saveInstruction(tx: Tx, region: RegionId, instructionId: InstructionId, change: InstructionChange): Promise<void> {
  await assets(tx)
    .updateTable('assets.instruction')
    .set({
      exchange_id: change.exchangeId,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
      ...(change.acceptedAt === undefined ? {} : { accepted_at: change.acceptedAt.toString() }),
      ...(change.settledAt === undefined ? {} : { settled_at: change.settledAt.toString() }),
      ...(change.transferNo === undefined ? {} : { transfer_no: change.transferNo }),
      ...(change.failure === undefined ? {} : { failure_kind: change.failure.kind, failure_detail: change.failure.detail.slice(0, 500) }),
    })
    .where('region_id', '=', region)
    .where('instruction_id', '=', instructionId)
    .execute();
}

/** The same instruction once more, under the same number, with its patience renewed. */
export async function reopenInstruction(tx: Tx, region: RegionId, instructionId: InstructionId, giveUpAt: Instant): Promise<void> {
  await assets(tx)
    .updateTable('assets.instruction')
    .set({ state: 'requested', attempts: 0, settled_at: null, failure_kind: null, failure_detail: null, give_up_at: giveUpAt.toString() })
    .where('region_id', '=', region)
    .where('instruction_id', '=', instructionId)
    .execute();
}

function instructionFrom(tx: Tx, row: AssetsRead['assets.instruction']): Instruction {
  return {
    instructionId: idFrom<'instruction'>(row.instruction_id),
    measureId: idFrom<'measure'>(row.measure_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    act: must(
      INSTRUCTION_ACTS.find((act) => act === row.act),
      `instruction act ${row.act}`,
    ),
    state: must(
      INSTRUCTION_STATES.find((state) => state === row.state),
      `instruction state ${row.state}`,
    ),
    requestNo: row.request_no,
    request: openJson(tx, row.request, sealedPlace('instruction.request', row.instruction_id)),
    agency: row.agency,
    amount: row.amount_fen === null ? null : fen(row.amount_fen),
    until: row.until_on === null ? null : day(row.until_on),
    reason: row.reason,
    attempts: row.attempts,
    giveUpAt: row.give_up_at,
    requestedAt: row.requested_at,
    acceptedAt: row.accepted_at,
    settledAt: row.settled_at,
    transferNo: row.transfer_no,
    failureKind: row.failure_kind,
    failureDetail: row.failure_detail,
  };
}
