/** An earlier filing on the same title: a case with its number, or an application that waits for one. */
export interface EarlierFiling {
  /** The case number; the number of the title while there is no case. */
  readonly number: string;
  readonly caseId: string | null;
  readonly applicants: readonly string[];
  readonly debtors: readonly string[];
}

/** 重复立案 · The same title for the same creditors against one of the same debtors; another creditor of one title files his own. */
export function sameFiling(
  of: { readonly applicants: readonly string[]; readonly debtors: readonly string[] },
  earlier: readonly EarlierFiling[],
): readonly { readonly number: string; readonly caseId: string | null }[] {
  const wanted = keyOf(of.applicants);
  const found = new Map<string, string | null>();
  for (const one of earlier) {
    if (keyOf(one.applicants) !== wanted || !one.debtors.some((name) => of.debtors.includes(name))) continue;
    if (!found.has(one.number) || one.caseId !== null) found.set(one.number, one.caseId);
  }
  return [...found].map(([number, caseId]) => ({ number, caseId }));
}

function keyOf(names: readonly string[]): string {
  return [...names]
    .map((name) => name.replace(/\s/g, ''))
    .sort()
    .join('、');
}
