import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import { countCases, listCases } from '@duixian/cases/queries/list-cases';
import { fixedClock } from '@duixian/clock/clock';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { DEMO_SEED, loadDemo } from '@duixian/seed/load-demo';
import type { Row, Scenario } from './row.ts';
import { besideRaw, wholeAct } from './scope/beside-raw.ts';
import { inScope, type Seat, seatOf } from './scope/seat.ts';

const CASES = Number(process.env.BENCH_CASES ?? 200_000);
const TIMES = 300;
const PAGE = 50;
const clock = fixedClock('2026-11-20T02:00:00Z', 3);

/** 案件列表与案件 · Through the office's queries with row scope on, beside the very same SQL by a raw client that no policy binds. */
export const scenario: Scenario = {
  name: 'Cases with scope',
  size: `${CASES} cases of five courts with their clocks and team work, seed ${DEMO_SEED}, one client, ${cpus().length} cores`,
  run: async () => {
    // Loading takes longer than measuring: a folder that is named is kept, and the next run finds its cases there.
    const kept = process.env.BENCH_CASES_HOME;
    const folder = kept ?? (await mkdtemp(join(tmpdir(), 'bench-cases-')));
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 2, vault: testVault });
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: 2, vault: testVault });
    try {
      await migrate(owner);
      await loadDemo(owner, { cases: CASES, today: clock.today(), loadedAt: clock.now().toString(), rows: 'lists' });
      await owner.pool.query('vacuum analyze');
      return await measured({ db, owner });
    } finally {
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    }
  },
};

type Opened = ReturnType<typeof openDatabase>;

async function measured(of: { db: Opened; owner: Opened }): Promise<readonly Row[]> {
  const judge = seatOf('judge.linshui', clock);
  const director = seatOf('director.linshui', clock);
  const officer = judge.actor.personId;
  const court = courtIdFrom(2);
  const page = (filter: Parameters<typeof listCases>[1]) => (ctx: Ctx) => listCases(ctx, filter, undefined, PAGE);
  const seen = await inScope(of.db, director, (ctx) => page({ court })(ctx));
  const own = await inScope(of.db, judge, (ctx) => page({ officer, state: 'open' })(ctx));
  const opened = own.map((row) => row.caseId);
  const nth = (n: number) => must(opened[n % opened.length], 'the judge has a case');
  const last = must(seen.at(-1), 'a full page');
  const rare = must(last.summary.split('与')[0], 'a summary names the applicant');
  const next = { filedOn: last.filedOn.toString(), caseId: last.caseId };

  const pairs: readonly { what: string; seat: Seat; read: (ctx: Ctx, n: number) => Promise<unknown> }[] = [
    { what: 'list: the judge’s own open cases', seat: judge, read: page({ officer, state: 'open' }) },
    { what: 'list: a court, newest first', seat: director, read: page({ court }) },
    { what: 'list: a court, the next page', seat: director, read: (ctx) => listCases(ctx, { court }, next, PAGE) },
    { what: 'list: a court, by two characters many names have', seat: director, read: page({ court, words: '云帆' }) },
    { what: 'list: a court, by a whole name few have', seat: director, read: page({ court, words: rare }) },
    { what: 'count: open cases of a court', seat: director, read: (ctx) => countCases(ctx, { court, state: 'open' }) },
    { what: 'open a case with parties and sums', seat: judge, read: (ctx, n) => caseFile(ctx, idFrom<'case'>(nth(n))) },
  ];
  const rows: Row[] = [];
  for (const { what, seat, read } of pairs) rows.push(...(await besideRaw(of, seat, what, TIMES, read)));
  rows.push(await wholeAct(of.db, judge, 'the same list as one act: begin, scope, query, commit', TIMES, page({ officer, state: 'open' })));
  rows.push(await wholeAct(of.db, judge, 'list without a filter: the policy alone finds the judge’s cases', TIMES, page({})));
  rows.push(await wholeAct(of.db, director, 'list without a filter: the policy alone finds the court’s cases', TIMES, page({})));
  return rows;
}
