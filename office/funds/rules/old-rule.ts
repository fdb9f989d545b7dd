import { day } from '@duixian/kernel/legal-day';
import { type Fen, type Fraction, fen, minFen, subtractFen } from '@duixian/kernel/money';
import type { Citation } from '@duixian/law/citation';
import { delayedInterestInterpretation } from '@duixian/law/instruments/delayed-interest-interpretation';
import { delayedInterestReply2009 } from '@duixian/law/instruments/delayed-interest-reply-2009';
import { BENCHMARK_BASIS } from '@duixian/law/parameters/benchmark-rate';
import { enforcementHandbook } from './authorities.ts';
import type { BenchmarkBook } from './benchmark-book.ts';
import { tierOf } from './benchmark-tier.ts';
import type { SheetLine } from './claim-sheet.ts';
import { countedDays, type Run, withoutExcluded } from './counted-days.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { addExact, compareExact, NOTHING, timesExact } from './exact.ts';
import type { TitleItemKind } from './money-title.ts';
import type { PartTotal } from './part-total.ts';
import type { AppliedRate } from './rate-pieces.ts';

/** The last day of the rule of 2009. */
export const OLD_RULE_THROUGH = dayNumber(day('2014-07-31'));

const TWICE: Fraction = { numerator: 2n, denominator: 1n };
const BASIS: readonly Citation[] = [
  delayedInterestInterpretation.article('第七条'),
  delayedInterestReply2009.article('计算公式'),
  enforcementHandbook.article('第178条'),
  ...BENCHMARK_BASIS,
];

/** 旧规则基数 · Wider than today's: interest and penalties of the title are in; fees owed to the court are not (规范178). */
export const OLD_BASE: { readonly [kind in TitleItemKind]: boolean } = {
  principal: true,
  damages: true,
  'liquidated-damages': true,
  'realising-cost': true,
  'fixed-interest': true,
  'court-fee': false,
  'preservation-fee': false,
};

/** One stretch of counted days at one doubled benchmark rate. */
export interface OldRun {
  readonly first: number;
  readonly last: number;
  readonly days: number;
  readonly rate: AppliedRate;
}

/** The days after `due` through `through` under the old rule; `undefined` where the benchmark table does not reach back. */
export function oldRuns(due: number, through: number, excluded: readonly Run[], book: BenchmarkBook): readonly OldRun[] | undefined {
  const last = Math.min(through, OLD_RULE_THROUGH);
  if (last <= due) return [];
  const tier = tierOf(due, last);
  const found: OldRun[] = [];
  for (const run of withoutExcluded(due + 1, last, excluded)) {
    const notices = book.stretches(tier, run.first, run.last + 1);
    if (notices === undefined) return undefined;
    for (const { from, to, rate, publishedOn } of notices) {
      const source = { kind: 'benchmark', tier, publishedOn, quoted: rate, multiple: TWICE, spread: NOTHING } as const;
      found.push({
        first: from,
        last: to - 1,
        days: countedDays(from, from, to),
        rate: { value: timesExact(rate, TWICE), per: 'year', source, capped: false },
      });
    }
  }
  return found;
}

/** Interest on one yuan over the runs. */
function factorOf(runs: readonly OldRun[]): Fraction {
  let factor = NOTHING;
  for (const run of runs) factor = addExact(factor, yearPart(run.rate.value, 1n, run.days));
  return factor;
}

function yearPart(rate: Fraction, base: bigint, days: number): Fraction {
  return timesExact(rate, { numerator: base * BigInt(days), denominator: 365n });
}

/**
 * 并还 · How much of the debt a payment settles under the rule of 2009: the largest part that fits into it together with the
 * part's own interest. `debt + interest` never exceeds the payment.
 */
export function settledTogether(payment: Fen, debt: Fen, runs: readonly OldRun[]): Fen {
  const factor = factorOf(runs);
  const whole = { numerator: debt * (factor.denominator + factor.numerator), denominator: factor.denominator };
  if (compareExact(whole, { numerator: payment * 2n + 1n, denominator: 2n }) < 0n) return debt;
  return minFen(debt, fen((payment * factor.denominator) / (factor.denominator + factor.numerator)));
}

/** Writes the lines for `base` over the runs and returns what they add up to. */
export function oldLines(base: Fen, of: string, runs: readonly OldRun[], total: PartTotal, lines: SheetLine[]): Fen {
  const before = total.rounded;
  for (const run of runs) {
    const exact = yearPart(run.rate.value, base, run.days);
    lines.push({
      part: 'doubled',
      of,
      base,
      rate: run.rate,
      firstDay: dayFromNumber(run.first),
      lastDay: dayFromNumber(run.last),
      days: run.last - run.first + 1,
      countedDays: run.days,
      dayBasis: 365,
      exact,
      amount: total.add(exact),
      basis: BASIS,
    });
  }
  return subtractFen(total.rounded, before);
}
