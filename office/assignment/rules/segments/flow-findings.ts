import { ALL_STANDINGS, type CaseStanding } from './case-standing.ts';
import { allHold } from './condition.ts';
import { type OwnerKind, type SegmentFlow, segmentByFacts, segmentOf, type WorkSegment } from './segment-flow.ts';

const LONGEST_WAIT_DAYS = 30;

/** 流程问题 · Why a flow cannot be adopted. */
export type FlowFinding =
  | { readonly kind: 'segment-twice'; readonly segment: string }
  | { readonly kind: 'next-unknown'; readonly segment: string; readonly next: string }
  | { readonly kind: 'days-out-of-range'; readonly segment: string; readonly longest: number }
  | { readonly kind: 'owner-missing'; readonly segment: string; readonly teamKind: OwnerKind }
  /** No case can be handed over this way: what must hold here and what must hold there exclude one another. */
  | { readonly kind: 'way-closed'; readonly segment: string; readonly next: string }
  | { readonly kind: 'segment-unreachable'; readonly segment: string }
  | { readonly kind: 'case-without-segment'; readonly stage: string; readonly lane: string };

/** 校验 · Everything wrong with a flow in a court with these kinds of team; nothing where it may be adopted. */
export function findingsOf(flow: SegmentFlow, teamKinds: ReadonlySet<string>): readonly FlowFinding[] {
  const ids = flow.segments.map((segment) => segment.id);
  const ways = flow.segments.flatMap((segment) => segment.next.map((next) => ({ segment, next, to: segmentOf(flow, next) })));
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((segment) => ({ kind: 'segment-twice' as const, segment })),
    ...ways.filter(({ to }) => to === undefined).map(({ segment, next }) => ({ kind: 'next-unknown' as const, segment: segment.id, next })),
    ...flow.segments
      .filter(({ acceptDays }) => !Number.isInteger(acceptDays) || acceptDays < 1 || acceptDays > LONGEST_WAIT_DAYS)
      .map(({ id }) => ({ kind: 'days-out-of-range' as const, segment: id, longest: LONGEST_WAIT_DAYS })),
    ...flow.segments
      .filter(({ owner }) => !teamKinds.has(owner))
      .map(({ id, owner }) => ({ kind: 'owner-missing' as const, segment: id, teamKind: owner })),
    ...ways
      .filter(({ segment, to }) => to !== undefined && !canPass(segment, to))
      .map(({ segment, next }) => ({ kind: 'way-closed' as const, segment: segment.id, next })),
    ...unreachable(flow),
    ...withoutSegment(flow),
  ];
}

function canPass(from: WorkSegment, to: WorkSegment): boolean {
  return ALL_STANDINGS.some((of) => allHold(from.leave, of) && allHold(to.enter, of));
}

/** A segment is reached where facts alone put a case, or from a segment that is reached. */
function unreachable(flow: SegmentFlow): readonly FlowFinding[] {
  const reached = new Set(ALL_STANDINGS.flatMap((of) => segmentByFacts(flow, of)?.id ?? []));
  for (const id of reached) {
    const from = segmentOf(flow, id);
    for (const next of from?.next ?? []) {
      const to = segmentOf(flow, next);
      // A set visits what is added to it while it is walked.
      if (from && to && canPass(from, to)) reached.add(to.id);
    }
  }
  return flow.segments.filter(({ id }) => !reached.has(id)).map(({ id }) => ({ kind: 'segment-unreachable', segment: id }));
}

/** One finding for each stage and lane: the rest of the facts would say the same thing many times over. */
function withoutSegment(flow: SegmentFlow): readonly FlowFinding[] {
  const lost = ALL_STANDINGS.filter((of) => segmentByFacts(flow, of) === undefined);
  const places = new Map(lost.map((of): [string, CaseStanding] => [`${of.stage} ${of.lane}`, of]));
  return [...places.values()].map(({ stage, lane }) => ({ kind: 'case-without-segment', stage, lane: lane ?? '' }));
}
