import { moveTo, placeInLane } from '@duixian/cases/commands/move-case';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeEach, describe, expect, test } from 'vitest';
import { assignCase } from './commands/assign-case.ts';
import { assignMany } from './commands/assign-many.ts';
import { recordRecusal } from './commands/record-recusal.ts';
import { setLoadWeights } from './commands/set-load-weights.ts';
import { officersOf, weightsOn } from './queries/inputs.ts';
import { assignmentQueue, countAssignmentQueue, decisionsOf, replayOf } from './queries.ts';
import { STANDARD_WEIGHTS } from './rules/weights.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = office.actor('judge').personId;
const second = idFrom<'person'>('00000000-0000-7000-8000-000000000001');
await statement(
  owner,
  `insert into courts.person (person_id, login, name, password_hash, active) values ($1, 'second.2', '法官乙', 'none', true)`,
  [second],
);
await statement(
  owner,
  `insert into courts.post (post_id, person_id, court_id, team_id, role, from_on) values (gen_random_uuid(), $1, 2, $2, 'judge', '2020-01-01')`,
  [second, office.team],
);

async function placedCase(
  lane: 'simple' | 'ordinary' | 'complex' = 'ordinary',
  over: Parameters<typeof fileTestCase>[1] = {},
): Promise<CaseId> {
  const caseId = await fileTestCase(office.as('filing'), over);
  await office.as('centre').act(async (ctx) => {
    await moveTo(ctx, caseId, 'search');
    await moveTo(ctx, caseId, 'triage');
    return placeInLane(ctx, caseId, lane);
  });
  return caseId;
}

/** Each test starts with no open case in anybody's hands. */
beforeEach(async () => {
  await statement(
    owner,
    `update cases.case set state = 'closed', stage = 'closed', closed_on = '2026-09-01', closing_kind = 'cancelled' where state = 'open'`,
  );
});

async function caseRow(of: CaseId) {
  const [row] = await statement<{ stage: string; officer_id: string | null }>(
    owner,
    'select stage, officer_id from cases.case where case_id = $1',
    [of],
  );
  return row;
}

describe('分案', () => {
  test('法发〔2006〕35号第二条: the officer is named, the seven days end, and the officer’s team hears of it', async () => {
    const caseId = await placedCase();
    const desk = office.as('centre');
    const done = await desk.act((ctx) => assignCase(ctx, { caseId }));
    expect(done.ok && [judge, second]).toContain(done.ok && done.value.officer);
    expect(await caseRow(caseId)).toMatchObject({ stage: 'enforcement', officer_id: done.ok && done.value.officer });
    expect(desk.acts.at(-1)).toMatchObject({
      clocks: [{ kind: 'satisfy', term: 'assign-judge' }],
      tasks: [{ kind: 'complete', task: 'assign-case' }],
      events: [{ type: 'assignment.case-assigned', facts: { case: caseId } }],
    });
    const twice = await desk.act((ctx) => assignCase(ctx, { caseId }));
    expect(twice).toMatchObject({ ok: false, refusal: { kind: 'wrong-stage', stage: 'enforcement' } });
  });

  test('the lighter officer gets it, and why me says by how much', async () => {
    const [a, b] = [await placedCase('ordinary', { parties: [] }), await placedCase('ordinary', { parties: [] })];
    await bringBusy(judge, 2);
    const done = await office.as('centre').act((ctx) => assignCase(ctx, { caseId: a }));
    expect(done.ok && done.value).toMatchObject({
      officer: second,
      why: { decidedBy: 'least-load', load: 0, others: [{ officer: judge, load: 200, open: 2 }] },
    });
    expect(await caseRow(b)).toMatchObject({ stage: 'assignment' });
  });

  test('a case of a debtor somebody already enforces against goes to that officer, however busy', async () => {
    await bringBusy(judge, 3);
    const caseId = await placedCase();
    const done = await office.as('centre').act((ctx) => assignCase(ctx, { caseId }));
    expect(done.ok && done.value).toMatchObject({ officer: judge, why: { decidedBy: 'related-cases', relatedCases: 3 } });
  });

  test('回避: a recused officer is passed over, the ground is on the decision, and recording it twice is recording it once', async () => {
    await bringBusy(judge, 1);
    const caseId = await placedCase();
    const recuse = () => office.as('centre').act((ctx) => recordRecusal(ctx, { caseId, officer: judge, ground: '与被执行人有近亲属关系' }));
    expect(await recuse()).toEqual(ok({ fresh: true }));
    expect(await recuse()).toEqual(ok({ fresh: false }));
    const done = await office.as('centre').act((ctx) => assignCase(ctx, { caseId }));
    expect(done.ok && done.value).toMatchObject({
      officer: second,
      why: { excluded: [{ officer: judge, because: { kind: 'recused', ground: '与被执行人有近亲属关系' } }] },
    });
  });

  test('nothing is assigned to somebody on leave; with everybody away the refusal names each', async () => {
    await statement(
      owner,
      `insert into courts.leave (leave_id, person_id, from_on, until_on) select gen_random_uuid(), p, '2026-09-01', '2026-09-02' from unnest($1::uuid[]) p`,
      [[judge, second]],
    );
    const caseId = await placedCase();
    const done = await office.as('centre').act((ctx) => assignCase(ctx, { caseId }));
    await statement(owner, 'delete from courts.leave');
    expect(done).toMatchObject({ ok: false, refusal: { kind: 'no-officer-available' } });
    expect(!done.ok && 'excluded' in done.refusal && done.refusal.excluded.map((each) => each.because.kind)).toEqual([
      'on-leave',
      'on-leave',
    ]);
    expect(await caseRow(caseId)).toMatchObject({ stage: 'assignment', officer_id: null });
  });

  test('by hand needs a reason and is never to oneself', async () => {
    const caseId = await placedCase();
    const centre = office.as('centre');
    const bare = await centre.act((ctx) => assignCase(ctx, { caseId, byHand: { officer: judge, reason: null } }));
    expect(bare).toEqual({ ok: false, refusal: { kind: 'reason-for-choice-needed' } });
    const own = office.actor('centre').personId;
    const self = await centre.act((ctx) => assignCase(ctx, { caseId, byHand: { officer: own, reason: '本人承办' } }));
    expect(self).toEqual({ ok: false, refusal: { kind: 'not-to-oneself' } });
    const done = await centre.act((ctx) => assignCase(ctx, { caseId, byHand: { officer: judge, reason: '系列案件' } }));
    expect(done.ok && done.value).toMatchObject({ officer: judge, how: 'by-hand', why: null });
  });

  test('a sister court may not know of the case', async () => {
    const caseId = await placedCase();
    const there = await office.as('centre', office.courts.second).act((ctx) => assignCase(ctx, { caseId }));
    expect(there).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

async function bringBusy(officer: typeof judge, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    await bringToEnforcement(office.as('centre'), await fileTestCase(office.as('filing')), { officer, team: office.team });
  }
}

describe('复算', () => {
  test('a decision run again on its own inputs names the same officer, after loads have changed', async () => {
    const caseId = await placedCase();
    const done = await office.as('centre').act((ctx) => assignCase(ctx, { caseId }));
    await bringBusy(judge, 2);
    await bringBusy(second, 1);
    const replay = await office.as('centre').act((ctx) => replayOf(ctx, done.ok ? done.value.decisionId : idFrom<'assignment'>(judge)));
    expect(replay.ok && replay.value).toMatchObject({ same: true, decided: done.ok && done.value.officer });
    const shown = await office.as('centre').act((ctx) => decisionsOf(ctx, caseId));
    expect(shown.ok && shown.value[0]).toMatchObject({ how: 'by-rule', ruleVersion: '2026-1' });
  });

  test('the decision cannot be altered by the application', async () => {
    const caseId = await placedCase();
    await office.as('centre').act((ctx) => assignCase(ctx, { caseId }));
    await expect(
      db.pool.connect().then(async (client) => {
        try {
          await client.query(
            `begin; set local role duixian_app; set local app.region = '1'; set local app.courts = '2'; update assignment.decision set reason = 'x'`,
          );
        } finally {
          await client.query('rollback');
          client.release();
        }
      }),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('批量分案', () => {
  test('loads stay level, a case of the wrong stage says why, and the queue is empty after it', async () => {
    const cases: CaseId[] = [];
    for (let at = 0; at < 6; at++) cases.push(await placedCase('ordinary', { parties: [] }));
    const stray = await fileTestCase(office.as('filing'));
    const queue = () =>
      office.as('centre').act(async (ctx) => ok([await countAssignmentQueue(ctx), (await assignmentQueue(ctx, undefined, 100)).length]));
    expect(await queue()).toEqual(ok([{ count: 6, capped: false }, 6]));
    const done = await office.as('centre').act((ctx) => assignMany(ctx, { cases: [...cases, stray] }));
    const results = done.ok ? done.value : [];
    expect(results.find((item) => item.caseId === stray)?.refusal).toMatchObject({ kind: 'wrong-stage', stage: 'check' });
    const counts = [judge, second].map((who) => results.filter((item) => item.assigned?.officer === who).length);
    expect(counts).toEqual([3, 3]);
    expect(await queue()).toEqual(ok([{ count: 0, capped: false }, 0]));
  });

  test('two centres with the same batch at once: each case is given once', async () => {
    const cases: CaseId[] = [];
    for (let at = 0; at < 4; at++) cases.push(await placedCase());
    const both = await Promise.all([
      office.as('centre').act((ctx) => assignMany(ctx, { cases })),
      office.as('centre', office.courts.intermediate).act((ctx) => assignMany(ctx, { cases: [...cases].reverse() })),
    ]);
    const given = both.flatMap((batch) => (batch.ok ? batch.value : [])).filter((item) => item.assigned !== null);
    expect(given).toHaveLength(4);
    const [row] = await statement<{ n: bigint }>(owner, 'select count(*) n from assignment.decision where case_id = any($1::uuid[])', [
      cases,
    ]);
    expect(row?.n).toBe(4n);
  });
});

describe('权重', () => {
  test('a court’s weights hold from their day, and the loads follow them', async () => {
    await bringBusy(judge, 2);
    const weights = { ...STANDARD_WEIGHTS, lane: { simple: 50, ordinary: 150, complex: 300 }, perFurtherParty: 10 };
    const set = await office
      .as('director')
      .act((ctx) => setLoadWeights(ctx, { court: office.courts.first, from: day('2026-09-01'), weights, reason: '试行' }));
    expect(set.ok).toBe(true);
    const loads = await office
      .as('centre')
      .act(async (ctx) => ok(await officersOf(ctx, office.courts.first, (await weightsOn(ctx, office.courts.first, ctx.today)).weights)));
    expect(loads.ok && loads.value.find((each) => each.officer === judge)).toMatchObject({ open: 2, load: 300 });
    const past = await office
      .as('director')
      .act((ctx) => setLoadWeights(ctx, { court: office.courts.first, from: day('2026-08-01'), weights, reason: '追溯' }));
    expect(past).toMatchObject({ ok: false, refusal: { kind: 'weights-in-the-past' } });
  });
});
