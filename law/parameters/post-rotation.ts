import { day } from '@duixian/kernel/legal-day';
import type { Dated } from '../dated.ts';
import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';

/** 任职交流年限 · Years in one post after which an officer of enforcement is moved: heads and those who decide cases alone, and all others. */
export interface RotationYears {
  readonly headsAndIndependent: number;
  readonly others: number;
}

export const ROTATION_YEARS: readonly Dated<RotationYears>[] = [
  {
    from: day('2021-12-06'),
    value: { headsAndIndependent: 5, others: 10 },
    basis: [enforcementSupervisionOpinion.article('第42条')],
    verified: true,
  },
];
