import { appointPerson, setActive, signIn, signOut, whoAmI } from '@duixian/courts/contract';
import { endPersonsSession, givePassword, listFactorRules, setFactorRule, showPersonsAccount } from '@duixian/courts/people-contract';
import { FAILURES_BEFORE_LOCK, LOCK_MINUTES, SESSION_HOURS, SESSION_IDLE_MINUTES } from '@duixian/courts/rules/sign-in';
import { PAGE_HEADER, SESSION_COOKIE } from '@duixian/http/routes';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { DEMO_PASSWORD } from '@duixian/seed/city';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openOffice } from './testing/open-office.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 20 });
afterAll(() => office.close());

const MINUTE = 60_000;
const BESIDE = '01890000-0000-7000-8000-000000000077';
beforeEach(() => office.signInAnew());

async function tryWord(login: string, password: string): Promise<string> {
  const answer = await office.send(null, signIn, { body: { login, password } });
  return answer.ok ? 'in' : answer.kind;
}

async function isIn(login: string): Promise<boolean> {
  return (await office.send(login, whoAmI, {})).ok;
}

describe('错误口令', () => {
  test('the fifth wrong word locks the account for a quarter of an hour, also for the right word', async () => {
    for (let i = 0; i < FAILURES_BEFORE_LOCK; i++) expect(await tryWord('judge.linshui', `wrong-${i}`)).toBe('wrong-name-or-password');
    expect(await tryWord('judge.linshui', DEMO_PASSWORD)).toBe('locked');
    office.clock.advance(LOCK_MINUTES * MINUTE - 1);
    expect(await tryWord('judge.linshui', DEMO_PASSWORD)).toBe('locked');
    office.clock.advance(1);
    expect(await tryWord('judge.linshui', DEMO_PASSWORD)).toBe('in');
  });

  test('a right word in between starts the count again', async () => {
    const wrong = async () => expect(await tryWord('clerk.linshui', 'wrong')).toBe('wrong-name-or-password');
    for (let i = 0; i < FAILURES_BEFORE_LOCK - 1; i++) await wrong();
    expect(await tryWord('clerk.linshui', DEMO_PASSWORD)).toBe('in');
    for (let i = 0; i < FAILURES_BEFORE_LOCK - 1; i++) await wrong();
    expect(await tryWord('clerk.linshui', DEMO_PASSWORD)).toBe('in');
  });

  test('ten wrong words at once are counted one by one: the account is locked, no more than five were looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => tryWord('seal.linshui', 'wrong')));
    expect(answers.filter((kind) => kind === 'wrong-name-or-password')).toHaveLength(FAILURES_BEFORE_LOCK);
    expect(answers.filter((kind) => kind === 'locked')).toHaveLength(10 - FAILURES_BEFORE_LOCK);
  });

  test('an unknown name is answered as a wrong word, and is never locked', async () => {
    for (let i = 0; i < FAILURES_BEFORE_LOCK + 2; i++) expect(await tryWord('nobody.linshui', 'wrong')).toBe('wrong-name-or-password');
  });
});

describe('会话', () => {
  test('an hour without a request ends it; a request in time keeps it', async () => {
    expect(await isIn('centre.linshui')).toBe(true);
    for (let i = 0; i < 3; i++) {
      office.clock.advance(SESSION_IDLE_MINUTES * MINUTE);
      expect(await isIn('centre.linshui')).toBe(true);
    }
    office.clock.advance(SESSION_IDLE_MINUTES * MINUTE + 1);
    expect(await isIn('centre.linshui')).toBe(false);
  });

  test('twelve hours end it however busy it is', async () => {
    expect(await isIn('filing.linshui')).toBe(true);
    for (let hour = 1; hour < SESSION_HOURS; hour++) {
      office.clock.advance(60 * MINUTE);
      expect(await isIn('filing.linshui')).toBe(true);
    }
    office.clock.advance(60 * MINUTE);
    expect(await isIn('filing.linshui')).toBe(false);
  });

  test('signing out ends the session at the server: the old cookie opens nothing', async () => {
    expect(await isIn('finance.linshui')).toBe(true);
    expect((await office.send('finance.linshui', signOut, {})).ok).toBe(true);
    expect(await office.send('finance.linshui', whoAmI, {})).toMatchObject({ ok: false, kind: 'not-signed-in' });
  });

  test('a closed account is refused at its next request, and does not get its old session back when it is reopened', async () => {
    const whom = must(
      planCity().people.find((person) => person.login === 'director.linshui'),
      'the director',
    ).personId;
    expect(await isIn('director.linshui')).toBe(true);
    await office.done('administrator.hengjiang', setActive, { params: { person: whom }, body: { active: false } });
    expect(await isIn('director.linshui')).toBe(false);
    expect(await tryWord('director.linshui', DEMO_PASSWORD)).toBe('wrong-name-or-password');
    await office.done('administrator.hengjiang', setActive, { params: { person: whom }, body: { active: true } });
    expect(await isIn('director.linshui')).toBe(false);
    expect(await tryWord('director.linshui', DEMO_PASSWORD)).toBe('in');
  });

  test('a post that ended yesterday opens nothing today, and its holder cannot sign in', async () => {
    expect(await isIn('supervisor.linshui')).toBe(true);
    const whom = must(
      planCity().people.find((person) => person.login === 'supervisor.linshui'),
      'the supervisor',
    ).personId;
    await statement(owner, `update courts.post set until_on = '2026-08-31' where person_id = $1`, [whom]);
    expect(await isIn('supervisor.linshui')).toBe(false);
    expect(await tryWord('supervisor.linshui', DEMO_PASSWORD)).toBe('no-post-today');
  });

  test('the token is not in the database: a reader of the table cannot come in', async () => {
    expect(await isIn('reception.linshui')).toBe(true);
    const rows = await statement<{ token_hash: string }>(owner, 'select token_hash from courts.session');
    expect(rows.length).toBeGreaterThan(0);
    for (const { token_hash } of rows) expect(token_hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('别人设的口令', () => {
  const first = '先用一次就改掉的这一句话呀';
  const own = '案结事了一笔一笔发到位呀';
  const signInAs = async (login: string, password: string) => {
    const payload = { login, password };
    const response = await office.inject({ method: 'POST', url: '/api/session', headers: { [PAGE_HEADER]: '1' }, payload });
    return must(response.cookies.find(({ name }) => name === SESSION_COOKIE)?.value, response.body);
  };
  const ask = async (token: string, method: 'GET' | 'POST', path: string, payload?: object) => {
    const cookies = { [SESSION_COOKIE]: token };
    const body = payload === undefined ? {} : { payload };
    const response = await office.inject({ method, url: `/api${path}`, headers: { [PAGE_HEADER]: '1' }, cookies, ...body });
    return { status: response.statusCode, ...response.json<{ kind?: string; mustChangePassword?: boolean }>() };
  };

  test('opens nothing but one’s own account until it is changed: a newly appointed officer', async () => {
    const body = { login: 'new.linshui', name: '闻人新', password: first, court: courtIdFrom(2), team: null, role: 'judge' };
    await office.done('administrator.hengjiang', appointPerson, { body });
    const token = await signInAs('new.linshui', first);
    expect((await ask(token, 'GET', '/session')).mustChangePassword).toBe(true);
    expect(await ask(token, 'GET', '/cases')).toMatchObject({ status: 403, kind: 'password-to-change' });
    expect((await ask(token, 'POST', '/account/password', { current: first, next: own })).status).toBe(200);
    expect((await ask(token, 'GET', '/cases')).status).toBe(200);
  });

  test('师徒: a post held under a mentor bears both names on what is done in it; the mentor is a colleague of that court', async () => {
    const body = { login: 'apprentice.linshui', name: '闻人徒', password: first, court: courtIdFrom(2), team: null, role: 'assistant' };
    for (const mentor of ['nobody.linshui', 'judge.yunlu']) {
      const asked = await office.send('administrator.hengjiang', appointPerson, { body: { ...body, mentor } });
      expect(asked).toMatchObject({ ok: false, kind: 'mentor-not-of-court' });
    }
    await office.done('administrator.hengjiang', appointPerson, { body: { ...body, mentor: 'judge.linshui' } });
    const token = await signInAs('apprentice.linshui', first);
    expect((await ask(token, 'POST', '/account/password', { current: first, next: own })).status).toBe(200);
    const rows = await statement<{ mentor: unknown }>(
      owner,
      `select facts -> 'mentor' as mentor from audit.entry where region_id = 1 and person_name = '闻人徒' and type = 'courts.password-changed'`,
    );
    const judge = must(
      planCity().people.find(({ login }) => login === 'judge.linshui'),
      'the judge',
    );
    expect(rows).toEqual([{ mentor: { person: judge.personId, name: judge.name } }]);
  });

  test('the administrator gives a forgotten one anew: sessions end, and it is changed first again', async () => {
    const person = must(
      planCity().people.find(({ login }) => login === 'assistant.linshui'),
      'the assistant',
    ).personId;
    const before = await signInAs('assistant.linshui', DEMO_PASSWORD);
    await office.done('administrator.hengjiang', givePassword, { params: { person }, body: { password: first } });
    expect((await ask(before, 'GET', '/session')).status).toBe(401);
    const token = await signInAs('assistant.linshui', first);
    expect(await ask(token, 'GET', '/desk')).toMatchObject({ kind: 'password-to-change' });
    const shown = await office.done('administrator.hengjiang', showPersonsAccount, { params: { person } });
    expect(shown).toMatchObject({ passwordGiven: true, sessions: [{ through: 'password' }] });
  });

  test('the administrator ends a session of a person of the court, nobody’s of a court beside, and gives nobody of it a password', async () => {
    const person = must(
      planCity().people.find(({ login }) => login === 'judge2.linshui'),
      'a judge',
    ).personId;
    const token = await signInAs('judge2.linshui', DEMO_PASSWORD);
    const { sessions } = await office.done('administrator.hengjiang', showPersonsAccount, { params: { person } });
    const session = must(sessions[0], 'a session').sessionId;
    await statement(
      owner,
      `insert into courts.person (person_id, login, name, password_hash, active) values ($1, 'admin.yunlu', '某', 'x', true)`,
      [BESIDE],
    );
    await statement(
      owner,
      `insert into courts.post (post_id, person_id, court_id, role, from_on) values ($1, $1, 3, 'administrator', '2020-01-01')`,
      [BESIDE],
    );
    await statement(
      owner,
      `update courts.person set password_hash = (select password_hash from courts.person where login = 'judge.linshui') where person_id = $1`,
      [BESIDE],
    );
    for (const [endpoint, asked] of [
      [endPersonsSession, { params: { person, session } }],
      [givePassword, { params: { person }, body: { password: first } }],
      [showPersonsAccount, { params: { person } }],
    ] as const) {
      expect(await office.send('admin.yunlu', endpoint, asked)).toMatchObject({ ok: false, kind: 'not-found' });
    }
    await office.done('administrator.hengjiang', endPersonsSession, { params: { person, session } });
    expect((await ask(token, 'GET', '/session')).status).toBe(401);
  });

  test('a second-factor rule cannot begin in the past, and one to come asks nobody yet', async () => {
    const params = { court: courtIdFrom(2) };
    const rule = (from: string) => ({ params, body: { role: 'seal', from: day(from), required: true } });
    expect(await office.send('administrator.hengjiang', setFactorRule, rule('2026-08-31'))).toMatchObject({
      kind: 'rule-begins-in-the-past',
    });
    await office.done('administrator.hengjiang', setFactorRule, rule('2026-12-01'));
    const { rows } = await office.done('administrator.hengjiang', listFactorRules, { params });
    expect(rows).toEqual([{ role: 'seal', from: day('2026-12-01'), required: true, inForce: false }]);
    const answer = await office.send(null, signIn, { body: { login: 'seal.yunlu', password: DEMO_PASSWORD } });
    expect(answer.ok && answer.value.mustEnrol).toBe(false);
  });
});
