import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CaseStanding } from './case-standing.ts';
import { type Checked, type ConditionKind, checkAll, missingOf } from './condition.ts';
import { type LastTransfer, placeOf, type SegmentFlow, segmentOf, type WorkSegment } from './segment-flow.ts';

export const SEGMENT_RETURN_CODES = [
  'facts-missing',
  'facts-contradict',
  'papers-missing',
  'work-unfinished',
  'wrong-segment',
  'recused',
] as const;
/** 退回代码 · Why the receiving segment does not take a case. Closed, so that returns are counted by cause. */
export type SegmentReturnCode = (typeof SEGMENT_RETURN_CODES)[number];

/** Who acts, as the segments ask about them. */
export interface SegmentHand {
  readonly personId: string;
  readonly teamKind: string | null;
  readonly isJudge: boolean;
  /** The officer of the case answers for it wherever it stands. */
  readonly isOfficer: boolean;
  /** Whoever may give work to others acts for a team that cannot see the case yet. */
  readonly mayActForTeams: boolean;
  /** 师傅: the judge under whom the person acts. */
  readonly mentor: string | null;
}

/** What stands before either act: a court without a flow, a mentor who is no judge of it. */
export type DeskRefusal = { readonly kind: 'no-flow-here' } | { readonly kind: 'not-a-judge-here' };

type HandRefusal =
  | { readonly kind: 'other-segments-work'; readonly segment: string; readonly teamKind: string }
  | { readonly kind: 'mentor-needed'; readonly segment: string };

export type HandOnRefusal =
  | HandRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'no-segment' }
  | { readonly kind: 'waits-already'; readonly segment: string }
  | { readonly kind: 'not-the-next'; readonly segment: string; readonly next: readonly string[] }
  | { readonly kind: 'exit-not-met'; readonly segment: string; readonly missing: readonly ConditionKind[] }
  | { readonly kind: 'entry-not-met'; readonly segment: string; readonly missing: readonly ConditionKind[] };

export interface HandedOn {
  readonly from: WorkSegment;
  readonly to: WorkSegment;
  readonly checks: readonly Checked[];
}

/** 移交 · To one of the next segments, when what this one owes is done and what that one asks is there. */
export function handOn(of: {
  readonly flow: SegmentFlow;
  readonly standing: CaseStanding | undefined;
  readonly last: LastTransfer | undefined;
  readonly to: string;
  readonly by: SegmentHand;
}): Result<HandedOn, HandOnRefusal> {
  if (of.standing === undefined) return refuse({ kind: 'case-closed' });
  const { at, waitsFor } = placeOf(of.flow, of.standing, of.last);
  if (at === undefined) return refuse({ kind: 'no-segment' });
  if (waitsFor !== undefined) return refuse({ kind: 'waits-already', segment: waitsFor.id });
  const hand = handProblem(at, of.by, of.by.isOfficer);
  if (hand) return refuse(hand);
  const to = at.next.includes(of.to) ? segmentOf(of.flow, of.to) : undefined;
  if (to === undefined) return refuse({ kind: 'not-the-next', segment: of.to, next: at.next });
  const left = missingOf(at.leave, of.standing);
  if (left.length > 0) return refuse({ kind: 'exit-not-met', segment: at.id, missing: left });
  const asked = missingOf(to.enter, of.standing);
  if (asked.length > 0) return refuse({ kind: 'entry-not-met', segment: to.id, missing: asked });
  return ok({ from: at, to, checks: checkAll([...at.leave, ...to.enter], of.standing) });
}

export type DecideRefusal =
  | HandRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'nothing-handed-over' }
  | { readonly kind: 'decided-already'; readonly state: 'accepted' | 'returned' }
  | { readonly kind: 'own-hand-over' }
  | { readonly kind: 'exit-not-met'; readonly segment: string; readonly missing: readonly ConditionKind[] };

export interface ToDecide {
  readonly flow: SegmentFlow;
  readonly standing: CaseStanding | undefined;
  readonly last: (LastTransfer & { readonly handedBy: string }) | undefined;
  readonly by: SegmentHand;
  readonly decision: 'accepted' | 'returned';
}

/**
 * 接收、退回 · The receiving segment checks the former one: never the same person, and nothing is accepted that by now no
 * longer meets what the former segment owes.
 */
export function decideTransfer(
  of: ToDecide,
): Result<{ readonly checks: readonly Checked[]; readonly from: WorkSegment | undefined; readonly to: WorkSegment }, DecideRefusal> {
  if (of.last === undefined) return refuse({ kind: 'nothing-handed-over' });
  if (of.last.state !== 'open') return refuse({ kind: 'decided-already', state: of.last.state });
  if (of.standing === undefined) return refuse({ kind: 'case-closed' });
  const [from, to] = [segmentOf(of.flow, of.last.from), segmentOf(of.flow, of.last.to)];
  if (to === undefined) return refuse({ kind: 'nothing-handed-over' });
  const hand = handProblem(to, of.by, false);
  if (hand) return refuse(hand);
  if (of.by.personId === of.last.handedBy) return refuse({ kind: 'own-hand-over' });
  const owed = from?.leave ?? [];
  const missing = missingOf(owed, of.standing);
  if (of.decision === 'accepted' && missing.length > 0) return refuse({ kind: 'exit-not-met', segment: of.last.from, missing });
  return ok({ checks: checkAll([...owed, ...to.enter], of.standing), from, to });
}

function handProblem(segment: WorkSegment, by: SegmentHand, asOfficer: boolean): HandRefusal | undefined {
  if (by.teamKind !== segment.owner && !asOfficer && !by.mayActForTeams) {
    return { kind: 'other-segments-work', segment: segment.id, teamKind: segment.owner };
  }
  if (segment.mentored && !by.isJudge && by.teamKind === segment.owner && by.mentor === null) {
    return { kind: 'mentor-needed', segment: segment.id };
  }
  return undefined;
}
