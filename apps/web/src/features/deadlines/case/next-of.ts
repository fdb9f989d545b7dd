import { compareDays } from '@duixian/kernel/legal-day';
import type { CaseClock } from './case-clock.ts';

/** 下一步 · The running clock that ends first; a paused one waits. */
export function nextOf(clocks: readonly CaseClock[]): CaseClock | undefined {
  const ends = clocks.flatMap((clock) => {
    const end = clock.dueOn ?? clock.printedEnd;
    return clock.stoppedOn === null && clock.pausedOn === null && end !== null ? [{ clock, end }] : [];
  });
  return ends.sort((a, b) => compareDays(a.end, b.end))[0]?.clock;
}
