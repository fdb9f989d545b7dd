import type { AssetKind } from '@duixian/assets/rules/asset-kind';
import { day } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import type { Citation } from '@duixian/law/citation';
import type { Dated } from '@duixian/law/dated';
import { enforcementSupervisionOpinion } from '@duixian/law/instruments/enforcement-supervision-opinion';

/**
 * 繁简范围 · What a court calls simple and what complex, written down. The national frame (法〔2021〕322号第七项) names three
 * questions and no figure, so every figure here is a setting of the court with the day it begins to hold.
 */
export interface LaneScope {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** 覆盖率: money that can be taken against what is owed with interest and fee, from which on money is enough. */
  readonly coverage: Fraction;
  /** A simple case is done in one go: with at most so many debtors and accounts. */
  readonly mostDebtorsInOneGo: number;
  readonly mostAccountsInOneGo: number;
  /** Things whose sale alone makes a case complex. */
  readonly complexThings: readonly AssetKind[];
  readonly complexFromDebtors: number;
  readonly complexFromThings: number;
  /** Days after which a simple case that is not finished must turn ordinary. */
  readonly simpleWithinDays: number;
}

/** 法〔2021〕322号第七项: the three questions; simple cases not done in the set time turn ordinary. */
export const LANE_BASIS: readonly Citation[] = [enforcementSupervisionOpinion.article('第7条')];

export const STANDARD_SCOPE: LaneScope = {
  id: 'standard',
  nameZh: '三项标准',
  nameEn: 'The three questions',
  coverage: { numerator: 1n, denominator: 1n },
  mostDebtorsInOneGo: 2,
  mostAccountsInOneGo: 5,
  complexThings: ['real-estate'],
  complexFromDebtors: 6,
  complexFromThings: 4,
  simpleWithinDays: 60,
};

/** 预设 · Scopes after published local practice. None of the figures stands in a text of national rank: settings, to be confirmed by the court. */
export const LANE_PRESETS: readonly LaneScope[] = [
  STANDARD_SCOPE,
  {
    ...STANDARD_SCOPE,
    id: 'one-step',
    nameZh: '足额、无处置、一步到位',
    nameEn: 'Enough, nothing to sell, one step',
    mostDebtorsInOneGo: 1,
    mostAccountsInOneGo: 3,
    complexThings: ['real-estate', 'vehicle'],
    simpleWithinDays: 30,
  },
  {
    ...STANDARD_SCOPE,
    id: 'ten-day-handover',
    nameZh: '十日移交',
    nameEn: 'Handed over within ten days',
    coverage: { numerator: 9n, denominator: 10n },
    simpleWithinDays: 10,
  },
];

/** The scope of a court that has set none. */
export const DEFAULT_SCOPES: readonly Dated<LaneScope>[] = [
  { from: day('2021-12-06'), value: STANDARD_SCOPE, basis: LANE_BASIS, verified: false },
];

export type ScopeRefusal =
  | { readonly kind: 'coverage-not-a-share' }
  | { readonly kind: 'complex-below-simple'; readonly simple: number; readonly complex: number }
  | { readonly kind: 'scope-in-the-past'; readonly earliest: string }
  | { readonly kind: 'unknown-court' };

/** A scope that would leave a case between two lanes, or call one case both, is refused before it is kept. */
export function scopeProblem(scope: LaneScope): ScopeRefusal | undefined {
  const { numerator, denominator } = scope.coverage;
  if (denominator <= 0n || numerator <= 0n || numerator > denominator * 10n) return { kind: 'coverage-not-a-share' };
  if (scope.complexFromDebtors <= scope.mostDebtorsInOneGo) {
    return { kind: 'complex-below-simple', simple: scope.mostDebtorsInOneGo, complex: scope.complexFromDebtors };
  }
  return undefined;
}
