import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import type { CaseId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { extendRunningClock } from './commands/act-on-clock.ts';
import { applyClockEffects } from './commands/apply-clock-effects.ts';
import { fireWarnings } from './commands/fire-warnings.ts';
import { seeWarning } from './commands/see-warning.ts';
import { clocksOfCase } from './queries.ts';
import { digestTime } from './rules/digest.ts';
import { lawInUse } from './store/law-in-use.ts';
import { unseenWarnings } from './store/unseen-warnings.ts';
import { digestGroups } from './store/warning-digest.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const centre = office.as('centre');
const judge = office.as('judge');
const me = { reader: 'officer', person: office.actor('judge').personId } as const;

async function caseWithTerm(startedOn: string): Promise<CaseId> {
  const caseId = await fileTestCase(office.as('filing'));
  await bringToEnforcement(centre, caseId, { officer: me.person, team: office.team });
  await centre.act(async (ctx) => ok(await applyClockEffects(ctx, caseId, [{ kind: 'start', term: 'term-6m', on: day(startedOn) }])));
  return caseId;
}

async function sweep(): Promise<number> {
  const fired = await centre.act((ctx) => fireWarnings(ctx, 100));
  return fired.ok ? fired.value.told : -1;
}

async function readBy(of: Parameters<typeof unseenWarnings>[1], role: 'judge' | 'supervisor' | 'director') {
  const rows = await office.as(role).act(async (ctx) => ok(await unseenWarnings(ctx, of, undefined, 50)));
  return rows.ok ? rows.value : [];
}

describe('法〔2021〕322号第8条: officer first, then supervisor, then director, each told once', () => {
  test('the ladder of one case', async () => {
    office.clock.moveTo('2026-09-01T02:00:00Z');
    // The last day is 2026-10-09; thirty, fifteen and five days before, on working days.
    const caseId = await caseWithTerm('2026-04-09');
    expect(await sweep()).toBe(0);

    office.clock.moveTo('2026-09-09T02:00:00Z');
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    const first = await readBy(me, 'judge');
    expect(first.map((row) => [row.caseId, row.rung, row.level])).toEqual([[caseId, 1, 'amber']]);
    expect(await readBy({ reader: 'supervisor' }, 'supervisor')).toEqual([]);

    const digestAt = async (time: string) => {
      office.clock.moveTo(time);
      const groups = await judge.act(async (ctx) => {
        const law = await lawInUse(ctx);
        return ok(await digestGroups(ctx, me, digestTime(ctx.now, law.calendar).upTo));
      });
      return groups.ok ? groups.value.map((group) => `${group.term} ${group.count}`) : [];
    };
    // Told at ten in the morning, it is part of the digest of the afternoon and of every later one until it is read.
    expect(await digestAt('2026-09-09T03:00:00Z')).toEqual([]);
    expect(await digestAt('2026-09-09T06:00:00Z')).toEqual(['term-6m 1']);
    expect(await digestAt('2026-09-10T01:00:00Z')).toEqual(['term-6m 1']);

    // The server stood still over both other days and tells what it missed, once.
    office.clock.moveTo('2026-10-08T02:00:00Z');
    expect([await sweep(), await sweep()]).toEqual([2, 0]);
    expect(await readBy({ reader: 'supervisor' }, 'supervisor')).toHaveLength(1);
    expect((await readBy({ reader: 'director' }, 'director')).map((row) => row.level)).toEqual(['red']);

    const warning = first[0]?.warningId;
    if (warning === undefined) throw new Error('no warning');
    const stranger = await office.as('judge', office.courts.second).act((ctx) => seeWarning(ctx, warning));
    expect(stranger).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await judge.act((ctx) => seeWarning(ctx, warning))).toEqual({ ok: true, value: { seen: true } });
    expect(await judge.act((ctx) => seeWarning(ctx, warning))).toEqual({ ok: true, value: { seen: true } });
    expect(judge.acts.filter((act) => act.type === 'deadlines.warning-seen')).toHaveLength(1);
    expect(await readBy(me, 'judge')).toEqual([]);

    // Made longer, the old warnings are void and the new last day warns anew.
    const clocks = await centre.act((ctx) => clocksOfCase(ctx, caseId));
    const clock = clocks.ok ? clocks.value[0]?.clockId : undefined;
    if (clock === undefined) throw new Error('no clock');
    const by = { value: 3, unit: 'month' } as const;
    await office.as('director').act((ctx) => extendRunningClock(ctx, { clock, by, askedOn: day('2026-10-08'), reason: '案情复杂' }));
    expect(await readBy({ reader: 'director' }, 'director')).toEqual([]);
    office.clock.moveTo('2026-12-11T02:00:00Z');
    expect(await sweep()).toBe(1);
  });
});
