import { expect, test } from 'vitest';
import { statement } from './pool.ts';
import { dumpSchema } from './schema-dump.ts';
import { testDatabase } from './testing/database.ts';

const { owner } = await testDatabase();

test('the dump shows tables, constraints, indexes, policies, grants and views, and every change of them', async () => {
  await statement(owner, 'create schema probe');
  for (const text of [
    "create table probe.entry (region_id int not null, id bigint generated always as identity, note text default 'x', constraint entry_pk primary key (region_id, id), constraint note_short check (length(note) < 9))",
    'create index entry_by_note on probe.entry (region_id, note) where note is not null',
    'alter table probe.entry enable row level security',
    'create policy entry_scope on probe.entry to duixian_app using (region_id = 1)',
    'grant usage on schema probe to duixian_app',
    'grant select, insert on probe.entry to duixian_app',
    'create view probe.entry_view with (security_invoker = true) as select region_id, id from probe.entry',
  ])
    await statement(owner, text);
  const before = await dumpSchema(owner);
  expect(before).toBe(await dumpSchema(owner));
  for (const part of [
    'grant usage on schema probe to duixian_app;',
    "note text default 'x'::text",
    'id bigint generated always as identity not null',
    'constraint note_short CHECK (length(note) < 9)',
    'CREATE INDEX entry_by_note ON probe.entry USING btree (region_id, note) WHERE (note IS NOT NULL);',
    'alter table probe.entry enable row level security;',
    'create policy entry_scope on probe.entry for all to duixian_app\n  using (region_id = 1);',
    'grant insert, select on probe.entry to duixian_app;',
    'create view probe.entry_view with (security_invoker=true) as',
  ])
    expect(before).toContain(part);

  let last = before;
  for (const change of [
    'grant update on probe.entry to duixian_app',
    'alter policy entry_scope on probe.entry using (region_id = 2)',
    'alter table probe.entry drop constraint note_short',
    'alter table probe.entry disable row level security',
    'drop index probe.entry_by_note',
  ]) {
    await statement(owner, change);
    const now = await dumpSchema(owner);
    expect(now, change).not.toBe(last);
    last = now;
  }
});
