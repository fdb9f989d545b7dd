import type { LegalDay } from '@duixian/kernel/legal-day';
import { BENCHMARK_RATES, type BenchmarkRates, type BenchmarkTier } from '@duixian/law/parameters/benchmark-rate';
import { dayNumber } from './day-number.ts';
import { compareExact } from './exact.ts';
import type { RateStretch } from './lpr-book.ts';

interface Row {
  readonly from: number;
  readonly notice: BenchmarkRates;
}

/** 基准利率簿 · The notices somebody has loaded. The last one holds until the reform of 2019 ends the series. */
export class BenchmarkBook {
  readonly #rows: readonly Row[];

  constructor(notices: readonly BenchmarkRates[]) {
    this.#rows = notices.map((notice) => ({ from: dayNumber(notice.from), notice })).sort((a, b) => a.from - b.from);
  }

  get knownFrom(): LegalDay | undefined {
    return this.#rows[0]?.notice.from;
  }

  /** The stretches of equal rate in `[from, to)`; `undefined` where the first day is before the first notice. */
  stretches(tier: BenchmarkTier, from: number, to: number): readonly RateStretch[] | undefined {
    if (to <= from) return [];
    const first = this.#rows[0];
    if (first === undefined || from < first.from) return undefined;
    const found: RateStretch[] = [];
    for (const [i, row] of this.#rows.entries()) {
      const next = this.#rows[i + 1]?.from ?? to;
      if (next <= from) continue;
      if (row.from >= to) break;
      const rate = row.notice.rates[tier];
      const last = found.at(-1);
      const stretch = { from: Math.max(from, row.from), to: Math.min(next, to), publishedOn: row.notice.from, rate };
      if (last !== undefined && compareExact(last.rate, rate) === 0n) found[found.length - 1] = { ...last, to: stretch.to };
      else found.push(stretch);
    }
    return found;
  }
}

/** The table of the law, for every computation that brings no other. */
export const PUBLISHED_BENCHMARK = new BenchmarkBook(BENCHMARK_RATES);
