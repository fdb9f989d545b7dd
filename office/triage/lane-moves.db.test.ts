import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import type { CaseId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeLane } from './commands/change-lane.ts';
import { confirmTriage } from './commands/confirm-triage.ts';
import { convertOverdue } from './commands/convert-overdue.ts';
import { proposeLate } from './commands/propose-late.ts';
import { laneMovesOf } from './queries/lane-moves.ts';
import { replayLastYear } from './queries/replay.ts';
import { bouncesAfter, isPingPong } from './rules/lane-move.ts';
import { STANDARD_SCOPE } from './rules/lane-scope.ts';
import { periodsPassed } from './store/lane-moves.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const centre = office.as('centre');
let caseId: CaseId;

beforeAll(async () => {
  caseId = await fileTestCase(office.as('filing'));
  await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
  await statement(owner, `update cases.case set lane = 'ordinary' where case_id = $1`, [caseId]);
});

const move = (lane: 'simple' | 'ordinary' | 'complex', reason = '情况变化') =>
  centre.act((ctx) => changeLane(ctx, { caseId, lane, reason, cause: 'by-person' }));
const shown = async () => {
  const found = await centre.act((ctx) => laneMovesOf(ctx, caseId));
  return found.ok ? found.value : undefined;
};

describe('法〔2021〕322号第七项：简案到期必须转普通', () => {
  test('a case placed as simple has a period, and is converted once when it has passed', async () => {
    expect((await move('simple')).ok).toBe(true);
    expect((await shown())?.period).toMatchObject({ endedOn: null });
    office.clock.moveTo('2026-10-31T02:00:00Z');
    expect(await centre.act(async (ctx) => ok(await periodsPassed(ctx, 10)))).toEqual(ok([]));
    office.clock.moveTo('2026-11-01T02:00:00Z');
    expect(await centre.act(async (ctx) => ok(await periodsPassed(ctx, 10)))).toEqual(ok([caseId]));
    expect(await centre.act((ctx) => convertOverdue(ctx, caseId))).toEqual(ok({ converted: true }));
    expect(await centre.act((ctx) => convertOverdue(ctx, caseId))).toEqual(ok({ converted: false }));
    const after = await shown();
    expect(after?.moves.map((one) => [one.from, one.to, one.cause])).toEqual([
      ['ordinary', 'simple', 'by-person'],
      ['simple', 'ordinary', 'period-passed'],
    ]);
    expect(after?.period).toMatchObject({ endedHow: 'converted' });
  });
});

describe('转道', () => {
  test('each way back is counted, and the second raises the flag', async () => {
    expect((await shown())?.pingPong).toBe(false);
    expect(await move('simple')).toEqual(ok({ bounces: 2 }));
    expect((await shown())?.pingPong).toBe(true);
  });

  test.each([
    { lane: 'simple', reason: '再来', kind: 'lane-the-same' },
    { lane: 'complex', reason: '  ', kind: 'move-reason-needed' },
  ] as const)('$kind', async ({ lane, reason, kind }) => expect(await move(lane, reason)).toMatchObject({ refusal: { kind } }));

  test('to a third lane and on is no way back', () => {
    const first = { from: 'simple', to: 'ordinary' } as const;
    expect(bouncesAfter([first], { from: 'ordinary', to: 'complex' })).toBe(0);
    expect(bouncesAfter([first], { from: 'ordinary', to: 'simple' })).toBe(1);
    expect([isPingPong(1), isPingPong(2)]).toEqual([false, true]);
  });
});

describe('迟到答复只作建议', () => {
  test('another lane becomes a proposal, the case stays where it is until somebody confirms', async () => {
    expect(await centre.act((ctx) => proposeLate(ctx, caseId))).toEqual(ok({ proposed: true }));
    const [row] = await statement<{ lane: string }>(owner, 'select lane from cases.case where case_id = $1', [caseId]);
    expect(row?.lane).toBe('simple');
    const confirmed = await centre.act((ctx) => confirmTriage(ctx, { caseId, lane: 'ordinary', reason: null }));
    expect(confirmed).toMatchObject({ ok: true, value: { lane: 'ordinary' } });
    expect((await shown())?.moves.at(-1)).toMatchObject({ from: 'simple', to: 'ordinary', cause: 'late-reply' });
    expect(await centre.act((ctx) => proposeLate(ctx, caseId))).toEqual(ok({ proposed: false }));
  });
});

describe('规则复演', () => {
  test('last year’s cases under another scope, side by side, with nothing changed', async () => {
    const director = office.as('director');
    const weights = { simple: 60, ordinary: 100, complex: 240 };
    const same = await director.act((ctx) => replayLastYear(ctx, { court: office.courts.first, scope: STANDARD_SCOPE, weights }));
    if (!same.ok) throw new Error(same.refusal.kind);
    expect(same.value.cases).toBe(1);
    expect(same.value.moved).toEqual([]);
    const strict = { ...STANDARD_SCOPE, mostDebtorsInOneGo: 0, complexFromDebtors: 1 };
    const other = await director.act((ctx) => replayLastYear(ctx, { court: office.courts.first, scope: strict, weights }));
    expect(other.ok && other.value.moved).toMatchObject([{ caseId, from: 'ordinary', to: 'complex' }]);
    expect(other.ok && [other.value.before.ordinary.load, other.value.after.complex.load]).toEqual([100, 240]);
    const there = await office
      .as('director', office.courts.second)
      .act((ctx) => replayLastYear(ctx, { court: office.courts.first, scope: strict, weights }));
    expect(there).toMatchObject({ refusal: { kind: 'unknown-court' } });
  });
});
