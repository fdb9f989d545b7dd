import type { Lane } from '@duixian/cases/rules/stage';
import { day } from '@duixian/kernel/legal-day';
import type { Dated } from '@duixian/law/dated';

/** 负担 · Load in hundredths of a plain case, so that sums stay exact: 100 is one case of weight 1.0. */
export type Hundredths = number;

export const TEAM_KINDS = ['fast', 'ordinary', 'disposal', 'field', 'dormant', 'leadership', 'centre'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/**
 * 权重 · What one case weighs for its officer. No public table of weights for enforcement is known, so every weight is a
 * dated setting of the court with 1.0 as its default, and screens show raw and weighted counts side by side.
 */
export interface LoadWeights {
  readonly lane: Readonly<Record<Lane, Hundredths>>;
  readonly perAsset: Hundredths;
  /** For each party beyond the first two. */
  readonly perFurtherParty: Hundredths;
  /** No officer is given more open cases than this by rule; null: no cap. */
  readonly mostOpenCases: number | null;
  /** 专业: which teams take a lane, the best suited first; the next one is asked when the former has nobody free. */
  readonly teamsFor: Readonly<Record<Lane, readonly TeamKind[]>>;
  /** 关联案件: a case of a debtor somebody already enforces against goes to the same officer. */
  readonly relatedFirst: boolean;
}

export const STANDARD_WEIGHTS: LoadWeights = {
  lane: { simple: 100, ordinary: 100, complex: 100 },
  perAsset: 0,
  perFurtherParty: 0,
  mostOpenCases: null,
  teamsFor: { simple: ['fast', 'ordinary'], ordinary: ['ordinary', 'fast'], complex: ['disposal', 'ordinary'] },
  relatedFirst: true,
};

export const DEFAULT_WEIGHTS: readonly Dated<LoadWeights>[] = [
  { from: day('2021-12-06'), value: STANDARD_WEIGHTS, basis: [], verified: false },
];

/** What of a case makes it heavy. */
export interface CaseBurden {
  readonly lane: Lane;
  readonly assets: number;
  readonly parties: number;
}

export function weightOf(of: CaseBurden, weights: LoadWeights): Hundredths {
  return weights.lane[of.lane] + of.assets * weights.perAsset + Math.max(of.parties - 2, 0) * weights.perFurtherParty;
}

export type WeightsRefusal =
  | { readonly kind: 'weight-not-positive'; readonly lane: Lane }
  | { readonly kind: 'weight-negative' }
  | { readonly kind: 'lane-without-team'; readonly lane: Lane }
  | { readonly kind: 'cap-not-positive' }
  | { readonly kind: 'weights-in-the-past'; readonly earliest: string }
  | { readonly kind: 'unknown-court' };

/** Weights under which a case would weigh nothing, or a lane would have no team, are refused before they are kept. */
export function weightsProblem(of: LoadWeights): WeightsRefusal | undefined {
  for (const lane of ['simple', 'ordinary', 'complex'] as const) {
    if (of.lane[lane] <= 0) return { kind: 'weight-not-positive', lane };
    if (of.teamsFor[lane].length === 0) return { kind: 'lane-without-team', lane };
  }
  if (of.perAsset < 0 || of.perFurtherParty < 0) return { kind: 'weight-negative' };
  return of.mostOpenCases !== null && of.mostOpenCases < 1 ? { kind: 'cap-not-positive' } : undefined;
}
