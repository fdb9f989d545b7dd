import type { Ctx, TaskEffect } from '@duixian/audit/act';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { applyClockEffects } from '@duixian/deadlines/commands/apply-clock-effects';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyTaskEffects } from './commands/apply-task-effects.ts';
import { keepDeskFilters } from './commands/keep-desk-filters.ts';
import { type DeskKey, desk } from './queries/desk.ts';
import { countDesk } from './queries/desk-counts.ts';
import { openTasksOf } from './queries.ts';
import { rankOf } from './rules/urgency.ts';
import { filtersOf } from './store/desk-filter.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = { officer: office.actor('judge').personId, team: office.team };

async function caseWith(effects: readonly TaskEffect[], clock?: { term: 'money-order' | 'money-pay'; on: string }): Promise<CaseId> {
  const caseId = await fileTestCase(office.as('filing'), { filedOn: day('2026-06-01') });
  await bringToEnforcement(office.as('centre'), caseId, judge);
  await office.as('centre').act(async (ctx: Ctx) => {
    await applyTaskEffects(ctx, { caseId, court: office.courts.first, ...judge }, effects);
    if (clock) await applyClockEffects(ctx, caseId, [{ kind: 'start', term: clock.term, on: day(clock.on) }]);
    return ok(undefined);
  });
  return caseId;
}

async function rowsOf(role: 'judge' | 'director' | 'finance' | 'assistant' | 'clerk', tab: 'mine' | 'available' | 'team' | 'all') {
  const page = await office.as(role).act(async (ctx) => ok(await desk(ctx, { tab }, undefined, 100)));
  return page.ok ? page.value.rows : [];
}

describe('工作台：按等待的法律风险排序', () => {
  let overdue: CaseId;
  let warned: CaseId;
  let calm: CaseId;
  let serviceLate: CaseId;
  beforeAll(async () => {
    calm = await caseWith([{ kind: 'open', task: 'draft-payout', dueOn: day('2026-09-20') }]);
    serviceLate = await caseWith([{ kind: 'open', task: 'draft-payout', dueOn: day('2026-08-30') }]);
    warned = await caseWith([{ kind: 'open', task: 'draft-payout', dueOn: day('2026-09-20') }], { term: 'money-order', on: '2026-08-20' });
    overdue = await caseWith([{ kind: 'open', task: 'draft-payout', dueOn: day('2026-09-20') }], { term: 'money-order', on: '2026-08-03' });
    await caseWith([{ kind: 'open', task: 'approve-payout' }]);
  });

  test('a term that has passed, then one in its warning days, then a late service level, then the rest', async () => {
    const rows = await rowsOf('judge', 'mine');
    expect(rows.map((row) => row.case?.caseId)).toEqual([overdue, warned, serviceLate, calm]);
    expect(rows.map((row) => row.why[0]?.kind)).toEqual(['clock-overdue', 'clock-due', 'service-overdue', 'service-due']);
  });

  test('the query ranks as the rule does', async () => {
    const rows = await rowsOf('judge', 'mine');
    const ranks = rows.map((row) => rankOf(row, day('2026-09-01')));
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(4);
  });

  test('a clock the work would not stop does not push it forward', async () => {
    await caseWith([{ kind: 'open', task: 'draft-payout', subject: 'other', dueOn: day('2026-09-30') }], {
      term: 'money-pay',
      on: '2026-07-01',
    });
    const rows = await rowsOf('judge', 'mine');
    expect(rows.at(-1)).toMatchObject({ subject: 'other', clock: null });
  });

  test('pages of one row join to the whole without gap or double', async () => {
    const seen: string[] = [];
    let after: DeskKey | undefined;
    for (let page = 0; page < 10; page++) {
      const found = await office.as('judge').act(async (ctx) => ok(await desk(ctx, { tab: 'mine' }, after, 1)));
      if (!found.ok || found.value.rows.length === 0) break;
      seen.push(...found.value.rows.map((row) => row.taskId));
      after = found.value.next ?? undefined;
      if (!after) break;
    }
    const whole = await rowsOf('judge', 'mine');
    expect(seen).toEqual(whole.map((row) => row.taskId));
  });

  test.each([
    { role: 'director', kinds: ['approve-payout'], because: 'approves and drafts nothing' },
    { role: 'finance', kinds: [], because: 'pays only what is approved' },
    { role: 'clerk', kinds: [], because: 'a clerk neither drafts nor approves money' },
  ] as const)('$role may take $kinds: $because', async ({ role, kinds }) => {
    const rows = await rowsOf(role, 'available');
    expect([...new Set(rows.map((row) => row.kind))]).toEqual(kinds);
    expect(rows.every((row) => row.acts.includes('claim'))).toBe(true);
  });

  test('the number on every tab is the number of its rows, for every role', async () => {
    for (const role of ['judge', 'director', 'finance', 'assistant', 'clerk'] as const) {
      const counts = await office.as(role).act(async (ctx) => ok((await countDesk(ctx, { tab: 'mine' })).tabs));
      for (const tab of ['mine', 'available', 'team', 'all'] as const) {
        expect(counts.ok && counts.value[tab].count, `${role} ${tab}`).toBe((await rowsOf(role, tab)).length);
      }
    }
  });

  test('a sister court sees and counts nothing; the upper court sees all', async () => {
    const count = (court: typeof office.courts.first) =>
      office.as('director', court).act(async (ctx) => ok((await countDesk(ctx, { tab: 'all' })).total));
    expect(await count(office.courts.second)).toEqual(ok({ count: 0, capped: false }));
    expect(await count(office.courts.intermediate)).toEqual(ok({ count: 6, capped: false }));
  });

  test('the open items of a case, and none of a case one may not know of', async () => {
    const open = await office.as('judge').act((ctx) => openTasksOf(ctx, calm));
    expect(open.ok && open.value.map((task) => task.kind)).toEqual(['draft-payout']);
    expect((await office.as('judge', office.courts.second).act((ctx) => openTasksOf(ctx, calm))).ok).toBe(false);
  });

  test('查扣冻规定第二十七条: each measure waits under its own term, not under the nearest one of its case', async () => {
    const near = idFrom<'measure'>('01a00000-0000-7000-8000-00000000000a');
    const far = idFrom<'measure'>('01a00000-0000-7000-8000-00000000000b');
    const caseId = await caseWith([
      { kind: 'open', task: 'renew-control', subject: near, dueOn: day('2026-09-02') },
      { kind: 'open', task: 'renew-control', subject: far, dueOn: day('2026-09-03') },
    ]);
    await office.as('centre').act(async (ctx: Ctx) => {
      await applyClockEffects(ctx, caseId, [
        { kind: 'start', term: 'freeze-deposit', subject: near, on: day('2025-09-10') },
        { kind: 'start', term: 'freeze-deposit', subject: far, on: day('2026-08-10') },
      ]);
      return ok(undefined);
    });
    const rows = (await rowsOf('judge', 'mine')).filter((row) => row.case?.caseId === caseId);
    const dueOn = (subject: string) => rows.find((row) => row.subject === subject)?.clock?.dueOn.toString();
    expect([dueOn(near), dueOn(far)]).toEqual(['2026-09-10', '2027-08-10']);
  });
});

describe('常用筛选', () => {
  const one = { name: '超期送达', tab: 'available', kind: 'serve-documents', overdue: true } as const;

  test('what one keeps is there again, saved twice is saved once, and nobody else sees it', async () => {
    const clerk = office.as('clerk');
    for (let times = 0; times < 2; times++) await clerk.act((ctx) => keepDeskFilters(ctx, { filters: [one] }));
    expect(await clerk.act(async (ctx) => ok(await filtersOf(ctx)))).toMatchObject({ value: [one] });
    expect(await office.as('judge').act(async (ctx) => ok(await filtersOf(ctx)))).toMatchObject({ value: [] });
  });

  test('two filters of one name are refused by that name', async () => {
    const twice = await office.as('clerk').act((ctx) => keepDeskFilters(ctx, { filters: [one, { ...one, overdue: false }] }));
    expect(twice).toEqual({ ok: false, refusal: { kind: 'name-twice', name: '超期送达' } });
  });
});
