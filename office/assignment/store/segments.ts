import { plain } from '@duixian/contract/facts';
import type { CaseId, CourtId, Id, PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { Checked } from '../rules/segments/condition.ts';
import type { SegmentFlow } from '../rules/segments/segment-flow.ts';
import type { SegmentReturnCode } from '../rules/segments/segment-moves.ts';
import type { Stamp } from '../store.ts';

export type TransferId = Id<'segment-transfer'>;

interface SegmentTables {
  'assignment.segment_flow': {
    region_id: number;
    court_id: number;
    from_on: string;
    preset: string;
    flow: string;
    reason: string;
    set_by: string;
    set_at: string;
  };
  'assignment.segment_transfer': {
    region_id: number;
    transfer_id: string;
    case_id: string;
    court_id: number;
    from_segment: string;
    to_segment: string;
    state: string;
    last: boolean;
    words: string;
    checks: string;
    due_on: string | null;
    handed_by: string;
    handed_under: string | null;
    handed_on: string;
    handed_at: string;
    decided_by: string | null;
    decided_under: string | null;
    decided_on: string | null;
    decided_at: string | null;
    decided_checks: string | null;
    decided_words: string | null;
    return_code: string | null;
  };
}

const segments = tablesOf<SegmentTables>;

/** 采用 · One flow a day and court; the second one of a day is not kept. */
export async function insertFlow(at: Stamp, of: { court: CourtId; from: LegalDay; flow: SegmentFlow; reason: string }): Promise<boolean> {
  const row = await segments(at.tx)
    .insertInto('assignment.segment_flow')
    .values({
      region_id: at.region,
      court_id: of.court,
      from_on: of.from.toString(),
      preset: of.flow.id,
      flow: JSON.stringify(plain(of.flow)),
      reason: of.reason,
      set_by: at.person,
      set_at: at.now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'from_on']).doNothing())
    .returning('from_on')
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewTransfer {
  readonly transferId: TransferId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly checks: readonly Checked[];
  readonly dueOn: LegalDay | undefined;
  readonly under: PersonId | null;
}

/** 移交 · The new one says where the case stands from now on. The caller holds the case. */
export async function insertTransfer(at: Stamp, of: NewTransfer): Promise<void> {
  await segments(at.tx)
    .updateTable('assignment.segment_transfer')
    .set({ last: false })
    .where('region_id', '=', at.region)
    .where('case_id', '=', of.caseId)
    .where('last', '=', true)
    .execute();
  await segments(at.tx)
    .insertInto('assignment.segment_transfer')
    .values({
      region_id: at.region,
      transfer_id: of.transferId,
      case_id: of.caseId,
      court_id: of.court,
      from_segment: of.from,
      to_segment: of.to,
      state: 'open',
      last: true,
      words: of.words,
      checks: JSON.stringify(plain(of.checks)),
      due_on: of.dueOn?.toString() ?? null,
      handed_by: at.person,
      handed_under: of.under,
      handed_on: at.today.toString(),
      handed_at: at.now.toString(),
      decided_by: null,
      decided_under: null,
      decided_on: null,
      decided_at: null,
      decided_checks: null,
      decided_words: null,
      return_code: null,
    })
    .execute();
}

export interface Decided {
  readonly state: 'accepted' | 'returned';
  readonly checks: readonly Checked[];
  readonly words: string;
  readonly code: SegmentReturnCode | null;
  readonly under: PersonId | null;
}

/** 接收、退回 · What the receiving segment found and decided. */
export async function saveDecided(at: Stamp, transfer: TransferId, of: Decided): Promise<void> {
  await segments(at.tx)
    .updateTable('assignment.segment_transfer')
    .set({
      state: of.state,
      decided_by: at.person,
      decided_under: of.under,
      decided_on: at.today.toString(),
      decided_at: at.now.toString(),
      decided_checks: JSON.stringify(plain(of.checks)),
      decided_words: of.words,
      return_code: of.code,
    })
    .where('region_id', '=', at.region)
    .where('transfer_id', '=', transfer)
    .where('state', '=', 'open')
    .execute();
}
