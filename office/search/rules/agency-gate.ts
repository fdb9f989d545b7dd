/** How many questions one agency is given at a time, and when it is left alone for a while. Office policy. */
export interface GateLimits {
  readonly mostAtOnce: number;
  /** So many calls in a row without any answer, and the agency is taken for silent. */
  readonly silentAfter: number;
  readonly restMs: number;
  readonly longestWaitMs: number;
}

/** A turn sooner than this is not worth a timer. */
const SHORTEST_WAIT_MS = 20;

export const USUAL_GATE: GateLimits = { mostAtOnce: 4, silentAfter: 4, restMs: 30_000, longestWaitMs: 900_000 };

export type Passage =
  | { readonly kind: 'go' }
  /** Others are being asked there now: come back after so long. Not a try. */
  | { readonly kind: 'later'; readonly waitMs: number }
  /** It has not answered for some time; it is not called, and that counts as a try without an answer. */
  | { readonly kind: 'silent'; readonly calls: number };

interface Desk {
  running: number;
  silentCalls: number;
  restUntil: number;
  /** How long a call takes here, smoothed. */
  usualMs: number;
  /** Up to when turns have been given out. */
  bookedTo: number;
}

export interface AgencyGate {
  enter(agency: string, nowMs: number): Passage;
  leave(agency: string, call: { readonly answered: boolean; readonly tookMs: number; readonly nowMs: number }): void;
}

/**
 * 并发闸口 · One slow agency must not take every worker, and a silent one must not be waited for a thousand times over.
 * Turns are given out ahead, so a question that waits is put off once and not again and again.
 */
export function agencyGate(limits: GateLimits): AgencyGate {
  const desks = new Map<string, Desk>();
  const deskOf = (agency: string): Desk => {
    const known = desks.get(agency) ?? { running: 0, silentCalls: 0, restUntil: 0, usualMs: 250, bookedTo: 0 };
    desks.set(agency, known);
    return known;
  };
  return {
    enter(agency, nowMs) {
      const desk = deskOf(agency);
      if (nowMs < desk.restUntil) return { kind: 'silent', calls: desk.silentCalls };
      const probing = desk.silentCalls >= limits.silentAfter;
      if (desk.running >= (probing ? 1 : limits.mostAtOnce)) {
        if (probing) return { kind: 'silent', calls: desk.silentCalls };
        desk.bookedTo = Math.max(desk.bookedTo, nowMs) + desk.usualMs / limits.mostAtOnce;
        return { kind: 'later', waitMs: Math.min(Math.max(desk.bookedTo - nowMs, SHORTEST_WAIT_MS), limits.longestWaitMs) };
      }
      desk.running += 1;
      return { kind: 'go' };
    },
    leave(agency, { answered, tookMs, nowMs }) {
      const desk = deskOf(agency);
      desk.running = Math.max(0, desk.running - 1);
      desk.usualMs = desk.usualMs * 0.8 + tookMs * 0.2;
      desk.silentCalls = answered ? 0 : desk.silentCalls + 1;
      desk.restUntil = desk.silentCalls >= limits.silentAfter ? nowMs + limits.restMs : 0;
    },
  };
}
