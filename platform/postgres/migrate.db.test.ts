import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';
import { type Database, openDatabase, statement } from './pool.ts';
import { connect, roleOf, withDatabase } from './testing/template.ts';

const server = inject('testServer');
const name = `duixian_test_${process.pid}_migrate`;
let folder: string;
let opened: Database[];

beforeEach(async () => {
  const admin = await connect(server.admin);
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} owner ${roleOf(server.owner)}`);
  await admin.end();
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await writeFile(join(folder, '0001_first.sql'), 'create table public.one (n int);\ninsert into public.one values (1);');
  await writeFile(join(folder, '0002_second.sql'), 'select pg_sleep(0.3); insert into public.one values (2);');
  opened = [];
});

afterEach(async () => {
  await Promise.all(opened.map((db) => db.close()));
  await rm(folder, { recursive: true });
  const admin = await connect(server.admin);
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
});

function open(): Database {
  const db = openDatabase({ url: withDatabase(server.owner, name), maxConnections: 2 });
  opened.push(db);
  return db;
}
const rows = async () => (await statement<{ n: number }>(open(), 'select n from public.one order by n')).map(({ n }) => n);

test('two processes at once: one applies, the other waits and finds nothing to do', async () => {
  const steps = await Promise.all([migrate(open(), { folder }), migrate(open(), { folder })]);
  expect(steps.map((done) => done.map((step) => step.name)).sort()).toEqual([[], ['0001_first', '0002_second']]);
  expect(await rows()).toEqual([1, 2]);
});

test('tells each step, and applies only what is new', async () => {
  const told: string[] = [];
  await migrate(open(), { folder, onStep: (step) => told.push(step.name) });
  await writeFile(join(folder, '0003_third.sql'), 'insert into public.one values (3);');
  await migrate(open(), { folder, onStep: (step) => told.push(step.name) });
  expect(told).toEqual(['0001_first', '0002_second', '0003_third']);
  expect(await rows()).toEqual([1, 2, 3]);
});

test('a failing file is named and leaves nothing, not even the files before it', async () => {
  await writeFile(join(folder, '0003_broken.sql'), 'insert into public.one values (3); select no_such_function();');
  await expect(migrate(open(), { folder })).rejects.toThrow('migration 0003_broken failed');
  await expect(rows()).rejects.toThrow('does not exist');
});

test('a file without a number is refused', async () => {
  await writeFile(join(folder, 'hotfix.sql'), 'select 1;');
  await expect(migrate(open(), { folder })).rejects.toThrow('0001_name.sql');
});
