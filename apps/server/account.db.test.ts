import { createHash } from 'node:crypto';
import {
  acceptInvitation,
  changePassword,
  confirmSecondFactor,
  endSession,
  endToken,
  enrolSecondFactor,
  issueToken,
  showAccount,
} from '@duixian/courts/account-contract';
import { signIn, whoAmI } from '@duixian/courts/contract';
import { givePassword, resetSecondFactor, setFactorRule } from '@duixian/courts/people-contract';
import { codeAt } from '@duixian/courts/totp';
import { SESSION_COOKIE } from '@duixian/http/routes';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom } from '@duixian/kernel/ids';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { DEMO_PASSWORD } from '@duixian/seed/city';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openOffice } from './testing/open-office.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 20 });
afterAll(() => office.close());
beforeEach(() => office.signInAnew());

const personOf = (login: string) =>
  must(
    planCity().people.find((person) => person.login === login),
    login,
  ).personId;
const step = () => BigInt(Math.floor(office.clock.now().epochMilliseconds / 30_000));

async function tryWord(login: string, password: string, code?: string): Promise<string> {
  const answer = await office.send(null, signIn, { body: { login, password, ...(code === undefined ? {} : { code }) } });
  return answer.ok ? (answer.value.mustEnrol ? 'in, to enrol' : 'in') : answer.kind;
}

async function enrolled(login: string) {
  const { secret } = await office.done(login, enrolSecondFactor, {});
  const { recoveryCodes } = await office.done(login, confirmSecondFactor, { body: { code: codeAt(secret, step()) } });
  office.clock.advance(30_000);
  return { secret, recoveryCodes };
}

describe('第二要素', () => {
  test('from the first right code on the word alone is not enough; a code counts once', async () => {
    const { secret } = await enrolled('judge.linshui');
    expect(await tryWord('judge.linshui', DEMO_PASSWORD)).toBe('second-factor-needed');
    expect(await tryWord('judge.linshui', 'wrong', codeAt(secret, step()))).toBe('wrong-name-or-password');
    expect(await tryWord('judge.linshui', DEMO_PASSWORD, '000000')).toBe('wrong-code');
    expect(await tryWord('judge.linshui', DEMO_PASSWORD, codeAt(secret, step()))).toBe('in');
    expect(await tryWord('judge.linshui', DEMO_PASSWORD, codeAt(secret, step()))).toBe('wrong-code');
  });

  test('wrong codes lock the account as wrong words do', async () => {
    await enrolled('clerk.linshui');
    for (let i = 0; i < 5; i++) expect(await tryWord('clerk.linshui', DEMO_PASSWORD, '000000')).toBe('wrong-code');
    expect(await tryWord('clerk.linshui', DEMO_PASSWORD, '000000')).toBe('locked');
  });

  test('a recovery word opens once', async () => {
    const { recoveryCodes } = await enrolled('assistant.linshui');
    expect(recoveryCodes).toHaveLength(10);
    const word = must(recoveryCodes[3], 'a word');
    expect(await tryWord('assistant.linshui', DEMO_PASSWORD, word.toUpperCase())).toBe('in');
    expect(await tryWord('assistant.linshui', DEMO_PASSWORD, word)).toBe('wrong-code');
  });

  test('neither the secret nor a recovery word stands in the database', async () => {
    const { secret, recoveryCodes } = await enrolled('centre.linshui');
    const rows = await statement<{ text: string }>(
      owner,
      `select string_agg(t::text, '') as text from (select f::text as t from courts.second_factor f union all select r::text from courts.recovery_code r
       union all select i::text from audit.idempotency i union all select e::text from audit.entry e) s`,
    );
    for (const word of [secret, ...recoveryCodes]) expect(rows[0]?.text).not.toContain(word);
  });

  test('a role that is asked for it opens nothing but its own account until it is there', async () => {
    const court = courtIdFrom(2);
    await office.done('administrator.hengjiang', setFactorRule, {
      params: { court },
      body: { role: 'finance', from: office.clock.today(), required: true },
    });
    expect(await tryWord('finance.linshui', DEMO_PASSWORD)).toBe('in, to enrol');
    expect(await office.raw('finance.linshui', 'GET', '/receipts')).toMatchObject({ status: 403, kind: 'second-factor-to-enrol' });
    expect((await office.done('finance.linshui', whoAmI, {})).mustEnrol).toBe(true);
    await enrolled('finance.linshui');
    expect((await office.raw('finance.linshui', 'GET', '/receipts')).status).toBe(200);
    expect(await tryWord('finance.yunlu', DEMO_PASSWORD)).toBe('in');
  });

  test('the administrator of the court takes a lost factor away, a sister court’s does not', async () => {
    await enrolled('seal.linshui');
    const params = { person: personOf('seal.linshui') };
    expect(await office.send('administrator.hengjiang', resetSecondFactor, { params })).toMatchObject({ ok: true });
    expect(await tryWord('seal.linshui', DEMO_PASSWORD)).toBe('in');
    expect(await office.send('director.linshui', resetSecondFactor, { params })).toMatchObject({ ok: false, kind: 'no-right' });
  });
});

describe('修改口令', () => {
  const next = '案结事了一笔一笔发到位呀';

  test.each([
    { current: 'wrong', to: next + next, kind: 'wrong-password' },
    { current: DEMO_PASSWORD, to: 'too-short', kind: 'password-too-short' },
    { current: DEMO_PASSWORD, to: 'supervisor-2026', kind: 'password-guessable' },
    { current: DEMO_PASSWORD, to: DEMO_PASSWORD, kind: 'same-password' },
  ])('is refused: $kind', async ({ current, to, kind }) => {
    expect(await office.send('supervisor.linshui', changePassword, { body: { current, next: to } })).toMatchObject({ ok: false, kind });
  });

  test('ends every other session, keeps this one, and the old word opens nothing', async () => {
    const other = await office.send(null, signIn, { body: { login: 'director.linshui', password: DEMO_PASSWORD } });
    expect(other.ok).toBe(true);
    const before = await office.done('director.linshui', showAccount, {});
    expect(before.sessions.length).toBeGreaterThan(1);
    await office.done('director.linshui', changePassword, { body: { current: DEMO_PASSWORD, next: next + next } });
    const after = await office.done('director.linshui', showAccount, {});
    expect(after.sessions.map(({ here }) => here)).toEqual([true]);
    expect(await tryWord('director.linshui', DEMO_PASSWORD)).toBe('wrong-name-or-password');
    expect(await tryWord('director.linshui', next + next)).toBe('in');
  });

  test('whose account was changed is told of it, by whom and from where, once each: by themselves too', async () => {
    await office.settle();
    const toldOf = (login: string) =>
      statement<{ kind: string; facts: { by: string; address: string } }>(
        owner,
        `select kind, facts from hub.notice where person_id = $1 and channel = 'in-app' order by notice_id`,
        [personOf(login)],
      );
    expect((await toldOf('director.linshui')).map(({ kind }) => kind)).toEqual(['password-changed']);
    // Confirmed by its holder, taken away by the administrator.
    const seal = await toldOf('seal.linshui');
    expect(seal.map(({ kind }) => kind)).toEqual(['second-factor-changed', 'second-factor-changed']);
    expect(new Set(seal.map(({ facts }) => facts.by)).size).toBe(2);
    expect(seal.every(({ facts }) => facts.address !== '')).toBe(true);
    await office.done('administrator.hengjiang', givePassword, {
      params: { person: personOf('filing.shiqiao') },
      body: { password: next + next },
    });
    await office.settle();
    expect((await toldOf('filing.shiqiao')).map(({ kind }) => kind)).toEqual(['password-changed']);
  });
});

describe('登录的地方', () => {
  test('one’s own session at another desk can be ended, nobody else’s', async () => {
    await office.send(null, signIn, { body: { login: 'filing.linshui', password: DEMO_PASSWORD } });
    const mine = await office.done('filing.linshui', showAccount, {});
    const away = must(
      mine.sessions.find(({ here }) => !here),
      'the other desk',
    ).sessionId;
    expect(await office.send('reception.linshui', endSession, { params: { session: away } })).toMatchObject({ kind: 'not-found' });
    expect(await office.send('filing.linshui', endSession, { params: { session: away } })).toMatchObject({ ok: true });
    expect((await office.done('filing.linshui', showAccount, {})).sessions).toHaveLength(1);
  });
});

describe('机器令牌', () => {
  const ask = (token: string, method: 'GET' | 'POST', url: string, payload?: object) =>
    office.inject({
      method,
      url: `/api${url}`,
      headers: { authorization: `Bearer ${token}` },
      ...(payload === undefined ? {} : { payload }),
    });

  test('holds the part of its maker’s rights it was given, without cookie and without page; ended, nothing', async () => {
    const made = await office.done('finance.yunlu', issueToken, { body: { name: '对账机', permissions: ['funds.view'], days: 30 } });
    expect((await ask(made.token, 'GET', '/receipts')).statusCode).toBe(200);
    expect((await ask(made.token, 'GET', '/cases')).statusCode).toBe(403);
    expect((await ask(made.token, 'POST', '/receipts', {})).statusCode).toBe(403);
    // One's own account stays a person's.
    expect((await ask(made.token, 'POST', '/account/second-factor')).statusCode).toBe(403);
    const rows = await statement<{ text: string }>(owner, 'select t::text as text from courts.api_token t');
    expect(rows.map(({ text }) => text).join()).not.toContain(made.token);
    await office.done('finance.yunlu', endToken, { params: { token: made.tokenId } });
    expect((await ask(made.token, 'GET', '/receipts')).statusCode).toBe(401);
  });

  test('cannot hold what its maker does not, runs out, and falls with the maker’s post', async () => {
    const beyond = await office.send('filing.yunlu', issueToken, { body: { name: 'x', permissions: ['funds.pay'], days: 1 } });
    expect(beyond).toMatchObject({ ok: false, kind: 'rights-beyond-ones-own' });
    const short = await office.done('filing.yunlu', issueToken, { body: { name: 'x', permissions: ['cases.view'], days: 1 } });
    expect((await ask(short.token, 'GET', '/cases')).statusCode).toBe(200);
    office.clock.advance(86_400_001);
    expect((await ask(short.token, 'GET', '/cases')).statusCode).toBe(401);
    office.signInAnew();
    const long = await office.done('filing.yunlu', issueToken, { body: { name: 'y', permissions: ['cases.view'], days: 9 } });
    await statement(owner, `update courts.post set until_on = '2026-08-31' where person_id = $1`, [personOf('filing.yunlu')]);
    expect((await ask(long.token, 'GET', '/cases')).statusCode).toBe(401);
  });

  test('a session cookie is no machine’s token, and a token is no cookie', async () => {
    const made = await office.done('director.yunlu', issueToken, { body: { name: 'z', permissions: ['cases.view'], days: 1 } });
    const asCookie = await office.inject({ method: 'GET', url: '/api/cases', cookies: { [SESSION_COOKIE]: made.token } });
    expect(asCookie.statusCode).toBe(401);
  });
});

describe('一次性链接', () => {
  test('a poor password does not cost the link; a good one does', async () => {
    const token = 'a'.repeat(43);
    const hash = createHash('sha256').update(token).digest('hex');
    await statement(owner, `insert into courts.invitation (token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)`, [
      hash,
      personOf('judge2.linshui'),
      office.clock.now().toString(),
      office.clock.now().add({ hours: 1 }).toString(),
    ]);
    const accept = async (password: string) => {
      const answer = await office.send(null, acceptInvitation, { body: { token, password } });
      return answer.ok ? answer.value.login : answer.kind;
    };
    expect(await accept('short')).toBe('password-too-short');
    expect(await accept('案结事了一笔一笔发到位呀')).toBe('judge2.linshui');
    expect(await accept('案结事了一笔一笔发到位呀')).toBe('invitation-not-valid');
    expect(await tryWord('judge2.linshui', '案结事了一笔一笔发到位呀')).toBe('in');
  });
});

describe('登录留痕', () => {
  test('who came in, and who tried to, with the address', async () => {
    expect(await tryWord('judge3.linshui', 'wrong')).toBe('wrong-name-or-password');
    expect(await tryWord('judge3.linshui', DEMO_PASSWORD)).toBe('in');
    const rows = await statement<{ type: string; address: string }>(
      owner,
      `select type, address from audit.entry where type in ('courts.signed-in', 'courts.sign-in-refused') order by entry_id desc limit 2`,
    );
    expect(rows).toEqual([
      { type: 'courts.signed-in', address: '127.0.0.1' },
      { type: 'courts.sign-in-refused', address: '127.0.0.1' },
    ]);
  });
});

describe('越权留痕', () => {
  test('asking for what is not one’s own is on record: once for a right, once for a thing of another court, however often tried', async () => {
    for (let i = 0; i < 3; i++) {
      expect(await office.raw('bailiff.linshui', 'GET', '/receipts')).toMatchObject({ kind: 'no-right' });
      expect(await office.raw('administrator.hengjiang', 'GET', '/people/01890000-0000-7000-8000-000000000000/account')).toMatchObject({
        status: 404,
      });
    }
    const rows = await statement<{ facts: object }>(
      owner,
      `select facts from audit.entry where type = 'courts.refused-at-door' order by entry_id desc limit 2`,
    );
    expect(rows.map(({ facts }) => facts)).toEqual([
      { why: 'not-found', permission: 'courts.manage-people', door: '/people/:person/account', changes: false },
      { why: 'no-right', permission: 'funds.view', door: '/receipts', changes: false },
    ]);
  });
});
