import type { Result } from '@duixian/kernel/result';
import { type AssignInputs, type Assignment, type AssignRefusal, assign, type CaseToAssign, type Officer } from './assign.ts';
import { type LoadWeights, weightOf } from './weights.ts';

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

export interface BatchItem {
  readonly caseId: string;
  readonly inputs: AssignInputs;
  readonly result: Result<Assignment, AssignRefusal>;
}

/**
 * 批量分案 · The heaviest case first, each to whom {@link assign} names, with the loads as the cases before it left them.
 * The order the cases come in does not matter; each item keeps the very inputs it was decided on.
 */
export function assignBatch(batch: BatchInputs): readonly BatchItem[] {
  const queue = [...batch.cases].sort((a, b) => weightOf(b, batch.weights) - weightOf(a, batch.weights) || (a.caseId < b.caseId ? -1 : 1));
  const given = new Map<string, string[]>();
  let officers = batch.officers;
  return queue.map(({ debtors, ...of }) => {
    const known: CaseToAssign = { ...of, related: withGiven(of.related, debtors, given) };
    const inputs: AssignInputs = { of: known, officers, weights: batch.weights, orderedBy: batch.orderedBy, seed: batch.seed };
    const result = assign(inputs);
    if (result.ok) {
      const { officer } = result.value;
      officers = withOneMore(officers, officer, weightOf(known, batch.weights));
      for (const debtor of debtors) given.set(debtor, [...(given.get(debtor) ?? []), officer]);
    }
    return { caseId: of.caseId, inputs, result };
  });
}

/** Related cases on record, and those this batch has just given. */
function withGiven(related: CaseToAssign['related'], debtors: readonly string[], given: ReadonlyMap<string, readonly string[]>) {
  const counts = new Map(related.map((each) => [each.officer, each.cases]));
  for (const debtor of debtors) for (const officer of given.get(debtor) ?? []) counts.set(officer, (counts.get(officer) ?? 0) + 1);
  return Array.from(counts, ([officer, cases]) => ({ officer, cases }));
}

function withOneMore(officers: readonly Officer[], to: string, weight: number): readonly Officer[] {
  return officers.map((officer) =>
    officer.officer === to ? { ...officer, open: officer.open + 1, load: officer.load + weight } : officer,
  );
}
