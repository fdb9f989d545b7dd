import { fileURLToPath } from 'node:url';
import { startEmbedded } from './embedded/start.ts';
import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './pool.ts';
import { connect, roleOf, withDatabase } from './testing/template.ts';

export const TEST_HOME = fileURLToPath(new URL('../../var/test-postgres', import.meta.url));

/**
 * A database made from nothing by all migrations, for generators; gone afterwards. Always the packed server:
 * other versions word the definition of a view differently.
 */
export async function withScratchDatabase<T>(work: (owner: Database) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ home: TEST_HOME, fast: true });
  const ownerUrl = server.url('duixian_owner');
  const name = `duixian_test_${process.pid}_scratch`;
  const admin = await connect(server.url('duixian_admin', 'postgres'));
  try {
    await admin.query(`create database ${name} owner ${roleOf(ownerUrl)}`);
    const owner = openDatabase({ url: withDatabase(ownerUrl, name), maxConnections: 2 });
    try {
      await migrate(owner);
      return await work(owner);
    } finally {
      await owner.close();
      await admin.query(`drop database if exists ${name} with (force)`);
    }
  } finally {
    await admin.end();
    await server.stop();
  }
}
