import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { fireWarnings } from '@duixian/deadlines/commands/fire-warnings';
import { loadCalendarYear } from '@duixian/deadlines/commands/load-calendar-year';
import { recomputeClocks } from '@duixian/deadlines/commands/recompute-clocks';
import { turningClocks } from '@duixian/deadlines/queries/turning-clocks';
import { ok } from '@duixian/kernel/result';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { arithmetic } from './clocks/arithmetic.ts';
import { openClocks } from './clocks/open-clocks.ts';
import { type Row, rowOf, type Scenario } from './row.ts';

const OPEN = Number(process.env.DUIXIAN_BENCH_CLOCKS ?? 1_000_000);
const CASES = 20_000;
const LOOKS = 200;
const WARM = 20;
const SWEEP = 500;
const SWEEPS = 40;
const BATCH = 2_000;
/** Computing again takes as long for each clock: with more than these it is left to the smaller run. */
const MOST_COMPUTED_AGAIN = 2_000_000;
/** A Friday: warnings of the weekend come on it. */
const TODAY = '2026-11-20';
const MOST = 10_000_000;

/** 期限 · Dates on one core, today's amber and red over all open clocks, and all of them computed again for a new calendar. */
export const scenario: Scenario = {
  name: OPEN === 1_000_000 ? 'Deadlines' : `Deadlines, ${OPEN} open clocks`,
  size: `${OPEN} open clocks in ${CASES} cases of one court, ${cpus().length} cores`,
  run: async () => {
    const counted = arithmetic();
    const folder = await mkdtemp(join(tmpdir(), 'bench-deadlines-'));
    // The packed database runs as an account of its own and has to walk in here, so that nothing is left elsewhere.
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 2, vault: testVault });
    await migrate(owner);
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: 4, vault: testVault });
    try {
      return [...counted, ...(await overOpenClocks(db, owner))];
    } finally {
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Opened = ReturnType<typeof openDatabase>;

async function overOpenClocks(db: Opened, owner: Opened): Promise<readonly Row[]> {
  const office = await testOffice(db, owner, `${TODAY}T02:00:00Z`);
  await fileTestCase(office.as('filing'));
  await openClocks(owner, { clocks: OPEN, cases: CASES, today: TODAY });
  const centre = office.as('centre');
  let rows = 0;
  const [product, plain] = await sideBySide(
    'turns amber or red today: the query of the product, row security on',
    async () => {
      const found = await centre.act(async (ctx) => ok(await turningClocks(ctx, MOST)));
      rows = found.ok ? found.value.amber.length + found.value.red.length : 0;
    },
    'the same rows by an index-only scan, no row security',
    () => statement(owner, INDEX_ONLY, [TODAY]),
  );
  const plan = await statement<{ 'QUERY PLAN': string }>(owner, `explain ${INDEX_ONLY}`, [TODAY]);
  const scans = plan.filter((line) => line['QUERY PLAN'].includes('Index Only Scan')).length;
  const ratio = ((product.p50Ms ?? 0) / (plain.p50Ms ?? 1)).toFixed(2);
  const note = `${rows} rows; ${ratio} of the index-only scan by the median (${scans} index-only scans in its plan)`;
  const swept = await sweeps(office);
  return [{ ...product, note }, plain, ...swept, ...(OPEN > MOST_COMPUTED_AGAIN ? [] : [await recomputed(office)])];
}

/** In turns, so that a busy minute of the machine is the same for both; the first looks warm the cache. */
async function sideBySide(
  what: string,
  one: () => Promise<unknown>,
  beside: string,
  other: () => Promise<unknown>,
): Promise<readonly [Row, Row]> {
  const took: readonly [number[], number[]] = [[], []];
  for (let look = -WARM; look < LOOKS; look += 1) {
    for (const [at, call] of [one, other].entries()) {
      const from = performance.now();
      await call();
      if (look >= 0) took[at === 0 ? 0 : 1].push(performance.now() - from);
    }
  }
  const total = (list: readonly number[]) => list.reduce((sum, ms) => sum + ms, 0);
  return [rowOf(what, took[0], total(took[0])), rowOf(beside, took[1], total(took[1]))];
}

/** The sweep of warnings: what it tells a second, for the clocks that were never told anything. */
async function sweeps(office: Awaited<ReturnType<typeof testOffice>>): Promise<readonly Row[]> {
  const centre = office.as('centre');
  const sweep = async () => {
    const swept = await centre.act((ctx) => fireWarnings(ctx, SWEEP));
    return swept.ok ? swept.value : { clocks: 0, told: 0 };
  };
  const took: number[] = [];
  let [clocks, told] = [0, 0];
  const startedAt = performance.now();
  for (let acts = 0; acts < SWEEPS; acts += 1) {
    const from = performance.now();
    const swept = await sweep();
    took.push(performance.now() - from);
    clocks += swept.clocks;
    told += swept.told;
    if (swept.clocks < SWEEP) break;
  }
  const totalMs = performance.now() - startedAt;
  const telling = rowOf(`warnings told, in acts of ${SWEEP} clocks`, took, totalMs);
  return [{ ...telling, note: `${told} warnings of ${clocks} clocks, ${Math.round(told / (totalMs / 1_000))} warnings/s` }];
}

/** What the product's query reads, as the plainest statement that can read it. */
const INDEX_ONLY = `select clock_id, case_id from deadlines.clock
    where region_id = 1 and court_id = 2 and stopped_on is null and amber_on = $1 and red_on > $1
  union all
  select clock_id, case_id from deadlines.clock where region_id = 1 and court_id = 2 and stopped_on is null and red_on = $1`;

/** A year is loaded and every running clock is computed again, in batches that are each an act of their own. */
async function recomputed(office: Awaited<ReturnType<typeof testOffice>>): Promise<Row> {
  const notice = { numbers: ['bench'], issuedOn: TODAY, verified: true };
  const off = [{ from: '2027-01-01', to: '2027-01-03', nameZh: '元旦', nameEn: "New Year's Day" }];
  const loaded = await office.as('administrator').act((ctx) => loadCalendarYear(ctx, { year: 2027, notice, off, work: [] }));
  if (!loaded.ok) throw new Error(loaded.refusal.kind);
  const centre = office.as('centre');
  const took: number[] = [];
  const startedAt = performance.now();
  let done = 0;
  for (let last = BATCH; last === BATCH; ) {
    const from = performance.now();
    const batch = await centre.act((ctx) => recomputeClocks(ctx, BATCH));
    last = batch.ok ? batch.value.done : 0;
    done += last;
    took.push(performance.now() - from);
    if (done % 100_000 < BATCH) process.stdout.write(`  computed again: ${done} of ${OPEN}\n`);
  }
  const totalMs = performance.now() - startedAt;
  const row = rowOf(`a calendar year changes: clocks computed again, in acts of ${BATCH}`, took, totalMs);
  const perSecond = Math.round(done / (totalMs / 1_000));
  return { ...row, note: `${done} clocks in ${Math.round(totalMs / 1_000)} s, ${perSecond} clocks/s; n and times are acts` };
}
