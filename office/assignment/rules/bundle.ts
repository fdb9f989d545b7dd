import type { BatchCase } from './assign-batch.ts';
import { type LoadWeights, weightOf } from './weights.ts';

/** Cases that go to one officer together: those of one debtor. */
export interface Bundle {
  readonly cases: readonly BatchCase[];
  readonly weight: number;
  readonly lane: BatchCase['lane'];
}

const HARDEST = ['complex', 'ordinary', 'simple'] as const;

/** 关联成组 · Cases of a batch that share a debtor, directly or through another, are one bundle; each other case is its own. */
export function bundlesOf(cases: readonly BatchCase[], weights: LoadWeights): readonly Bundle[] {
  if (!weights.relatedFirst) return cases.map((of) => single(of, weights));
  const parent = Int32Array.from(cases, (_, at) => at);
  const firstOf = new Map<string, number>();
  for (let at = 0; at < cases.length; at++) {
    for (const debtor of cases[at]?.debtors ?? []) {
      const first = firstOf.get(debtor);
      if (first === undefined) firstOf.set(debtor, at);
      else join(parent, first, at);
    }
  }
  const groups = new Map<number, BatchCase[]>();
  const bundles: Bundle[] = [];
  const size = new Int32Array(cases.length);
  for (let at = 0; at < cases.length; at++) size[rootOf(parent, at)] = (size[rootOf(parent, at)] ?? 0) + 1;
  for (let at = 0; at < cases.length; at++) {
    const of = cases[at];
    if (of === undefined) continue;
    const root = rootOf(parent, at);
    if (size[root] === 1) bundles.push(single(of, weights));
    else {
      const group = groups.get(root);
      if (group) group.push(of);
      else groups.set(root, [of]);
    }
  }
  for (const group of groups.values()) bundles.push(bundleOf(group, weights));
  return bundles;
}

function rootOf(parent: Int32Array, of: number): number {
  let at = of;
  for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
    // The path is halved as it is walked.
    parent[at] = parent[up] ?? up;
    at = up;
  }
  return at;
}

function join(parent: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parent, one), rootOf(parent, other)];
  parent[Math.max(a, b)] = Math.min(a, b);
}

export function single(of: BatchCase, weights: LoadWeights): Bundle {
  return { cases: [of], weight: weightOf(of, weights), lane: of.lane };
}

function bundleOf(group: readonly BatchCase[], weights: LoadWeights): Bundle {
  const cases = [...group].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  return {
    cases,
    weight: cases.reduce((sum, of) => sum + weightOf(of, weights), 0),
    // A bundle is as hard as the hardest case in it.
    lane: HARDEST.find((lane) => cases.some((of) => of.lane === lane)) ?? 'ordinary',
  };
}
