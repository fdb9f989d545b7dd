import { startClock } from '@duixian/deadlines/rules/clock';
import { clockDays } from '@duixian/deadlines/rules/clock-days';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import type { Database } from '@duixian/postgres/pool';
import { statement } from '@duixian/postgres/pool';

const TERMS: readonly TermId[] = [
  'term-6m',
  'term-3m-nonlit',
  'freeze-deposit',
  'seal-movable',
  'seal-immovable',
  'money-30',
  'zhongben-requery',
  'limitation',
];
const STARTS = 900;
const AT_ONCE = 500_000;

/** 在办期限 · Open clocks as an office has them: eight terms started over the last 900 days, their days by the library itself. */
export async function openClocks(owner: Database, of: { clocks: number; cases: number; today: string }): Promise<void> {
  await statement(
    owner,
    `insert into cases.case select (jsonb_populate_record(null::cases.case, to_jsonb(c) || jsonb_build_object(
       'case_id', gen_random_uuid(), 'serial', 100000 + g, 'case_number', 'bench ' || g, 'account_number', 'bench ' || g))).*
     from cases.case c cross join generate_series(1, $1::int) g`,
    [of.cases],
  );
  await statement(owner, 'create schema if not exists bench', []);
  await statement(
    owner,
    'create table bench.day (n int primary key, term text, started_on date, due_on date, amber_on date, red_on date, missing_year int)',
    [],
  );
  await statement(owner, 'create table bench.file as select row_number() over () - 1 as n, case_id from cases.case', []);
  const indexes = await withoutIndexes(owner);
  // Every case named below was made above: the key is promised again after the load, not looked up ten million times.
  await statement(owner, 'alter table deadlines.clock drop constraint clock_case_fk', []);
  const rows = daysOf(of.today);
  await statement(
    owner,
    `insert into bench.day select * from unnest($1::int[], $2::text[], $3::date[], $4::date[], $5::date[], $6::date[], $7::int[])`,
    [
      rows.map((_, n) => n),
      rows.map((row) => row.term),
      rows.map((row) => row.startedOn),
      rows.map((row) => row.dueOn),
      rows.map((row) => row.amberOn),
      rows.map((row) => row.redOn),
      rows.map((row) => row.missingYear),
    ],
  );
  for (let from = 0; from < of.clocks; from += AT_ONCE) {
    const to = Math.min(of.clocks, from + AT_ONCE);
    // Ids in the order of time, as the office makes them. 7919 is prime to the number of days: rows of one day lie apart in the table, as they would.
    await statement(
      owner,
      `insert into deadlines.clock (region_id, clock_id, court_id, case_id, term, subject, occurrence, started_on, due_on, amber_on, red_on,
         missing_year, calendar_revision, started_by, started_at)
       select 1, ('01a00000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, 2, f.case_id, d.term, 's' || g, 1, d.started_on, d.due_on, d.amber_on, d.red_on, d.missing_year, 0,
         '00000000-0000-7000-8000-000000000001', now()
       from generate_series($1::int, $2::int - 1) g
       join bench.day d on d.n = (g::bigint * 7919) % $3::int join bench.file f on f.n = g % $4::int`,
      [from, to, rows.length, of.cases],
    );
    process.stdout.write(`  open clocks: ${to} of ${of.clocks}\n`);
  }
  for (const definition of indexes) {
    await statement(owner, definition, []);
    process.stdout.write(`  ${definition.slice(0, 60)} …\n`);
  }
  await statement(
    owner,
    'alter table deadlines.clock add constraint clock_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id) not valid',
    [],
  );
  await statement(owner, 'vacuum analyze deadlines.clock', []);
}

/** Indexes are built after the rows are there: the same ones, in a fraction of the time. Says how to make them again. */
async function withoutIndexes(owner: Database): Promise<readonly string[]> {
  const found = await statement<{ indexname: string; indexdef: string }>(
    owner,
    `select indexname, indexdef from pg_indexes where schemaname = 'deadlines' and tablename = 'clock' and indexname <> 'clock_pk'`,
    [],
  );
  for (const { indexname } of found) await statement(owner, `drop index deadlines.${indexname}`, []);
  return found.map(({ indexdef }) => indexdef);
}

function daysOf(today: string) {
  const rows = [];
  for (const term of TERMS) {
    for (let back = 0; back < STARTS; back += 1) {
      const startedOn = plusDays(day(today), -back);
      const days = clockDays(startClock(termOf(term), startedOn, null), PUBLISHED_CALENDAR);
      if (days.dueOn === null || days.amberOn === null || days.redOn === null) continue;
      rows.push({
        term,
        startedOn: startedOn.toString(),
        dueOn: days.dueOn.toString(),
        amberOn: days.amberOn.toString(),
        redOn: days.redOn.toString(),
        missingYear: days.missingYear,
      });
    }
  }
  return rows;
}
