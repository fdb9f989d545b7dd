import { compareDays, type LegalDay } from '@duixian/kernel/legal-day';
import type { Citation } from './citation.ts';

/** 分段数值 · A figure of the law with the day it begins to hold. */
export interface Dated<T> {
  readonly from: LegalDay;
  readonly value: T;
  readonly basis: readonly Citation[];
  /** False: the figure is from a secondary source or from general knowledge. */
  readonly verified: boolean;
}

/** The figure of that day, from a list in ascending order; `undefined` before the first. */
export function valueOn<T>(series: readonly Dated<T>[], on: LegalDay): Dated<T> | undefined {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = series[middle];
    if (at !== undefined && compareDays(at.from, on) <= 0) low = middle + 1;
    else high = middle;
  }
  return series[low - 1];
}
