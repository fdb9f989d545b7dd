import { afterAll, inject } from 'vitest';
import { type Database, type DatabaseSettings, openDatabase, statement } from '../pool.ts';
import { connect, roleOf, type TestServer, withDatabase } from './template.ts';
import { testVault } from './vault.ts';

export interface TestDatabase {
  /** As the product opens it: the application's role, row security on, statements without a region refused. */
  readonly db: Database;
  /** The owner of the schema: fixtures and questions about the catalogs. Not stopped by row security. */
  readonly owner: Database;
  readonly url: string;
  readonly ownerUrl: string;
  readonly drop: () => Promise<void>;
}

let made = 0;

/** A database of this test file's own, cloned from the migrated template and dropped after the last test. */
export async function testDatabase(settings: Partial<DatabaseSettings> = {}): Promise<TestDatabase> {
  const database = await cloneTemplate(inject('testServer'), settings);
  afterAll(database.drop);
  return database;
}

export async function cloneTemplate(server: TestServer, settings: Partial<DatabaseSettings> = {}): Promise<TestDatabase> {
  made += 1;
  const name = `duixian_test_${process.pid}_${made}_${Math.floor(performance.now())}`;
  const admin = await connect(server.admin);
  try {
    await admin.query(`create database ${name} owner ${roleOf(server.owner)} template ${server.template} strategy file_copy`);
  } finally {
    await admin.end();
  }
  const url = withDatabase(server.app, name);
  const ownerUrl = withDatabase(server.owner, name);
  const owner = openDatabase({ url: ownerUrl, maxConnections: 3, vault: testVault });
  const db = openDatabase({
    url,
    maxConnections: 10,
    vault: testVault,
    retryForMs: 5_000,
    sharded: await shardedTables(owner),
    ...settings,
  });
  const drop = async (): Promise<void> => {
    await Promise.all([db.close(), owner.close()]);
    const last = await connect(server.admin);
    try {
      await last.query(`drop database if exists ${name} with (force)`);
    } finally {
      await last.end();
    }
  };
  return { db, owner, url, ownerUrl, drop };
}

/** Tables that carry a region but are copied everywhere: small, rarely written. */
export const REFERENCE = new Set(['courts.region', 'courts.court']);

/** Every table and view with a `region_id`, but for the reference tables. */
export async function shardedTables(owner: Database): Promise<ReadonlySet<string>> {
  const rows = await statement<{ name: string }>(
    owner,
    `select n.nspname || '.' || c.relname as name
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attname = 'region_id' and not a.attisdropped and c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  return new Set(rows.map((row) => row.name).filter((name) => !REFERENCE.has(name)));
}
