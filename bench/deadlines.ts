import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
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
import { measure, type Row, rowOf, type Scenario } from './row.ts';

const OPEN = Number(process.env.DUIXIAN_BENCH_CLOCKS ?? 1_000_000);
const CASES = 20_000;
const LOOKS = 60;
const BATCH = 2_000;
/** A Friday: warnings of the weekend come on it. */
const TODAY = '2026-11-20';
const MOST = 10_000_000;

/** 期限 · Dates on one core, today's amber and red over all open clocks, and all of them computed again for a new calendar. */
export const scenario: Scenario = {
  name: 'Deadlines',
  size: `${OPEN} open clocks in ${CASES} cases of one court, ${cpus().length} cores`,
  run: async () => {
    const counted = arithmetic();
    const folder = await mkdtemp(join(tmpdir(), 'bench-deadlines-'));
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
  const product = await measure('turns amber or red today: the query of the product, row security on', LOOKS, async () => {
    const found = await centre.act(async (ctx) => ok(await turningClocks(ctx, MOST)));
    rows = found.ok ? found.value.amber.length + found.value.red.length : 0;
  });
  const plain = await measure('the same rows by an index-only scan, no row security', LOOKS, () => statement(owner, INDEX_ONLY, [TODAY]));
  const plan = await statement<{ 'QUERY PLAN': string }>(owner, `explain ${INDEX_ONLY}`, [TODAY]);
  const scans = plan.filter((line) => line['QUERY PLAN'].includes('Index Only Scan')).length;
  const ratio = ((product.p50Ms ?? 0) / (plain.p50Ms ?? 1)).toFixed(2);
  const note = `${rows} rows; ${ratio} of the index-only scan by the median (${scans} index-only scans in its plan)`;
  return [{ ...product, note }, plain, await recomputed(office)];
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
