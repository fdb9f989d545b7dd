import { holdingsOf } from '@duixian/assets/queries';
import { endingMeasures } from '@duixian/assets/queries/ending';
import { decisionsOf, replayOf } from '@duixian/assignment/queries';
import type { Ctx } from '@duixian/audit/act';
import { trailOf } from '@duixian/audit/queries';
import { deskFor } from '@duixian/audit/testing/desk';
import { caseFile } from '@duixian/cases/queries';
import { listCases } from '@duixian/cases/queries/list-cases';
import { fixedClock } from '@duixian/clock/clock';
import { showGate } from '@duixian/closing/queries';
import { roleSpec } from '@duixian/courts/rules/roles';
import { dueClocks } from '@duixian/deadlines/queries';
import { moneyPanel, openMoneyOf } from '@duixian/funds/queries';
import { countTiles } from '@duixian/hub/queries';
import { listApplications } from '@duixian/intake/queries';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { testDatabase } from '@duixian/postgres/testing/database';
import { searchOf } from '@duixian/search/queries';
import { tasksOfCase } from '@duixian/tasks/queries';
import { triageOf, triageQueue } from '@duixian/triage/queries';
import { beforeAll, expect, test } from 'vitest';
import { planCity } from './load-city.ts';
import { loadDemo } from './load-demo.ts';
import { CITY_AGENCIES } from './property.ts';

const clock = fixedClock('2026-09-01T02:00:00Z', 5);
const { db, owner } = await testDatabase();
beforeAll(async () => {
  await loadDemo(owner, { cases: 300, today: clock.today(), loadedAt: clock.now().toString() });
}, 120_000);

/** As somebody of the demo city, inside the scope of the post. */
async function as<T>(login: string, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  const person = must(
    planCity().people.find((each) => each.login === login),
    login,
  );
  const spec = must(roleSpec(person.role), person.role);
  const actor = {
    personId: person.personId,
    postId: person.postId,
    name: person.name,
    courtId: courtIdFrom(person.court.id),
    teamId: person.team,
    role: person.role,
    permissions: new Set<string>(spec.permissions),
  };
  const desk = deskFor(db, { actor, courts: [person.court.id], reach: spec.reach, clock });
  const done = await desk.act(async (ctx) => ok(await read(ctx)));
  return must(done.ok ? done.value : undefined, 'a look is never refused');
}

function granted<T, R>(result: Result<T, R>): T {
  return must(result.ok ? result.value : undefined, 'the case is in scope');
}

test('every list of the office has rows for who looks after it', async () => {
  expect(await as('judge.linshui', (ctx) => listCases(ctx, { state: 'open' }, undefined, 50))).not.toHaveLength(0);
  expect(await as('centre.linshui', (ctx) => triageQueue(ctx, undefined, 50))).not.toHaveLength(0);
  expect(await as('supervisor.linshui', (ctx) => dueClocks(ctx, {}, undefined, 50))).not.toHaveLength(0);
  expect(await as('director.linshui', (ctx) => endingMeasures(ctx, { within: 60 }))).not.toHaveLength(0);
  expect(await as('filing.linshui', (ctx) => listApplications(ctx, { order: 'newest' }, undefined, 50))).not.toHaveLength(0);
  const tiles = await as('supervisor.linshui', (ctx) => countTiles(ctx));
  expect([...tiles.values()].some(({ count }) => count > 0)).toBe(true);
  const panel = await as('finance.linshui', (ctx) => moneyPanel(ctx, undefined));
  expect(panel.unmatched.count + panel.open.count + panel.toApprove.count + panel.toPay.count).toBeGreaterThan(0);
});

test('every page of a case opens for every case its judge has: search, property, money, work, trail, gate', async () => {
  const looked = await as('judge.linshui', async (ctx) => {
    const cases = await listCases(ctx, {}, undefined, 200);
    for (const { caseId } of cases) {
      const file = granted(await caseFile(ctx, caseId));
      const search = granted(await searchOf(ctx, caseId, CITY_AGENCIES.sources));
      expect(['complete', 'complete-with-accepted-gaps']).toContain(search.progress.verdict);
      granted(await holdingsOf(ctx, caseId, async () => file.claim));
      const money = await openMoneyOf(ctx, caseId);
      expect(money.owedUnknown).toBeNull();
      if (file.closingKind === 'paid-in-full') expect(money.owed?.total).toBe(0n);
      expect(granted(await tasksOfCase(ctx, caseId))).not.toHaveLength(0);
      expect((await trailOf(ctx.tx, ctx.region, caseId, undefined)).rows.length).toBeGreaterThan(5);
      expect(granted(await triageOf(ctx, caseId)).proposals).toHaveLength(1);
      granted(await showGate(ctx, caseId));
    }
    return cases.length;
  });
  expect(looked).toBeGreaterThan(0);
});

test('every assignment of the city, run again on its inputs, names the same officer', async () => {
  const same = await as('supervisor.linshui', async (ctx) => {
    const cases = await listCases(ctx, { stage: 'enforcement' }, undefined, 60);
    const replays = [];
    for (const { caseId } of cases)
      for (const { decisionId } of granted(await decisionsOf(ctx, caseId))) replays.push(granted(await replayOf(ctx, decisionId)).same);
    return replays;
  });
  expect(same.length).toBeGreaterThan(0);
  expect(same.every(Boolean)).toBe(true);
});
