import type { CaseStanding } from './case-standing.ts';
import { allHold, type Condition } from './condition.ts';

/** The kinds of team that can own a segment. */
export const OWNER_KINDS = ['centre', 'filing', 'clerical', 'fast', 'ordinary', 'disposal', 'field', 'dormant'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** 分段 · One stretch of the work on a case, with the team that answers for it. */
export interface WorkSegment {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly owner: OwnerKind;
  /** 进入条件: what must hold before a case stands here. */
  readonly enter: readonly Condition[];
  /** 移出条件: what must be done here before it is handed on. */
  readonly leave: readonly Condition[];
  readonly next: readonly string[];
  /** Working days to accept or return what is handed here. Office policy, not law. */
  readonly acceptDays: number;
  /** 师徒: whoever acts here and is no judge names the judge under whom. */
  readonly mentored: boolean;
}

export interface SegmentFlow {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** In order: a case that was never handed over stands in the first whose entry conditions it meets. */
  readonly segments: readonly WorkSegment[];
}

export function segmentOf(flow: SegmentFlow, id: string): WorkSegment | undefined {
  return flow.segments.find((segment) => segment.id === id);
}

/** 首段 · Where a case stands by its facts alone. */
export function segmentByFacts(flow: SegmentFlow, of: CaseStanding): WorkSegment | undefined {
  return flow.segments.find((segment) => allHold(segment.enter, of));
}

/** The last hand-over on record. */
export interface LastTransfer {
  readonly from: string;
  readonly to: string;
  readonly state: 'open' | 'accepted' | 'returned';
}

/** 现在何段 · The segment a case stands in, and the one it waits for. */
export interface Place {
  readonly at: WorkSegment | undefined;
  readonly waitsFor: WorkSegment | undefined;
}

/**
 * What was accepted stands in the receiving segment; what waits or was returned stands where it was. Without a hand-over, or
 * after a change to a flow that no longer has that segment, the facts decide.
 */
export function placeOf(flow: SegmentFlow, of: CaseStanding, last: LastTransfer | undefined): Place {
  const recorded = last === undefined ? undefined : segmentOf(flow, last.state === 'accepted' ? last.to : last.from);
  const waitsFor = last?.state === 'open' ? segmentOf(flow, last.to) : undefined;
  return { at: recorded ?? segmentByFacts(flow, of), waitsFor };
}
