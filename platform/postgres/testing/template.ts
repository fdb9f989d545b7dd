import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { MIGRATIONS_FOLDER, migrate } from '../migrate.ts';
import { openDatabase } from '../pool.ts';

/** Where the tests of this run find their server. `admin` may create databases; the others are what the product uses. */
export interface TestServer {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
  readonly template: string;
}

const TEMPLATES_KEPT = 4;

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** The template is named after the migrations in it, so a changed migration makes a new one and an unchanged one is made once. */
export async function prepareTemplate(urls: Omit<TestServer, 'template'>): Promise<TestServer> {
  const template = `duixian_template_${await migrationsDigest()}`;
  const admin = await connect(urls.admin);
  try {
    // Two test runs at once on one server: the second waits and finds the template ready.
    await admin.query('select pg_advisory_lock(7342001)');
    await removeLeftovers(admin, template);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      const unfinished = `${template}_unfinished`;
      await admin.query(`drop database if exists ${unfinished} with (force)`);
      await admin.query(`create database ${unfinished} owner ${roleOf(urls.owner)}`);
      const db = openDatabase({ url: withDatabase(urls.owner, unfinished), maxConnections: 2 });
      try {
        await migrate(db);
      } finally {
        await db.close();
      }
      await admin.query(`alter database ${unfinished} rename to ${template}`);
    }
    return { ...urls, template };
  } finally {
    await admin.end();
  }
}

/** Clones of runs that were killed, and templates of migrations that have changed since. */
async function removeLeftovers(admin: pg.Client, keep: string): Promise<void> {
  const { rows } = await admin.query<{ name: string; description: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as description from pg_database
     where datname like 'duixian\\_test\\_%' or (datname like 'duixian\\_template\\_%' and datname <> $1) order by oid desc`,
    [keep],
  );
  const templates = rows.filter((row) => row.name.startsWith('duixian_template_'));
  const clones = rows.filter((row) => row.name.startsWith('duixian_test_') && !alive(Number(row.name.split('_')[2])));
  for (const { name } of [...clones, ...templates.slice(TEMPLATES_KEPT)]) {
    await admin.query(`drop database if exists ${name} with (force)`);
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function migrationsDigest(): Promise<string> {
  const digest = createHash('sha256');
  for (const file of (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql')).sort()) {
    digest.update(file).update(await readFile(join(MIGRATIONS_FOLDER, file)));
  }
  return digest.digest('hex').slice(0, 12);
}

/** The login of a URL as a quoted name. */
export function roleOf(url: string): string {
  return `"${decodeURIComponent(new URL(url).username).replaceAll('"', '""')}"`;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
