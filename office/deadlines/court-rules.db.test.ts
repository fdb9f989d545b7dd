import type { JobDesk, JobEvent } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import type { TermId } from '@duixian/law/term-ids';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyClockEffects } from './commands/apply-clock-effects.ts';
import { fireWarnings } from './commands/fire-warnings.ts';
import { previewCourtRules, setCourtRules } from './commands/set-court-rules.ts';
import { deadlinesJobs } from './jobs.ts';
import { clockProof } from './queries/clock-proof.ts';
import { clocksOfCase } from './queries.ts';
import { latestRuns } from './store/recompute-runs.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const director = office.as('director');
const system: JobDesk = { signal: new AbortController().signal, act: (fn) => office.as('director', office.courts.intermediate).act(fn) };

const payout15 = { fromOn: day('2026-09-01'), pack: 'payout-15-days', rules: [] };
const both = { zh: '本院会议纪要', en: 'minutes of the court' };

async function caseWith(term: TermId, on: string, court = office.courts.first): Promise<CaseId> {
  const caseId = await fileTestCase(office.as('filing', court), { court });
  await office.as('centre', court).act(async (ctx) => ok(await applyClockEffects(ctx, caseId, [{ kind: 'start', term, on: day(on) }])));
  return caseId;
}

async function dueOf(caseId: CaseId, court = office.courts.first): Promise<string | undefined> {
  const rows = await office.as('centre', court).act((ctx) => clocksOfCase(ctx, caseId));
  return rows.ok ? rows.value[0]?.dueOn?.toString() : undefined;
}

/** The job of the event, as the outbox would run it. */
async function carry(runId: string): Promise<void> {
  const event: JobEvent = {
    region: TEST_REGION,
    eventId: idFrom<'event'>(runId),
    type: 'deadlines.court-rules-set',
    facts: { run: runId },
  };
  await must(deadlinesJobs()['deadlines.court-rules-set'], 'the job')(event, system);
}

beforeEach(() => office.clock.moveTo('2026-09-10T02:00:00Z'));

describe('法发〔2017〕6号第十条: a court pays out in fifteen days instead of thirty', () => {
  test('what would change is listed first and nothing moves; applied, what started since the day moves, the rest stays', async () => {
    const before = await caseWith('money-30', '2026-08-31');
    const since = await caseWith('money-30', '2026-09-02');
    const other = await caseWith('money-30', '2026-09-02', office.courts.second);
    expect([await dueOf(before), await dueOf(since)]).toEqual(['2026-09-30', '2026-10-08']);

    const preview = await director.act((ctx) => previewCourtRules(ctx, payout15));
    expect(preview.ok && preview.value.total).toEqual({ count: 1, capped: false });
    expect(preview.ok && preview.value.rows.map((row) => [row.oldDueOn?.toString(), row.newDueOn?.toString()])).toEqual([
      ['2026-10-08', '2026-09-17'],
    ]);
    expect(await dueOf(since)).toBe('2026-10-08');

    const set = await director.act((ctx) => setCourtRules(ctx, payout15));
    const runId = set.ok ? set.value.runId : '';
    await carry(runId);
    await carry(runId);
    expect([await dueOf(before), await dueOf(since), await dueOf(other, office.courts.second)]).toEqual([
      '2026-09-30',
      '2026-09-17',
      '2026-10-08',
    ]);
    const runs = await director.act(async (ctx) => ok(await latestRuns(ctx)));
    expect(runs.ok && runs.value.map((run) => [run.cause, run.total, run.endedAt !== null])).toEqual([['court-rules', 1, true]]);
    expect(await director.act((ctx) => setCourtRules(ctx, payout15))).toEqual({ ok: false, refusal: { kind: 'rules-unchanged' } });
  });

  test('a clock that starts later follows it, and its proof names the rule beside the law', async () => {
    const caseId = await caseWith('money-30', '2026-09-09');
    expect(await dueOf(caseId)).toBe('2026-09-24');
    const rows = await office.as('centre').act((ctx) => clocksOfCase(ctx, caseId));
    const clock = must(rows.ok ? rows.value[0]?.clockId : undefined, 'a clock');
    const proof = await office.as('centre').act((ctx) => clockProof(ctx, clock));
    expect(proof.ok && proof.value.words.some((line) => line.zh.startsWith('本院规定15日（法定30日），自 2026-09-01 起'))).toBe(true);
  });

  test('back to the law from a day on: later events only', async () => {
    const law = { term: 'money-30', duration: null, rungs: null, reason: both, source: both } as const;
    const set = await director.act((ctx) => setCourtRules(ctx, { fromOn: day('2026-09-10'), pack: null, rules: [law] }));
    await carry(set.ok ? set.value.runId : '');
    expect(await dueOf(await caseWith('money-30', '2026-09-09'))).toBe('2026-09-24');
    expect(await dueOf(await caseWith('money-30', '2026-09-10'))).toBe('2026-10-10');
  });

  test('two directors of one region at once: both rules stand', async () => {
    const at = (court: typeof office.courts.first) =>
      office.as('director', court).act((ctx) => setCourtRules(ctx, { ...payout15, pack: 'payout-5-10-workdays' }));
    const done = await Promise.all([at(office.courts.first), at(office.courts.second)]);
    expect(done.map((one) => one.ok)).toEqual([true, true]);
    const revisions = await statement<{ n: number }>(owner, 'select distinct revision as n from deadlines.court_rule order by 1');
    expect(revisions.map((row) => row.n)).toEqual([1, 2, 3, 4]);
  });
});

describe('refused, with nothing kept', () => {
  const rule = { term: 'money-30', duration: { value: 15, unit: 'day' }, rungs: null, reason: both, source: both } as const;
  test.each([
    [{ ...payout15, pack: 'no-such' }, 'unknown-rule-pack'],
    [{ ...payout15, pack: null }, 'no-rule-given'],
    [{ ...payout15, fromOn: day('2025-09-09') }, 'rule-too-far-back'],
    [{ ...payout15, pack: null, rules: [{ ...rule, duration: { value: 45, unit: 'day' } as const }] }, 'rule-looser-than-law'],
    [{ ...payout15, pack: null, rules: [{ ...rule, term: 'freeze-deposit' as const }] }, 'term-not-a-courts-to-set'],
    [{ ...payout15, pack: null, rules: [rule, rule] }, 'term-ruled-twice'],
    [{ ...payout15, pack: null, rules: [{ ...rule, rungs: [] }] }, 'rungs-too-few'],
  ] as const)('%j: %s', async (asked, kind) => {
    const count = async () => (await statement<{ n: bigint }>(owner, 'select count(*) as n from deadlines.court_rule'))[0]?.n;
    const before = await count();
    const refused = await director.act((ctx) => setCourtRules(ctx, asked));
    expect(refused.ok ? 'allowed' : refused.refusal.kind).toBe(kind);
    const previewed = await director.act((ctx) => previewCourtRules(ctx, asked));
    expect(previewed.ok ? 'allowed' : previewed.refusal.kind).toBe(kind);
    expect(await count()).toBe(before);
  });
});

test('法〔2021〕322号第8条: a court may ask for a fourth warning; each is told once, whoever sweeps', async () => {
  await director.act((ctx) => setCourtRules(ctx, { fromOn: day('2026-01-01'), pack: 'early-warnings', rules: [] }));
  const caseId = await caseWith('term-6m', '2026-03-09');
  await bringToEnforcement(office.as('centre'), caseId, { officer: office.actor('judge').personId, team: office.team });
  expect(await dueOf(caseId)).toBe('2026-09-09');
  const told = () =>
    statement<{ rung: number; reader: string }>(owner, 'select rung, reader from deadlines.warning where case_id = $1 order by rung', [
      caseId,
    ]);
  const workers = await Promise.all([1, 2, 3].map(() => office.as('centre').act((ctx) => fireWarnings(ctx, 100))));
  expect(workers.every((one) => one.ok)).toBe(true);
  expect((await told()).map((row) => row.reader)).toEqual(['officer', 'officer', 'supervisor', 'director']);
});
