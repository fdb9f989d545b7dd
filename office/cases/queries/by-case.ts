import { type CaseId, idFrom } from '@duixian/kernel/ids';

/** Rows of many cases, read, by the case they belong to; the order of the rows is kept. */
export function byCase<Row extends { case_id: string }, One>(
  rows: readonly Row[],
  read: (row: Row) => One,
): ReadonlyMap<CaseId, readonly One[]> {
  const found = new Map<CaseId, One[]>();
  for (const row of rows) {
    const caseId = idFrom<'case'>(row.case_id);
    const known = found.get(caseId);
    if (known === undefined) found.set(caseId, [read(row)]);
    else known.push(read(row));
  }
  return found;
}
