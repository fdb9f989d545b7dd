import type { Lane } from '@duixian/cases/rules/stage';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export const MOVE_CAUSES = ['by-person', 'period-passed', 'late-reply'] as const;
export type MoveCause = (typeof MOVE_CAUSES)[number];

export interface LaneMove {
  readonly from: Lane;
  readonly to: Lane;
}

export type LaneMoveRefusal =
  | { readonly kind: 'lane-the-same'; readonly lane: Lane }
  | { readonly kind: 'lane-not-placed' }
  | { readonly kind: 'move-reason-needed' };

/** From so many moves back on, a case is being passed to and fro (反复转道). */
export const PING_PONG_FROM = 2;

/** 回转次数 · How often a case went back to a lane it had left before: counted over its whole life, this move included. */
export function bouncesAfter(before: readonly LaneMove[], next: LaneMove): number {
  const moves = [...before, next];
  return moves.filter((move, at) => moves.slice(0, at).some((earlier) => earlier.from === move.to)).length;
}

export function isPingPong(bounces: number): boolean {
  return bounces >= PING_PONG_FROM;
}

/** 转道 · Out of the lane the case is in, with a reason in words; the counters of the case go on. */
export function mayMoveLane(current: Lane | null, to: Lane, reason: string): Result<LaneMove, LaneMoveRefusal> {
  if (current === null) return refuse({ kind: 'lane-not-placed' });
  if (current === to) return refuse({ kind: 'lane-the-same', lane: to });
  return reason.trim() === '' ? refuse({ kind: 'move-reason-needed' }) : ok({ from: current, to });
}
