import type { Endpoint } from '@duixian/contract/endpoint';
import { FILE_KINDS } from '@duixian/contract/file-kind';
import { ROLES } from '@duixian/courts/rules/roles';
import { packed, text } from '@duixian/http/testing/sample-files';
import { lintForm } from '@duixian/intake/contract';
import { testForm } from '@duixian/intake/testing/form';
import { must } from '@duixian/kernel/assert';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { atOnce } from './testing/at-once.ts';
import { openOffice } from './testing/open-office.ts';
import { sampleOf } from './testing/sample.ts';
import { walkCase } from './testing/walk-case.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 20 });
afterAll(() => office.close());
const { ids } = await walkCase(office, {
  officer: 'judge.linshui',
  applicant: '衡江百里丝织有限公司',
  debtor: '令狐思远',
  debtorNumber: '110105198504120030',
  titleSerial: 7_401,
  account: '6222000000000077401',
});

/** What a broken client, a paste or an attacker puts where a word, a sum, a day, a key or a number belongs. */
const NASTY: readonly unknown[] = [
  'a\0b',
  '\ud800',
  '',
  '𱍐'.repeat(3_000),
  "'; drop table cases.case; --",
  '-999999999999999999',
  '999999999999999999',
  '99999999999999999999999999',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '0000-01-01',
  '9999-99-99_------------------------------------',
  '0_2026-13-45_999999999999999999_------------------------------------',
  '01890000-0000-7000-8000-000000000000',
  -1,
  2_147_483_648,
  1e308,
  null,
  [],
  { a: { b: 'c' } },
];

const people = planCity().people;
const NAMED: Readonly<Record<string, unknown>> = {
  ...ids,
  court: '2',
  tile: 'tasks-late',
  side: 'request',
  person: people.find((person) => person.login === 'observer.linshui')?.personId ?? '01890000-0000-7000-8000-000000000000',
  form: z.encode(must(lintForm.body, 'the lint takes a form'), { form: testForm(), titleSum: null }).form,
};

/** The form of an application is long and the same at every door: it is taken apart at one. */
const FORM_TRIED_AT = '/intake/applications';

/** Signing in and out is tried elsewhere: here it would end the sessions the others use. */
const doors = office.endpoints
  .filter((endpoint) => endpoint.path !== '/session' && endpoint.carries !== 'file')
  .map((endpoint) => ({ endpoint, name: `${endpoint.method} ${endpoint.path}` }));

function loginFor(endpoint: Endpoint): string {
  const may = people.filter((person) => {
    const permissions: ReadonlySet<string> = new Set(ROLES[person.role].permissions);
    return endpoint.permission === 'public' || endpoint.permission === 'signed-in' || permissions.has(endpoint.permission);
  });
  return must(
    may.find((person) => person.login === 'judge.linshui') ?? may.find((person) => person.court.key === 'linshui') ?? may[0],
    `somebody may ${endpoint.permission}`,
  ).login;
}

/** Every place in a value where something stands, as a path of names. */
function places(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, part]) => places(part, [...at, name]))];
}

function withPut(value: unknown, [name, ...rest]: readonly string[], nasty: unknown): unknown {
  if (name === undefined) return nasty;
  if (Array.isArray(value)) return value.map((part: unknown, i) => (String(i) === name ? withPut(part, rest, nasty) : part));
  const of: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return { ...of, [name]: withPut(of[name], rest, nasty) };
}

function inAddress(text: string): string {
  return text === '\ud800' ? '%ED%A0%80' : encodeURIComponent(text);
}

interface Asked {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

function sampleFor(endpoint: Endpoint): Asked {
  const of = (schema: z.ZodType | undefined) => (schema ? sampleOf(schema, (field) => NAMED[field]) : {});
  return {
    params: of(endpoint.params) as Asked['params'],
    query: of(endpoint.query) as Asked['query'],
    body: endpoint.body ? of(endpoint.body) : undefined,
  };
}

async function send(login: string, endpoint: Endpoint, asked: Asked) {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => inAddress(String(asked.params[name])));
  const query = Object.entries(asked.query).map(([name, value]) => `${name}=${inAddress(String(value))}`);
  const payload = asked.body === undefined ? {} : { payload: JSON.stringify(asked.body) };
  return office.raw(login, endpoint.method, query.length > 0 ? `${path}?${query.join('&')}` : path, payload);
}

describe('坏输入得到有名字的拒绝，不是 500', () => {
  test.each(doors)('$name', { timeout: 120_000 }, async ({ endpoint }) => {
    const login = loginFor(endpoint);
    const sample = sampleFor(endpoint);
    const spots = [
      ...Object.keys(sample.params).map((name) => ['params', name]),
      ...Object.keys(sample.query).map((name) => ['query', name]),
      ...(endpoint.body ? places(sample.body).map((at) => ['body', ...at]) : []),
    ].filter((spot) => !(spot.includes('form') && spot.length > 2) || endpoint.path === FORM_TRIED_AT);
    const faults: string[] = [];
    // A third of the values at each place, another third at the next, so that every value comes to every door; DUIXIAN_LONG brings all to all.
    const each = process.env.DUIXIAN_LONG === 'yes' || spots.length < 3 ? 1 : 3;
    const tries = spots.flatMap((spot, at) => NASTY.filter((_, i) => (i + at) % each === 0).map((nasty) => ({ spot, nasty })));
    await atOnce(
      tries.filter(({ spot, nasty }) => spot[0] === 'body' || typeof nasty === 'string'),
      async ({ spot, nasty }) => {
        const answer = await send(login, endpoint, withPut(sample, spot, nasty) as Asked);
        const named = answer.status === 200 || answer.kind !== '';
        if (answer.status >= 500 || !named) faults.push(`${spot.join('.')} = ${JSON.stringify(nasty).slice(0, 60)}: ${answer.status}`);
      },
    );
    expect(faults).toEqual([]);
  });

  test.each([
    { payload: `{"text":"${'x'.repeat(10_000_000)}"}`, status: 413, because: 'ten megabytes of words' },
    { payload: '['.repeat(500_000) + ']'.repeat(500_000), status: 422, because: 'half a million brackets' },
    { payload: '{"text":"一","__proto__":{"admin":true}}', status: 422, because: 'a prototype' },
    { payload: '\ufeff{"text"', status: 422, because: 'half a document' },
    { payload: '', status: 422, because: 'nothing at all' },
  ])('$because: $status', async ({ payload, status }) => {
    const answer = await office.raw('reception.linshui', 'POST', '/intake/prefill/text', { payload });
    expect(answer.status).toBe(status);
    expect(answer.kind).not.toBe('');
  });
});

describe('每一扇收文件的门', () => {
  const fileDoors = office.endpoints.filter(({ carries }) => carries === 'file').map((endpoint) => ({ endpoint, name: endpoint.path }));
  const ending = (endpoint: Endpoint) => FILE_KINDS[must(endpoint.accepts?.[0], 'a kind')].endings[0];

  test.each(fileDoors)('$name says which kinds it takes', ({ endpoint }) => expect(endpoint.accepts?.length).toBeGreaterThan(0));

  const zip = packed({ 'xl/workbook.xml': text('<x/>'), 'word/document.xml': text('<x/>') });
  test.each([
    { called: () => 'a.exe', bytes: text('MZ'), kind: 'unknown-file-kind', because: 'a program' },
    {
      called: (e: Endpoint) => `a${ending(e)}`,
      bytes: text('MZ\x90\0'),
      kind: 'file-not-what-it-says',
      because: 'a program under another name',
    },
    { called: (e: Endpoint) => `a${ending(e)}`, bytes: text(''), kind: 'file-empty', because: 'nothing' },
    { called: (e: Endpoint) => `../../etc/a${ending(e)}`, bytes: zip, kind: 'file-name-not-safe', because: 'a path upwards' },
    { called: (e: Endpoint) => `..\\\\a${ending(e)}`, bytes: zip, kind: 'file-name-not-safe', because: 'a path of another system' },
    { called: (e: Endpoint) => `C:a${ending(e)}`, bytes: zip, kind: 'file-name-not-safe', because: 'a drive' },
    { called: (e: Endpoint) => `书\u202e${ending(e)}`, bytes: zip, kind: 'file-name-not-safe', because: 'a name read backwards' },
    {
      called: (e: Endpoint) => `a${ending(e)}`,
      bytes: text('\x89PNG', 'latin1'),
      type: 'text/html',
      kind: 'file-not-what-it-says',
      because: 'neither',
    },
  ])('$because: $kind at each', async ({ called, bytes, kind, type }) => {
    for (const { endpoint } of fileDoors)
      expect([endpoint.path, (await bring(endpoint, called(endpoint), bytes, type)).kind]).toEqual([endpoint.path, kind]);
  });

  test('a workbook of some kilobytes that unpacks to three hundred megabytes is refused at each door that takes workbooks', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024);
    const parts = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`xl/${i}.xml`, large]));
    const bomb = packed({ 'xl/workbook.xml': text('<x/>'), ...parts }, { overlap: true });
    const takers = fileDoors.filter(({ endpoint }) => endpoint.accepts?.includes('xlsx'));
    expect(takers.length).toBeGreaterThan(1);
    for (const { endpoint } of takers)
      expect(await bring(endpoint, 'a.xlsx', bomb)).toMatchObject({ status: 413, kind: 'unpacks-too-large' });
  });

  test('a bank file past its limit is refused at the door, and the limit is named', async () => {
    const statements = must(
      fileDoors.find(({ endpoint }) => endpoint.path === '/funds/statements'),
      'the door of bank statements',
    );
    const refused = await bring(statements.endpoint, 'a.csv', Buffer.alloc((statements.endpoint.bodyLimit ?? 0) + 1, 'x'));
    expect([refused.status, refused.kind, refused.text]).toEqual([413, 'too-large', expect.stringMatching(/"megabytes":"?32\b/)]);
  });

  function bring(endpoint: Endpoint, name: string, bytes: Buffer, type = 'application/octet-stream') {
    const params = (endpoint.params ? sampleOf(endpoint.params, (field) => NAMED[field]) : {}) as Asked['params'];
    const path = endpoint.path.replace(/:(\w+)/g, (_, field: string) => String(params[field]));
    const edge = 'edge-of-a-part';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
    return office.raw(loginFor(endpoint), endpoint.method, path, { payload, mime: `multipart/form-data; boundary=${edge}` });
  }
});
