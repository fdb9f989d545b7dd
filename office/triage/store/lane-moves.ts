import { type CaseId, type CourtId, idFrom } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { LaneMove, MoveCause } from '../rules/lane-move.ts';
import { laneFrom, type Stamp } from '../store.ts';

interface MoveTables {
  'triage.lane_move': {
    region_id: number;
    move_id: string;
    case_id: string;
    court_id: number;
    from_lane: string;
    to_lane: string;
    cause: string;
    reason: string;
    bounces: number;
    moved_by: string;
    moved_on: string;
    moved_at: string;
  };
  'triage.simple_period': {
    region_id: number;
    case_id: string;
    court_id: number;
    began_on: string;
    due_on: string;
    ended_on: string | null;
    ended_how: string | null;
  };
}

const written = tablesOf<MoveTables>;

export async function movesOf(at: Pick<Stamp, 'tx' | 'region'>, caseId: CaseId): Promise<readonly LaneMove[]> {
  const rows = await written(at.tx)
    .selectFrom('triage.lane_move')
    .select(['from_lane', 'to_lane'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .orderBy('move_id')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({ from: laneFrom(row.from_lane), to: laneFrom(row.to_lane) }));
}

export async function insertMove(
  at: Stamp,
  of: { moveId: string; caseId: CaseId; court: CourtId; move: LaneMove; cause: MoveCause; reason: string; bounces: number },
): Promise<void> {
  await written(at.tx)
    .insertInto('triage.lane_move')
    .values({
      region_id: at.region,
      move_id: of.moveId,
      case_id: of.caseId,
      court_id: of.court,
      from_lane: of.move.from,
      to_lane: of.move.to,
      cause: of.cause,
      reason: of.reason,
      bounces: of.bounces,
      moved_by: at.person,
      moved_on: at.today.toString(),
      moved_at: at.now.toString(),
    })
    .execute();
}

/** The simple case's period begins; begun again on the same day it is the same period. */
export async function beginPeriod(at: Stamp, of: { caseId: CaseId; court: CourtId; dueOn: LegalDay }): Promise<void> {
  await written(at.tx)
    .insertInto('triage.simple_period')
    .values({
      region_id: at.region,
      case_id: of.caseId,
      court_id: of.court,
      began_on: at.today.toString(),
      due_on: of.dueOn.toString(),
      ended_on: null,
      ended_how: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'case_id', 'began_on']).doUpdateSet({ ended_on: null, ended_how: null, due_on: of.dueOn.toString() }),
    )
    .execute();
}

export async function endPeriod(at: Stamp, caseId: CaseId, how: 'converted' | 'moved' | 'closed'): Promise<void> {
  await written(at.tx)
    .updateTable('triage.simple_period')
    .set({ ended_on: at.today.toString(), ended_how: how })
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .execute();
}

/** Simple cases whose period has passed, the longest over first. */
export async function periodsPassed(at: Pick<Stamp, 'tx' | 'region' | 'today'>, limit: number): Promise<readonly CaseId[]> {
  const rows = await written(at.tx)
    .selectFrom('triage.simple_period')
    .select('case_id')
    .where('region_id', '=', at.region)
    .where('ended_on', 'is', null)
    .where('due_on', '<', at.today.toString())
    .orderBy('due_on')
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map((row) => idFrom<'case'>(row.case_id));
}
