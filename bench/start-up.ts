import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase } from '@duixian/postgres/pool';
import { type Row, rowOf, type Scenario } from './row.ts';

const COLD = 3;
const WARM = 10;

/** 启动 · From nothing to a database that answers with every table made, and from a stopped one to one that answers. */
export const scenario: Scenario = {
  name: 'Start-up of the embedded database',
  size: 'empty database, all migrations',
  run: async () => {
    const rows: Row[] = [];
    const cold: number[] = [];
    const migrated: number[] = [];
    const warm: number[] = [];
    const adopted: number[] = [];
    for (let n = 0; n < COLD; n++) {
      const folder = await mkdtemp(join(tmpdir(), 'bench-'));
      // Made for us alone; the account root steps down to has to get in.
      await chmod(folder, 0o755);
      const home = join(folder, 'postgres');
      const first = await startEmbedded({ home });
      cold.push(first.tookMs);
      const from = performance.now();
      const db = openDatabase({ url: first.url('duixian_owner'), maxConnections: 2 });
      await migrate(db);
      migrated.push(performance.now() - from);
      await db.close();
      const second = await startEmbedded({ home });
      adopted.push(second.tookMs);
      await second.stop();
      await first.stop();
      for (let i = 0; n === 0 && i < WARM; i++) {
        const again = await startEmbedded({ home });
        warm.push(again.tookMs);
        await again.stop();
      }
      await rm(folder, { recursive: true, force: true });
    }
    for (const [what, took] of [
      ['cold: initdb, start, roles and database', cold],
      ['all migrations on the empty database', migrated],
      ['warm: start of a stopped server', warm],
      ['adopting a running server', adopted],
    ] as const) {
      const { perSecond: _, ...row } = rowOf(what, took, 1);
      rows.push(row);
    }
    return rows;
  },
};
