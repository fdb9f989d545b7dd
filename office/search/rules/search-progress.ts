import type { SourceState } from './source-state.ts';

/** One question that should be asked: this debtor at this agency. */
export interface Pair {
  readonly party: string;
  readonly agency: string;
}

/** The newest question about a pair, with the reason why its failure was accepted, if somebody has accepted it. */
export interface Asked extends Pair {
  readonly state: SourceState;
  readonly gapReason: string | null;
}

export interface Progress {
  readonly wanted: number;
  readonly sent: number;
  readonly answered: number;
  readonly nothingFound: number;
  readonly failed: number;
  readonly timedOut: number;
  /** Pairs nobody has asked about yet: a debtor added later, an agency joined later. */
  readonly notAsked: readonly Pair[];
  readonly openGaps: number;
  readonly acceptedGaps: number;
  readonly verdict: 'not-launched' | 'running' | 'gaps' | 'complete' | 'complete-with-accepted-gaps';
}

/**
 * 查控完成 · Computed from what is known, never stored: complete means that every debtor was asked about at every agency
 * and each has answered, or that a person has put down why the search goes on without the answer.
 */
export function progressOf(wanted: readonly Pair[], asked: readonly Asked[]): Progress {
  const found = new Map(asked.map((each) => [keyOf(each), each]));
  const known = wanted.flatMap((pair) => found.get(keyOf(pair)) ?? []);
  const notAsked = wanted.filter((pair) => !found.has(keyOf(pair)));
  const count = (kind: SourceState['kind']) => known.filter((each) => each.state.kind === kind).length;
  const gaps = known.filter((each) => each.state.kind === 'failed' || each.state.kind === 'timed-out');
  const acceptedGaps = gaps.filter((each) => each.gapReason !== null).length;
  const counted = {
    wanted: wanted.length,
    sent: count('sent'),
    answered: count('answered'),
    nothingFound: count('nothing-found'),
    failed: count('failed'),
    timedOut: count('timed-out'),
    notAsked,
    openGaps: gaps.length - acceptedGaps,
    acceptedGaps,
  };
  return { ...counted, verdict: verdictOf(counted, known.length) };
}

function verdictOf(counted: Omit<Progress, 'verdict'>, known: number): Progress['verdict'] {
  if (known === 0) return 'not-launched';
  if (counted.sent > 0) return 'running';
  if (counted.openGaps > 0 || counted.notAsked.length > 0) return 'gaps';
  return counted.acceptedGaps > 0 ? 'complete-with-accepted-gaps' : 'complete';
}

export function isComplete(progress: Progress): boolean {
  return progress.verdict === 'complete' || progress.verdict === 'complete-with-accepted-gaps';
}

function keyOf({ party, agency }: Pair): string {
  return `${party}\n${agency}`;
}
