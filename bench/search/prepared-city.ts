import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@duixian/clock/clock';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { type Database, openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { loadDemo } from '@duixian/seed/load-demo';
import type { Row } from '../row.ts';
import type { Seat } from '../scope/seat.ts';
import { type SimulatedCity, startAgencies } from './running-office.ts';

/** A demo city on a database of its own, beside its agencies in their process. */
export interface PreparedCity {
  readonly db: Database;
  readonly owner: Database;
  readonly city: SimulatedCity;
  readonly url: string;
  readonly ownerUrl: string;
  readonly blobs: string;
  /** The database dies at once, as by a power cut; it comes back by itself. */
  killDatabase(): void;
}

/** One case in so many of the demo city is open at the court that asks. */
const CITY_SHARE = 20;

/** 备好的城市 · Makes it, runs what is measured, and takes all of it away again. */
export async function withCity(
  of: { readonly openCases: number; readonly connections: number },
  run: (city: PreparedCity) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  await chmod(folder, 0o755);
  const server = await startEmbedded({ home: join(folder, 'postgres') });
  const url = server.url('duixian_app');
  const ownerUrl = server.url('duixian_owner');
  const owner = openDatabase({ url: ownerUrl, maxConnections: 2, vault: testVault });
  const db = openDatabase({ url, maxConnections: of.connections, vault: testVault });
  const city = await startAgencies(2_000);
  try {
    await migrate(owner);
    await loadDemo(owner, { cases: of.openCases * CITY_SHARE, today: systemClock.today(), loadedAt: systemClock.now().toString() });
    await owner.pool.query('vacuum analyze');
    const killDatabase = () => void process.kill(server.pid(), 'SIGKILL');
    return await run({ db, owner, city, url, ownerUrl, blobs: join(folder, 'blobs'), killDatabase });
  } finally {
    city.stop();
    await Promise.all([db.close(), owner.close()]);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Open cases at the court of the seat, with nothing of the demo left to do in the outbox. */
export async function openCases({ owner }: PreparedCity, seat: Seat, most: number): Promise<readonly CaseId[]> {
  const open = await statement<{ case_id: string }>(
    owner,
    `select case_id from cases.case where court_id = $1 and state <> 'closed' and stage in ('triage', 'assignment', 'enforcement') order by case_id limit $2`,
    [seat.actor.courtId, most],
  );
  await owner.pool.query(`update audit.outbox set done_at = created_at where done_at is null`);
  return open.map((row) => idFrom<'case'>(row.case_id));
}
