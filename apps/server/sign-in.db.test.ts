import { setActive, signIn, signOut, whoAmI } from '@duixian/courts/contract';
import { FAILURES_BEFORE_LOCK, LOCK_MINUTES, SESSION_HOURS, SESSION_IDLE_MINUTES } from '@duixian/courts/rules/sign-in';
import { must } from '@duixian/kernel/assert';
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
