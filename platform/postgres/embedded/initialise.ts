import { once } from 'node:events';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { type Layout, PORT } from './layout.ts';
import { logTail, openLog, spawnAs } from './postmaster.ts';
import type { RunUser } from './run-user.ts';

export const ADMIN = 'duixian_admin';
export const DATABASE = 'duixian';
const MAP = 'duixian';

/** 建库 · A new cluster, made beside its place and moved there whole: a start that was cut off leaves nothing half. */
export async function initialise(layout: Layout, binaries: Binaries, user: RunUser, fast: boolean): Promise<void> {
  const unfinished = `${layout.data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const log = await openLog(layout);
  try {
    const args = [
      ...['-D', unfinished, '-U', ADMIN, '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh', '--data-checksums'],
      ...['--auth-local=peer', '--auth-host=reject', '--no-instructions', ...(fast ? ['--no-sync'] : [])],
    ];
    const child = spawnAs(user, binaries, 'initdb', args, log.fd, layout.home);
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`initdb failed (${code}):\n${await logTail(layout)}`);
  } finally {
    await log.close();
  }
  await rename(unfinished, layout.data);
}

/** The main version the folder was made by, or nothing when it is new. */
export async function madeBy(layout: Layout): Promise<string | undefined> {
  const text = await readFile(join(layout.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text?.trim();
}

/**
 * Who may come in: only through the socket, and only as an account of this machine that we name. The 0700 folder
 * already keeps others out; this is the second lock on the same door.
 */
export async function writeAccess(layout: Layout, user: RunUser): Promise<void> {
  const names = user.stepDown ? ['root', user.name] : [user.name];
  await writeOwned(layout, user, 'pg_hba.conf', `local all all peer map=${MAP}\n`);
  await writeOwned(layout, user, 'pg_ident.conf', names.map((name) => `${MAP} "${name}" all\n`).join(''));
}

async function writeOwned(layout: Layout, user: RunUser, file: string, text: string): Promise<void> {
  const path = join(layout.data, file);
  await writeFile(path, text, { mode: 0o600 });
  if (user.stepDown) await chown(path, user.uid, user.gid);
}

export function socketUrl(layout: Layout, role: string, database: string): string {
  return `postgresql://${role}@localhost:${PORT}/${encodeURIComponent(database)}?host=${encodeURIComponent(layout.socket)}`;
}

/** Makes sure the answering server is the one of this folder, and that the three roles and the database are there. */
export async function checkAndComplete(layout: Layout): Promise<void> {
  const missing = await ask(socketUrl(layout, ADMIN, 'postgres'), async (client) => {
    const { rows } = await client.query<{ data: string; ready: boolean }>(
      `select current_setting('data_directory') as data,
         (select count(*) = 3 from pg_roles where rolname in ('duixian_owner', 'duixian_app', 'duixian_auditor'))
         and (select count(*) = 2 from pg_auth_members m join pg_roles o on o.oid = m.member where o.rolname = 'duixian_owner')
         and exists (select from pg_database where datname = '${DATABASE}') as ready`,
    );
    if (rows[0]?.data !== layout.data) throw new Error(`the server on ${layout.socket} keeps ${rows[0]?.data}, not ${layout.data}`);
    return !rows[0].ready;
  });
  if (!missing) return;
  await ask(socketUrl(layout, ADMIN, 'postgres'), async (client) => {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'duixian_owner') then create role duixian_owner login; end if;
      if not exists (select from pg_roles where rolname = 'duixian_app') then create role duixian_app login nobypassrls; end if;
      if not exists (select from pg_roles where rolname = 'duixian_auditor') then create role duixian_auditor login nobypassrls; end if;
    end $$`);
    await client.query('grant duixian_app, duixian_auditor to duixian_owner');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner duixian_owner`);
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to duixian_app, duixian_auditor`);
  });
}

async function ask<T>(url: string, question: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await question(client);
  } finally {
    await client.end();
  }
}
