/** One line of a result: what was measured, and its figures as they shall be read. */
export interface Row {
  readonly what: string;
  readonly count: number;
  readonly perSecond?: number;
  readonly meanMs?: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  readonly worstMs?: number;
  readonly note?: string;
}

export interface Scenario {
  readonly name: string;
  /** Data size and seed, in office words. */
  readonly size: string;
  readonly run: () => Promise<readonly Row[]>;
}

/** Times each call; the tail is as much a result as the mean. */
export async function measure(
  what: string,
  count: number,
  call: (n: number) => Promise<unknown>,
  options: { readonly atOnce?: number; readonly note?: string } = {},
): Promise<Row> {
  const took: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const lane = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const from = performance.now();
      await call(n);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce ?? 1 }, lane));
  return rowOf(what, took, performance.now() - startedAt, options.note);
}

export function rowOf(what: string, took: readonly number[], totalMs: number, note?: string): Row {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    what,
    count: took.length,
    perSecond: (took.length / totalMs) * 1000,
    meanMs: took.reduce((sum, ms) => sum + ms, 0) / Math.max(1, took.length),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    worstMs: at(1),
    ...(note === undefined ? {} : { note }),
  };
}
