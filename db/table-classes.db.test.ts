import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { expect, test } from 'vitest';
import { REFERENCE_TABLES } from './table-classes.ts';

const { owner } = await testDatabase();
const named: ReadonlySet<string> = new Set(REFERENCE_TABLES);

test('every table is sharded by region or named as reference, and no name is left over', async () => {
  const tables = await statement<{ name: string; sharded: boolean }>(
    owner,
    `select n.nspname || '.' || c.relname as name,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id' and a.attnotnull) as sharded
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker')`,
  );
  expect(tables.length).toBeGreaterThan(40);
  expect(tables.filter((table) => !table.sharded && !named.has(table.name)).map((table) => table.name)).toEqual([]);
  const present = new Set(tables.map((table) => table.name));
  expect(REFERENCE_TABLES.filter((name) => !present.has(name))).toEqual([]);
});

test('case data is behind a row policy: every sharded table outside the machinery has one', async () => {
  const bare = await statement<{ name: string }>(
    owner,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker')
       and not c.relrowsecurity
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'court_id')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id')
     order by 1`,
  );
  // Counters hold no facts of a case and are locked by whoever files; the court table is reference.
  expect(bare.map((row) => row.name).filter((name) => !named.has(name))).toEqual(['cases.number_counter']);
});
