import { caseTrail } from '@duixian/cases/contract';
import { listInterference, reportInterference, showInterference } from '@duixian/cases/interference-contract';
import { must } from '@duixian/kernel/assert';
import { day } from '@duixian/kernel/legal-day';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, describe, expect, test } from 'vitest';
import { openOffice } from './testing/open-office.ts';
import { walkCase } from './testing/walk-case.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 10 });
afterAll(() => office.close());
const walked = await walkCase(office, {
  officer: 'judge.linshui',
  applicant: '衡江澹台精密铸造有限公司',
  debtor: '钟离昶旻',
  debtorNumber: '110105198504120014',
  titleSerial: 7_501,
  account: '6222000000000077501',
});
const inspector = must(
  planCity().people.find((person) => person.role === 'inspector'),
  'an inspector',
).login;
const params = { case: walked.caseId };
const body = {
  kind: 'court-insider',
  who: '某副庭长',
  whoPost: '本院某庭',
  manner: 'meal',
  happenedOn: office.clock.today(),
  words: '席间问能否先放这一笔',
} as const;

describe('三个规定：干预登记', () => {
  test('whoever works on the case writes it down; nobody but the inspector reads it, its writer neither', async () => {
    const made = await office.done('judge.linshui', reportInterference, { params, body });
    const read = { params: { interference: made.interferenceId } };
    for (const login of ['judge.linshui', 'director.linshui', 'supervisor.linshui', 'administrator.hengjiang']) {
      expect(await office.send(login, showInterference, read)).toMatchObject({ ok: false, kind: 'no-right' });
    }
    const shown = await office.done(inspector, showInterference, read);
    expect(shown).toMatchObject({ who: '某副庭长', caseNumber: walked.caseNumber, reportedBy: expect.any(String) });
    const list = await office.done(inspector, listInterference, { query: {} });
    expect(list.rows.map((row) => row.interferenceId)).toContain(made.interferenceId);
  });

  test('the trail of the case and the record of acts say nothing of whom or what', async () => {
    const trail = await office.done('judge.linshui', caseTrail, { params, query: {} });
    expect(JSON.stringify(trail.rows.map(({ type, facts }) => ({ type, facts })))).not.toContain('interference');
    const rows = await statement<{ facts: object; case_id: string | null }>(
      owner,
      `select facts, case_id from audit.entry where type = 'cases.interference-reported'`,
    );
    expect(rows).toEqual([{ facts: {}, case_id: null }]);
  });

  test('it shows what was done in the case in the days after', async () => {
    const [row] = (await office.done(inspector, listInterference, { query: {} })).rows;
    const id = must(row, 'a row').interferenceId;
    const before = await office.done(inspector, showInterference, { params: { interference: id } });
    office.clock.advance(3 * 86_400_000);
    office.signInAnew();
    await statement(
      owner,
      `insert into audit.entry select region_id, '01f00000-0000-7000-8000-000000000009', court_id, case_id, 'assignment.reassigned', subject, person_id, post_id, person_name, facts, acted_on, $2::timestamptz
       from audit.entry where case_id = $1 limit 1`,
      [walked.caseId, office.clock.now().toString()],
    );
    const after = await office.done(inspector, showInterference, { params: { interference: id } });
    expect(after.after.map(({ type }) => type)).toContain('assignment.reassigned');
    expect(after.after.length).toBeGreaterThan(before.after.length);
  });

  test('the database itself shows it to nobody without the inspector’s mark, and lets nobody change it', async () => {
    const client = await db.pool.connect();
    try {
      await client.query(
        `begin; set local role duixian_app; set local app.region = '1'; set local app.courts = '1,2,3,4,5,6'; set local app.reach = 'court'; set local app.inspects = 'no'`,
      );
      expect((await client.query('select * from cases.interference where region_id = 1')).rowCount).toBe(0);
      await client.query(`set local app.inspects = 'yes'`);
      expect((await client.query('select * from cases.interference where region_id = 1')).rowCount).toBeGreaterThan(0);
      await expect(client.query(`update cases.interference set words = '' where region_id = 1`)).rejects.toThrow('permission denied');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test.each([
    { login: 'judge2.linshui', kind: 'not-found', because: 'somebody else’s case' },
    { login: 'judge.yunlu', kind: 'not-found', because: 'a case of a sister court' },
  ])('cannot be written at $because', async ({ login, kind }) => {
    expect(await office.send(login, reportInterference, { params, body })).toMatchObject({ ok: false, kind });
  });

  test('a day that has not come is refused', async () => {
    const tomorrow = { ...body, happenedOn: day('2030-01-01') };
    expect(await office.send('judge.linshui', reportInterference, { params, body: tomorrow })).toMatchObject({
      ok: false,
      kind: 'day-in-the-future',
    });
  });
});
