import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { expect, test } from 'vitest';
import { OF_THE_COURT, REACHED_OTHERWISE, REFERENCE_TABLES } from './table-classes.ts';

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

test('every table that names a case is reached as the case is, or stands among the exceptions with a reason', async () => {
  const tables = await statement<{ name: string; reached: boolean }>(
    owner,
    `select n.nspname || '.' || c.relname as name,
       exists (
         select from pg_policy p
         where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*' and pg_get_expr(p.polqual, p.polrelid) like '%cases.is_reached(case_id)%'
       ) as reached
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)
     order by 1`,
  );
  expect(tables.filter((table) => table.reached).length).toBeGreaterThan(55);
  expect(tables.filter((table) => !table.reached).map((table) => table.name)).toEqual(Object.keys(REACHED_OTHERWISE).sort());
});

test('every table of a court that names no case is shut to an observer, or stands among the exceptions with a reason', async () => {
  const open = await statement<{ name: string }>(
    owner,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and c.relrowsecurity
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id' and not a.attisdropped)
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)
       and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)
     order by 1`,
  );
  expect(open.map((table) => table.name).filter((name) => !named.has(name))).toEqual(Object.keys(OF_THE_COURT).sort());
});

/** What is written once: acts, looks, the chain over them, money that moved, papers’ events. The application may add and read. */
const APPEND_ONLY = [
  'audit.entry',
  'audit.look',
  'audit.link',
  'cases.interference',
  'funds.entry',
  'funds.transfer',
  'funds.payout_line',
  'funds.pay_batch_file',
  'funds.reconciliation',
  'funds.reconciliation_row',
  'funds.reconciliation_signature',
];
/** An application sent back is written anew: its parties and obligations are nobody’s record yet. */
const DELETED_FROM = ['cases.obligation', 'cases.party'];

test('the application can take nothing away from what is on record, in any table', async () => {
  const rights = await statement<{ name: string; update: boolean; delete: boolean; truncate: boolean }>(
    owner,
    `select n.nspname || '.' || c.relname as name,
       has_table_privilege('duixian_app', c.oid, 'update') or has_any_column_privilege('duixian_app', c.oid, 'update') as update,
       has_table_privilege('duixian_app', c.oid, 'delete') as delete,
       has_table_privilege('duixian_app', c.oid, 'truncate') as truncate
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') order by 1`,
  );
  expect(rights.filter((table) => table.truncate).map((table) => table.name)).toEqual([]);
  expect(rights.filter((table) => table.update && APPEND_ONLY.includes(table.name)).map((table) => table.name)).toEqual([]);
  expect(rights.filter((table) => table.delete).map((table) => table.name)).toEqual(DELETED_FROM);
  expect(APPEND_ONLY.filter((name) => !rights.some((table) => table.name === name))).toEqual([]);
});
