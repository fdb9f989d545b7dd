import { handTo } from '@duixian/cases/commands/move-case';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { setActive } from '@duixian/courts/commands/set-active';
import { testOffice } from '@duixian/courts/testing/office';
import { type CaseId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { handOver, planHandOver } from './commands/hand-over.ts';
import { lendOfficer, returnOfficer } from './commands/lend-officer.ts';
import { officersOf } from './queries/inputs.ts';
import { loanLedger, loansOn } from './queries/loans.ts';
import { casesHeldBy, orphanedWork } from './queries/open-work.ts';
import { STANDARD_WEIGHTS } from './rules/weights.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const { first, second, intermediate } = office.courts;
const leaver = office.actor('judge').personId;
const colleague = idFrom<'person'>('00000000-0000-7000-8000-000000000001');
const director = office.as('director');
const above = office.as('director', intermediate);

beforeAll(async () => {
  await statement(
    owner,
    `insert into courts.person (person_id, login, name, password_hash, active) values ($1, 'second.2', '法官乙', 'none', true)`,
    [colleague],
  );
  await statement(
    owner,
    `insert into courts.post (post_id, person_id, court_id, team_id, role, from_on) values (gen_random_uuid(), $1, 2, $2, 'judge', '2020-01-01')`,
    [colleague, office.team],
  );
  await statement(
    owner,
    `insert into courts.team (team_id, court_id, kind, name_zh, name_en) values ('00000000-0000-7000-8000-0000000000aa', 3, 'ordinary', '普执组', 'Ordinary team')`,
  );
  for (let n = 0; n < 3; n++)
    await bringToEnforcement(office.as('centre'), await fileTestCase(office.as('filing')), { officer: leaver, team: office.team });
});

describe('休假移交：一件也不落下', () => {
  test('the preview says where each piece goes and moves nothing', async () => {
    const plan = await director.act((ctx) => planHandOver(ctx, leaver));
    if (!plan.ok) throw new Error(plan.refusal.kind);
    expect(plan.value.cases.map((one) => one.to?.officer)).toEqual([colleague, colleague, colleague]);
    const held = await director.act(async (ctx) => ok(await casesHeldBy(ctx, leaver)));
    expect(held.ok && held.value.length).toBe(3);
  });

  test('with nobody to take a case nothing is moved at all', async () => {
    await statement(
      owner,
      `insert into courts.leave (leave_id, person_id, from_on, until_on) values (gen_random_uuid(), $1, '2026-09-01', '2026-09-01')`,
      [colleague],
    );
    const stuck = await director.act((ctx) => handOver(ctx, { person: leaver, reason: '产假', leave: null }));
    await statement(owner, 'delete from courts.leave');
    expect(stuck).toMatchObject({ ok: false, refusal: { kind: 'nobody-takes', cases: 3 } });
    const held = await director.act(async (ctx) => ok(await casesHeldBy(ctx, leaver)));
    expect(held.ok && held.value.length).toBe(3);
  });

  test('all cases go in one act with the leave, each with its decision and news for its items', async () => {
    const leave = { from: day('2026-09-02'), until: day('2026-10-02') };
    const done = await director.act((ctx) => handOver(ctx, { person: leaver, reason: '产假', leave }));
    expect(done.ok).toBe(true);
    const seen = await director.act(async (ctx) =>
      ok({ left: (await casesHeldBy(ctx, leaver)).length, taken: (await casesHeldBy(ctx, colleague)).length }),
    );
    expect(seen).toEqual(ok({ left: 0, taken: 3 }));
    const decisions = await statement<{ how: string; reason: string }>(
      owner,
      `select how, reason from assignment.decision where officer_id = $1`,
      [colleague],
    );
    expect(decisions).toEqual(Array.from({ length: 3 }, () => ({ how: 'handed-on', reason: '产假' })));
    const types = director.acts.flatMap((act) => (act.events ?? []).map((event) => event.type));
    expect(types.filter((type) => type === 'assignment.case-assigned').length).toBe(3);
    expect(types.at(-1)).toBe('assignment.work-handed-over');
    office.clock.moveTo('2026-09-02T02:00:00Z');
    const officers = await director.act(async (ctx) => ok(await officersOf(ctx, first, STANDARD_WEIGHTS)));
    expect(officers.ok && officers.value.find((one) => one.officer === leaver)?.onLeave).toBe(true);
  });

  test('of another court nobody’s work is handed over', async () => {
    const there = await office.as('director', second).act((ctx) => handOver(ctx, { person: leaver, reason: 'x', leave: null }));
    expect(there).toMatchObject({ refusal: { kind: 'person-not-here' } });
  });

  test('the database itself keeps an account open that open work belongs to', async () => {
    const close = (who: string) => statement(owner, `update courts.person set active = false where person_id = $1`, [who]);
    await expect(close(colleague)).rejects.toThrow('case_officer_active');
    await close(leaver);
    expect(await director.act(async (ctx) => ok(await orphanedWork(ctx)))).toEqual(ok({ cases: 0, tasks: 0 }));
    await expect(statement(owner, `update cases.case set officer_id = $1 where state <> 'closed'`, [leaver])).rejects.toThrow(
      'case_officer_active',
    );
  });
});

describe('停用与派活同时发生', () => {
  const openWork = async (person: PersonId) => {
    const held = await director.act(async (ctx) => ok({ cases: (await casesHeldBy(ctx, person)).length, tasks: 0 }));
    return held.ok ? held.value : { cases: 0, tasks: 0 };
  };
  const close = (person: PersonId, then: () => Promise<void> = async () => undefined) =>
    office.as('director').act(async (ctx) => {
      const done = await setActive(ctx, { person, active: false, openWork });
      await then();
      return done;
    });
  const give = (caseId: CaseId, person: PersonId, then: () => Promise<void> = async () => undefined) =>
    director.act(async (ctx) => {
      const done = await handTo(ctx, caseId, { officer: person, team: office.team });
      await then();
      return done;
    });
  /** Says when it was reached, and waits there until it is let go. */
  function gate() {
    const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const stop = () => {
      reached.resolve();
      return released.promise;
    };
    return { reached: reached.promise, open: () => released.resolve(), stop };
  }

  test('a case given while the account is being closed keeps it open: the closing waits for it and counts it', async () => {
    const [held] = await statement<{ case_id: string }>(owner, `select case_id from cases.case where officer_id = $1 limit 1`, [colleague]);
    const caseId = idFrom<'case'>(held?.case_id ?? '');
    const free = office.actor('assistant').personId;
    const given = gate();
    const giving = give(caseId, free, given.stop);
    await given.reached;
    const closing = close(free);
    given.open();
    expect((await giving).ok).toBe(true);
    expect(await closing).toMatchObject({ refusal: { kind: 'has-open-work', cases: 1 } });
    await give(caseId, colleague);
  });

  test('a case given after the closing has begun is refused by name, and stays where it was', async () => {
    const [held] = await statement<{ case_id: string }>(owner, `select case_id from cases.case where officer_id = $1 limit 1`, [colleague]);
    const caseId = idFrom<'case'>(held?.case_id ?? '');
    const free = office.actor('assistant').personId;
    const closed = gate();
    const closing = close(free, closed.stop);
    await closed.reached;
    const giving = give(caseId, free);
    closed.open();
    expect(await closing).toEqual(ok({ active: false }));
    expect(await giving).toMatchObject({ refusal: { kind: 'officer-inactive' } });
    expect(await director.act(async (ctx) => ok(await orphanedWork(ctx)))).toEqual(ok({ cases: 0, tasks: 0 }));
  });
});

describe('借调台账', () => {
  const lend = (over: Partial<Parameters<typeof lendOfficer>[1]> = {}) =>
    above.act((ctx) =>
      lendOfficer(ctx, {
        officer: colleague,
        to: second,
        from: day('2026-09-03'),
        until: day('2026-12-31'),
        reason: '支援旧案清理',
        ...over,
      }),
    );

  test('an officer lent counts there and not at home, and the ledger says so', async () => {
    const done = await lend();
    expect(done.ok).toBe(true);
    office.clock.moveTo('2026-09-03T02:00:00Z');
    const seen = await above.act(async (ctx) =>
      ok({
        home: (await officersOf(ctx, first, STANDARD_WEIGHTS)).map((one) => one.officer),
        there: (await officersOf(ctx, second, STANDARD_WEIGHTS)).map((one) => one.officer),
        door: (await loansOn(ctx.tx, ctx.region, ctx.today)).get(colleague),
        ledger: await loanLedger(ctx, 10),
      }),
    );
    if (!seen.ok) throw new Error('the ledger is read');
    expect(seen.value.home).not.toContain(colleague);
    expect(seen.value.there).toContain(colleague);
    expect(seen.value.door).toEqual([second]);
    expect(seen.value.ledger).toMatchObject([{ personId: colleague, from: first, to: second, cases: 0, endedOn: null }]);
  });

  test.each([
    { kind: 'lent-already', over: {} },
    { kind: 'same-court', over: { to: first, from: day('2027-02-01'), until: day('2027-02-02') } },
    { kind: 'loan-days-wrong', over: { from: day('2026-12-31'), until: day('2026-12-01') } },
    { kind: 'not-an-officer-here', over: { officer: office.actor('clerk').personId } },
    { kind: 'not-to-oneself', over: { officer: office.actor('director', intermediate).personId } },
    { kind: 'no-team-there', over: { to: intermediate, from: day('2027-02-01'), until: day('2027-02-02') } },
  ] as const)('$kind', async ({ kind, over }) => expect(await lend(over)).toMatchObject({ refusal: { kind } }));

  test('the database refuses two loans of one person that meet, whatever the application thinks', async () => {
    await expect(
      statement(
        owner,
        `insert into assignment.loan (region_id, loan_id, person_id, from_court_id, court_id, team_id, from_on, until_on, reason, ordered_by, ordered_on)
         values (1, gen_random_uuid(), $1, 2, 3, $2, '2026-12-31', '2027-01-31', 'x', $3, '2026-09-01')`,
        [colleague, office.team, leaver],
      ),
    ).rejects.toThrow('loan_once');
  });

  test('ended, the officer is home again, and it ends once', async () => {
    const ledger = await above.act(async (ctx) => ok(await loanLedger(ctx, 1)));
    const loan = ledger.ok ? ledger.value[0]?.loanId : undefined;
    if (loan === undefined) throw new Error('a loan');
    expect(await above.act((ctx) => returnOfficer(ctx, { loan, reason: '提前完成' }))).toEqual(ok({ ended: true }));
    expect(await above.act((ctx) => returnOfficer(ctx, { loan, reason: '再来' }))).toMatchObject({ refusal: { kind: 'loan-ended' } });
    const home = await above.act(async (ctx) => ok((await officersOf(ctx, first, STANDARD_WEIGHTS)).map((one) => one.officer)));
    expect(home.ok && home.value).toContain(colleague);
  });
});
