import type { Lane } from '@duixian/cases/rules/stage';
import type { LaneScope } from './lane-scope.ts';
import { triage } from './triage.ts';
import type { TriageFacts } from './triage-facts.ts';

/** One case of last year: the facts its lane was proposed on, the lane it got, and how long it took if it is done. */
export interface PastCase {
  readonly caseId: string;
  readonly facts: TriageFacts;
  readonly lane: Lane;
  readonly days: number | null;
}

export type LaneWeights = Readonly<Record<Lane, number>>;

export interface LaneShare {
  readonly cases: number;
  /** By the weights of the court, in hundredths of a plain case. */
  readonly load: number;
  /** Mean days from filing to closing of the closed cases of the lane as it was; null with none. */
  readonly days: number | null;
}

export interface Replayed {
  readonly before: Readonly<Record<Lane, LaneShare>>;
  readonly after: Readonly<Record<Lane, LaneShare>>;
  /** Mean days over all, before as it was; after, each case at the mean of its new lane. An estimate, and named so on the screen. */
  readonly daysBefore: number | null;
  readonly daysAfter: number | null;
  readonly moved: readonly { readonly caseId: string; readonly from: Lane; readonly to: Lane }[];
}

/** 规则复演 · Last year's cases under a changed scope, before it is switched on. The same cases and scope give the same answer. */
export function replayScope(cases: readonly PastCase[], scope: LaneScope, weights: LaneWeights): Replayed {
  const again = cases.map((of) => ({ ...of, to: triage(of.facts, scope).lane }));
  const daysOf = (lane: Lane) => mean(cases.flatMap((of) => (of.lane === lane && of.days !== null ? [of.days] : [])));
  const days = { simple: daysOf('simple'), ordinary: daysOf('ordinary'), complex: daysOf('complex') };
  const share = (lane: Lane, count: number): LaneShare => ({ cases: count, load: count * weights[lane], days: days[lane] });
  const count = (lane: Lane, by: 'lane' | 'to') => again.filter((of) => of[by] === lane).length;
  const side = (by: 'lane' | 'to') => ({
    simple: share('simple', count('simple', by)),
    ordinary: share('ordinary', count('ordinary', by)),
    complex: share('complex', count('complex', by)),
  });
  const over = (by: 'lane' | 'to') =>
    mean(
      again.flatMap((of) => {
        const known = days[of[by]];
        return known === null ? [] : [known];
      }),
    );
  return {
    before: side('lane'),
    after: side('to'),
    daysBefore: over('lane'),
    daysAfter: over('to'),
    moved: again.flatMap((of) => (of.lane === of.to ? [] : [{ caseId: of.caseId, from: of.lane, to: of.to }])),
  };
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
