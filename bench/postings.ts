import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { testOffice } from '@duixian/courts/testing/office';
import { claimAsOf } from '@duixian/funds/rules/claim-as-of';
import { LprBook } from '@duixian/funds/rules/lpr-book';
import { type FundedCase, moneyFixtures } from '@duixian/funds/testing/money';
import { must } from '@duixian/kernel/assert';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { dice } from '@duixian/seed/random';
import pg from 'pg';
import { measure, type Row, type Scenario } from './row.ts';

const CLIENTS = 16;
const POSTINGS = 4_000;
const CASES = 10_000;
const SEED = 7;
const SHEETS = 20_000;

/** 过账 · Receipts posted with every invariant on, beside the plain TPC-B transaction on the same server in the same run. */
export const scenario: Scenario = {
  name: 'Postings',
  size: `${POSTINGS} receipts, ${CLIENTS} clients, ${CASES} cases in the books, seed ${SEED}, ${cpus().length} cores`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-postings-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 4, vault: testVault });
    await migrate(owner);
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: CLIENTS, vault: testVault });
    try {
      return [...(await postings(db, owner, server.url('duixian_owner'))), await sheets()];
    } finally {
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Opened = ReturnType<typeof openDatabase>;

async function postings(db: Opened, owner: Opened, url: string): Promise<readonly Row[]> {
  const office = await testOffice(db, owner);
  office.clock.moveTo('2026-07-01T02:00:00Z');
  const money = moneyFixtures(office, owner);
  const small = { amount: fen(100n), remark: '' };
  const cases: FundedCase[] = [];
  const opening = async (): Promise<void> => {
    while (cases.length < CASES) {
      const opened = await money.fundedCase();
      cases.push(opened);
      await money.received(opened, small);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, opening));
  // A court's books have money in them and its database has statistics; this one was filled a moment ago.
  await statement(owner, 'analyze');
  const plain = plainTransactions(url);
  await plain.prepare();
  const before = await plain.run('TPC-B through a raw client, scale 1 account table, 16 branches');
  const { between } = dice(SEED);
  const spread = await measure(
    'receipts over all cases at random: audit, outbox, chain',
    POSTINGS,
    () => money.received(must(cases[between(0, CASES - 1)], 'a case'), small),
    { atOnce: CLIENTS },
  );
  const one = must(cases[0], 'a case');
  const hot = await measure('the same, every receipt for one case', POSTINGS / 4, () => money.received(one, small), { atOnce: CLIENTS });
  const after = await plain.run('TPC-B once more: the machine has not changed meanwhile');
  await plain.close();
  const { difference, wrong } = await money.ledgerFaults();
  const mean = ((before.perSecond ?? 0) + (after.perSecond ?? 0)) / 2;
  const share = (row: Row): string => `${((row.perSecond ?? 0) / mean).toFixed(2)} of the mean of both TPC-B runs`;
  return [
    before,
    { ...spread, note: `${share(spread)}; ledger off by ${difference} fen, ${wrong} balances wrong` },
    { ...hot, note: share(hot) },
    after,
  ];
}

/** Three updates, one select, one insert, as pgbench's default script, over one connection a client. */
function plainTransactions(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: CLIENTS });
  pool.on('error', () => undefined);
  return {
    prepare: () =>
      pool.query(`create schema bench_plain;
    create table bench_plain.accounts as select g as aid, 0::bigint as balance from generate_series(1, 100000) g;
    alter table bench_plain.accounts add primary key (aid);
    create table bench_plain.tellers as select g as tid, 0::bigint as balance from generate_series(1, 160) g;
    alter table bench_plain.tellers add primary key (tid);
    create table bench_plain.branches as select g as bid, 0::bigint as balance from generate_series(1, 16) g;
    alter table bench_plain.branches add primary key (bid);
    create table bench_plain.history (tid int, bid int, aid int, delta int, at timestamptz default now());`),
    run: (what: string) => measure(what, POSTINGS, (n) => plainTransaction(pool, n), { atOnce: CLIENTS }),
    close: () => pool.end(),
  };
}

async function plainTransaction(pool: pg.Pool, n: number): Promise<void> {
  const client = await pool.connect();
  const [aid, tid, bid] = [((n * 7919) % 100_000) + 1, (n % 160) + 1, (n % 16) + 1];
  try {
    await client.query('begin');
    await client.query('update bench_plain.accounts set balance = balance + $1 where aid = $2', [n % 97, aid]);
    await client.query('select balance from bench_plain.accounts where aid = $1', [aid]);
    await client.query('update bench_plain.tellers set balance = balance + $1 where tid = $2', [n % 97, tid]);
    await client.query('update bench_plain.branches set balance = balance + $1 where bid = $2', [n % 97, bid]);
    await client.query('insert into bench_plain.history (tid, bid, aid, delta) values ($1, $2, $3, $4)', [tid, bid, aid, n % 97]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** 计息 · Ten segments, five payments, the doubled part, one core. */
async function sheets(): Promise<Row> {
  const first = day('2020-01-01');
  const title = {
    items: [
      {
        id: 'p',
        kind: 'principal' as const,
        amount: fen(100_000_000n),
        dueOn: day('2021-01-01'),
        dueBy: 'performance-period' as const,
        earnsDoubled: true,
      },
    ],
    orders: [
      {
        id: 'o',
        nature: 'interest' as const,
        item: 'p',
        segments: Array.from({ length: 10 }, (_, i) => ({
          from: plusDays(first, i * 60),
          rate: { kind: 'annual' as const, rate: { numerator: BigInt(400 + i), denominator: 10_000n } },
        })),
        end: { kind: 'day-of-payment' as const },
        dayBasis: 365 as const,
        lastDayCounts: false,
        wording: '',
      },
    ],
    doubledPart: 'owed' as const,
    stays: [],
  };
  const payments = Array.from({ length: 5 }, (_, i) => ({
    id: `p${i}`,
    amount: fen(5_000_000n),
    performance: { kind: 'voluntary' as const, paidOn: plusDays(first, 400 + i * 50) },
  }));
  const order = { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'] as const, chosenBy: 'law' as const };
  const question = { title, payments, asOf: day('2022-06-01'), order, rates: new LprBook(LPR_QUOTES) };
  for (let n = 0; n < 2_000; n++) claimAsOf(question);
  return measure('interest sheets, 10 segments and 5 payments, one core', SHEETS, async () => claimAsOf(question));
}
