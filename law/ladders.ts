/** 预警对象 · Who is told: the officer first, then the dedicated supervisor, then the director. */
export type RungReader = 'officer' | 'supervisor' | 'director';

export interface Rung {
  /** Days before the last day: working days for a working-day term, natural days otherwise. */
  readonly daysBefore: number;
  readonly to: RungReader;
}

/** 预警阶梯 · The early warnings of a clock, at least three, earliest first. The first turns it amber, the last turns it red. */
export interface Ladder {
  readonly name: string;
  readonly rungs: readonly [Rung, Rung, Rung, ...Rung[]];
}

/**
 * Office policy: 法〔2021〕322号第八条 asks for automatic node warnings and a dedicated supervisor, and fixes no day.
 * The days below leave the reader time to act and are settings a court may replace.
 */
function ladder(name: string, officer: number, supervisor: number, director: number): Ladder {
  return {
    name,
    rungs: [
      { daysBefore: officer, to: 'officer' },
      { daysBefore: supervisor, to: 'supervisor' },
      { daysBefore: director, to: 'director' },
    ],
  };
}

/** Hours, same-day duties and one day: everybody is told on the day. */
export const SAME_DAY = ladder('same-day', 0, 0, 0);
/** Two or three days. */
export const FEW_DAYS = ladder('few-days', 1, 1, 0);
/** Five to seven days. */
export const ONE_WEEK = ladder('one-week', 3, 2, 1);
/** Ten to fifteen days. */
export const TWO_WEEKS = ladder('two-weeks', 5, 3, 1);
/** Twenty days to one month. */
export const ONE_MONTH = ladder('one-month', 10, 5, 2);
/** Sixty days to three months. */
export const ONE_QUARTER = ladder('one-quarter', 20, 10, 5);
/** Six months. */
export const HALF_YEAR = ladder('half-year', 30, 15, 5);
/** A year and longer. */
export const LONG = ladder('long', 60, 30, 15);
/** A freeze or seizure that ends by itself: renewal needs a ruling, a paper and the other side's counter. */
export const RENEWAL = ladder('renewal', 60, 30, 15);

export const LADDERS: readonly Ladder[] = [SAME_DAY, FEW_DAYS, ONE_WEEK, TWO_WEEKS, ONE_MONTH, ONE_QUARTER, HALF_YEAR, LONG, RENEWAL];
