import type { Ctx, OfficeEvent, TaskEffect } from '@duixian/audit/act';
import type { CaseId, CourtId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { standingOf } from '../queries/segment-standings.ts';
import type { WorkSegment } from '../rules/segments/segment-flow.ts';
import { type DecideRefusal, type DeskRefusal, decideTransfer, type SegmentReturnCode } from '../rules/segments/segment-moves.ts';
import { saveDecided, type TransferId } from '../store/segments.ts';
import { stampOf } from './assign-case.ts';
import { segmentDesk } from './segment-desk.ts';
import { segmentNews } from './segment-news.ts';

export type DecideSegmentRefusal = DecideRefusal | DeskRefusal | { readonly kind: 'not-found' };

export type SegmentDecision =
  | { readonly kind: 'accepted'; readonly found: string }
  | { readonly kind: 'returned'; readonly code: SegmentReturnCode; readonly found: string };

/** 退回的移交 · What came back is work of the team it came from, until it is handed over again. */
function backAt(
  from: WorkSegment | undefined,
  of: { readonly transfer: TransferId; readonly decision: SegmentDecision },
): readonly TaskEffect[] {
  if (of.decision.kind === 'accepted' || from === undefined) return [];
  const { code, found } = of.decision;
  return [{ kind: 'open', task: 'mend-segment', subject: of.transfer, forTeamKind: from.owner, facts: { code, found } }];
}

/** Whoever handed it over learns that it came back. */
function newsOf(
  ctx: Ctx,
  of: {
    readonly court: CourtId;
    readonly from: WorkSegment | undefined;
    readonly to: WorkSegment;
    readonly handedBy: PersonId | null;
    readonly input: { readonly caseId: CaseId; readonly transfer: TransferId; readonly decision: SegmentDecision };
  },
): readonly OfficeEvent[] {
  const { court, from, to, handedBy: person, input } = of;
  if (input.decision.kind === 'accepted' || from === undefined) return [];
  const { caseId, transfer: transferId } = input;
  return [segmentNews('assignment.segment-returned', { transferId, caseId, court, by: ctx.actor.name, turn: from, person, from, to })];
}

/**
 * 接收或者退回 · The receiving segment checks the former one: what the office could check by itself and what the person found both
 * go on record.
 */
export async function decideSegment(
  ctx: Ctx,
  input: { caseId: CaseId; transfer: TransferId; decision: SegmentDecision; mentor: PersonId | null },
): Promise<Result<{ state: 'accepted' | 'returned' }, DecideSegmentRefusal>> {
  const desk = await segmentDesk(ctx, input);
  if (!desk.ok) return desk;
  const { court, flow, hand } = desk.value;
  const last = desk.value.last?.transferId === input.transfer ? desk.value.last : undefined;
  const state = input.decision.kind;
  // The same word sent again changes nothing; the other word is refused below.
  if (last?.state === state) return ok({ state });
  const standing = (await standingOf(ctx, court, input.caseId))?.standing;
  const decided = decideTransfer({ flow, standing, last, by: hand, decision: state });
  if (!decided.ok) return refuse(decided.refusal);
  const code = input.decision.kind === 'returned' ? input.decision.code : null;
  const { checks, from, to } = decided.value;
  await saveDecided(stampOf(ctx), input.transfer, { state, checks, words: input.decision.found, code, under: input.mentor });
  await ctx.record({
    type: state === 'accepted' ? 'assignment.segment-accepted' : 'assignment.segment-returned',
    subject: input.transfer,
    case: input.caseId,
    facts: { found: input.decision.found, code, under: input.mentor },
    tasks: [{ kind: 'complete', task: 'accept-segment', subject: input.transfer }, ...backAt(from, input)],
    events: newsOf(ctx, { court, from, to, handedBy: last?.handedBy ?? null, input }),
  });
  return ok({ state });
}
