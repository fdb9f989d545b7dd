import type { Endpoint } from '@duixian/contract/endpoint';
import { ROLE_NAMES, ROLES } from '@duixian/courts/rules/roles';
import { mayKnowOf } from '@duixian/courts/rules/scope';
import { must } from '@duixian/kernel/assert';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, describe, expect, test } from 'vitest';
import { atOnce } from './testing/at-once.ts';
import { askFor, FIXED, isOfCase, NOTHING, paramsOf } from './testing/knock.ts';
import { openOffice } from './testing/open-office.ts';
import { PLACES, type Stand, standEverywhere } from './testing/places.ts';
import { rehearsal } from './testing/rehearsal.ts';
import { walkCase } from './testing/walk-case.ts';

const { db, owner } = await testDatabase();
const rehearsed = rehearsal();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 20, beside: rehearsed.beside });
afterAll(() => office.close());
const { caseId, ids } = await walkCase(office, {
  officer: 'judge2.linshui',
  applicant: '衡江澹台精密铸造有限公司',
  debtor: '钟离昶旻',
  debtorNumber: '110105198504120014',
  titleSerial: 7_301,
  account: '6222000000000077301',
});
const [row] = await statement<{ court: number; officer: string; team: string }>(
  owner,
  'select court_id as court, officer_id::text as officer, team_id::text as team from cases.case where region_id = 1 and case_id = $1',
  [caseId],
);
const standing = { caseId, ...must(row, 'the case') };
const stands = await standEverywhere(office, owner, standing);
rehearsed.begin();

const PERSON = must(
  planCity().people.find((person) => person.login === 'clerk.linshui'),
  'a clerk of the court',
).personId;
/** A thing of the case by each name in a path; where the case has none, an id of nothing. */
const asked = { ...named({ ...ids, person: PERSON }), role: 'judge' };
const nothing = named({});

function named(of: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = new Set(office.endpoints.flatMap(paramsOf));
  return Object.fromEntries(Array.from(names, (name) => [name, of[name] ?? FIXED[name] ?? NOTHING]));
}

/** Whether the walked case has a thing for every id in the address; where it has none, the answer from inside is not looked at. */
const known: ReadonlySet<string> = new Set([...Object.keys(ids), ...Object.keys(FIXED)]);
/** Where the id that is there means another thing, or what is wanted stands in the body. */
const OTHER_THING =
  /:proposal|^\/pay-batches|\/property-reports\/:order|\/file\/:entry\/place|\/payees$|\/measures\/:measure\/move$|\/acknowledgement$|\/ofd$|\/merge$/;

/** A court’s own tables that stand open to whoever has the right; the others ask whose court it is. */
const ANY_COURT: ReadonlySet<string> = new Set(['GET /courts/:court/teams', 'GET /courts/:court/lane-scope']);
/** Doors behind which one finds one’s own alone: what another’s id answers there is asked by their own tests. */
const OF_SOMEBODY: ReadonlySet<string> = new Set([
  'session',
  'token',
  'draft',
  'import',
  'outage',
  'row',
  'order',
  'file',
  'reconciliation',
  'loan',
  'booking',
  'thing',
  'tip',
]);

type Cell = 'no-right' | 'not-found' | 'let in' | 'either';

/** 应有之答 · What the declared rights and the predicate of scope say of one cell. */
function expectedAt(endpoint: Endpoint, stand: Stand, exists: boolean): Cell {
  const held: ReadonlySet<string> = new Set(ROLES[stand.role].permissions);
  if (endpoint.permission !== 'signed-in' && !held.has(endpoint.permission)) return 'no-right';
  const params = paramsOf(endpoint);
  // What a file is, is looked at before anything else; whose account, once a provider is there at all; where to, before whose post.
  if (endpoint.carries === 'file' || endpoint.path.includes('/identities') || endpoint.path === '/posts/:post/transfer') return 'either';
  if (isOfCase(endpoint)) {
    if (!exists || !mayKnowOf(stand.scope, standing)) return 'not-found';
    return OTHER_THING.test(endpoint.path) || !params.every((name) => known.has(name)) ? 'either' : 'let in';
  }
  if (
    params.some((name) => OF_SOMEBODY.has(name)) ||
    ['/document-batches', '/bookings', '/sms-bounces', '/printing-desk/printed'].includes(endpoint.path)
  )
    return 'either';
  if (params.includes('court') && !ANY_COURT.has(`${endpoint.method} ${endpoint.path}`))
    return stand.scope.courts.includes(standing.court) ? 'let in' : 'not-found';
  if (params.includes('person')) return exists && stand.scope.courts.includes(standing.court) ? 'let in' : 'not-found';
  return 'let in';
}

/** Signing in and out would end the sessions of the others. */
const doors = office.endpoints.filter((endpoint) => endpoint.permission !== 'public' && endpoint.path !== '/session');
/** Where the answer cannot depend on the place (no right, or nothing of a case, a court, a person), a door is asked at one place, each at another. */
function isAsked(endpoint: Endpoint, stand: Stand): boolean {
  const params = paramsOf(endpoint);
  const here = isOfCase(endpoint) || params.includes('court') || params.includes('person');
  if (here && expectedAt(endpoint, stand, true) !== 'no-right') return true;
  return PLACES[(doors.indexOf(endpoint) + ROLE_NAMES.indexOf(stand.role)) % PLACES.length] === stand.place;
}

describe('角色 × 接口 × 位置：放行或拒绝与列明的权限、范围一致', () => {
  const asks = new Map(doors.map((endpoint) => [endpoint, { there: askFor(endpoint, asked), nowhere: askFor(endpoint, nothing) }]));

  test.each(ROLE_NAMES)('%s', async (role) => {
    const cells = stands
      .filter((stand) => stand.role === role)
      .flatMap((stand) => doors.filter((endpoint) => isAsked(endpoint, stand)).map((endpoint) => ({ endpoint, stand, exists: true })));
    const ofNothing = cells
      .filter(({ endpoint, stand }) => stand.place === 'own' && expectedAt(endpoint, stand, false) === 'not-found')
      .map((cell) => ({ ...cell, exists: false }));
    const wrong: string[] = [];
    await atOnce([...cells, ...ofNothing], async ({ endpoint, stand, exists }) => {
      const expected = expectedAt(endpoint, stand, exists);
      const { path, ...rest } = must(asks.get(endpoint), 'asked')[exists ? 'there' : 'nowhere'];
      const { status, kind } = await office.raw(stand.login, endpoint.method, path, rest);
      // From inside, a 404 with a name of its own speaks of something in the body.
      const absent = status === 404 && (kind === 'not-found' || expected !== 'let in');
      const answered: Cell = kind === 'no-right' ? kind : absent ? 'not-found' : 'let in';
      const same = answered === expected || (expected === 'either' && answered !== 'no-right');
      if (same && status < 500) return;
      wrong.push(
        `${endpoint.method} ${endpoint.path}, ${exists ? stand.place : 'of nothing'}: ${expected} expected, ${status} ${kind} came`,
      );
    });
    expect(wrong).toEqual([]);
  });

  /**
   * What a post may do hangs on its right alone: above each door is asked with every role at one place; here, for every place, each right
   * there is. Together every role meets every door from everywhere.
   */
  test('a right is held or refused alike at every place: each role, each right', async () => {
    const rights = Array.from(new Set(doors.map(({ permission }) => permission))).filter((right) => right !== 'signed-in');
    const wrong: string[] = [];
    await atOnce(
      stands.flatMap((stand) => rights.map((right) => ({ stand, right }))),
      async ({ stand, right }) => {
        const knock = { path: '/', permission: right, changes: false, machine: false, secretReply: false, address: '127.0.0.1' };
        const admitted = await rehearsed.door().admit({ ...knock, token: stand.token });
        const held: ReadonlySet<string> = new Set(ROLES[stand.role].permissions);
        const answered = admitted.ok ? 'let in' : admitted.refusal.kind;
        if (answered !== (held.has(right) ? 'let in' : 'no-right')) wrong.push(`${stand.login}, ${right}: ${answered}`);
      },
    );
    expect(stands.length * rights.length).toBeGreaterThan(ROLE_NAMES.length * PLACES.length * 80);
    expect(wrong).toEqual([]);
  });

  /** A key that has been used for something else: whatever comes under it now is not done, at every door that changes something. */
  test('one key for two things is refused at every door that changes something', async () => {
    for (const actor of new Set(stands.map((stand) => stand.scope.actor))) {
      await statement(
        owner,
        `insert into audit.idempotency (region_id, person_id, key, content_hash, status, reply, created_at)
         values (1, $1, 'used-before', 'of something else', 200, '{}', $2)`,
        [actor, office.clock.now().toString()],
      );
    }
    const taken: string[] = [];
    await atOnce(
      doors.filter((endpoint) => endpoint.method !== 'GET'),
      async (endpoint) => {
        const stand = must(
          stands.find((one) => one.place === 'own' && expectedAt(endpoint, one, true) !== 'no-right'),
          `somebody may ${endpoint.permission}`,
        );
        const { path, ...rest } = must(asks.get(endpoint), 'asked').there;
        const { status, kind } = await office.raw(stand.login, endpoint.method, path, { ...rest, key: 'used-before' });
        if (status !== 409 || kind !== 'same-key-other-content') taken.push(`${endpoint.method} ${endpoint.path}: ${status} ${kind}`);
      },
    );
    expect(taken).toEqual([]);
  });

  test('every cell is asked: each role has doors that open and doors that do not, at every place', () => {
    const said = new Set(stands.flatMap((stand) => doors.map((endpoint) => `${stand.place}: ${expectedAt(endpoint, stand, true)}`)));
    for (const place of PLACES.filter((one) => one !== 'own')) expect(said).toContain(`${place}: not-found`);
    expect(said).toContain('own: let in');
    expect(said).toContain('court above: let in');
  });
});
