import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportPurpose } from '@duixian/contract/wire';
import { PERMISSIONS } from '@duixian/courts/rules/permissions';
import { ROLE_NAMES, ROLES } from '@duixian/courts/rules/roles';
import { openApi } from '@duixian/http/openapi';
import { must } from '@duixian/kernel/assert';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listenersOf } from './listeners.ts';
import { openOffice } from './testing/open-office.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 30 });
afterAll(() => office.close());

const OFFICE = fileURLToPath(new URL('../../office', import.meta.url));
const NO_CASE = '01890000-0000-7000-8000-000000000000';
const known: ReadonlySet<string> = new Set(PERMISSIONS);
const doors = office.endpoints.map((endpoint) => ({ endpoint, name: `${endpoint.method} ${endpoint.path}` }));

/** A request that fits no case: a right that is missing must be noticed before anything else is. */
function knockAt(path: string): string {
  return path.replace(/:(court)/g, '2').replace(/:\w+/g, NO_CASE);
}

describe('每扇门只认列明的权限', () => {
  test.each(doors)('$name asks for a right of the closed list', ({ endpoint }) => {
    expect(endpoint.permission === 'public' || endpoint.permission === 'signed-in' || known.has(endpoint.permission)).toBe(true);
  });

  test('no two doors are the same', () => expect(new Set(doors.map((door) => door.name)).size).toBe(doors.length));

  test('every right belongs to a role, or nobody could ever use it', () => {
    const granted = new Set<string>(ROLE_NAMES.flatMap((role) => [...ROLES[role].permissions]));
    expect(PERMISSIONS.filter((permission) => !granted.has(permission))).toEqual([]);
  });
});

describe('带得走的东西', () => {
  const leaving = doors.filter(({ endpoint }) => endpoint.carries === 'bytes');

  test.each(leaving)('$name says whether it leaves marked or as the evidence it is', ({ endpoint }) => {
    expect(endpoint.leaves).toBeDefined();
    const asks = endpoint.query instanceof z.ZodObject && endpoint.query.shape.purpose === exportPurpose;
    expect(asks).toBe(endpoint.leaves === 'marked');
  });

  test('a list leaves with who, when and what for on it, not without a purpose, and each time is on record', async () => {
    const take = (purpose?: string) =>
      office.raw('director.linshui', 'GET', `/case-list.csv${purpose === undefined ? '' : `?purpose=${encodeURIComponent(purpose)}`}`);
    expect(await take()).toMatchObject({ status: 422, kind: 'bad-request' });
    expect(await take('  啊 ')).toMatchObject({ status: 422 });
    const [first] = [await take('人大代表视察备查'), await take('人大代表视察备查')];
    const name = must(
      planCity().people.find(({ login }) => login === 'director.linshui'),
      'the director',
    ).name;
    const lines = first.text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of [lines[0], lines.at(-1)])
      expect(line).toMatch(new RegExp(`导出人：${name}.*时间：2026-09-01 10:00；用途：人大代表视察备查`));
    const looks = await statement<{ purpose: string }>(owner, `select purpose from audit.look where what = 'cases.export'`);
    expect(looks.map(({ purpose }) => purpose)).toEqual(['人大代表视察备查', '人大代表视察备查']);
    expect(await office.raw('clerk.linshui', 'GET', '/case-list.csv?purpose=12345')).toMatchObject({ kind: 'no-right' });
  });
});

describe('没有登录、没有权限、不是本系统页面', () => {
  const guarded = doors.filter(({ endpoint }) => endpoint.permission !== 'public');

  test.each(guarded)('$name refuses who is not signed in', async ({ endpoint }) => {
    const answer = await office.raw(null, endpoint.method, knockAt(endpoint.path));
    expect(answer).toMatchObject({ status: 401, kind: 'not-signed-in' });
  });

  // The answer must not depend on what was sent: it is given before anything is read.
  const carrying = guarded.filter(({ endpoint }) => endpoint.body);
  const large = `{"text":"${'x'.repeat(30_000_000)}"}`;
  test.each([
    { payload: '{"broken', mime: 'application/json', because: 'words that are no JSON' },
    { payload: large, mime: 'application/json', because: 'thirty megabytes' },
    { payload: 'no parts', mime: 'multipart/form-data', because: 'an upload without a boundary' },
    { payload: '<a/>', mime: 'text/xml', because: 'a kind nobody reads' },
  ])('a stranger is refused before $because are read', async ({ payload, mime }) => {
    for (const { endpoint, name } of carrying) {
      const answer = await office.raw(null, endpoint.method, knockAt(endpoint.path), { payload, mime });
      expect([name, answer.status]).toEqual([name, 401]);
    }
  });

  const changing = doors.filter(({ endpoint }) => endpoint.method !== 'GET');
  test.each(changing)('$name refuses a change that another site sends', async ({ endpoint }) => {
    const answer = await office.raw('director.linshui', endpoint.method, knockAt(endpoint.path), { foreign: true });
    expect(answer).toMatchObject({ status: 403, kind: 'not-from-our-pages' });
  });
});

describe('接口说明', () => {
  test('OpenAPI describes every door with its shapes and refusals', () => {
    const described = openApi(office.endpoints, { title: 'test', version: '0' });
    const text = JSON.stringify(described);
    for (const { endpoint } of doors) expect(text).toContain(JSON.stringify(`/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`));
    expect(text).toContain('gate-not-passed');
  });
});

describe('出箱事件都有去处', () => {
  test('every event an act can leave is heard, or listed as heard by nobody', () => {
    const left = new Set<string>();
    for (const file of sources(OFFICE)) {
      const text = readFileSync(file, 'utf8');
      for (const events of text.matchAll(/events: \[([\s\S]*?)\]/g)) {
        for (const type of (events[1] ?? '').matchAll(/type: '([a-z]+\.[a-z-]+)'/g)) left.add(must(type[1], 'type'));
      }
    }
    expect(left.size).toBeGreaterThan(10);
    const heard = new Set(Object.keys(listenersOf(office.services, nobody)));
    expect([...left].filter((type) => !heard.has(type))).toEqual([]);
  });
});

function nobody(): never {
  throw new Error('nobody acts while names are compared');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}
