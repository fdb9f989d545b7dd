import type { ClockEffect } from '@duixian/audit/act';
import type { Desk } from '@duixian/audit/testing/desk';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { extendRunningClock, interruptLimitation, resumeSuspendedClock, suspendClock } from './commands/act-on-clock.ts';
import { applyClockEffects } from './commands/apply-clock-effects.ts';
import { loadCalendarYear, previewCalendarYear } from './commands/load-calendar-year.ts';
import { recomputeClocks } from './commands/recompute-clocks.ts';
import { clockProof } from './queries/clock-proof.ts';
import { type ClockRow, clocksOfCase, countClocks, dueClocks } from './queries.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const centre = office.as('centre');

async function newCase(): Promise<CaseId> {
  return fileTestCase(office.as('filing'));
}

async function apply(desk: Desk, caseId: CaseId, ...effects: ClockEffect[]): Promise<void> {
  await desk.act(async (ctx) => ok(await applyClockEffects(ctx, caseId, effects)));
}

async function clocks(caseId: CaseId): Promise<readonly ClockRow[]> {
  const rows = await centre.act((ctx) => clocksOfCase(ctx, caseId));
  return rows.ok ? rows.value : [];
}

async function only(caseId: CaseId): Promise<ClockRow> {
  return must(
    (await clocks(caseId)).find((clock) => clock.stoppedOn === null),
    'one clock runs',
  );
}

beforeEach(() => office.clock.moveTo('2026-09-01T02:00:00Z'));

describe('acts move clocks in their own transaction', () => {
  test('法发〔2006〕35号第四条, 民诉法解释第四百八十条: both clocks of the notice run, each to its own day', async () => {
    const caseId = await newCase();
    await apply(
      centre,
      caseId,
      { kind: 'start', term: 'exec-notice-internal', on: day('2026-09-01') },
      { kind: 'start', term: 'exec-notice-statutory', on: day('2026-09-01') },
    );
    const shown = (await clocks(caseId)).map((clock) => [clock.term, clock.dueOn?.toString(), clock.pairing?.role]);
    expect(shown).toEqual([
      ['exec-notice-internal', '2026-09-04', 'warning'],
      ['exec-notice-statutory', '2026-09-11', 'limit'],
    ]);
  });

  test('the same start twice is one clock; another day is another event', async () => {
    const caseId = await newCase();
    const start = (on: string): ClockEffect => ({ kind: 'start', term: 'objection-review', on: day(on) });
    await apply(centre, caseId, start('2026-09-01'));
    await apply(centre, caseId, start('2026-09-01'));
    expect(await clocks(caseId)).toHaveLength(1);
    await apply(centre, caseId, start('2026-09-02'));
    const rows = await clocks(caseId);
    expect(rows.map((clock) => [clock.dueOn?.toString(), clock.endKind])).toEqual([
      ['2026-09-17', null],
      ['2026-09-16', 'cancelled'],
    ]);
  });

  test('an act on a clock that does not run changes nothing; satisfied once stays satisfied', async () => {
    const caseId = await newCase();
    await apply(centre, caseId, { kind: 'satisfy', term: 'assign-judge', on: day('2026-09-01') });
    await apply(centre, caseId, { kind: 'start', term: 'assign-judge', on: day('2026-08-28') });
    await apply(centre, caseId, { kind: 'satisfy', term: 'assign-judge', on: day('2026-08-31') });
    await apply(centre, caseId, { kind: 'satisfy', term: 'assign-judge', on: day('2026-09-01') });
    expect((await clocks(caseId)).map((clock) => [clock.stoppedOn?.toString(), clock.endKind])).toEqual([['2026-08-31', 'satisfied']]);
  });

  test.each([
    { done: '2026-09-03', entered: '2026-09-09T02:00:00Z', marks: [true, false], because: 'done on the 3rd, in time, entered on the 9th' },
    { done: '2026-09-05', entered: '2026-09-09T02:00:00Z', marks: [true, true], because: 'done after the 4th, and entered later still' },
    { done: '2026-09-05', entered: '2026-09-05T02:00:00Z', marks: [false, true], because: 'late, entered the same day' },
    { done: '2026-09-04', entered: '2026-09-04T15:59:59Z', marks: [false, false], because: 'entered at 23:59 of its day in Shanghai' },
    { done: '2026-09-04', entered: '2026-09-04T16:00:00Z', marks: [true, false], because: 'entered at midnight: the day after' },
  ])('法发〔2006〕35号第四条, $because', async ({ done, entered, marks }) => {
    const caseId = await newCase();
    await apply(centre, caseId, { kind: 'start', term: 'exec-notice-internal', on: day('2026-09-01') });
    office.clock.moveTo(entered);
    await apply(centre, caseId, { kind: 'satisfy', term: 'exec-notice-internal', on: day(done) });
    const [clock] = await clocks(caseId);
    expect([clock?.backEntered, clock?.doneLate]).toEqual(marks);
    expect(clock?.stoppedOn?.toString()).toBe(done);
    const proof = await centre.act((ctx) => clockProof(ctx, must(clock, 'a clock').clockId));
    const said = proof.ok ? (proof.value.words.find((line) => line.zh.startsWith('已于'))?.zh ?? '') : '';
    expect([said.includes('补录'), said.includes('逾期')]).toEqual(marks);
  });

  test('what had closed a clock did not happen: it runs on as if never closed; one cancelled or never begun stays so', async () => {
    const caseId = await newCase();
    const reopen = { kind: 'reopen', term: 'exec-notice-internal', reason: 'service-bounced' } as const;
    await apply(centre, caseId, reopen);
    expect(await clocks(caseId)).toEqual([]);
    await apply(centre, caseId, { kind: 'start', term: 'exec-notice-internal', on: day('2026-09-01') });
    await apply(centre, caseId, { kind: 'satisfy', term: 'exec-notice-internal', on: day('2026-09-02') });
    office.clock.moveTo('2026-09-07T02:00:00Z');
    await apply(centre, caseId, reopen);
    await apply(centre, caseId, reopen);
    const running = await only(caseId);
    expect([running.dueOn?.toString(), running.endKind]).toEqual(['2026-09-04', null]);
    const spans = await statement(owner, 'select from_on::text, to_on::text, reason from deadlines.span where clock_id = $1 order by seq', [
      running.clockId,
    ]);
    expect(spans).toEqual([
      { from_on: '2026-09-01', to_on: '2026-09-02', reason: null },
      { from_on: '2026-09-02', to_on: null, reason: 'service-bounced' },
    ]);
    await apply(centre, caseId, { kind: 'cancel', term: 'exec-notice-internal', reason: 'x' }, reopen);
    expect((await clocks(caseId)).map((clock) => clock.endKind)).toEqual(['cancelled']);
  });

  test('a rolled-back act leaves no clock', async () => {
    const caseId = await newCase();
    const stopped = centre.act(async (ctx) => {
      await applyClockEffects(ctx, caseId, [{ kind: 'start', term: 'assign-judge', on: day('2026-09-01') }]);
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await clocks(caseId)).toEqual([]);
  });

  test('民诉法解释第四百八十五条: a renewal ends the old freeze as done and alarms on the new printed end', async () => {
    const caseId = await newCase();
    const hold = (on: string, end: string): ClockEffect => ({
      kind: 'hold',
      term: 'freeze-deposit',
      on: day(on),
      printedEnd: day(end),
      subject: 'account-1',
    });
    await apply(centre, caseId, hold('2025-09-10', '2026-09-09'), { kind: 'start', term: 'term-6m', on: day('2026-09-01') });
    await apply(centre, caseId, hold('2026-09-01', '2027-08-31'));
    const freezes = (await clocks(caseId)).filter((clock) => clock.term === 'freeze-deposit');
    expect(freezes.map((clock) => [clock.dueOn?.toString(), clock.endKind])).toEqual([
      ['2027-08-31', null],
      ['2026-09-09', 'satisfied'],
    ]);
    await apply(centre, caseId, { kind: 'end-all', reason: 'case-closed' });
    expect((await clocks(caseId)).every((clock) => clock.stoppedOn !== null)).toBe(true);
  });

  test('a ground of the other list is a bug of the act that names it', async () => {
    const caseId = await newCase();
    await apply(centre, caseId, { kind: 'start', term: 'six-month-upper', on: day('2026-09-01') });
    const wrong: ClockEffect = { kind: 'suspend', term: 'six-month-upper', on: day('2026-09-01'), ground: 'realisation' };
    await expect(apply(centre, caseId, wrong)).rejects.toThrow('ground-not-on-list');
  });

  test('终本规定第九条: the query that is done starts the clock of the next', async () => {
    const caseId = await newCase();
    await apply(centre, caseId, { kind: 'start', term: 'zhongben-requery', on: day('2026-08-31') });
    await apply(centre, caseId, { kind: 'satisfy', term: 'zhongben-requery', on: day('2026-09-01') });
    expect((await only(caseId)).dueOn?.toString()).toBe('2027-08-31');
  });
});

describe('a person stops, resumes and extends a clock', () => {
  let caseId: CaseId;
  const judge = office.as('judge');
  beforeEach(async () => {
    caseId = await newCase();
    await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
    await apply(centre, caseId, { kind: 'start', term: 'term-6m', on: day('2026-03-02') });
  });

  test('法发〔2006〕35号第十三条: what is left survives the stay', async () => {
    const { clockId } = await only(caseId);
    const stay = { clock: clockId, on: day('2026-08-20'), ground: 'stay', approvedBy: '王院长', reason: '裁定中止' };
    const stopped = await judge.act((ctx) => suspendClock(ctx, stay));
    expect(stopped.ok && stopped.value.days).toMatchObject({ dueOn: null, daysLeft: 14 });
    const again = await judge.act((ctx) => suspendClock(ctx, stay));
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'already-paused' } });
    const resumed = await judge.act((ctx) => resumeSuspendedClock(ctx, { clock: clockId, on: day('2026-09-01'), reason: '中止原因消除' }));
    expect(resumed.ok && resumed.value.days.dueOn?.toString()).toBe('2026-09-14');
    const spans = await statement<{ kind: string; from_on: string; to_on: string | null }>(
      owner,
      'select kind, from_on, to_on from deadlines.span where clock_id = $1 order by seq',
      [clockId],
    );
    expect(spans).toEqual([
      { kind: 'running', from_on: '2026-03-02', to_on: '2026-08-20' },
      { kind: 'suspended', from_on: '2026-08-20', to_on: '2026-09-01' },
      { kind: 'running', from_on: '2026-09-01', to_on: null },
    ]);
    const proof = await judge.act((ctx) => clockProof(ctx, clockId));
    expect(proof.ok && proof.value.words.map((line) => line.zh)).toContain(
      '2026-08-20 至 2026-09-01 前因中止执行不计入，共12日，王院长批准（裁定中止）',
    );
  });

  test('执行程序解释第二十条: a demand is put on the ledger, and the two years run anew', async () => {
    await apply(centre, caseId, { kind: 'start', term: 'limitation', on: day('2025-03-03') });
    const clockId = must(
      (await clocks(caseId)).find((clock) => clock.term === 'limitation'),
      'the limitation runs',
    ).clockId;
    const demand = { clock: clockId, on: day('2026-08-31'), ground: 'demand', reason: '申请执行人当庭催告' };
    const anew = await judge.act((ctx) => interruptLimitation(ctx, demand));
    expect(anew.ok && [anew.value.days.dueOn?.toString(), anew.value.days.missingYear]).toEqual(['2028-08-31', 2028]);
    const proof = await judge.act((ctx) => clockProof(ctx, clockId));
    expect(proof.ok && proof.value.words.map((line) => line.zh)).toContain(
      '2026-08-31：一方提出履行要求，时效中断，自次日重新计算（申请执行人当庭催告）',
    );
    const before = await judge.act((ctx) => interruptLimitation(ctx, { ...demand, on: day('2026-08-30') }));
    expect(before).toMatchObject({ ok: false, refusal: { kind: 'interruption-out-of-order' } });
    await apply(centre, caseId, { kind: 'interrupt', term: 'limitation', on: day('2026-09-01'), ground: 'settlement' });
    const again = (await clocks(caseId)).find((clock) => clock.term === 'limitation');
    expect(again?.dueOn?.toString()).toBe('2028-09-01');
    const spans = await statement<{ kind: string; to_on: string | null }>(
      owner,
      'select kind, to_on from deadlines.span where clock_id = $1 order by seq',
      [clockId],
    );
    expect(spans.map((span) => span.kind)).toEqual(['running', 'interrupted', 'interrupted']);
  });

  test('an extension by the director is kept with his name; after the last day it is refused', async () => {
    const { clockId } = await only(caseId);
    const by = { value: 3, unit: 'month' } as const;
    const director = office.as('director');
    const extended = await director.act((ctx) =>
      extendRunningClock(ctx, { clock: clockId, by, askedOn: day('2026-08-31'), reason: '案情复杂' }),
    );
    expect(extended.ok && extended.value.days.dueOn?.toString()).toBe('2026-12-02');
    office.clock.moveTo('2026-12-03T02:00:00Z');
    const late = await director.act((ctx) =>
      extendRunningClock(ctx, { clock: clockId, by, askedOn: day('2026-12-03'), reason: '案情复杂' }),
    );
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'extension-too-late' } });
  });

  test('a day that has not come, and a case of another court, are refused', async () => {
    const { clockId } = await only(caseId);
    const input = { clock: clockId, on: day('2026-09-02'), ground: 'stay', approvedBy: '院长', reason: '裁定中止' };
    expect(await judge.act((ctx) => suspendClock(ctx, input))).toMatchObject({ ok: false, refusal: { kind: 'day-in-future' } });
    const stranger = office.as('judge', office.courts.second);
    const today = { ...input, on: day('2026-09-01') };
    expect(await stranger.act((ctx) => suspendClock(ctx, today))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await stranger.act((ctx) => clockProof(ctx, clockId))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('the level is the day’s, not the night run’s', () => {
  test.each([
    { now: '2026-09-03T15:59:59Z', level: 'green', because: '23:59 on the eve of the first warning' },
    {
      now: '2026-09-03T16:00:00Z',
      level: 'amber',
      because: 'three days before is a Saturday, so the warning comes on the Friday, from midnight in Shanghai',
    },
    { now: '2026-09-07T02:00:00Z', level: 'red', because: 'one day before' },
    { now: '2026-09-08T15:59:59Z', level: 'red', because: 'the last second of the last day' },
    { now: '2026-09-08T16:00:00Z', level: 'overdue', because: 'the day after has begun' },
  ] as const)('民法典第二百零三条 at $now: $level, $because', async ({ now, level }) => {
    const caseId = await newCase();
    await apply(centre, caseId, { kind: 'start', term: 'assign-judge', on: day('2026-09-01') });
    office.clock.moveTo(now);
    expect((await only(caseId)).level).toBe(level);
    const listed = await centre.act(async (ctx) => {
      const filter = { level: level === 'green' ? 'due-soon' : level, term: 'assign-judge' } as const;
      return ok({ rows: await dueClocks(ctx, filter, undefined, 1000), count: await countClocks(ctx, filter) });
    });
    const there = listed.ok && listed.value.rows.some((row) => row.caseId === caseId);
    expect(there).toBe(level !== 'green');
    expect(listed.ok && listed.value.count.count).toBe(listed.ok && listed.value.rows.length);
  });

  test('a judge’s list has his own cases alone, and pages join without gap or double', async () => {
    const mine = await newCase();
    await bringToEnforcement(centre, mine, { officer: office.actor('judge').personId, team: office.team });
    await apply(centre, mine, { kind: 'start', term: 'approval-chain', on: day('2026-08-26') });
    await apply(centre, await newCase(), { kind: 'start', term: 'approval-chain', on: day('2026-08-26') });
    const seen = await office.as('judge').act(async (ctx) => ok(await dueClocks(ctx, { term: 'approval-chain' }, undefined, 10)));
    expect(seen.ok && seen.value.map((row) => row.caseId)).toEqual([mine]);

    const keys: string[] = [];
    let after: { dueOn: string; clockId: string } | undefined;
    for (;;) {
      const page = await centre.act(async (ctx) => ok(await dueClocks(ctx, {}, after, 3)));
      if (!page.ok || page.value.length === 0) break;
      keys.push(...page.value.map((row) => row.clockId));
      const last = must(page.value.at(-1), 'a page has a last row');
      after = { dueOn: must(last.dueOn, 'listed clocks have a day').toString(), clockId: last.clockId };
    }
    const all = await centre.act(async (ctx) => ok(await countClocks(ctx, {})));
    expect(new Set(keys).size).toBe(keys.length);
    expect(all.ok && all.value.count).toBe(keys.length);
  });
});

describe('a calendar year is loaded', () => {
  const notice = { numbers: ['国办发明电〔2026〕8号'], issuedOn: '2026-11-20', verified: true };
  const spring = { from: '2027-02-05', to: '2027-02-11', nameZh: '春节', nameEn: 'Spring Festival' };
  const newYear = { from: '2027-01-01', to: '2027-01-03', nameZh: '元旦', nameEn: "New Year's Day" };
  const year = { year: 2027, notice, off: [newYear, spring], work: ['2027-01-30', '2027-02-20'] };
  const administrator = office.as('administrator');

  test('what was provisional becomes final, once, and the same notice again is refused', async () => {
    office.clock.moveTo('2026-11-21T02:00:00Z');
    const caseId = await newCase();
    await apply(centre, caseId, { kind: 'start', term: 'zhongben-min3m', on: day('2026-11-07') });
    expect(await only(caseId)).toMatchObject({ missingYear: 2027 });
    expect((await only(caseId)).dueOn?.toString()).toBe('2027-02-07');

    const preview = await office.as('director').act((ctx) => previewCalendarYear(ctx, year));
    const shown = preview.ok ? preview.value.rows.find((row) => row.term === 'zhongben-min3m') : undefined;
    expect([shown?.oldDueOn?.toString(), shown?.newDueOn?.toString()]).toEqual(['2027-02-07', '2027-02-12']);
    expect((await only(caseId)).missingYear).toBe(2027);
    const twice = { ...year, off: [newYear, spring, newYear] };
    expect(await administrator.act((ctx) => previewCalendarYear(ctx, twice))).toEqual({
      ok: false,
      refusal: { kind: 'day-listed-twice', day: '2027-01-01' },
    });

    const contradicting = { ...year, work: ['2027-02-06'] };
    expect(await administrator.act((ctx) => loadCalendarYear(ctx, contradicting))).toEqual({
      ok: false,
      refusal: { kind: 'day-both-off-and-on', day: '2027-02-06' },
    });
    expect((await administrator.act((ctx) => loadCalendarYear(ctx, year))).ok).toBe(true);
    expect(await administrator.act((ctx) => loadCalendarYear(ctx, year))).toEqual({
      ok: false,
      refusal: { kind: 'calendar-year-unchanged', year: 2027 },
    });

    let rounds = 0;
    for (let done = 5; done === 5; rounds += 1) {
      const batch = await centre.act((ctx) => recomputeClocks(ctx, 5));
      done = batch.ok ? batch.value.done : 0;
    }
    expect(rounds).toBeGreaterThan(1);
    expect((await only(caseId)).missingYear).toBeNull();
    expect((await only(caseId)).dueOn?.toString()).toBe('2027-02-12');
    const again = await centre.act((ctx) => recomputeClocks(ctx, 5));
    expect(again).toEqual({ ok: true, value: { done: 0 } });
  });

  test('two administrators at once: one loads, the other is told that somebody else did, and keeps nothing', async () => {
    office.clock.moveTo('2026-11-21T02:00:00Z');
    const other = { ...year, year: 2028, off: [{ ...newYear, from: '2028-01-01', to: '2028-01-03' }], work: [] };
    const before = { value: 0 };
    const both = Promise.withResolvers<void>();
    const load = (of: typeof year) =>
      administrator.act(async (ctx) => {
        const held = { ...ctx, record: (act: Parameters<typeof ctx.record>[0]) => both.promise.then(() => ctx.record(act)) };
        before.value += 1;
        return loadCalendarYear(held, of);
      });
    const first = load({ ...other, work: ['2028-01-08'] });
    await vi.waitFor(() => expect(before.value).toBe(1));
    const second = load(other);
    await vi.waitFor(() => expect(before.value).toBe(2));
    setTimeout(both.resolve, 300);
    const results = await Promise.all([first, second]);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(refusals).toMatchObject([{ kind: 'calendar-loaded-meanwhile', year: 2028 }]);
    const [count] = await statement<{ n: bigint }>(owner, 'select count(*) as n from deadlines.calendar_year where year = 2028', []);
    expect(count?.n).toBe(1n);
  });

  test('a year nobody can know yet is refused', async () => {
    const far = { ...year, year: 2031, off: [], work: [] };
    expect(await administrator.act((ctx) => loadCalendarYear(ctx, far))).toMatchObject({
      ok: false,
      refusal: { kind: 'calendar-year-out-of-range' },
    });
  });
});
