import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { searchPages } from '@duixian/documents/queries/file-search';
import { must } from '@duixian/kernel/assert';
import { ok } from '@duixian/kernel/result';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { filePages } from './pages/file-pages.ts';
import { type Row, rowOf, type Scenario } from './row.ts';

const PAGES = Number(process.env.BENCH_PAGES ?? 100_000);
const CASES = 100;
const TIMES = 100;
const FIRST = 50;

/** Words as people type them: one to three characters, on nearly every page, on some, on a few, on none. */
const ASKED = [
  { what: 'one character nearly every page has', words: '院' },
  { what: 'one character few pages have', words: '砚' },
  { what: 'two characters nearly every page has', words: '执行' },
  { what: 'two characters of a name', words: '砚秋' },
  { what: 'three characters many pages have', words: '通知书' },
  { what: 'a name of three characters', words: '欧砚秋' },
  { what: 'three characters no page has, each pair on many', words: '行执行' },
  { what: 'two characters no page has', words: '鼍鼐' },
  { what: 'a judge of three cases, two characters nearly every page has', words: '执行', reader: 'judge' },
] as const;

/** 卷宗全文检索 · The query of the screen with its scope, over pages sealed at rest. */
export const scenario: Scenario = {
  name: 'Search of the file',
  size: `${PAGES} pages of about 400 characters in ${CASES} cases of one court, seed 7, ${TIMES} searches each, first ${FIRST} pages, ${cpus().length} cores`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-pages-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 2, vault: testVault });
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: 4, vault: testVault });
    try {
      await migrate(owner);
      return await measured({ db, owner });
    } finally {
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measured({ db, owner }: { db: ReturnType<typeof openDatabase>; owner: ReturnType<typeof openDatabase> }) {
  const office = await testOffice(db, owner);
  const filing = office.as('filing');
  const cases = [];
  for (let n = 0; n < CASES; n++) cases.push(await fileTestCase(filing));
  const from = performance.now();
  await filePages({ desk: filing, cases, court: office.courts.first, pages: PAGES });
  const filedMs = performance.now() - from;
  await owner.pool.query('vacuum analyze');
  const [size] = await statement<{ mb: number }>(owner, `select (pg_total_relation_size('documents.file_page') / 1048576)::int as mb`);
  const rows: Row[] = [
    {
      what: 'pages filed, sealed and indexed',
      count: PAGES,
      perSecond: (PAGES / filedMs) * 1000,
      note: `${must(size, 'size').mb} MB with index`,
    },
  ];
  const officer = office.actor('judge').personId;
  for (const own of cases.slice(0, 3)) await bringToEnforcement(office.as('centre'), own, { officer, team: office.team });
  for (const { what, words, ...of } of ASKED) {
    const reader = office.as('reader' in of ? of.reader : 'centre');
    const took: number[] = [];
    let found = 0;
    const startedAt = performance.now();
    for (let n = 0; n < TIMES; n++) {
      const began = performance.now();
      const page = await reader.act(async (ctx) => ok(await searchPages(ctx, { words, limit: FIRST })));
      took.push(performance.now() - began);
      found = page.ok ? page.value.rows.length : -1;
    }
    const p95 = took.toSorted((a, b) => a - b)[Math.floor(TIMES * 0.95)] ?? 0;
    rows.push(rowOf(`${what}: ${words}`, took, performance.now() - startedAt, `p95 ${p95.toFixed(1)} ms; ${found} pages shown`));
  }
  return rows;
}
