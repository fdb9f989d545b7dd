import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { directoryOf } from '@duixian/agencies/directory';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { folderBlobStore } from '@duixian/blobs/folder-blob-store';
import { testOffice } from '@duixian/courts/testing/office';
import { openBatch } from '@duixian/funds/commands/pay-batch';
import { fundsJobs } from '@duixian/funds/jobs';
import { approvedOrders } from '@duixian/funds/testing/many-orders';
import { granted, moneyFixtures } from '@duixian/funds/testing/money';
import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import type { Row, Scenario } from './row.ts';

const CASES = Number(process.env.DUIXIAN_PAYOUT_CASES ?? '400');
const PAYEES = 425;
const LOOK_EVERY = 10;

/** 集中发放 · 170 000 approved payments sent in one batch, killed on the way, run again: posted, balanced, written to files. */
export const scenario: Scenario = {
  name: 'Mass pay-out',
  size: `${CASES * PAYEES} payees in ${CASES} cases, one batch, ${cpus().length} cores`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-payout-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 2, vault: testVault });
    await migrate(owner);
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: 4, vault: testVault });
    try {
      return await massPayout(db, owner, join(folder, 'blobs'));
    } finally {
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Opened = ReturnType<typeof openDatabase>;

async function massPayout(db: Opened, owner: Opened, blobFolder: string): Promise<readonly Row[]> {
  const office = await testOffice(db, owner);
  office.clock.moveTo('2026-07-01T02:00:00Z');
  const money = moneyFixtures(office, owner);
  const payees = CASES * PAYEES;
  const loaded = await timed(async () => {
    for (let n = 0; n < CASES; n++) await approvedOrders(owner, money, PAYEES);
    // A court's database has statistics; this one was filled a moment ago.
    await statement(owner, 'analyze');
  });
  const blobs = folderBlobStore(blobFolder);
  const bank = { code: 'b', nameZh: '衡江农商银行', nameEn: '', baseUrl: 'http://127.0.0.1:9' };
  const directory = directoryOf([], bank, () => Promise.reject(new TypeError('no bank is asked')));
  const run = must(fundsJobs({ directory, raw: blobs })['funds.batch-opened'], 'the batch has its job');
  const before = { live: liveHeap(), process: process.memoryUsage().rss };
  const most = { ...before };
  // What is still held after a collection tells whether memory is flat; what the process took also counts garbage not collected yet.
  let looks = 0;
  const look = () => {
    if (++looks % LOOK_EVERY === 0) most.live = Math.max(most.live, liveHeap());
    most.process = Math.max(most.process, process.memoryUsage().rss);
  };

  const { batch } = granted(await money.finance.act((ctx) => openBatch(ctx, { channel: 'file' })));
  const event = { region: TEST_REGION, eventId: idFrom<'event'>('018f0000-0000-7000-8000-000000000000'), type: '', facts: { batch } };
  const steps = 40 + ((createHash('sha256').update(batch).digest()[0] ?? 0) % 60);
  let acts = 0;
  const dying: JobDesk = {
    signal: new AbortController().signal,
    act: (fn) => (++acts > steps ? Promise.reject(new Error('killed')) : money.finance.act(fn).finally(look)),
  };
  const sent = await timed(async () => {
    await run(event, dying).catch(() => undefined);
    await run(event, { ...dying, act: (fn) => money.finance.act(fn).finally(look) });
  });
  const [found] = await statement<{ ordered: bigint; twice: bigint; files: bigint; filed: bigint; fen: bigint; wrong: bigint }>(
    owner,
    `select (select count(*) from funds.payment_order where state = 'ordered') as ordered,
      (select count(*) from funds.payment_order where attempt > 1) as twice,
      (select count(*) from funds.pay_batch_file) as files, (select sum(item_count) from funds.pay_batch_file)::bigint as filed,
      (select sum(case kind when 'bank' then balance_fen else -balance_fen end)::bigint from funds.account) as fen,
      (select count(*) from funds.account where kind = 'payable' and balance_fen <> 0) as wrong`,
  );
  const { ordered, twice, files, filed, fen, wrong } = must(found, 'an aggregate has a row');
  const grown = (what: 'live' | 'process') => Math.round((most[what] - before[what]) / 1_048_576);
  return [
    {
      what: 'fixture: parties, receipts, decisions and orders',
      count: payees,
      perSecond: (payees / loaded) * 1_000,
      note: 'not part of the figure',
    },
    {
      what: 'batch posted and written to pain.001 files, killed once and run again',
      count: payees,
      perSecond: (payees / sent) * 1_000,
      worstMs: sent,
      note: `${(sent / 1_000).toFixed(1)} s; ${ordered} sent, ${twice} twice, ${filed} in ${files} files; books off by ${fen} fen, ${wrong} payees still owed; what memory holds grew by ${grown('live')} MB, the process by ${grown('process')} MB`,
    },
  ];
}

/** Bytes in use after a full collection. */
function liveHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
