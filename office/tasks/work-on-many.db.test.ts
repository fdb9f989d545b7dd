import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimTask } from './commands/claim-task.ts';
import { type BulkAct, workOnMany } from './commands/work-on-many.ts';
import type { TaskId } from './store/tables.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const centre = office.as('centre');
let caseId: CaseId;

beforeAll(async () => {
  caseId = await fileTestCase(office.as('filing'));
});

async function waiting(kind: string, count: number): Promise<readonly TaskId[]> {
  const rows = await statement<{ task_id: string }>(
    owner,
    `insert into tasks.task (region_id, task_id, court_id, case_id, kind, subject, place, state, opened_on, opened_at, opened_by)
     select 1, gen_random_uuid(), 2, $1, $2, gen_random_uuid()::text, 'court', 'open', '2026-09-01', '2026-09-01T00:00:00Z', $3
     from generate_series(1, $4) returning task_id`,
    [caseId, kind, office.actor('centre').personId, count],
  );
  return rows.map((row) => idFrom<'task'>(row.task_id));
}

const bulk = (tasks: readonly TaskId[], act: BulkAct, preview = false, desk = centre) =>
  desk.act((ctx) => workOnMany(ctx, { tasks, act, preview }));
const kinds = (done: Awaited<ReturnType<typeof bulk>>) => (done.ok ? done.value.map((one) => one.refusal?.kind ?? 'done') : []);
const stateOf = (tasks: readonly TaskId[]) =>
  statement<{ state: string; claimed_by: string | null }>(
    owner,
    'select state, claimed_by from tasks.task where task_id = any($1::uuid[])',
    [tasks],
  );

describe('批量办理', () => {
  test('a preview says what would happen and changes nothing; then each item has its own result', async () => {
    const tasks = await waiting('failed-source', 3);
    const [taken] = tasks;
    if (taken === undefined) throw new Error('three items');
    await office.as('centre', office.courts.intermediate).act((ctx) => claimTask(ctx, { task: taken }));
    const before = await stateOf(tasks);
    expect(kinds(await bulk(tasks, { kind: 'claim' }, true)).sort()).toEqual(['already-claimed', 'done', 'done']);
    expect(await stateOf(tasks)).toEqual(before);
    expect(kinds(await bulk(tasks, { kind: 'claim' })).sort()).toEqual(['already-claimed', 'done', 'done']);
    expect((await stateOf(tasks)).filter((row) => row.claimed_by === office.actor('centre').personId).length).toBe(2);
  });

  test('a claim is undone by putting back, a tick by opening again on the same day; what an act ends is not ticked off', async () => {
    const tasks = await waiting('failed-source', 2);
    await bulk(tasks, { kind: 'claim' });
    expect(kinds(await bulk(tasks, { kind: 'put-back' }))).toEqual(['done', 'done']);
    expect((await stateOf(tasks)).map((row) => row.claimed_by)).toEqual([null, null]);
    await bulk(tasks, { kind: 'claim' });
    expect(kinds(await bulk(tasks, { kind: 'complete', words: '已登记缺口' }))).toEqual(['done', 'done']);
    expect(kinds(await bulk(tasks, { kind: 'reopen' }))).toEqual(['done', 'done']);
    expect((await stateOf(tasks)).map((row) => row.state)).toEqual(['open', 'open']);
    await bulk(tasks, { kind: 'complete', words: '已登记缺口' });
    office.clock.moveTo('2026-09-02T02:00:00Z');
    expect(kinds(await bulk(tasks, { kind: 'reopen' }))).toEqual(['task-ended', 'task-ended']);
    const byAct = await waiting('start-search', 1);
    await bulk(byAct, { kind: 'claim' });
    expect(kinds(await bulk(byAct, { kind: 'complete', words: 'x' }))).toEqual(['closed-by-act']);
    expect(kinds(await bulk(byAct, { kind: 'return', code: 'waits-for-agency', words: 'x' }))).toEqual(['return-code-not-allowed']);
  });

  test('many hands at once on one queue: every item is taken by exactly one of them', async () => {
    const tasks = await waiting('failed-source', 40);
    const hands = [centre, office.as('centre', office.courts.intermediate)];
    const batches = await Promise.all(
      Array.from({ length: 8 }, (_, n) => bulk(n % 2 === 0 ? tasks : [...tasks].reverse(), { kind: 'claim' }, false, hands[n % 2])),
    );
    const rows = await stateOf(tasks);
    expect(rows.every((row) => row.claimed_by !== null)).toBe(true);
    const [row] = await statement<{ n: string }>(
      owner,
      `select count(*)::text as n from audit.entry where type = 'tasks.task-claimed' and subject = any($1::text[])`,
      [[...tasks]],
    );
    expect(row?.n).toBe('40');
    expect(batches.every((batch) => batch.ok)).toBe(true);
  });
});
