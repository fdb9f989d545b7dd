import { anniversary, dayNumber, wholeYears } from './day-number.ts';
import { STAY_EXCLUDED } from './delayed-interest.ts';
import type { Stay } from './money-title.ts';

/**
 * 整年按年、零头按日 · Days of `[from, to)` as the handbook counts them: whole years from `anchor` at the yearly rate, the
 * rest at a 365th (规范186). The last day of a 366-day year therefore adds nothing. Because both ends are measured from
 * the same anchor, cutting a stretch anywhere never changes its sum.
 */
export function countedDays(anchor: number, from: number, to: number): number {
  return unitsTo(anchor, to) - unitsTo(anchor, from);
}

function unitsTo(anchor: number, n: number): number {
  if (n - anchor < 365) return n - anchor;
  const years = wholeYears(anchor, n);
  return 365 * years + (n - anniversary(anchor, years));
}

/** Days `first..last`, both counted. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** 扣除期间 · The stays that stop the doubled part, in order, cut at `through`. */
export function excludedRuns(stays: readonly Stay[], through: number): readonly Run[] {
  return stays
    .filter((stay) => STAY_EXCLUDED[stay.ground])
    .map((stay) => ({
      first: dayNumber(stay.firstDay),
      last: stay.lastDay === undefined ? through : Math.min(dayNumber(stay.lastDay), through),
    }))
    .filter((run) => run.last >= run.first)
    .sort((a, b) => a.first - b.first);
}

/** What is left of `first..last` after the excluded days, as runs in order. */
export function withoutExcluded(first: number, last: number, excluded: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  let next = first;
  for (const stay of excluded) {
    if (stay.last < next) continue;
    if (stay.first > last) break;
    if (stay.first > next) runs.push({ first: next, last: stay.first - 1 });
    next = stay.last + 1;
  }
  if (next <= last) runs.push({ first: next, last });
  return runs;
}
