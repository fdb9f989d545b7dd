import type { Instant } from '@duixian/kernel/legal-day';

/** Wrong codes a minute the public page answers in one process. Right ones are not counted: who holds a paper is never turned away. */
export const MISSES_A_MINUTE = 60;

/** 防猜 · Counts misses in the running minute. Above the limit nobody gets an answer to a guess until the minute is over. */
export function missLimit(most: number): { allows(now: Instant): boolean; note(now: Instant): void } {
  let minute = 0;
  let misses = 0;
  const enter = (now: Instant) => {
    const current = Math.floor(now.epochMilliseconds / 60_000);
    if (current !== minute) {
      minute = current;
      misses = 0;
    }
  };
  return {
    allows(now) {
      enter(now);
      return misses < most;
    },
    note(now) {
      enter(now);
      misses += 1;
    },
  };
}
