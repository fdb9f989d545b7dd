import { plusMonths } from '@duixian/kernel/legal-day';
import type { BenchmarkTier } from '@duixian/law/parameters/benchmark-rate';
import { dayFromNumber, dayNumber } from './day-number.ts';

const LIMITS: readonly (readonly [BenchmarkTier, number])[] = [
  ['six-months', 6],
  ['one-year', 12],
  ['three-years', 36],
  ['five-years', 60],
];

/** 同期 · The tier of the table follows the length of the delay (规范186): up to and including six months, one, three, five years. */
export function tierOf(from: number, to: number): BenchmarkTier {
  const first = dayFromNumber(from);
  for (const [tier, months] of LIMITS) if (to <= dayNumber(plusMonths(first, months))) return tier;
  return 'over-five-years';
}
