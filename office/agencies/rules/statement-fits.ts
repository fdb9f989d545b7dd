import { ok, type Result, refuse } from '@duixian/kernel/result';

export type StatementRefusal = { readonly kind: 'statement-has-gap'; readonly expected: number; readonly got: number };

/**
 * 流水衔接 · The lines of a page that come after the last one taken. Lines already taken fall away; a line that does
 * not follow its predecessor means that something is missing, and nothing of the page is taken.
 */
export function statementFits<L extends { readonly lineNo: number }>(
  last: number,
  lines: readonly L[],
): Result<readonly L[], StatementRefusal> {
  const fresh = lines.filter((line) => line.lineNo > last);
  for (const [at, line] of fresh.entries()) {
    const expected = last + 1 + at;
    if (line.lineNo !== expected) return refuse({ kind: 'statement-has-gap', expected, got: line.lineNo });
  }
  return ok(fresh);
}
