import { deadlineOf, startClock } from '@duixian/deadlines/rules/clock';
import { clockDays } from '@duixian/deadlines/rules/clock-days';
import { proofOf } from '@duixian/deadlines/rules/proof';
import { must } from '@duixian/kernel/assert';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR as CALENDAR } from '@duixian/law/calendar/all';
import { ALL_TERMS } from '@duixian/law/terms/all';
import type { Row } from '../row.ts';

const DAYS = 2_000;
const WARM = 20_000;

/** 算期限 · All 194 terms over five and a half years in turn, on one core. */
export function arithmetic(): readonly Row[] {
  const days = Array.from({ length: DAYS }, (_, n) => plusDays(day('2020-01-01'), n));
  const clock = (n: number) =>
    startClock(must(ALL_TERMS[(n * 7919) % ALL_TERMS.length], 'a term'), must(days[(n * 104_729) % DAYS], 'a day'), null);
  return [
    perCore('due dates without proof', 300_000, (n) => deadlineOf(clock(n), CALENDAR)),
    perCore('due dates with their warning days', 150_000, (n) => clockDays(clock(n), CALENDAR)),
    perCore('due dates with the whole proof', 100_000, (n) => proofOf(clock(n), CALENDAR)),
  ];
}

/** By processor time: says the same on a busy machine. The wall clock stands beside it. */
function perCore(what: string, count: number, call: (n: number) => unknown): Row {
  for (let n = 0; n < WARM; n += 1) call(n);
  const from = process.cpuUsage();
  const startedAt = performance.now();
  for (let n = 0; n < count; n += 1) call(n);
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(from);
  const seconds = (user + system) / 1_000_000;
  return { what, count, perSecond: count / seconds, note: `of processor time; ${Math.round(count / (wallMs / 1_000))} by the wall` };
}
