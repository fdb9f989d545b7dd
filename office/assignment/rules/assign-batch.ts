import type { CaseToAssign, Officer } from './assign.ts';
import type { LoadWeights } from './weights.ts';

/** A case with the identity numbers of its debtors: two of one batch belong together as well. */
export interface BatchCase extends CaseToAssign {
  readonly debtors: readonly string[];
}

export interface BatchInputs {
  readonly cases: readonly BatchCase[];
  readonly officers: readonly Officer[];
  readonly weights: LoadWeights;
  readonly orderedBy: string;
  readonly seed: string;
}
