import { confirmSecondFactor, enrolSecondFactor, showAccount } from '@duixian/courts/account-contract';
import { setActive, signOut, whoAmI } from '@duixian/courts/contract';
import { linkIdentity, showPersonsAccount, unlinkIdentity, waitingIdentities } from '@duixian/courts/people-contract';
import { beginEntry, signInWays } from '@duixian/courts/provider-contract';
import { ENTRY_MINUTES } from '@duixian/courts/rules/provider';
import { entryWords } from '@duixian/courts/session';
import { codeAt } from '@duixian/courts/totp';
import { PAGE_HEADER, SESSION_COOKIE } from '@duixian/http/routes';
import { must } from '@duixian/kernel/assert';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openIdProvider } from './identity-provider.ts';
import { type Came, CLIENT, startProvider } from './testing/loopback-provider.ts';
import { openOffice } from './testing/open-office.ts';

const publicUrl = 'http://localhost:8460';
const outside = await startProvider(publicUrl);
const settings = {
  issuer: outside.issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  labelZh: '市法院统一身份',
  labelEn: 'City court account',
  claim: 'sub',
  secondFactor: ['amr:mfa'],
  publicUrl,
};
const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 20, provider: openIdProvider(settings) });
afterAll(async () => {
  await office.close();
  await outside.stop();
});
beforeEach(() => office.signInAnew());

const planned = (login: string) =>
  must(
    planCity().people.find((person) => person.login === login),
    login,
  );
const personOf = (login: string) => planned(login).personId;
const nameOf = (login: string) => planned(login).name;
const begin = () => office.done('administrator.hengjiang', beginEntry, {});

async function send(path: string, payload: object) {
  const response = await office.inject({ method: 'POST', url: `/api/entries/${path}`, headers: { [PAGE_HEADER]: '1' }, payload });
  const body = response.json<{ kind?: string; facts?: Record<string, unknown>; mustEnrol?: boolean }>();
  return { ...body, token: response.cookies.find(({ name }) => name === SESSION_COOKIE)?.value };
}

/** From the button to the office, as one person at the provider. */
async function comeIn(as: Came) {
  const { secret, address } = await begin();
  const answer = await outside.visit(address, as);
  return { secret, answer, ...(await send('finish', { secret, answer })) };
}

async function link(login: string, subject: string) {
  return office.done('administrator.hengjiang', linkIdentity, { params: { person: personOf(login) }, body: { subject } });
}

async function whoIs(token: string | undefined): Promise<string> {
  const response = await office.inject({ method: 'GET', url: '/api/session', cookies: { [SESSION_COOKIE]: must(token, 'a session') } });
  return response.json<{ name: string }>().name;
}

describe('统一身份登录', () => {
  test('the page offers the provider by its name in both languages', async () => {
    const { provider } = await office.done('administrator.hengjiang', signInWays, {});
    expect(provider).toEqual({ labelZh: '市法院统一身份', labelEn: 'City court account' });
  });

  test('an identity nobody linked opens nothing, even under the name of an officer; it waits for the administrator', async () => {
    const came = await comeIn({ sub: 'stranger-1', name: nameOf('judge.linshui') });
    expect(came).toMatchObject({ kind: 'identity-not-linked', facts: { identity: 'stranger-1' } });
    expect(came.token).toBeUndefined();
    const { rows } = await office.done('administrator.hengjiang', waitingIdentities, {});
    expect(rows).toEqual([expect.objectContaining({ subject: 'stranger-1', name: nameOf('judge.linshui') })]);
  });

  test('once linked it opens an ordinary session, which is on record and can be seen, signed out and ended like any other', async () => {
    await link('judge.linshui', 'stranger-1');
    const came = await comeIn({ sub: 'stranger-1', name: '' });
    expect(await whoIs(came.token)).toBe(nameOf('judge.linshui'));
    const { sessions, identities } = await office.done('judge.linshui', showAccount, {});
    expect(sessions.map(({ through }) => through)).toContain('provider');
    expect(identities.map(({ subject }) => subject)).toEqual(['stranger-1']);
    expect((await office.done('administrator.hengjiang', waitingIdentities, {})).rows).toEqual([]);
    const gone = await office.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { [PAGE_HEADER]: '1' },
      cookies: { [SESSION_COOKIE]: must(came.token, 'a session') },
    });
    expect(gone.json<{ goodbye: string }>().goodbye).toContain(`${outside.issuer}/session/end`);
    expect((await office.send('judge.linshui', whoAmI, {})).ok).toBe(false);
    office.signInAnew();
    expect((await office.done('judge.linshui', signOut, {})).goodbye).toBeNull();
    const acts = await statement<{ type: string }>(
      owner,
      `select type from audit.entry where type like 'courts.identity%' order by entry_id`,
    );
    expect(acts.map(({ type }) => type)).toEqual(['courts.identity-linked']);
  });

  test('the same answer brought twice is refused the second time', async () => {
    const { secret, answer } = await comeIn({ sub: 'stranger-1', name: '' });
    expect(await send('finish', { secret, answer })).toMatchObject({ kind: 'entry-over' });
  });

  test.each([
    { forged: (words: string) => words.replace(/state=[^&]+/, 'state=forged'), kind: 'proof-not-valid', because: 'another state' },
    { forged: (words: string) => words.replace(/code=[^&]+/, 'code=forged'), kind: 'provider-refused', because: 'a code it never gave' },
    { forged: (words: string) => words.replace(/iss=[^&]+/, 'iss=http%3A%2F%2Fevil'), kind: 'proof-not-valid', because: 'another issuer' },
    { forged: () => '', kind: 'proof-not-valid', because: 'nothing at all' },
    { forged: () => `?${'state=x&'.repeat(800)}`, kind: 'proof-not-valid', because: 'a long line of nothing' },
  ])('$because: $kind', async ({ forged, kind }) => {
    const { secret, address } = await begin();
    const answer = await outside.visit(address, { sub: 'stranger-1', name: '' });
    const sent = await send('finish', { secret, answer: forged(answer) });
    expect([sent.kind, sent.token]).toEqual([kind, undefined]);
  });

  test('an answer carried into another browser is refused: its secret was never begun here', async () => {
    const { address } = await begin();
    const answer = await outside.visit(address, { sub: 'stranger-1', name: '' });
    const foreign = 'A'.repeat(43);
    const rewritten = answer.replace(/state=[^&]+/, `state=${entryWords(foreign).state}`);
    expect(await send('finish', { secret: foreign, answer: rewritten })).toMatchObject({ kind: 'entry-not-begun-here' });
  });

  test('a code somebody else obtained does not pass under our own state: PKCE and nonce', async () => {
    const theirs = await begin();
    const stolen = new URLSearchParams(await outside.visit(theirs.address, { sub: 'stranger-1', name: '' })).get('code');
    const mine = await begin();
    const answer = await outside.visit(mine.address, { sub: 'x', name: '' });
    const mixed = answer.replace(/code=[^&]+/, `code=${stolen}`);
    expect(await send('finish', { secret: mine.secret, answer: mixed })).toMatchObject({ kind: 'provider-refused' });
  });

  test('an answer that comes too late, and a person who declined at the provider', async () => {
    const { secret, address } = await begin();
    const answer = await outside.visit(address, { sub: 'stranger-1', name: '' });
    office.clock.advance(ENTRY_MINUTES * 60_000);
    expect(await send('finish', { secret, answer })).toMatchObject({ kind: 'entry-over' });
    const again = await begin();
    const declined = await outside.visitAndDecline(again.address);
    const said = await send('finish', { secret: again.secret, answer: declined });
    expect(said).toMatchObject({ kind: 'provider-refused', facts: { why: 'access_denied' } });
  });

  test('whoever left the office does not come in: account closed, post ended', async () => {
    await link('director.linshui', 'leaver');
    const person = personOf('director.linshui');
    await office.done('administrator.hengjiang', setActive, { params: { person }, body: { active: false } });
    expect(await comeIn({ sub: 'leaver', name: '' })).toMatchObject({ kind: 'account-closed' });
    await office.done('administrator.hengjiang', setActive, { params: { person }, body: { active: true } });
    await statement(owner, `update courts.post set until_on = '2026-08-31' where person_id = $1`, [person]);
    expect(await comeIn({ sub: 'leaver', name: '' })).toMatchObject({ kind: 'no-post-today' });
  });
});

describe('第二要素', () => {
  test('seen by the provider it counts; not seen, ours is asked, and asked in vain five times it locks', async () => {
    await link('clerk.linshui', 'two-factors');
    const { secret } = await office.done('clerk.linshui', enrolSecondFactor, {});
    const code = () => codeAt(secret, BigInt(Math.floor(office.clock.now().epochMilliseconds / 30_000)));
    await office.done('clerk.linshui', confirmSecondFactor, { body: { code: code() } });
    office.clock.advance(30_000);
    expect(await whoIs((await comeIn({ sub: 'two-factors', name: '', amr: ['mfa'] })).token)).toBe(nameOf('clerk.linshui'));
    const came = await comeIn({ sub: 'two-factors', name: '', amr: ['pwd'] });
    expect([came.kind, came.token]).toEqual(['second-factor-needed', undefined]);
    expect(await send('code', { secret: came.secret, code: '000000' })).toMatchObject({ kind: 'wrong-code' });
    const inside = await send('code', { secret: came.secret, code: code() });
    expect(await whoIs(inside.token)).toBe(nameOf('clerk.linshui'));
    expect(await send('code', { secret: came.secret, code: code() })).toMatchObject({ kind: 'entry-over' });
    const other = await comeIn({ sub: 'two-factors', name: '' });
    for (let i = 0; i < 5; i++) expect((await send('code', { secret: other.secret, code: '000000' })).kind).toBe('wrong-code');
    expect((await send('code', { secret: other.secret, code: '000000' })).kind).toBe('locked');
  });
});

describe('关联与解除', () => {
  test('one identity, one person: a second link is refused on both sides; unlinked it opens nothing', async () => {
    const clash = await office.send('administrator.hengjiang', linkIdentity, {
      params: { person: personOf('seal.linshui') },
      body: { subject: 'stranger-1' },
    });
    expect(clash).toMatchObject({ ok: false, kind: 'identity-linked-already', facts: { name: nameOf('judge.linshui') } });
    const params = { person: personOf('judge.linshui') };
    const second = await office.send('administrator.hengjiang', linkIdentity, { params, body: { subject: 'another' } });
    expect(second).toMatchObject({ ok: false, kind: 'person-linked-already' });
    expect(await office.send('director.yunlu', linkIdentity, { params, body: { subject: 'another' } })).toMatchObject({ kind: 'no-right' });
    const [held] = (await office.done('administrator.hengjiang', showPersonsAccount, { params })).identities;
    await office.done('administrator.hengjiang', unlinkIdentity, { params: { ...params, identity: must(held, 'the link').identityId } });
    expect(await comeIn({ sub: 'stranger-1', name: '' })).toMatchObject({ kind: 'identity-not-linked' });
  });
});

describe('提供方', () => {
  test('another claim can name the person: it comes from the user information', async () => {
    const provider = openIdProvider({ ...settings, claim: 'staff_number' });
    const words = entryWords('B'.repeat(43));
    const address = await provider.begin(words);
    const answer = await outside.visit(address.ok ? address.value : '', { sub: '17', name: '某甲' });
    expect(await provider.prove(answer, words)).toMatchObject({ ok: true, value: { subject: 'no-17', name: '某甲', secondFactor: false } });
  });

  test('a claim it does not send, a secret it does not know, and a provider that is away, each by name', async () => {
    const words = entryWords('C'.repeat(43));
    const through = async (provider: ReturnType<typeof openIdProvider>) => {
      const address = await provider.begin(words);
      const proven = await provider.prove(await outside.visit(address.ok ? address.value : '', { sub: '18', name: '' }), words);
      return proven.ok ? 'ok' : proven.refusal;
    };
    expect(await through(openIdProvider({ ...settings, claim: 'badge' }))).toEqual({ kind: 'claim-missing', claim: 'badge' });
    expect(await through(openIdProvider({ ...settings, clientSecret: 'wrong' }))).toMatchObject({ kind: 'provider-refused' });
    const away = openIdProvider({ ...settings, issuer: 'http://127.0.0.1:9' });
    expect(await away.begin(words)).toMatchObject({ ok: false, refusal: { kind: 'provider-unreachable' } });
    expect(await away.prove(`?code=a&state=${words.state}`, words)).toMatchObject({ refusal: { kind: 'provider-unreachable' } });
    expect(await away.goodbye()).toBeUndefined();
  });
});
