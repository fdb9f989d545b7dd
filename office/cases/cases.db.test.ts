import { TEST_REGION } from '@duixian/audit/testing/desk';
import { testOffice } from '@duixian/courts/testing/office';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { withRegion } from '@duixian/postgres/region';
import { testDatabase } from '@duixian/postgres/testing/database';
import { tablesOf } from '@duixian/postgres/tx';
import { beforeAll, describe, expect, test } from 'vitest';
import { countCases, listCases } from './queries/list-cases.ts';
import { visibleCase } from './queries.ts';
import type { CasesTables } from './store/tables.ts';
import { bringToEnforcement, fileTestCase } from './testing/case.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);

describe('案号：法院、类型、年度各自连续', () => {
  test('fifty filings at once leave neither gap nor double', async () => {
    const desk = office.as('filing');
    await Promise.all(Array.from({ length: 50 }, () => fileTestCase(desk)));
    const rows = await statement<{ serial: number }>(owner, 'select serial from cases.case where court_id = 2 order by serial');
    expect(rows.map((row) => row.serial)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  test('a refused filing gives its number back', async () => {
    const desk = office.as('filing');
    await expect(
      desk.act(async (ctx) => {
        await fileTestCaseThenFail(ctx);
        return ok(undefined);
      }),
    ).rejects.toThrow('stopped');
    const next = await fileTestCase(desk);
    const [row] = await statement<{ serial: number }>(owner, 'select serial from cases.case where case_id = $1', [next]);
    expect(row?.serial).toBe(51);
  });
});

async function fileTestCaseThenFail(ctx: Parameters<Parameters<ReturnType<typeof office.as>['act']>[0]>[0]): Promise<void> {
  const { allotNumber } = await import('./commands/open-case.ts');
  await allotNumber(ctx, { court: office.courts.first, courtCode: '衡0101', typeWord: '执', year: 2026 });
  throw new Error('stopped');
}

describe('数据范围', () => {
  let mine: Awaited<ReturnType<typeof fileTestCase>>;
  beforeAll(async () => {
    mine = await fileTestCase(office.as('filing'));
    await bringToEnforcement(office.as('centre'), mine, { officer: office.actor('judge').personId, team: office.team });
  });

  test.each([
    { role: 'judge', court: 'first', sees: true, because: 'it is the judge’s own case' },
    { role: 'clerk', court: 'first', sees: true, because: 'it is the team’s case' },
    { role: 'director', court: 'first', sees: true, because: 'it is the court’s case' },
    { role: 'director', court: 'intermediate', sees: true, because: 'the upper court stands over it' },
    { role: 'judge', court: 'second', sees: false, because: 'another court’s judge may not know of it' },
    { role: 'director', court: 'second', sees: false, because: 'a sister court may not know of it' },
    { role: 'filing', court: 'intermediate', sees: false, because: 'a filing clerk above has no business below' },
  ] as const)('$role at the $court court: $sees, $because', async ({ role, court, sees }) => {
    const seen = await office.as(role, office.courts[court]).act((ctx) => visibleCase(ctx, mine));
    expect(seen.ok).toBe(sees);
  });

  test('a judge sees only the one case of the court that is his', async () => {
    const rows = await office.as('judge').act(async (ctx) => ok(await listCases(ctx, {}, undefined, 100)));
    expect(rows.ok && rows.value.map((row) => row.caseId)).toEqual([mine]);
  });

  test('without a setting the database shows nothing', async () => {
    const scope = { actor: '', courts: [], reach: 'court' as const, teams: [] };
    const rows = await withRegion(db, { region: TEST_REGION, scope }, (tx) =>
      tablesOf<CasesTables>(tx).selectFrom('cases.case').select('case_id').where('region_id', '=', 1).execute(),
    );
    expect(rows).toEqual([]);
  });
});

describe('检索', () => {
  test.each(['沐', '沐阳', '买卖合同', '(2026)衡0101执5', '民初88'])('%s finds cases', async (words) => {
    const found = await office.as('centre').act(async (ctx) => ok(await countCases(ctx, { words })));
    expect(found.ok && found.value.count).toBeGreaterThan(0);
  });

  test('pages join without a gap or a double', async () => {
    const seen: string[] = [];
    let after: { filedOn: string; caseId: string } | undefined;
    for (let page = 0; page < 20; page++) {
      const rows = await office.as('centre').act(async (ctx) => ok(await listCases(ctx, {}, after, 7)));
      if (!rows.ok || rows.value.length === 0) break;
      seen.push(...rows.value.map((row) => row.caseId));
      const last = rows.value.at(-1);
      if (last) after = { filedOn: last.filedOn.toString(), caseId: last.caseId };
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(52);
  });
});
