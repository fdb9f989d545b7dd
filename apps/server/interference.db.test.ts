import { listAttempts } from '@duixian/cases/attempts-contract';
import { caseTrail, listCases, showCase } from '@duixian/cases/contract';
import { listInterference, reportInterference, showInterference } from '@duixian/cases/interference-contract';
import { caseObservers, endGrant, grantLook } from '@duixian/cases/observer-contract';
import { LONGEST_GRANT_DAYS } from '@duixian/cases/rules/observer-grant';
import { caseClocks } from '@duixian/deadlines/contract';
import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice } from './testing/open-office.ts';
import { walkCase } from './testing/walk-case.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 10 });
afterAll(() => office.close());
const walked = await walkCase(office, {
  officer: 'judge.linshui',
  applicant: '衡江澹台精密铸造有限公司',
  debtor: '钟离昶旻',
  debtorNumber: '110105198504120014',
  titleSerial: 7_501,
  account: '6222000000000077501',
});
const inspector = must(
  planCity().people.find((person) => person.role === 'inspector'),
  'an inspector',
).login;
const params = { case: walked.caseId };
const body = {
  kind: 'court-insider',
  who: '某副庭长',
  whoPost: '本院某庭',
  manner: 'meal',
  happenedOn: office.clock.today(),
  words: '席间问能否先放这一笔',
} as const;

describe('三个规定：干预登记', () => {
  test('whoever works on the case writes it down; nobody but the inspector reads it, its writer neither', async () => {
    const made = await office.done('judge.linshui', reportInterference, { params, body });
    const read = { params: { interference: made.interferenceId } };
    for (const login of ['judge.linshui', 'director.linshui', 'supervisor.linshui', 'administrator.hengjiang']) {
      expect(await office.send(login, showInterference, read)).toMatchObject({ ok: false, kind: 'no-right' });
    }
    const shown = await office.done(inspector, showInterference, read);
    expect(shown).toMatchObject({ who: '某副庭长', caseNumber: walked.caseNumber, reportedBy: expect.any(String) });
    const list = await office.done(inspector, listInterference, { query: {} });
    expect(list.rows.map((row) => row.interferenceId)).toContain(made.interferenceId);
  });

  test('the trail of the case and the record of acts say nothing of whom or what', async () => {
    const trail = await office.done('judge.linshui', caseTrail, { params, query: {} });
    expect(JSON.stringify(trail.rows.map(({ type, facts }) => ({ type, facts })))).not.toContain('interference');
    const rows = await statement<{ facts: object; case_id: string | null }>(
      owner,
      `select facts, case_id from audit.entry where type = 'cases.interference-reported'`,
    );
    expect(rows).toEqual([{ facts: {}, case_id: null }]);
  });

  test('it shows what was done in the case in the days after', async () => {
    const [row] = (await office.done(inspector, listInterference, { query: {} })).rows;
    const id = must(row, 'a row').interferenceId;
    const before = await office.done(inspector, showInterference, { params: { interference: id } });
    office.clock.advance(3 * 86_400_000);
    office.signInAnew();
    await statement(
      owner,
      `insert into audit.entry select region_id, '01f00000-0000-7000-8000-000000000009', court_id, case_id, 'assignment.reassigned', subject, person_id, post_id, person_name, facts, acted_on, $2::timestamptz
       from audit.entry where case_id = $1 limit 1`,
      [walked.caseId, office.clock.now().toString()],
    );
    const after = await office.done(inspector, showInterference, { params: { interference: id } });
    expect(after.after.map(({ type }) => type)).toContain('assignment.reassigned');
    expect(after.after.length).toBeGreaterThan(before.after.length);
    const looks = await statement(owner, `select distinct case_id from audit.look where what = '/interference/{interference}'`);
    expect(looks).toEqual([{ case_id: null }]);
  });

  test('the database itself shows it to nobody without the inspector’s mark, and lets nobody change it', async () => {
    const client = await db.pool.connect();
    try {
      await client.query(
        `begin; set local role duixian_app; set local app.region = '1'; set local app.courts = '1,2,3,4,5,6'; set local app.reach = 'court'; set local app.inspects = 'no'`,
      );
      expect((await client.query('select * from cases.interference where region_id = 1')).rowCount).toBe(0);
      await client.query(`set local app.inspects = 'yes'`);
      expect((await client.query('select * from cases.interference where region_id = 1')).rowCount).toBeGreaterThan(0);
      await expect(client.query(`update cases.interference set words = '' where region_id = 1`)).rejects.toThrow('permission denied');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test.each([
    { login: 'judge2.linshui', kind: 'not-found', because: 'somebody else’s case' },
    { login: 'judge.yunlu', kind: 'not-found', because: 'a case of a sister court' },
  ])('cannot be written at $because', async ({ login, kind }) => {
    expect(await office.send(login, reportInterference, { params, body })).toMatchObject({ ok: false, kind });
  });

  test('a day that has not come is refused', async () => {
    const tomorrow = { ...body, happenedOn: day('2030-01-01') };
    expect(await office.send('judge.linshui', reportInterference, { params, body: tomorrow })).toMatchObject({
      ok: false,
      kind: 'day-in-the-future',
    });
  });
});

describe('被拒的尝试', () => {
  test('the inspector reads who tried what was not theirs, from where: without the right, at another court, by a name, with an entry that had ended', async () => {
    expect(await office.raw('bailiff.linshui', 'POST', '/people', { payload: '{}' })).toMatchObject({ status: 403, kind: 'no-right' });
    expect(await office.raw('judge.yunlu', 'GET', `/cases/${walked.caseId}`)).toMatchObject({ status: 404, kind: 'not-found' });
    const over = await office.tokenOf('clerk.linshui');
    await office.raw('clerk.linshui', 'DELETE', '/session');
    for (let i = 0; i < 3; i++) expect(await office.raw('clerk.linshui', 'GET', '/cases')).toMatchObject({ status: 401 });
    office.keepToken('clerk.linshui', over);
    const payload = JSON.stringify({ login: 'seal.linshui', password: 'not-the-one' });
    expect((await office.raw(null, 'POST', '/session', { payload })).status).toBe(401);
    const { rows } = await office.done(inspector, listAttempts, { query: {} });
    const named = (login: string) =>
      must(
        planCity().people.find((person) => person.login === login),
        login,
      ).name;
    const at = { address: '127.0.0.1' };
    expect(rows.slice(0, 4)).toMatchObject([
      { type: 'courts.sign-in-refused', personName: 'seal.linshui', why: 'wrong-name-or-password', ...at },
      { type: 'courts.ended-entry-used', personName: named('clerk.linshui'), door: '/cases', changes: false, ...at },
      { type: 'courts.refused-at-door', personName: named('judge.yunlu'), why: 'not-found', door: '/cases/:case', changes: false, ...at },
      { type: 'courts.refused-at-door', personName: named('bailiff.linshui'), why: 'no-right', door: '/people', changes: true, ...at },
    ]);
    // However often the ended entry is shown: one row.
    expect(rows.filter(({ type }) => type === 'courts.ended-entry-used').length).toBe(1);
    expect(await office.raw('supervisor.linshui', 'GET', '/refused-attempts')).toMatchObject({ status: 403, kind: 'no-right' });
  });

  test('tokens that are made up name nobody and leave nothing', async () => {
    const before = await office.done(inspector, listAttempts, { query: {} });
    for (const token of ['1.made-up', `1.${'a'.repeat(60)}`, '../../1.x', '99999.x', '']) {
      const answer = await office.inject({ method: 'GET', url: '/api/cases', cookies: { duixian: token } });
      expect(answer.statusCode).toBe(401);
    }
    expect((await office.done(inspector, listAttempts, { query: {} })).rows).toEqual(before.rows);
  });

  test('what the process measures is read on its own machine alone', async () => {
    const from = (remoteAddress: string) => office.inject({ method: 'GET', url: '/metrics', remoteAddress });
    expect([(await from('127.0.0.1')).statusCode, (await from('10.1.2.3')).statusCode]).toEqual([200, 404]);
  });
});

describe('外部观察：只看获准的案件，只到获准之日', () => {
  const observer = { login: 'deputy.linshui', name: '某代表', personId: idFrom<'person'>('01990000-0000-7000-8000-00000000d001') };
  beforeAll(async () => {
    await statement(
      owner,
      `insert into courts.person (person_id, login, name, password_hash, active)
       select $1, $2, $3, password_hash, true from courts.person where login = 'judge.linshui'`,
      [observer.personId, observer.login, observer.name],
    );
    await statement(
      owner,
      `insert into courts.post (post_id, person_id, court_id, role, from_on) values ($1, $1, 2, 'observer', '2026-09-01')`,
      [observer.personId],
    );
  });
  const seen = async () => ({
    list: (await office.done(observer.login, listCases, { query: {} })).rows.map((row) => row.caseId),
    open: (await office.send(observer.login, showCase, { params })).ok,
  });
  const lastDay = plusDays(office.clock.today(), 10);
  const give = { params, body: { person: observer.personId, until: lastDay, reason: '人大代表视察' } };
  const NOTHING_SEEN = { list: [], open: false };

  test('nothing before; one case after, with its clocks and nothing that was not granted; the act and the look are on record', async () => {
    expect(await seen()).toEqual(NOTHING_SEEN);
    const offered = await office.done('director.linshui', caseObservers, { params });
    expect(offered.observers.map((one) => one.person)).toContain(observer.personId);
    await office.done('director.linshui', grantLook, give);
    expect(await seen()).toEqual({ list: [walked.caseId], open: true });
    expect((await office.send(observer.login, caseClocks, { params })).ok).toBe(true);
    expect(await office.send(observer.login, caseTrail, { params, query: {} })).toMatchObject({ ok: false, kind: 'no-right' });
    const trail = await office.done('director.linshui', caseTrail, { params, query: {} });
    const granted = trail.rows.filter((row) => row.type === 'cases.look-granted');
    expect(granted.map((row) => row.facts)).toMatchObject([{ person: observer.name, until: lastDay.toString() }]);
    const looks = await statement(owner, `select 1 from audit.look where what = 'cases.show-case' and person_id = $1`, [observer.personId]);
    expect(looks.length).toBeGreaterThan(0);
  });

  test('refused: who is no observer, a day behind us or too far, twice, without the right, at another court', async () => {
    const today = office.clock.today();
    const asked = (login: string, body: Partial<typeof give.body>) =>
      office.send(login, grantLook, { params, body: { ...give.body, ...body } });
    const judge = must(
      planCity().people.find((person) => person.login === 'judge.linshui'),
      'a judge',
    );
    expect(await asked('director.linshui', { person: judge.personId })).toMatchObject({ kind: 'not-an-observer' });
    expect(await asked('director.linshui', { until: plusDays(today, -1) })).toMatchObject({ kind: 'grant-in-the-past' });
    const far = await asked('director.linshui', { until: plusDays(today, LONGEST_GRANT_DAYS + 1) });
    expect(far).toMatchObject({ kind: 'grant-too-long' });
    expect(await asked('director.linshui', {})).toMatchObject({ kind: 'already-granted' });
    expect(await asked('judge.linshui', {})).toMatchObject({ kind: 'no-right' });
    expect(await asked('director.yunlu', {})).toMatchObject({ kind: 'not-found' });
  });

  test('ended by an act it is over at the next question, once, and not from another court', async () => {
    const { grants } = await office.done('director.linshui', caseObservers, { params });
    const end = { params: { grant: must(grants[0], 'the grant').grantId }, body: { reason: '视察结束' } };
    expect(await office.send('director.yunlu', endGrant, end)).toMatchObject({ kind: 'not-found' });
    await office.done('director.linshui', endGrant, end);
    expect(await seen()).toEqual(NOTHING_SEEN);
    expect(await office.send('director.linshui', endGrant, end)).toMatchObject({ kind: 'grant-over' });
  });

  test('it runs through its last day and not a day more, with every job stopped', async () => {
    const until = plusDays(office.clock.today(), 1);
    await office.done('director.linshui', grantLook, { params, body: { ...give.body, until } });
    office.clock.moveTo(`${until.toString()}T15:00:00Z`);
    office.signInAnew();
    expect(await seen()).toEqual({ list: [walked.caseId], open: true });
    office.clock.moveTo(`${until.toString()}T16:30:00Z`);
    office.signInAnew();
    expect(await seen()).toEqual(NOTHING_SEEN);
  });

  test('an observer’s post counts through its last day in this city and not a day more, whatever was granted beyond it', async () => {
    const last = plusDays(office.clock.today(), 1);
    await office.done('director.linshui', grantLook, { params, body: { ...give.body, until: plusDays(last, 5) } });
    await statement(owner, 'update courts.post set until_on = $2 where post_id = $1', [observer.personId, last.toString()]);
    const offered = async () =>
      (await office.done('director.linshui', caseObservers, { params })).observers.map((one) => one.person).includes(observer.personId);
    office.clock.moveTo(`${last.toString()}T15:00:00Z`);
    office.signInAnew();
    expect([await seen(), await offered()]).toEqual([{ list: [walked.caseId], open: true }, true]);
    office.clock.moveTo(`${last.toString()}T16:10:00Z`);
    expect(await office.send(observer.login, showCase, { params })).toMatchObject({ ok: false, kind: 'not-signed-in' });
    office.signInAnew();
    expect(await offered()).toBe(false);
    const again = { params, body: { ...give.body, until: plusDays(last, 5) } };
    expect(await office.send('director.linshui', grantLook, again)).toMatchObject({ ok: false, kind: 'not-an-observer' });
  });
});
