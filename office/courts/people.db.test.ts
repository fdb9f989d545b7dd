import { idFrom } from '@duixian/kernel/ids';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { appointPerson } from './commands/appoint-person.ts';
import { setActive } from './commands/set-active.ts';
import { testOffice } from './testing/office.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const { intermediate, first, second } = office.courts;
const asked = { name: '某甲', password: 'long-enough-1', team: null, role: 'judge' } as const;

describe('管理员管本院和下级法院的人', () => {
  test.each([
    { at: first, court: second, login: 'a.sister', kind: 'unknown-court', because: 'a sister court has its own administrator' },
    { at: first, court: intermediate, login: 'a.upper', kind: 'unknown-court', because: 'nobody appoints upwards' },
    { at: first, court: first, login: 'a.own', kind: 'ok', because: 'one’s own court' },
    { at: intermediate, court: second, login: 'a.below', kind: 'ok', because: 'a court below' },
  ])('appointing at court $court from court $at: $because', async ({ at, court, login, kind }) => {
    const result = await office.as('administrator', at).act((ctx) => appointPerson(ctx, { ...asked, login, court }));
    expect(result.ok ? 'ok' : result.refusal.kind).toBe(kind);
  });

  test.each([
    { at: first, whom: office.actor('judge', second).personId, kind: 'not-found', because: 'of a sister court' },
    { at: first, whom: office.actor('director', intermediate).personId, kind: 'not-found', because: 'of the court above' },
    { at: first, whom: idFrom<'person'>('01890000-0000-7000-8000-000000000000'), kind: 'not-found', because: 'nobody at all' },
    { at: first, whom: office.actor('administrator').personId, kind: 'not-oneself', because: 'oneself' },
    { at: intermediate, whom: office.actor('judge', second).personId, kind: 'ok', because: 'of a court below' },
  ])('closing the account of somebody $because: $kind', async ({ at, whom, kind }) => {
    const result = await office
      .as('administrator', at)
      .act((ctx) => setActive(ctx, { person: whom, active: false, openWork: async () => ({ cases: 0, tasks: 0 }) }));
    expect(result.ok ? 'ok' : result.refusal.kind).toBe(kind);
  });
});
