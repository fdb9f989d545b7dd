import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, statement } from '../pool.ts';
import { findPostmaster, isAlive } from './postmaster.ts';
import { type EmbeddedServer, startEmbedded } from './start.ts';

const STARTER = fileURLToPath(new URL('./testing/starter.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;

let folder: string;
let home: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(folder, 0o755);
  home = join(folder, 'postgres');
});

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => endOf(child, 'SIGTERM')));
});

afterAll(async () => {
  const server = await startEmbedded({ home });
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Said {
  readonly how: string;
  readonly pid: number;
  readonly home: string;
  readonly url: string;
}

/** Starts the database from a process that can be killed. */
function starter(
  at: string,
  account?: { readonly uid: number; readonly gid: number },
): Promise<{ readonly said: Said; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [STARTER, at], { stdio: ['ignore', 'pipe', 'pipe'], ...account });
  children.push(child);
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout?.once('data', (chunk: Buffer) => resolve({ said: JSON.parse(chunk.toString()), child }));
    child.once('exit', (code) => reject(new Error(`starter ended with ${code}: ${errors}`)));
  });
}

function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

async function ask<Row extends Record<string, unknown>>(url: string, text: string): Promise<readonly Row[]> {
  const db = openDatabase({ url, maxConnections: 1 });
  try {
    return await statement<Row>(db, text);
  } finally {
    await db.close();
  }
}

async function withServer(work: (server: EmbeddedServer) => Promise<void>): Promise<void> {
  const server = await startEmbedded({ home });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

describe('a new database', () => {
  test('two starters at once make one server: one starts it, the other finds it', async () => {
    const [one, other] = await Promise.all([starter(home), starter(home)]);
    expect([one.said.how, other.said.how].sort()).toEqual(['adopted', 'new']);
    expect(one.said.pid).toBe(other.said.pid);
    await ask(one.said.url, 'create table kept (n int primary key)');
    await endOf(one.child, 'SIGTERM');
    expect(isAlive(one.said.pid)).toBe(true);
    await endOf(other.child, 'SIGTERM');
    expect(isAlive(one.said.pid)).toBe(false);
  });

  test('used twice in one process, it runs until the second use ends, and then stays down', async () => {
    const one = await startEmbedded({ home });
    const two = await startEmbedded({ home });
    const pid = one.pid();
    await one.stop();
    expect(isAlive(pid)).toBe(true);
    await two.stop();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await findPostmaster({ home, data: join(home, 'data'), socket: join(home, 'socket'), log: '', users: '' })).kind).toBe('none');
  });

  test('listens on its socket alone, in a folder nobody else can enter, with checksums and a Chinese order', async () => {
    await withServer(async (server) => {
      const rows = await ask<{ tcp: string; sums: string; zone: string; order: string }>(
        server.url('duixian_owner'),
        `select current_setting('listen_addresses') as tcp, current_setting('data_checksums') as sums, current_setting('timezone') as zone,
           (select string_agg(name, '' order by name) from unnest(array['赵', '李', '安']) as name) as order`,
      );
      expect(rows[0]).toEqual({ tcp: '', sums: 'on', zone: 'UTC', order: '安李赵' });
      expect((await stat(server.socketFolder)).mode & 0o777).toBe(0o700);
      expect((await stat(join(server.home, 'data'))).mode & 0o777).toBe(0o700);
    });
  });

  test('the application is no owner, no superuser and bound by row security', async () => {
    await withServer(async (server) => {
      const rows = await ask(
        server.url('duixian_owner'),
        "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'duixian_app'",
      );
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
      await expect(ask(server.url('duixian_app'), 'create table public.mine (n int)')).rejects.toThrow('permission denied');
      await expect(ask(server.url('duixian_app'), 'select * from kept')).rejects.toThrow('permission denied');
    });
  });
});

describe('faults', () => {
  test('a server that outlived its killed parent is adopted with what it had kept', async () => {
    const { said, child } = await starter(home);
    await ask(said.url, 'insert into kept values (1)');
    await endOf(child, 'SIGKILL');
    expect(isAlive(said.pid)).toBe(true);
    const server = await startEmbedded({ home });
    expect([server.how, server.pid()]).toEqual(['adopted', said.pid]);
    expect(await ask(server.url('duixian_owner'), 'select n from kept')).toEqual([{ n: 1 }]);
    await server.stop();
    expect(isAlive(said.pid)).toBe(false);
  });

  test('after kill -9 of everything the next start recovers every acknowledged row', async () => {
    const { said, child } = await starter(home);
    await ask(said.url, 'insert into kept select generate_series(100, 199)');
    await endOf(child, 'SIGKILL');
    process.kill(said.pid, 'SIGKILL');
    await withServer(async (server) => {
      expect(server.how).toBe('started');
      expect(await ask(server.url('duixian_owner'), 'select count(*) as n from kept where n >= 100')).toEqual([{ n: 100n }]);
    });
  });

  test('a postmaster killed under a running product comes back by itself, and writing goes on', async () => {
    const changes: string[] = [];
    const server = await startEmbedded({ home, onChange: ({ kind }) => changes.push(kind) });
    const db = openDatabase({ url: server.url('duixian_owner'), maxConnections: 4 });
    const acknowledged: number[] = [];
    let killed = false;
    for (let n = 1000; n < 1200; n++) {
      if (n === 1050) {
        killed = true;
        process.kill(server.pid(), 'SIGKILL');
      }
      for (;;) {
        try {
          await statement(db, 'insert into kept values ($1) on conflict do nothing', [n]);
          acknowledged.push(n);
          break;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      }
    }
    expect(killed).toBe(true);
    const rows = await statement<{ n: number }>(db, 'select n from kept where n between 1000 and 1199 order by n');
    expect(rows.map(({ n }) => n)).toEqual(acknowledged);
    expect(changes).toEqual(['died', 'back']);
    await db.close();
    await server.stop();
  });

  test('a process number that another program took over does not keep the database from starting', async () => {
    const path = join(home, 'data', 'postmaster.pid');
    await writeFile(path, `${process.pid}\n${join(home, 'data')}\n1700000000\n5432\n${join(home, 'socket')}\n\n 1 1\nready   \n`);
    expect(await findPostmaster({ home, data: join(home, 'data'), socket: join(home, 'socket'), log: '', users: '' })).toEqual({
      kind: 'not-ours',
      pid: process.pid,
    });
    await withServer(async (server) => {
      expect(server.how).toBe('started');
      expect(server.pid()).not.toBe(process.pid);
    });
  });

  test('a folder of another main version is refused before anything touches it', async () => {
    const path = join(home, 'data', 'PG_VERSION');
    const own = await readFile(path);
    await writeFile(path, '14\n');
    await expect(startEmbedded({ home })).rejects.toThrow('made by PostgreSQL 14');
    await writeFile(path, own);
  });
});

describe('places', () => {
  test('a first start that was cut off leaves nothing half: the next one begins anew, and a path too long for a socket finds another', async () => {
    const deep = join(folder, '一'.repeat(30), 'postgres');
    await mkdir(join(deep, 'data.unfinished', 'base'), { recursive: true });
    const server = await startEmbedded({ home: deep });
    expect(server.how).toBe('new');
    expect(server.socketFolder.startsWith(tmpdir())).toBe(true);
    expect((await stat(server.socketFolder)).mode & 0o777).toBe(0o700);
    expect(await ask(server.url('duixian_app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await rm(server.socketFolder, { recursive: true });
  });

  test.runIf(isRoot)('as root, a home below a closed folder moves to where the database account can go', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = await startEmbedded({ home: join(closed, 'postgres') });
    expect(server.home.startsWith('/var/lib/duixian-')).toBe(true);
    await server.stop();
    await rm(server.home, { recursive: true });
  });

  test.runIf(isRoot)('an ordinary user starts it as himself', async () => {
    const own = join(folder, 'ordinary');
    await mkdir(own);
    const { chown } = await import('node:fs/promises');
    await chown(own, 65534, 65534);
    const { said, child } = await starter(join(own, 'postgres'), { uid: 65534, gid: 65534 });
    expect(said.how).toBe('new');
    expect((await stat(join(own, 'postgres', 'data'))).uid).toBe(65534);
    await endOf(child, 'SIGTERM');
    await expect.poll(() => isAlive(said.pid)).toBe(false);
  });
});
