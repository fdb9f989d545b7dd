import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import { benchmarkRateNotices } from '../instruments/benchmark-rate-notices.ts';

/** 贷款期限档次 · The five tiers of the table; from 2014-11-22 the first two and the two in the middle are one. */
export const BENCHMARK_TIERS = ['six-months', 'one-year', 'three-years', 'five-years', 'over-five-years'] as const;
export type BenchmarkTier = (typeof BENCHMARK_TIERS)[number];

/** 贷款基准利率 · One notice of the central bank; it holds until the next. Yearly rates as exact fractions. */
export interface BenchmarkRates {
  readonly from: LegalDay;
  readonly rates: { readonly [tier in BenchmarkTier]: Fraction };
  readonly verified: boolean;
}

/** In hundredths of a percent, tiers in the order of {@link BENCHMARK_TIERS}. */
function notice(from: string, six: bigint, one: bigint, three: bigint, five: bigint, over: bigint): BenchmarkRates {
  const rate = (numerator: bigint): Fraction => ({ numerator, denominator: 10_000n });
  return {
    from: day(from),
    rates: {
      'six-months': rate(six),
      'one-year': rate(one),
      'three-years': rate(three),
      'five-years': rate(five),
      'over-five-years': rate(over),
    },
    verified: false,
  };
}

export const BENCHMARK_BASIS = [benchmarkRateNotices.article('贷款利率表')] as const;

/**
 * 基准利率表 · Dated settings, not yet compared with the notices themselves: rows since 2011-07-07 from one public table,
 * earlier ones from general knowledge. Public copies exist whose rows are shifted by a column; check before relying on one.
 */
export const BENCHMARK_RATES: readonly BenchmarkRates[] = [
  notice('2008-12-23', 486n, 531n, 540n, 576n, 594n),
  notice('2010-10-20', 510n, 556n, 560n, 596n, 614n),
  notice('2010-12-26', 535n, 581n, 585n, 622n, 640n),
  notice('2011-02-09', 560n, 606n, 610n, 645n, 660n),
  notice('2011-04-06', 585n, 631n, 640n, 665n, 680n),
  notice('2011-07-07', 610n, 656n, 665n, 690n, 705n),
  notice('2012-06-08', 585n, 631n, 640n, 665n, 680n),
  notice('2012-07-06', 560n, 600n, 615n, 640n, 655n),
  notice('2014-11-22', 560n, 560n, 600n, 600n, 615n),
  notice('2015-03-01', 535n, 535n, 575n, 575n, 590n),
  notice('2015-05-11', 510n, 510n, 550n, 550n, 565n),
  notice('2015-06-28', 485n, 485n, 525n, 525n, 540n),
  notice('2015-08-26', 460n, 460n, 500n, 500n, 515n),
  notice('2015-10-24', 435n, 435n, 475n, 475n, 490n),
];

/** 改革日 · From this day titles that name the benchmark rate are computed with the LPR (规范186). */
export const BENCHMARK_GIVES_WAY_ON = day('2019-08-20');
