import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { CITY_AGENCIES } from '@duixian/agencies/demo-city';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { caseFile } from '@duixian/cases/queries';
import { systemClock } from '@duixian/clock/clock';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';
import { launchSearch } from '@duixian/search/commands/launch-search';
import { DEMO_SEED } from '@duixian/seed/load-demo';
import { measure, type Row, rowOf, type Scenario } from './row.ts';
import { inScope, type Seat, seatOf } from './scope/seat.ts';
import { openCases, type PreparedCity, withCity } from './search/prepared-city.ts';
import { startOffice } from './search/running-office.ts';

/** The city's day is 1 000 cases with two debtors each; a slower machine says how much of it it takes. */
const CASES = Number(process.env.BENCH_SEARCH_CASES ?? 1_000);
const AT_ONCE = 8;
const LAUNCHED_AT_ONCE = 2;

/** 集中查控 · A city's day of questions against the simulated agencies, beside a bare client that does the same calls. `search-faults.ts` has the run in which they misbehave. */
export const scenario: Scenario = {
  name: 'Bulk search',
  size: `${CASES} cases, every debtor at ${CITY_AGENCIES.length} agencies, seed ${DEMO_SEED}, ${AT_ONCE} workers, agencies in a process of their own, ${cpus().length} cores`,
  run: () => withCity({ openCases: CASES, connections: AT_ONCE + 4 }, measured),
};

async function measured(of: PreparedCity): Promise<readonly Row[]> {
  const seat = seatOf('centre.linshui', systemClock);
  const cases = await openCases(of, seat, CASES);
  return [await bareClient(of, cases.length), ...(await wholeRun(of, seat, cases))];
}

/** The same questions by a client that keeps nothing. */
async function bareClient({ city }: PreparedCity, cases: number): Promise<Row> {
  const { sources } = city.directory;
  const count = Math.min(cases * sources.length, 5_000);
  return measure(
    'a bare HTTP client asking the same',
    count,
    async (n) => {
      const source = must(sources[n % sources.length], 'an agency');
      const body = {
        requestNo: `BARE-${String(n).padStart(8, '0')}`,
        authority: { court: '衡', caseNumber: '（2026）衡0101执1号', officer: { name: '甲', certificateNumber: '1' }, noticeNumber: '1' },
        subject: { name: '某', idType: 'resident-id', idNumber: String(n).padStart(18, '0'), role: 'debtor' },
      };
      const answer = await fetch(`${source.baseUrl}/query`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      await answer.json();
    },
    { atOnce: AT_ONCE },
  );
}

async function wholeRun(of: PreparedCity, seat: Seat, cases: readonly CaseId[]): Promise<readonly Row[]> {
  const office = await startOffice({ ...of, clock: systemClock, seat });
  const before = process.memoryUsage().rss;
  const launchedAt = performance.now();
  let asked = 0;
  const settings = { sources: of.city.directory.sources, patience: USUAL_PATIENCE };
  // The questions of the first cases are out while the last are being launched, as on any day.
  const launching = measure(
    'cases launched meanwhile',
    cases.length,
    async (n) => {
      const caseId = must(cases[n], 'a case');
      const launched = await office.desk.act((ctx) => launchSearch(ctx, { case: caseId, reason: 'by-hand' }, settings));
      asked += launched.ok ? launched.value.asked : 0;
      office.wake();
    },
    { atOnce: LAUNCHED_AT_ONCE },
  );
  const opened: number[] = [];
  await answered(of, cases, launching, (n) => readCase(of.db, seat, cases, n, opened));
  const launched = await launching;
  const totalMs = performance.now() - launchedAt;
  const after = process.memoryUsage().rss;
  await office.stop();
  const mb = (bytes: number) => Math.round(bytes / 1_048_576);
  return [
    launched,
    {
      what: 'exchanges: asked, answered, logged, registered',
      count: asked,
      perSecond: (asked / totalMs) * 1_000,
      note: `resident memory ${mb(before)} MB before, ${mb(after)} MB after`,
    },
    rowOf('a user opens a case meanwhile', opened, totalMs),
  ];
}

async function readCase(db: Database, seat: Seat, cases: readonly CaseId[], n: number, took: number[]): Promise<void> {
  const from = performance.now();
  await inScope(db, seat, (ctx) => caseFile(ctx, must(cases[n % cases.length], 'a case')));
  took.push(performance.now() - from);
}

/** Waits until all are launched and no question of these cases is out, and lets `meanwhile` happen ten times a second. */
async function answered(
  { owner }: PreparedCity,
  cases: readonly CaseId[],
  launching: Promise<unknown>,
  meanwhile: (n: number) => Promise<void>,
): Promise<void> {
  let allOut = false;
  launching.then(
    () => (allOut = true),
    () => (allOut = true),
  );
  for (let n = 0; n < 36_000; n++) {
    await meanwhile(n);
    await pause(100);
    if (n % 10 !== 0 || !allOut) continue;
    const [left] = await statement<{ n: bigint }>(
      owner,
      `select count(*) as n from search.source where latest and state = 'sent' and case_id = any($1)`,
      [cases],
    );
    if (left?.n === 0n) return;
  }
  throw new Error('questions are still out after an hour');
}
