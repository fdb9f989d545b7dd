import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { judgesOn, teamsOf } from '@duixian/courts/queries';
import type { CaseId, CourtId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { flowOn } from '../queries/segment-flows.ts';
import { type Transfer, transfersOf } from '../queries/segment-transfers.ts';
import type { SegmentFlow } from '../rules/segments/segment-flow.ts';
import type { DeskRefusal, SegmentHand } from '../rules/segments/segment-moves.ts';

export interface SegmentDesk {
  readonly court: CourtId;
  readonly flow: SegmentFlow;
  readonly last: Transfer | undefined;
  readonly hand: SegmentHand;
}

/** What every act between segments begins with: the case held, the flow of its court, where it stands, and who acts. */
export async function segmentDesk(
  ctx: Ctx,
  of: { readonly caseId: CaseId; readonly mentor: PersonId | null },
): Promise<Result<SegmentDesk, DeskRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, of.caseId);
  if (!held.ok) return held;
  const { court, officer } = held.value;
  const inForce = await flowOn(ctx, court, ctx.today);
  if (inForce === undefined) return refuse({ kind: 'no-flow-here' });
  const judges = of.mentor === null ? [] : await judgesOn(ctx.tx, court, ctx.today);
  if (of.mentor !== null && (of.mentor === ctx.actor.personId || !judges.some((judge) => judge.personId === of.mentor))) {
    return refuse({ kind: 'not-a-judge-here' });
  }
  const [last] = await transfersOf(ctx, of.caseId, 1);
  return ok({ court, flow: inForce.flow, last, hand: await handOf(ctx, court, officer, of.mentor) });
}

export async function handOf(
  ctx: Omit<Ctx, 'record'>,
  court: CourtId,
  officer: PersonId | null,
  mentor: PersonId | null,
): Promise<SegmentHand> {
  const { actor } = ctx;
  const team = (await teamsOf(ctx.tx, court)).find(({ teamId }) => teamId === actor.teamId);
  return {
    personId: actor.personId,
    teamKind: team?.kind ?? null,
    isJudge: actor.role === 'judge',
    isOfficer: officer === actor.personId,
    mayActForTeams: actor.permissions.has('tasks.reassign'),
    mentor,
  };
}
