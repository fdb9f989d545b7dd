import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CITY_AGENCIES } from '@duixian/agencies/demo-city';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { caseFile } from '@duixian/cases/queries';
import { systemClock } from '@duixian/clock/clock';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { type Database, openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { launchSearch } from '@duixian/search/commands/launch-search';
import { DEMO_SEED, loadDemo } from '@duixian/seed/load-demo';
import { measure, type Row, rowOf, type Scenario } from './row.ts';
import { inScope, type Seat, seatOf } from './scope/seat.ts';
import { deskOf, type SimulatedCity, startAgencies, startOffice, startOfficeProcess } from './search/running-office.ts';

/** The city's day is 1 000 cases with two debtors each; a slower machine says how much of it it takes. */
const CASES = Number(process.env.BENCH_SEARCH_CASES ?? 1_000);
const AT_ONCE = 8;
const FAULTS = ['slow', 'silent', 'server-error', 'malformed', 'partial', 'wrong-person', 'duplicate', 'late-correction', 'out-of-order'];

/** 集中查控 · A city's day of questions against the simulated agencies, beside a bare client that does the same calls; and a run in which they misbehave. */
export const scenario: Scenario = {
  name: 'Bulk search',
  size: `${CASES} cases, every debtor at ${CITY_AGENCIES.length} agencies, seed ${DEMO_SEED}, ${AT_ONCE} workers, agencies in a process of their own, ${cpus().length} cores`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 2, vault: testVault });
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: AT_ONCE + 4, vault: testVault });
    const city = await startAgencies(2_000);
    try {
      await migrate(owner);
      const now = systemClock;
      await loadDemo(owner, { cases: CASES * 3, today: now.today(), loadedAt: now.now().toString() });
      await owner.pool.query('vacuum analyze');
      const url = server.url('duixian_app');
      return await measured({ db, owner, city, url, ownerUrl: server.url('duixian_owner'), blobs: join(folder, 'blobs') });
    } finally {
      city.stop();
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Bench {
  readonly db: Database;
  readonly owner: Database;
  readonly city: SimulatedCity;
  readonly url: string;
  readonly ownerUrl: string;
  readonly blobs: string;
}

async function measured(of: Bench): Promise<readonly Row[]> {
  const seat = seatOf('centre.linshui', systemClock);
  const open = await statement<{ case_id: string }>(
    of.owner,
    `select case_id from cases.case where court_id = $1 and state <> 'closed' and stage in ('triage', 'assignment', 'enforcement') order by case_id limit $2`,
    [seat.actor.courtId, CASES],
  );
  const cases = open.map((row) => idFrom<'case'>(row.case_id));
  await of.owner.pool.query(`update audit.outbox set done_at = created_at where done_at is null`);
  const rows: Row[] = [await bareClient(of, cases.length)];
  rows.push(...(await wholeRun(of, seat, cases)));
  rows.push(...(await faultRun(of, seat, cases.slice(0, Math.max(1, Math.floor(cases.length / 5))))));
  return rows;
}

/** The same questions by a client that keeps nothing. */
async function bareClient({ city }: Bench, cases: number): Promise<Row> {
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

async function wholeRun(of: Bench, seat: Seat, cases: readonly CaseId[]): Promise<readonly Row[]> {
  const office = await startOffice({ ...of, clock: systemClock, seat });
  const before = process.memoryUsage().rss;
  const launchedAt = performance.now();
  let asked = 0;
  for (const caseId of cases) {
    const settings = { sources: of.city.directory.sources, patience: USUAL_PATIENCE };
    const launched = await office.desk.act((ctx) => launchSearch(ctx, { case: caseId, reason: 'by-hand' }, settings));
    asked += launched.ok ? launched.value.asked : 0;
  }
  const launchMs = performance.now() - launchedAt;
  office.wake();
  const opened: number[] = [];
  await answered(of, (n) => readCase(of.db, seat, cases, n, opened));
  const totalMs = performance.now() - launchedAt;
  const after = process.memoryUsage().rss;
  await office.stop();
  const mb = (bytes: number) => Math.round(bytes / 1_048_576);
  return [
    rowOf(
      'cases launched',
      Array.from({ length: cases.length }, () => launchMs / Math.max(1, cases.length)),
      launchMs,
    ),
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

/** Waits until no question is out, and lets `meanwhile` happen ten times a second. */
async function answered({ owner }: Bench, meanwhile: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; n < 36_000; n++) {
    await meanwhile(n);
    await pause(100);
    if (n % 10 !== 0) continue;
    const [left] = await statement<{ n: bigint }>(owner, `select count(*) as n from search.source where latest and state = 'sent'`);
    if (left?.n === 0n) return;
  }
  throw new Error('questions are still out after an hour');
}

/** One call in ten goes wrong, in each way at other agencies: at the end every source is in a true state, and nothing is there twice. */
async function faultRun(of: Bench, seat: Seat, cases: readonly CaseId[]): Promise<readonly Row[]> {
  for (const [n, source] of of.city.directory.sources.entries()) {
    const fault = { mode: FAULTS[n % FAULTS.length], share: 0.1, delayMs: 3_000 };
    await fetch(`${of.city.url}/admin/agencies/${source.code}/fault`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
  }
  const patience = { ...USUAL_PATIENCE, firstDelaySeconds: 1, longestDelaySeconds: 4 };
  const desk = deskOf(of.db, seat, new AbortController().signal);
  let asked = 0;
  const startedAt = performance.now();
  for (const caseId of cases) {
    const launched = await desk.act((ctx) =>
      launchSearch(ctx, { case: caseId, reason: 'by-hand' }, { sources: of.city.directory.sources, patience }),
    );
    asked += launched.ok ? launched.value.asked : 0;
  }
  // The office is killed in the middle, with calls on their way, and started again: what was out is carried on.
  const doomed = await startOfficeProcess({ ...of, patience });
  await pause(4_000);
  await doomed.kill();
  const [atDeath] = await statement<{ n: bigint }>(of.owner, `select count(*) as n from search.source where latest and state = 'sent'`);
  const office = await startOffice({ ...of, clock: systemClock, seat, patience });
  await answered(of, async () => undefined);
  const totalMs = performance.now() - startedAt;
  await office.stop();
  const states = await statement<{ state: string; n: bigint }>(
    of.owner,
    `select state, count(*) as n from search.source where latest and case_id = any($1) group by state order by state`,
    [cases],
  );
  const twice = await statement<{ n: bigint }>(
    of.owner,
    `select count(*) as n from (select case_id from assets.asset group by case_id, party_id, agency, thing_finder having count(*) > 1) as double`,
  );
  const [silent] = await statement<{ n: bigint }>(
    of.owner,
    `select count(*) as n from search.source s where s.latest and s.state in ('failed', 'timed-out') and s.gap_reason is null and s.case_id = any($1)
      and not exists (select 1 from tasks.task t where t.region_id = s.region_id and t.case_id = s.case_id and t.kind = 'failed-source'
        and t.subject = s.party_id || '.' || s.agency)`,
    [cases],
  );
  const [sightings] = await statement<{ n: bigint }>(
    of.owner,
    `select count(*) as n from (select asset_id, exchange_id from assets.sighting group by asset_id, exchange_id having count(*) > 1) as double`,
  );
  const told = states.map(({ state, n }) => `${state} ${n}`).join(', ');
  return [
    {
      what: 'exchanges while one call in ten goes wrong in nine ways, the office killed (SIGKILL) in the middle',
      count: asked,
      perSecond: (asked / totalMs) * 1_000,
      note: `${told}; ${asked - states.reduce((sum, { n }) => sum + Number(n), 0)} lost, ${twice[0]?.n ?? 0n} things and ${sightings?.n ?? 0n} sightings twice, ${silent?.n ?? 0n} failures without their task, ${atDeath?.n ?? 0n} still out at the kill`,
    },
  ];
}
