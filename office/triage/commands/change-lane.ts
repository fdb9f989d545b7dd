import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { holdCase, type MoveRefusal, changeLane as saveLane } from '@duixian/cases/commands/move-case';
import { LANES, type Lane } from '@duixian/cases/rules/stage';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { laneScopeOn } from '../queries.ts';
import { bouncesAfter, type LaneMoveRefusal, type MoveCause, mayMoveLane } from '../rules/lane-move.ts';
import { beginPeriod, endPeriod, insertMove, movesOf } from '../store/lane-moves.ts';
import { stampOf } from './propose-triage.ts';

export interface LaneChange {
  readonly caseId: CaseId;
  readonly lane: Lane;
  readonly reason: string;
  readonly cause: MoveCause;
}

/** 转道 · A placed case goes to another lane with its reason; filing day, limit and counters stay as they were. */
export async function changeLane(ctx: Ctx, input: LaneChange): Promise<Result<{ bounces: number }, LaneMoveRefusal | MoveRefusal>> {
  const held = await holdCase(ctx, input.caseId);
  if (!held.ok) return held;
  const { court } = held.value;
  const may = mayMoveLane(LANES.find((lane) => lane === held.value.lane) ?? null, input.lane, input.reason);
  if (!may.ok) return may;
  const saved = await saveLane(ctx, input.caseId, input.lane);
  if (!saved.ok) return saved;
  const at = stampOf(ctx);
  const bounces = bouncesAfter(await movesOf(at, input.caseId), may.value);
  await insertMove(at, { moveId: ctx.newId<'move'>(), court, move: may.value, bounces, ...input });
  await endPeriod(at, input.caseId, input.cause === 'period-passed' ? 'converted' : 'moved');
  if (input.lane === 'simple') await beginSimple(ctx, { caseId: input.caseId, court });
  await ctx.record({
    type: 'triage.lane-changed',
    subject: input.caseId,
    case: input.caseId,
    changed: changedFrom({ lane: may.value.from }, { lane: input.lane }),
    facts: { from: may.value.from, lane: input.lane, cause: input.cause, reason: input.reason, bounces },
    events: [{ type: 'triage.lane-changed', facts: { case: input.caseId, lane: input.lane }, serialKey: input.caseId }],
  });
  return ok({ bounces });
}

/** 简案起算 · From the day a case is placed as simple, by the court's written scope of that day. */
export async function beginSimple(ctx: Ctx, of: { caseId: CaseId; court: CourtId }): Promise<void> {
  const { scope } = await laneScopeOn(ctx, of.court, ctx.today);
  await beginPeriod(stampOf(ctx), { ...of, dueOn: plusDays(ctx.today, scope.simpleWithinDays) });
}
