import { describe, expect, test } from 'vitest';
import { statement } from './pool.ts';
import { scaleFaults } from './scale-lint.ts';
import { REFERENCE, testDatabase } from './testing/database.ts';

const { owner } = await testDatabase();

test('every table of the product can be distributed by region', async () => {
  expect(await scaleFaults(owner, [...REFERENCE])).toEqual([]);
});

describe('the lint finds', () => {
  test.each([
    [
      'unique without region_id',
      ['create table public.t (region_id int not null, id int, constraint t_pk primary key (region_id, id), constraint t_u unique (id))'],
    ],
    [
      'region_id is not the first column of the key',
      ['create table public.t (region_id int not null, id int, constraint t_pk primary key (id, region_id))'],
    ],
    ['no primary key, or region_id may be empty', ['create table public.t (region_id int)']],
    [
      'small identity',
      ['create table public.t (region_id int, id int generated always as identity, constraint t_pk primary key (region_id, id))'],
    ],
    ['sequence', ['create table public.t (region_id int, id bigserial, constraint t_pk primary key (region_id, id))']],
    [
      'foreign key without region_id',
      [
        'create table public.u (region_id int, constraint u_pk primary key (region_id))',
        'create table public.t (region_id int, other int, constraint t_pk primary key (region_id, other), constraint t_fk foreign key (other) references public.u (region_id))',
      ],
    ],
    [
      'trigger',
      [
        'create table public.t (region_id int, constraint t_pk primary key (region_id))',
        'create function public.f() returns trigger language plpgsql as $$ begin return new; end $$',
        'create trigger t_g before insert on public.t for each row execute function public.f()',
      ],
    ],
  ])('%s', async (fault, statements) => {
    for (const text of statements) await statement(owner, text);
    expect((await scaleFaults(owner, [...REFERENCE])).map((found) => found.fault)).toContain(fault);
    await statement(owner, 'drop table if exists public.t, public.u');
    await statement(owner, 'drop function if exists public.f()');
  });
});
