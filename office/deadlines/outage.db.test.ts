import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { OUTAGE_SETTINGS } from '@duixian/law/parameters/outage';
import type { TermId } from '@duixian/law/term-ids';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { applyClockEffects } from './commands/apply-clock-effects.ts';
import { beat } from './commands/beat.ts';
import { acceptRelief, declineRelief } from './commands/decide-relief.ts';
import { deadlinesJobs } from './jobs.ts';
import { clockProof } from './queries/clock-proof.ts';
import { outages, reliefsOf } from './store/outage-pages.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner, '2026-09-07T02:00:00Z');
const supervisor = office.as('supervisor');
const upper = office.as('director', office.courts.intermediate);
const system: JobDesk = { signal: new AbortController().signal, act: (fn) => upper.act(fn) };

const beatAt = async (time: string) => {
  office.clock.moveTo(time);
  const done = await upper.act((ctx) => beat(ctx, OUTAGE_SETTINGS));
  return done.ok ? done.value.outage : null;
};

async function start(caseId: CaseId, term: TermId, on: string): Promise<void> {
  await office.as('centre').act(async (ctx) => ok(await applyClockEffects(ctx, caseId, [{ kind: 'start', term, on: day(on) }])));
}

async function count(): Promise<number> {
  const [row] = await statement<{ n: bigint }>(owner, 'select count(*) as n from deadlines.outage');
  return Number(row?.n);
}

describe('the server writes its own down-time', () => {
  test('a steady beat and a quick restart are no outage', async () => {
    expect(await beatAt('2026-09-07T02:00:00Z')).toBeNull();
    expect(await beatAt('2026-09-07T02:00:30Z')).toBeNull();
    expect(await beatAt('2026-09-07T02:10:29Z')).toBeNull();
    expect(await count()).toBe(0);
  });

  test('a server that dies in the middle of a beat leaves only the last one behind', async () => {
    office.clock.moveTo('2026-09-07T03:00:00Z');
    const died = upper.act(async (ctx) => {
      await beat(ctx, OUTAGE_SETTINGS);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await count()).toBe(0);
  });

  test('two servers that come back at once find one outage, from the last beat to the first', async () => {
    office.clock.moveTo('2026-09-08T08:30:00Z');
    const found = await Promise.all([1, 2].map(() => upper.act((ctx) => beat(ctx, OUTAGE_SETTINGS))));
    expect(found.filter((one) => one.ok && one.value.outage !== null)).toHaveLength(1);
    const rows = await office.as('judge').act(async (ctx) => ok(await outages(ctx)));
    expect(rows.ok && rows.value.map((row) => [row.fromAt.toString(), row.toAt.toString()])).toEqual([
      ['2026-09-07T02:10:29Z', '2026-09-08T08:30:00Z'],
    ]);
  });
});

describe('民事诉讼法第八十六条 and office policy: relief is offered and decided by a person', () => {
  test('each clock the outage touched is offered once; a freeze runs on', async () => {
    office.clock.moveTo('2026-09-08T09:00:00Z');
    const caseId = await fileTestCase(office.as('filing'));
    await start(caseId, 'net-query-start', '2026-09-02'); // five working days: 9 September
    await start(caseId, 'distribution-objection', '2026-08-24'); // a creditor's fifteen days: 8 September
    await start(caseId, 'freeze-deposit', '2025-09-08'); // an effect: it ends whatever the machine does
    await start(caseId, 'term-6m', '2026-04-01'); // ends in October: not touched
    const [row] = await statement<{ outage_id: string }>(owner, 'select outage_id from deadlines.outage');
    const outage = idFrom<'outage'>(must(row, 'an outage').outage_id);
    const job = must(deadlinesJobs()['deadlines.outage-found'], 'the job');
    const event = { region: TEST_REGION, eventId: idFrom<'event'>(outage), type: 'deadlines.outage-found', facts: { outage } };
    await job(event, system);
    await job(event, system);

    const offered = await supervisor.act(async (ctx) => ok(await reliefsOf(ctx, outage)));
    const rows = offered.ok ? offered.value : [];
    expect(rows.map((one) => [one.term, one.basis, one.lost.value, one.lost.unit])).toEqual([
      ['distribution-objection', 'party-right', 2, 'day'],
      ['net-query-start', 'office-policy', 2, 'workday'],
    ]);
    const other = await office.as('supervisor', office.courts.second).act(async (ctx) => ok(await reliefsOf(ctx, outage)));
    expect(other.ok && other.value).toEqual([]);

    const party = must(rows[0], 'the creditor').clockId;
    const own = must(rows[1], 'the office').clockId;
    expect(await supervisor.act((ctx) => acceptRelief(ctx, { outage, clock: party, appliedOn: null }))).toMatchObject({
      refusal: { kind: 'application-needed' },
    });
    const accepted = await supervisor.act((ctx) => acceptRelief(ctx, { outage, clock: own, appliedOn: null }));
    expect(accepted.ok && accepted.value.dueOn?.toString()).toBe('2026-09-11');
    const proof = await supervisor.act((ctx) => clockProof(ctx, own));
    expect(proof.ok && proof.value.words.map((line) => line.zh)).toContain('系统停机，2026-09-08 经监管专员2批准顺延2个工作日');
    expect(await supervisor.act((ctx) => acceptRelief(ctx, { outage, clock: own, appliedOn: null }))).toEqual({
      ok: false,
      refusal: { kind: 'relief-decided', state: 'accepted' },
    });

    const stranger = office.as('supervisor', office.courts.second);
    expect(await stranger.act((ctx) => declineRelief(ctx, { outage, clock: party, reason: 'x' }))).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    office.clock.moveTo('2026-09-19T02:00:00Z');
    const late = { outage, clock: party, appliedOn: day('2026-09-19') };
    expect(await supervisor.act((ctx) => acceptRelief(ctx, late))).toMatchObject({ refusal: { kind: 'application-too-late' } });
    const ahead = { outage, clock: party, appliedOn: day('2026-09-20') };
    expect(await supervisor.act((ctx) => acceptRelief(ctx, ahead))).toMatchObject({ refusal: { kind: 'day-in-future' } });
    expect(await supervisor.act((ctx) => declineRelief(ctx, { outage, clock: party, reason: '逾期申请' }))).toEqual({
      ok: true,
      value: { declined: true },
    });
    const counted = await supervisor.act(async (ctx) => ok(await outages(ctx)));
    expect(counted.ok && counted.value.map((one) => [one.proposed, one.accepted, one.declined])).toEqual([[0, 1, 1]]);
  });
});
