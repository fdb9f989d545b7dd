import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setLoadWeights } from '@duixian/assignment/contract';
import { STANDARD_WEIGHTS } from '@duixian/assignment/rules/weights';
import { issueToken } from '@duixian/courts/account-contract';
import { listPeople } from '@duixian/courts/contract';
import { endPost } from '@duixian/courts/post-contract';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom } from '@duixian/kernel/ids';
import { plusDays } from '@duixian/kernel/legal-day';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openOffice } from './testing/open-office.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 10 });
afterAll(() => office.close());

const scopeAt = '/api/courts/2/lane-scope';
const weightsAt = '/api/courts/2/load-weights';
const letterheadAt = '/api/courts/2/letterhead';
const segmentsAt = '/api/courts/2/segments';
/** In place of a tag: the sender had read that nothing stood there. */
const NOTHING = 'nothing';
const readBefore = (tag: string) => (tag === NOTHING ? { 'if-none-match': '*' } : { 'if-match': tag });
const from = (login: string, method: 'GET' | 'PUT', tag?: string, payload?: object, url = scopeAt) =>
  office.tokenOf(login).then((token) =>
    office.inject({
      method,
      url,
      cookies: { duixian: token },
      headers: { 'x-duixian': '1', ...(tag === undefined ? {} : readBefore(tag)) },
      ...(payload === undefined ? {} : { payload }),
    }),
  );

const nameOf = (login: string) =>
  must(
    planCity().people.find((person) => person.login === login),
    login,
  ).name;

describe('防覆盖：If-Match', () => {
  test('two directors with the same page: the first saves, the second is told who changed what and shown what stands', async () => {
    const read = await from('director.linshui', 'GET');
    const tag = String(read.headers.etag);
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const { scope } = read.json<{ scope: { simpleWithinDays: number } }>();
    const body = { from: office.clock.today().toString(), scope: { ...scope, simpleWithinDays: 45 }, reason: '按本院情况' };
    const first = await from('director.linshui', 'PUT', tag, body);
    expect([first.statusCode, first.body]).toEqual([200, first.body]);
    const second = await from('director.linshui', 'PUT', tag, { ...body, reason: '另一位的改动' });
    expect(second.json()).toMatchObject({
      kind: 'changed-meanwhile',
      status: 409,
      facts: { current: { ownSetting: true }, by: [nameOf('director.linshui')], fields: ['from', 'simpleWithinDays'] },
    });
    // With the tag of what stands now the same words are taken.
    const now = await from('director.linshui', 'GET');
    expect(now.headers.etag).toBe(first.headers.etag);
    const third = await from('director.linshui', 'PUT', String(now.headers.etag), { ...body, reason: '对照后的改动' });
    expect([third.statusCode, third.body]).toEqual([200, third.body]);
  });

  test('a setting an upper court has changed names its officer to the court concerned; what begins tomorrow counts too', async () => {
    const read = await from('director.linshui', 'GET');
    const { scope } = read.json<{ scope: object }>();
    const body = { from: office.clock.today().add({ days: 1 }).toString(), scope: { ...scope, mostDebtorsInOneGo: 1 }, reason: '全市统一' };
    expect((await from('director.hengjiang', 'PUT', undefined, body)).statusCode).toBe(200);
    const late = await from('director.linshui', 'PUT', String(read.headers.etag), { ...body, reason: '本院另定' });
    const { facts } = late.json<{ facts: { by: string[]; fields: string[]; at: string } }>();
    expect([late.statusCode, facts.by, facts.fields]).toEqual([409, [nameOf('director.hengjiang')], ['from', 'mostDebtorsInOneGo']]);
    expect(facts.at.slice(0, 10)).toBe('2026-09-01');
  });

  test('a tag nobody gave is refused, and tells nobody’s name', async () => {
    const before = await from('administrator.hengjiang', 'GET', undefined, undefined, letterheadAt);
    const late = await from('administrator.hengjiang', 'PUT', '"made-up"', before.json(), letterheadAt);
    expect([late.statusCode, late.json()]).toEqual([
      409,
      expect.objectContaining({ facts: { current: before.json(), by: [], fields: [], at: null } }),
    ]);
  });

  test('the second of two administrators learns which line of the letterhead the first has changed', async () => {
    const before = await from('administrator.hengjiang', 'GET', undefined, undefined, letterheadAt);
    const tag = String(before.headers.etag);
    const lines = before.json<object>();
    const first = await from('administrator.hengjiang', 'PUT', tag, { ...lines, hotline: '12368-9' }, letterheadAt);
    expect(first.statusCode).toBe(200);
    const second = await from('administrator.hengjiang', 'PUT', tag, { ...lines, phone: '0000-1234567' }, letterheadAt);
    expect(second.json()).toMatchObject({
      kind: 'changed-meanwhile',
      facts: { by: [nameOf('administrator.hengjiang')], fields: ['hotline'] },
    });
    // The tag the first was given back lets them go on.
    const again = await from('administrator.hengjiang', 'PUT', String(first.headers.etag), { ...lines, hotline: '12368' }, letterheadAt);
    expect(again.statusCode).toBe(200);
  });

  test('a first letterhead of two administrators: who had found nothing is told who has made one meanwhile', async () => {
    const at = '/api/courts/4/letterhead';
    const lines = (await from('administrator.hengjiang', 'GET', undefined, undefined, letterheadAt)).json<object>();
    await statement(owner, 'delete from documents.letterhead where court_id = 4', []);
    expect((await from('administrator.hengjiang', 'GET', undefined, undefined, at)).statusCode).toBe(404);
    expect((await from('administrator.hengjiang', 'PUT', NOTHING, lines, at)).statusCode).toBe(200);
    const second = await from('administrator.hengjiang', 'PUT', NOTHING, { ...lines, hotline: '1' }, at);
    expect(second.json()).toMatchObject({
      status: 409,
      kind: 'changed-meanwhile',
      facts: { current: lines, by: [nameOf('administrator.hengjiang')], fields: expect.arrayContaining(['address', 'hotline']) },
    });
  });

  test('a flow of segments: a case that moves is no change of it, a flow another adopted is', async () => {
    const read = await from('director.linshui', 'GET', undefined, undefined, segmentsAt);
    const tag = String(read.headers.etag);
    await statement(owner, 'update cases.case set court_id = 2, serial = serial + court_id * 1000 where region_id = 1', []);
    const moved = await from('director.linshui', 'GET', undefined, undefined, segmentsAt);
    expect([moved.json<{ counts: unknown }>().counts, moved.headers.etag]).toEqual([expect.anything(), tag]);
    expect(moved.json<{ counts: unknown }>().counts).not.toEqual(read.json<{ counts: unknown }>().counts);
    const adopt = (days: number) => ({
      preset: 'five-teams',
      from: plusDays(office.clock.today(), days).toString(),
      reason: '党组会议决定',
    });
    const first = await from('director.hengjiang', 'PUT', tag, adopt(5), segmentsAt);
    expect([first.statusCode, first.body]).toEqual([200, first.body]);
    const second = await from('director.linshui', 'PUT', tag, adopt(6), segmentsAt);
    expect(second.json()).toMatchObject({
      status: 409,
      kind: 'changed-meanwhile',
      facts: { by: [nameOf('director.hengjiang')], fields: ['from'] },
    });
    expect((await from('director.linshui', 'PUT', String(first.headers.etag), adopt(6), segmentsAt)).statusCode).toBe(200);
  });

  test('a look at something nobody edits has no tag', async () => {
    const answer = await office.inject({ method: 'GET', url: '/api/courts', cookies: { duixian: await office.tokenOf('judge.linshui') } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).toBeUndefined();
  });
});

describe('每一扇改东西的门', () => {
  /**
   * One's own: nobody else can have changed it. What is sent to a list adds a row to it, with its own day or number, and what stood before
   * stays beside it; what moves a thing on is refused when it no longer stands where the sender saw it; an application carries its version.
   */
  const WITHOUT_A_TAG: readonly string[] = ['PUT /desk/filters', 'PUT /intake/drafts/:draft', 'PUT /notices/address', 'DELETE /session'];

  test('whatever replaces what stands at its address takes If-Match, or stands in the list with its reason', () => {
    const isList = (reply: z.ZodType) =>
      reply instanceof z.ZodObject && Object.values(reply.shape).some((field) => field instanceof z.ZodArray);
    const shown = new Set(
      office.endpoints
        .filter(({ method, reply, carries }) => method === 'GET' && carries !== 'bytes' && !isList(reply))
        .map(({ path }) => path),
    );
    const replacing = office.endpoints.filter(
      ({ method, path }) => method === 'PUT' || method === 'DELETE' || (method === 'POST' && shown.has(path)),
    );
    const without = replacing.filter(({ changedBy }) => changedBy === undefined).map(({ method, path }) => `${method} ${path}`);
    expect(without.toSorted()).toEqual(WITHOUT_A_TAG.toSorted());
  });

  test('a secret is shown once: the same sending again is told that it was done, another under its key is refused, and no second one is made', async () => {
    const permissions = ['funds.view'] satisfies ['funds.view'];
    const asked = { body: { name: '对账机', permissions, days: 30 } };
    const first = await office.send('finance.linshui', issueToken, asked, 'token-key');
    expect(first.ok).toBe(true);
    expect(await office.send('finance.linshui', issueToken, asked, 'token-key')).toMatchObject({
      status: 409,
      kind: 'done-and-shown-once',
    });
    const other = { body: { ...asked.body, days: 31 } };
    expect(await office.send('finance.linshui', issueToken, other, 'token-key')).toMatchObject({
      status: 409,
      kind: 'same-key-other-content',
    });
    const [made] = await statement<{ n: number }>(owner, 'select count(*)::int as n from courts.api_token where name = $1', ['对账机']);
    expect(made?.n).toBe(1);
    expect(await office.send('finance.linshui', issueToken, asked, 'k'.repeat(101))).toMatchObject({ status: 422, kind: 'bad-request' });
  });

  test('an upload under the same key is taken once; another file under it is refused', async () => {
    const bring = (rows: string) => {
      const head = '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n';
      const source = '\r\n--edge\r\ncontent-disposition: form-data; name="source"\r\n\r\n公安机关\r\n--edge--\r\n';
      const payload = Buffer.from(`${head}证件号码,状态,日期\n${rows}\n${source}`);
      return office.raw('filing.linshui', 'POST', '/intake/register-news', {
        payload,
        mime: 'multipart/form-data; boundary=edge',
        key: 'upload-key',
      });
    };
    const first = await bring('11010519491231002X,死亡,2026-08-01');
    expect(first.status).toBe(200);
    const again = await bring('11010519491231002X,死亡,2026-08-01');
    expect([again.status, JSON.parse(again.text)]).toEqual([200, JSON.parse(first.text)]);
    expect(await bring('11010519491231002X,死亡,2026-08-02')).toMatchObject({ status: 409, kind: 'same-key-other-content' });
  });

  test('every form of the screens that replaces something sends the tag of what it was filled from', () => {
    const read = (folder: string, ending: string) => {
      const at = fileURLToPath(new URL(folder, import.meta.url));
      const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith(ending) && !name.includes('node_modules'),
      );
      return names.map((name) => ({ name, text: readFileSync(join(at, name), 'utf8') }));
    };
    const replaces = /export const (\w+) = endpoint\(\{(?:(?!export const)[\s\S])*?changedBy:/g;
    const acts = read('../../office', 'contract.ts').flatMap(({ text }) =>
      Array.from(text.matchAll(replaces), ([, name]) => must(name, 'a name')),
    );
    expect(acts.length).toBe(office.endpoints.filter(({ changedBy }) => changedBy !== undefined).length);
    const forms = read('../web/src/features', '.tsx').filter(({ text }) => acts.some((act) => text.includes(`useAct(${act}`)));
    expect(forms.length).toBeGreaterThan(2);
    expect(forms.filter(({ text }) => !/\bread\b/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('变更前后：每个模块的办理都留下', () => {
  test('scope, letterhead, weights and the end of a post: each act’s row has the fields it changed, before and after', async () => {
    const today = office.clock.today();
    const { simple, ordinary, complex } = STANDARD_WEIGHTS.teamsFor;
    const teamsFor = { simple: [...simple], ordinary: [...ordinary], complex: [...complex] };
    const weights = { ...STANDARD_WEIGHTS, teamsFor, perAsset: 5 };
    await office.done('director.linshui', setLoadWeights, {
      params: { court: courtIdFrom(2) },
      body: { from: today, weights, reason: '试行' },
    });
    const { rows } = await office.done('administrator.hengjiang', listPeople, { query: {} });
    const keeper = must(
      rows.find((row) => row.login === 'seal.linshui'),
      'the demo city has a keeper of seals',
    );
    const ending = { params: { post: keeper.postId }, body: { until: plusDays(today, 9) } };
    expect(await office.send('director.linshui', endPost, ending)).toMatchObject({ status: 403, kind: 'no-right' });
    await office.done('administrator.hengjiang', endPost, ending);
    const kept = await statement<{ type: string; changed: Record<string, { before: unknown; after: unknown }> }>(
      owner,
      `select distinct on (type) type, facts->'changed' as changed from audit.entry where facts ? 'changed' and facts->'changed' <> '{}'
        and type = any($1::text[]) order by type, entry_id`,
      [['triage.scope-set', 'documents.letterhead-set', 'assignment.weights-set', 'courts.post-ended']],
    );
    const changed = Object.fromEntries(kept.map((row) => [row.type, row.changed]));
    expect(changed).toMatchObject({
      'assignment.weights-set': { perAsset: { before: 0, after: 5 } },
      'courts.post-ended': { untilOn: { before: null, after: '2026-09-10' } },
      'documents.letterhead-set': { hotline: { after: '12368-9' } },
      'triage.scope-set': { simpleWithinDays: { before: 60, after: 45 } },
    });
  });
});

describe('防覆盖：负担权重', () => {
  test('two directors with the same weights: the second is told who changed which, also for a day to come', async () => {
    const read = await from('director.linshui', 'GET', undefined, undefined, weightsAt);
    const { weights } = read.json<{ weights: object }>();
    const tag = String(read.headers.etag);
    const body = { from: plusDays(office.clock.today(), 3).toString(), weights: { ...weights, perFurtherParty: 4 }, reason: '试行' };
    const first = await from('director.hengjiang', 'PUT', tag, body, weightsAt);
    expect([first.statusCode, first.body]).toEqual([200, first.body]);
    const second = await from('director.linshui', 'PUT', tag, { ...body, reason: '另一位的改动' }, weightsAt);
    expect(second.json()).toMatchObject({
      status: 409,
      kind: 'changed-meanwhile',
      facts: { by: [nameOf('director.hengjiang')], fields: ['from', 'perFurtherParty'] },
    });
    const again = await from('director.linshui', 'PUT', String(first.headers.etag), { ...body, reason: '对照后' }, weightsAt);
    expect(again.statusCode).toBe(200);
  });
});
