import type { Ctx, TaskEffect } from '@duixian/audit/act';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import type { CaseId } from '@duixian/kernel/ids';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyTaskEffects } from './apply-task-effects.ts';
import { askForNotices } from './ask-for-notices.ts';
import { claimTask } from './claim-task.ts';
import { completeTask } from './complete-task.ts';
import { followCase } from './follow-case.ts';
import { handToPool } from './hand-to-pool.ts';
import { reassignTask } from './reassign-task.ts';
import { returnTask } from './return-task.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = { officer: office.actor('judge').personId, team: office.team };

let caseId: CaseId;
beforeEach(async () => {
  caseId = await fileTestCase(office.as('filing'));
});

async function apply(effects: readonly TaskEffect[], to: Partial<typeof judge> = {}) {
  const home = { caseId, court: office.courts.first, team: to.team ?? null, officer: to.officer ?? null };
  await office.as('centre').act(async (ctx: Ctx) => ok(await applyTaskEffects(ctx, home, effects)));
}

async function rows() {
  return statement<{
    task_id: string;
    kind: string;
    state: string;
    place: string;
    due_on: string;
    claimed_by: string | null;
    officer_id: string;
  }>(owner, 'select task_id, kind, state, place, due_on, claimed_by, officer_id from tasks.task where case_id = $1 order by task_id', [
    caseId,
  ]);
}

async function onlyTask() {
  const [row] = await rows();
  return idFrom<'task'>(row?.task_id ?? '');
}

describe('事项效果', () => {
  test('opening twice opens one, ending twice ends one, and the service level counts working days', async () => {
    await apply([{ kind: 'open', task: 'check-filing' }]);
    await apply([{ kind: 'open', task: 'check-filing' }]);
    expect(await rows()).toMatchObject([{ kind: 'check-filing', state: 'open', place: 'court', due_on: '2026-09-02' }]);
    await apply([{ kind: 'complete', task: 'check-filing' }]);
    await apply([{ kind: 'complete', task: 'check-filing' }]);
    expect(await rows()).toMatchObject([{ state: 'done' }]);
    await apply([{ kind: 'open', task: 'check-filing' }]);
    expect((await rows()).map((row) => row.state)).toEqual(['done', 'open']);
  });

  test('two subjects of one kind are two items, and each ends alone', async () => {
    await apply([
      { kind: 'open', task: 'failed-source', subject: 'bank' },
      { kind: 'open', task: 'failed-source', subject: 'vehicles' },
    ]);
    await apply([{ kind: 'withdraw', task: 'failed-source', subject: 'bank', reason: 'answered late' }]);
    expect((await rows()).map((row) => row.state).sort()).toEqual(['open', 'withdrawn']);
  });

  test('money without a case waits under its own name and ends when its case is known', async () => {
    const home = { caseId: null, court: office.courts.first, team: null, officer: null };
    const subject = office.actor('finance').postId;
    await office
      .as('finance')
      .act(async (ctx) => ok(await applyTaskEffects(ctx, home, [{ kind: 'open', task: 'match-receipt', subject }])));
    await apply([{ kind: 'complete', task: 'match-receipt', subject }]);
    const [row] = await statement<{ state: string }>(owner, 'select state from tasks.task where subject = $1', [subject]);
    expect(row?.state).toBe('done');
  });

  test('an item for the officer waits for anybody of the court until there is one, then follows the case', async () => {
    await apply([{ kind: 'open', task: 'control-property', subject: 'account' }]);
    expect(await rows()).toMatchObject([{ place: 'court' }]);
    await statement(owner, 'update cases.case set officer_id = $1 where case_id = $2', [judge.officer, caseId]);
    const moved = await office.as('centre').act((ctx) => followCase(ctx, { caseId, ...judge }));
    const again = await office.as('centre').act((ctx) => followCase(ctx, { caseId, ...judge }));
    expect(moved).toEqual(ok({ moved: 1 }));
    expect(again).toEqual(ok({ moved: 0 }));
    expect(await rows()).toMatchObject([{ place: 'officer', officer_id: judge.officer }]);
    await statement(owner, 'update cases.case set officer_id = null where case_id = $1', [caseId]);
  });
});

describe('交办制发文书', () => {
  test('the pool is asked for the notices of a case once, also when the news comes twice and the work is done', async () => {
    const desk = office.as('centre');
    expect(await desk.act((ctx) => askForNotices(ctx, caseId))).toEqual(ok({ asked: true }));
    expect(desk.acts.at(-1)?.tasks).toEqual([{ kind: 'open', task: 'make-notices' }]);
    await apply([
      { kind: 'open', task: 'make-notices' },
      { kind: 'complete', task: 'make-notices' },
    ]);
    expect(await desk.act((ctx) => askForNotices(ctx, caseId))).toEqual(ok({ asked: false }));
  });
});

describe('认领', () => {
  test('of ten hands at once exactly one takes the item; the others learn whose it is', async () => {
    await apply([{ kind: 'open', task: 'failed-source', subject: 'bank' }]);
    const task = await onlyTask();
    await bringToEnforcement(office.as('centre'), caseId, judge);
    const desks = [office.as('centre'), office.as('assistant'), office.as('centre', office.courts.intermediate), office.as('judge')];
    const tries = Array.from({ length: 12 }, (_, at) => desks[at % desks.length]);
    const results = await Promise.all(tries.map((desk) => desk?.act((ctx) => claimTask(ctx, { task }))));
    const fresh = results.filter((result) => result?.ok && result.value.fresh);
    const late = results.filter((result) => result && !result.ok && result.refusal.kind === 'already-claimed');
    expect(fresh).toHaveLength(1);
    expect(late.length).toBe(12 - results.filter((result) => result?.ok).length);
  });

  test('a post without the right of the act is refused and told which roles have it', async () => {
    await apply([{ kind: 'open', task: 'check-filing' }]);
    const task = await onlyTask();
    const result = await office.as('finance').act((ctx) => claimTask(ctx, { task }));
    expect(result).toEqual({ ok: false, refusal: { kind: 'not-for-your-post', roles: ['centre'] } });
  });

  test('an item of another court’s case is not there', async () => {
    await apply([{ kind: 'open', task: 'check-filing' }]);
    const task = await onlyTask();
    const result = await office.as('centre', office.courts.second).act((ctx) => claimTask(ctx, { task }));
    expect(result).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('办结与退回', () => {
  test('an item that an act ends cannot be ticked off, and names the act', async () => {
    await apply([{ kind: 'open', task: 'check-filing' }]);
    const task = await onlyTask();
    await office.as('centre').act((ctx) => claimTask(ctx, { task }));
    const result = await office.as('centre').act((ctx) => completeTask(ctx, { task, words: '已核查' }));
    expect(result).toEqual({ ok: false, refusal: { kind: 'closed-by-act', act: 'intake.check-filing' } });
  });

  test('a manual item ends once, by whoever took it', async () => {
    await apply([{ kind: 'open', task: 'failed-source', subject: 'bank' }]);
    const task = await onlyTask();
    const early = await office.as('centre').act((ctx) => completeTask(ctx, { task, words: '已临柜查询' }));
    expect(early).toEqual({ ok: false, refusal: { kind: 'not-claimed-by-you' } });
    await office.as('centre').act((ctx) => claimTask(ctx, { task }));
    expect((await office.as('centre').act((ctx) => completeTask(ctx, { task, words: '已临柜查询' }))).ok).toBe(true);
    const twice = await office.as('centre').act((ctx) => completeTask(ctx, { task, words: '已临柜查询' }));
    expect(twice).toEqual({ ok: false, refusal: { kind: 'task-ended', state: 'done' } });
  });

  test('the pool returns only with a code of the list, and the item goes back to the officer who handed it over', async () => {
    await bringToEnforcement(office.as('centre'), caseId, judge);
    await apply([{ kind: 'open', task: 'make-notices' }], judge);
    const task = await onlyTask();
    expect((await office.as('judge').act((ctx) => handToPool(ctx, { task }))).ok).toBe(true);
    await office.as('clerk').act((ctx) => claimTask(ctx, { task }));
    const wrong = await office.as('clerk').act((ctx) => returnTask(ctx, { task, code: 'other-court', words: '非本院' }));
    expect(wrong).toMatchObject({ ok: false, refusal: { kind: 'return-code-not-allowed' } });
    const back = await office.as('clerk').act((ctx) => returnTask(ctx, { task, code: 'facts-missing', words: '缺送达地址' }));
    expect(back).toEqual(ok({ to: 'officer' }));
    expect(await rows()).toMatchObject([{ place: 'officer', officer_id: judge.officer, claimed_by: null }]);
  });

  test('an item goes only to a person whose post can do the act', async () => {
    await apply([{ kind: 'open', task: 'check-filing' }]);
    const task = await onlyTask();
    const to = office.actor('finance').personId;
    const refused = await office.as('director').act((ctx) => reassignTask(ctx, { task, to, reason: '休假' }));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'person-cannot-act', roles: ['centre'] } });
    const taker = office.actor('centre').personId;
    expect((await office.as('director').act((ctx) => reassignTask(ctx, { task, to: taker, reason: '休假' }))).ok).toBe(true);
  });
});
