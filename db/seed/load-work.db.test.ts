import { day } from '@duixian/kernel/legal-day';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, expect, test } from 'vitest';
import { loadDemo } from './load-demo.ts';

const { owner } = await testDatabase();
beforeAll(async () => {
  await loadDemo(owner, { cases: 600, today: day('2026-09-01'), loadedAt: '2026-09-01T01:00:00Z' });
});

test.each([
  { stage: 'search', kind: 'start-search', because: 'its search has not been launched' },
  { stage: 'triage', kind: 'confirm-triage', because: 'a lane is proposed' },
  { stage: 'assignment', kind: 'assign-case', because: 'it has a lane and no officer' },
])('every demo case in $stage has exactly one open $kind: $because', async ({ stage, kind }) => {
  const rows = await statement<{ n: bigint }>(
    owner,
    `select (select count(*) from tasks.task t where t.region_id = c.region_id and t.case_id = c.case_id and t.kind = $2 and t.state = 'open') as n
     from cases.case c where c.stage = $1`,
    [stage, kind],
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row.n))).toEqual(new Set([1n]));
});

test('an officer’s item waits for the officer of its case, and a closed case has none', async () => {
  const rows = await statement<{ right: boolean; n: bigint }>(
    owner,
    `select (c.state = 'open' and (t.place <> 'officer' or t.officer_id = c.officer_id)) as right, count(*) as n
     from tasks.task t join cases.case c using (region_id, case_id) group by 1`,
  );
  expect(rows.map((row) => row.right)).toEqual([true]);
});

test('a demo case in triage can be confirmed: its proposal waits', async () => {
  const [row] = await statement<{ cases: bigint; proposals: bigint }>(
    owner,
    `select (select count(*) from cases.case where stage = 'triage') as cases, (select count(*) from triage.proposal where state = 'proposed') as proposals`,
  );
  expect(row?.proposals).toBe(row?.cases);
});
