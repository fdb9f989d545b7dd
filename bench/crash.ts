import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { testOffice } from '@duixian/courts/testing/office';
import { killWhilePosting } from '@duixian/funds/testing/crash';
import { moneyFixtures } from '@duixian/funds/testing/money';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import type { Row, Scenario } from './row.ts';

const KILLS = Number(process.env.DUIXIAN_KILLS ?? '200');
const EVERY_FOURTH = 4;

/** 断电 · The office, and every fourth time the database under it, is killed with SIGKILL at a random moment of its posting. */
export const scenario: Scenario = {
  name: 'Crash',
  size: `${KILLS} kills, every fourth of PostgreSQL, 8 clients, ${cpus().length} cores`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-crash-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const url = server.url('duixian_app');
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 3, vault: testVault });
    await migrate(owner);
    const db = openDatabase({ url, maxConnections: 4, vault: testVault });
    try {
      return await kills({ url, db, owner, killServer: () => process.kill(server.pid(), 'SIGKILL') });
    } finally {
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Opened = ReturnType<typeof openDatabase>;

async function kills(of: { url: string; db: Opened; owner: Opened; killServer: () => void }): Promise<readonly Row[]> {
  const office = await testOffice(of.db, of.owner);
  office.clock.moveTo('2026-07-01T02:00:00Z');
  const money = moneyFixtures(office, of.owner);
  const numbers: string[] = [];
  for (let n = 0; n < 20; n++) numbers.push((await money.fundedCase()).number);
  const { permissions: _, ...actor } = office.actor('finance');
  const sum = { acknowledged: 0, lost: 0, double: 0, halves: 0 };
  let ofServer = 0;
  for (let round = 0; round < KILLS; round++) {
    const server = round % EVERY_FOURTH === EVERY_FOURTH - 1;
    if (server) ofServer += 1;
    const orders = { url: of.url, actor, courts: [2], numbers, prefix: `KILL-${round}-XXXXXXXX`, lanes: 8 };
    const afterMs = (round * 7_919) % 400;
    const kill = async () => {
      if (!server) return;
      of.killServer();
      // Some work meets the dead database, and some the one that is coming back.
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const counted = await killWhilePosting(of.owner, orders, { afterMs, kill });
    for (const key of ['acknowledged', 'lost', 'double', 'halves'] as const) sum[key] += counted[key];
  }
  const { difference, wrong } = await money.ledgerFaults();
  const note = `${ofServer} kills of PostgreSQL; ${sum.lost} lost, ${sum.double} double, ${sum.halves} half; books off by ${difference} fen, ${wrong} balances wrong`;
  return [{ what: 'receipts acknowledged while everything was being killed', count: sum.acknowledged, note }];
}
