import { testDatabase } from '@duixian/postgres/testing/database';
import { afterAll, describe, expect, test } from 'vitest';
import { openOffice } from './testing/open-office.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 10 });
afterAll(() => office.close());

const url = '/api/courts/2/lane-scope';
const from = (login: string, method: 'GET' | 'PUT', tag?: string, payload?: object) =>
  office.tokenOf(login).then((token) =>
    office.inject({
      method,
      url,
      cookies: { duixian: token },
      headers: { 'x-duixian': '1', ...(tag === undefined ? {} : { 'if-match': tag }) },
      ...(payload === undefined ? {} : { payload }),
    }),
  );

describe('防覆盖：If-Match', () => {
  test('two directors with the same page: the first saves, the second is told and shown what stands, and nothing is lost', async () => {
    const read = await from('director.linshui', 'GET');
    const tag = String(read.headers.etag);
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const { scope } = read.json<{ scope: object }>();
    const body = { from: office.clock.today().toString(), scope, reason: '按本院情况' };
    const first = await from('director.linshui', 'PUT', tag, body);
    expect([first.statusCode, first.body]).toEqual([200, first.body]);
    const second = await from('director.linshui', 'PUT', tag, { ...body, reason: '另一位的改动' });
    expect(second.json()).toMatchObject({ kind: 'changed-meanwhile', status: 409, facts: { current: { ownSetting: true } } });
    // With the tag of what stands now the same words are taken.
    const now = await from('director.linshui', 'GET');
    expect(now.headers.etag).toBe(first.headers.etag);
    const third = await from('director.linshui', 'PUT', String(now.headers.etag), { ...body, reason: '对照后的改动' });
    expect([third.statusCode, third.body]).toEqual([200, third.body]);
  });

  test('a look at something nobody edits has no tag', async () => {
    const answer = await office.inject({ method: 'GET', url: '/api/courts', cookies: { duixian: await office.tokenOf('judge.linshui') } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).toBeUndefined();
  });
});
