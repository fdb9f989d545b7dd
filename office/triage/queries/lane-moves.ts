import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { isPingPong, MOVE_CAUSES } from '../rules/lane-move.ts';
import { laneFrom } from '../store.ts';

interface Views {
  'triage.lane_move': {
    region_id: number;
    move_id: string;
    case_id: string;
    from_lane: string;
    to_lane: string;
    cause: string;
    reason: string;
    bounces: number;
    moved_by: string;
    moved_on: string;
  };
  'triage.simple_period': {
    region_id: number;
    case_id: string;
    began_on: string;
    due_on: string;
    ended_on: string | null;
    ended_how: string | null;
  };
  'courts.person_view': { person_id: string; name: string };
}

const views = tablesOf<Views>;
const SYSTEM_NAME = '系统';

/** 转道记录 · Oldest first, with what the last one makes of the case. */
export async function laneMovesOf(ctx: Omit<Ctx, 'record'>, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const rows = await views(ctx.tx)
    .selectFrom('triage.lane_move as m')
    .leftJoin('courts.person_view as p', 'p.person_id', 'm.moved_by')
    .select(['m.move_id', 'm.from_lane', 'm.to_lane', 'm.cause', 'm.reason', 'm.bounces', 'm.moved_on', 'p.name'])
    .where('m.region_id', '=', ctx.region)
    .where('m.case_id', '=', caseId)
    .orderBy('m.move_id')
    .limit(200)
    .execute();
  const period = await views(ctx.tx)
    .selectFrom('triage.simple_period')
    .select(['began_on', 'due_on', 'ended_on', 'ended_how'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('began_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  const moves = rows.map((row) => ({
    moveId: row.move_id,
    from: laneFrom(row.from_lane),
    to: laneFrom(row.to_lane),
    cause: MOVE_CAUSES.find((cause) => cause === row.cause) ?? ('by-person' as const),
    reason: row.reason,
    by: row.name ?? SYSTEM_NAME,
    on: day(row.moved_on),
    bounces: row.bounces,
  }));
  return ok({
    moves,
    pingPong: isPingPong(moves.at(-1)?.bounces ?? 0),
    period: period
      ? {
          beganOn: day(period.began_on),
          dueOn: day(period.due_on),
          endedOn: period.ended_on === null ? null : day(period.ended_on),
          endedHow: period.ended_how,
        }
      : null,
  }) satisfies Result<unknown, never>;
}
