import type { Duration, DurationUnit } from './term.ts';

/**
 * The most rest days a run of working days can hide: two for each begun week, and ten more for the longest holiday with
 * the weekends moved around it. Checked against every published year by a test.
 */
function mostDaysOfWorkdays(workdays: number): number {
  return workdays + 2 * Math.ceil(workdays / 5) + 10;
}

/** Natural days a period takes at least and at most, whatever day it starts on. */
export function naturalDays(duration: Duration): { readonly least: number; readonly most: number } {
  const { value, unit } = duration;
  const years = Math.ceil(value / 4);
  switch (unit) {
    case 'hour':
      return { least: Math.floor(value / 24), most: Math.floor(value / 24) };
    case 'day':
      return { least: value, most: value };
    case 'workday':
      return { least: value, most: mostDaysOfWorkdays(value) };
    case 'month':
      return { least: leastDaysOfMonths(value), most: 31 * value };
    case 'year':
      return { least: 365 * value, most: 365 * value + years };
  }
}

/** February shortens each twelve months once; every other month has thirty days or more. */
function leastDaysOfMonths(months: number): number {
  return 30 * months - 2 * Math.ceil(months / 12);
}

/** 是否更短 · Whether a period ends no later than another from every possible start. What cannot be shown is not assumed. */
export function neverLonger(one: Duration, other: Duration): boolean {
  const same = sameUnit(one, other);
  if (same !== undefined) return same.one <= same.other;
  return naturalDays(one).most <= naturalDays(other).least;
}

function sameUnit(one: Duration, other: Duration): { readonly one: number; readonly other: number } | undefined {
  const [a, b] = [inBase(one), inBase(other)];
  return a.unit === b.unit ? { one: a.value, other: b.value } : undefined;
}

function inBase(duration: Duration): { readonly value: number; readonly unit: DurationUnit } {
  return duration.unit === 'year' ? { value: duration.value * 12, unit: 'month' } : duration;
}
