import type { Ctx } from '@duixian/audit/act';
import { holdCase, type MoveRefusal, placeInLane } from '@duixian/cases/commands/move-case';
import type { Lane } from '@duixian/cases/rules/stage';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { LaneMoveRefusal } from '../rules/lane-move.ts';
import { laneNeedsReason, type TriageRefusal } from '../rules/triage.ts';
import { lockOpenProposal, type OpenProposal, saveDecision } from '../store.ts';
import { beginSimple, changeLane } from './change-lane.ts';
import { stampOf } from './propose-triage.ts';

export interface Confirmation {
  readonly caseId: CaseId;
  readonly lane: Lane;
  readonly reason: string | null;
}
export type ConfirmRefusal = TriageRefusal | LaneMoveRefusal | MoveRefusal;

/** 确认分流 · A judge or the centre says yes, or another lane with a reason; then the case waits to be assigned. */
export async function confirmTriage(ctx: Ctx, input: Confirmation): Promise<Result<{ lane: Lane; proposed: Lane }, ConfirmRefusal>> {
  const held = await holdCase(ctx, input.caseId);
  if (!held.ok) return held;
  const proposal = await lockOpenProposal(ctx.tx, ctx.region, input.caseId);
  if (!proposal) return refuse({ kind: 'nothing-proposed' });
  const problem = laneNeedsReason(proposal.lane, input.lane, input.reason);
  if (problem) return refuse(problem);
  if (proposal.late) return confirmLate(ctx, input, { ...proposal, current: held.value.lane });
  const placed = await placeInLane(ctx, input.caseId, input.lane);
  if (!placed.ok) return placed;
  if (input.lane === 'simple') await beginSimple(ctx, { caseId: input.caseId, court: held.value.court });
  await saveDecision(stampOf(ctx), proposal.proposalId, input.lane, input.reason);
  await ctx.record({
    type: 'triage.lane-confirmed',
    subject: proposal.proposalId,
    case: input.caseId,
    facts: { proposed: proposal.lane, lane: input.lane, reason: input.reason },
    tasks: [
      { kind: 'complete', task: 'confirm-triage' },
      { kind: 'open', task: 'assign-case', facts: { lane: input.lane } },
    ],
    events: [{ type: 'triage.lane-confirmed', facts: { case: input.caseId, lane: input.lane }, serialKey: input.caseId }],
  });
  return ok({ lane: input.lane, proposed: proposal.lane });
}

/** A late proposal: the case is placed already, so another lane is a change of lane, and its own lane is only a decision. */
async function confirmLate(
  ctx: Ctx,
  input: Confirmation,
  proposal: OpenProposal & { readonly current: string | null },
): Promise<Result<{ lane: Lane; proposed: Lane }, ConfirmRefusal>> {
  if (input.lane !== proposal.current) {
    const moved = await changeLane(ctx, { ...input, reason: input.reason ?? 'late-reply', cause: 'late-reply' });
    if (!moved.ok) return moved;
  }
  await saveDecision(stampOf(ctx), proposal.proposalId, input.lane, input.reason);
  await ctx.record({
    type: 'triage.lane-confirmed',
    subject: proposal.proposalId,
    case: input.caseId,
    facts: { proposed: proposal.lane, lane: input.lane, reason: input.reason },
    tasks: [{ kind: 'complete', task: 'confirm-triage' }],
  });
  return ok({ lane: input.lane, proposed: proposal.lane });
}

export interface ItemResult {
  readonly caseId: CaseId;
  readonly lane: Lane | null;
  readonly refusal: ConfirmRefusal | null;
}

/** 批量确认 · Many at once: each is done or says why not, and a refused one holds up no other. */
export async function confirmMany(ctx: Ctx, items: readonly Confirmation[]): Promise<Result<readonly ItemResult[], never>> {
  const results: ItemResult[] = [];
  for (const item of [...items].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    const done = await confirmTriage(ctx, item);
    results.push({ caseId: item.caseId, lane: done.ok ? done.value.lane : null, refusal: done.ok ? null : done.refusal });
  }
  return ok(results);
}
