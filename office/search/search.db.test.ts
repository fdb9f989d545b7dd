import { exchangesOf } from '@duixian/agencies/queries';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { authoriseForTests } from '@duixian/agencies/testing/officers';
import { keptInMemory, scriptedAgencies } from '@duixian/agencies/testing/scripted-agencies';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { giveTo, moveTo, placeInLane } from '@duixian/cases/commands/move-case';
import { visibleCase } from '@duixian/cases/queries';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { testVault } from '@duixian/postgres/testing/vault';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptGap } from './commands/accept-gap.ts';
import { answerLead } from './commands/answer-lead.ts';
import { askAgain } from './commands/ask-again.ts';
import { beginLead } from './commands/begin-lead.ts';
import { launchSearch } from './commands/launch-search.ts';
import { receiveLead } from './commands/receive-lead.ts';
import { searchJobs, searchPolls } from './jobs.ts';
import { leadsOf, openLeads, searchOf } from './queries.ts';
import { subjectPlace } from './rules/subject-place.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const centre = office.as('centre');
const agencies = scriptedAgencies();
const raw = keptInMemory();
const settings = { sources: agencies.directory.sources, patience: USUAL_PATIENCE };
const jobs = searchJobs({ directory: agencies.directory, raw, patience: USUAL_PATIENCE });
const desk: JobDesk = { act: centre.act, signal: new AbortController().signal };

beforeAll(() => authoriseForTests(owner, office.actor('centre')));
beforeEach(() => agencies.answerNormally());

async function searchedCase(): Promise<CaseId> {
  const caseId = await fileTestCase(office.as('filing'));
  await centre.act((ctx) => moveTo(ctx, caseId, 'search'));
  return caseId;
}

/** Carries the events of a case as the outbox would: each that is due, the delayed ones after moving the clock. */
async function carry(caseId: CaseId, until?: string): Promise<void> {
  if (until) office.clock.moveTo(until);
  for (let round = 0; round < 20; round++) {
    const due = await statement<{ event_id: string; type: string; facts: Record<string, string> }>(
      owner,
      `update audit.outbox set done_at = $2 where done_at is null and facts->>'case' = $1 and type in ('search.source-asked', 'intake.filing-passed') and run_at <= $2
       returning event_id, type, facts`,
      [caseId, office.clock.now().toString()],
    );
    if (due.length === 0) return;
    for (const event of due)
      await jobs[event.type]?.(
        { region: TEST_REGION, eventId: idFrom<'event'>(event.event_id), type: event.type, facts: event.facts },
        desk,
      );
  }
}

async function launch(caseId: CaseId, reason: 'filing' | 'by-hand' = 'filing') {
  return centre.act((ctx) => launchSearch(ctx, { case: caseId, reason }, settings));
}

async function shown(caseId: CaseId) {
  const found = await centre.act((ctx) => searchOf(ctx, caseId, settings.sources));
  if (!found.ok) throw new Error('not found');
  return {
    verdict: found.value.progress.verdict,
    states: Object.fromEntries(found.value.sources.map((source) => [source.agency.split('-')[0], source.state.kind])),
    sources: found.value.sources,
  };
}

async function stageOf(caseId: CaseId) {
  const seen = await centre.act((ctx) => visibleCase(ctx, caseId));
  return seen.ok ? seen.value.stage : 'none';
}

async function eventsOf(caseId: CaseId, type: string) {
  return statement<{ facts: Record<string, unknown> }>(
    owner,
    `select facts from audit.outbox where type = $2 and facts->>'case' = $1 order by event_id`,
    [caseId, type],
  );
}

describe('法〔2021〕322号第十三项: search first', () => {
  test('every debtor is asked about at every agency, the clock is satisfied, and the answers close the search', async () => {
    const caseId = await searchedCase();
    expect(await launch(caseId)).toEqual({ ok: true, value: { asked: 3 } });
    expect(centre.acts.at(-1)?.clocks).toMatchObject([{ kind: 'satisfy', term: 'net-query-start' }]);
    expect((await shown(caseId)).states).toEqual({ bank: 'sent', real: 'sent', vehicle: 'sent' });
    await carry(caseId);
    expect(await shown(caseId)).toMatchObject({
      verdict: 'complete',
      states: { bank: 'answered', real: 'nothing-found', vehicle: 'nothing-found' },
    });
    expect(await stageOf(caseId)).toBe('triage');
    expect(await eventsOf(caseId, 'search.completed')).toHaveLength(1);
    expect(await eventsOf(caseId, 'search.assets-found')).toMatchObject([{ facts: { agency: 'bank-hengjiang' } }]);
  });

  test('the request names the case, a registered officer and the debtor, and its bytes are kept under their digest', async () => {
    const caseId = await searchedCase();
    await launch(caseId);
    await carry(caseId);
    const log = await centre.act(async (ctx) => ok(await exchangesOf(ctx.tx, ctx.region, caseId, undefined)));
    if (!log.ok) throw new Error('no log');
    expect(log.value.rows).toHaveLength(3);
    for (const row of log.value.rows) {
      expect(row).toMatchObject({ act: 'query', verdict: 'replied', certificateNumber: '衡执证0001' });
      const sent = await raw.get(row.requestSha256 ?? '');
      expect(JSON.parse(new TextDecoder().decode(sent))).toMatchObject({
        requestNo: row.requestNo,
        authority: { caseNumber: expect.stringMatching(/衡0101执\d+号$/), officer: { certificateNumber: '衡执证0001' } },
        subject: { name: '陆某', idNumber: '11010519491231002X', role: 'debtor' },
      });
    }
  });

  test('launched twice by a job that was killed, each agency is asked once', async () => {
    const caseId = await searchedCase();
    await launch(caseId);
    expect(await launch(caseId)).toEqual({ ok: true, value: { asked: 0 } });
    expect((await shown(caseId)).sources).toHaveLength(3);
  });
});

describe('the state of each source is the truth', () => {
  test('slow: accepted is shown as sent until the receipt has the answer', async () => {
    const caseId = await searchedCase();
    agencies.script('real-estate-hengjiang', ['accepted']);
    await launch(caseId);
    await carry(caseId);
    const waiting = await shown(caseId);
    expect(waiting).toMatchObject({ verdict: 'running', states: { real: 'sent' } });
    expect(waiting.sources.find((source) => source.agency.startsWith('real'))?.acceptedAt).not.toBeNull();
    office.clock.advance(10_000);
    await carry(caseId);
    expect(await shown(caseId)).toMatchObject({ verdict: 'complete', states: { real: 'nothing-found' } });
    expect(agencies.calls('real-estate-hengjiang').at(-1)).toMatch(/receipts/);
  });

  test.each(['silent', 'server-error', 'malformed', 'unreachable'] as const)(
    '%s: tried again within bounds, and well when the agency is back',
    async (fault) => {
      const caseId = await searchedCase();
      agencies.script('vehicle-hengjiang', [fault, fault]);
      await launch(caseId);
      for (let i = 0; i < 3; i++) {
        await carry(caseId);
        office.clock.advance(60_000);
      }
      expect(await shown(caseId)).toMatchObject({ verdict: 'complete', states: { vehicle: 'nothing-found' } });
    },
  );

  test('down for good: failed after the last of its tries, an item for the centre, and the case does not go on by itself', async () => {
    const caseId = await searchedCase();
    agencies.script(
      'vehicle-hengjiang',
      Array.from({ length: 20 }, () => 'server-error' as const),
    );
    await launch(caseId);
    for (let i = 0; i < 12; i++) {
      await carry(caseId);
      office.clock.advance(600_000);
    }
    expect(await shown(caseId)).toMatchObject({ verdict: 'gaps', states: { vehicle: 'failed' } });
    expect(agencies.calls('vehicle-hengjiang').length).toBe(USUAL_PATIENCE.attempts * 2);
    expect(centre.acts.flatMap((act) => act.tasks ?? [])).toContainEqual(expect.objectContaining({ kind: 'open', task: 'failed-source' }));
    expect(await stageOf(caseId)).toBe('search');
  });

  test('silent to the end is called timed out', async () => {
    const caseId = await searchedCase();
    agencies.script(
      'vehicle-hengjiang',
      Array.from({ length: 20 }, () => 'silent' as const),
    );
    await launch(caseId);
    for (let i = 0; i < 12; i++) {
      await carry(caseId);
      office.clock.advance(600_000);
    }
    expect((await shown(caseId)).states.vehicle).toBe('timed-out');
  });

  test('wrong person: nothing is used, the bytes are quarantined, a person must look', async () => {
    const caseId = await searchedCase();
    agencies.script('bank-hengjiang', ['wrong-person']);
    await launch(caseId);
    await carry(caseId);
    expect((await shown(caseId)).states.bank).toBe('failed');
    expect(await eventsOf(caseId, 'search.assets-found')).toEqual([]);
    const log = await centre.act(async (ctx) => ok(await exchangesOf(ctx.tx, ctx.region, caseId, undefined)));
    const quarantined = log.ok ? log.value.rows.filter((row) => row.verdict === 'quarantined') : [];
    expect(quarantined).toMatchObject([{ agency: 'bank-hengjiang', detail: 'reply is about 衡大山' }]);
    expect(await raw.get(quarantined[0]?.replySha256 ?? '')).toBeDefined();
    expect(centre.acts.flatMap((act) => act.tasks ?? [])).toContainEqual(expect.objectContaining({ kind: 'open', task: 'failed-source' }));
  });

  test('a balance below zero: nothing enters the register, the bytes are kept, the source fails after its tries and is work', async () => {
    const caseId = await searchedCase();
    const broken = {
      reply: { assets: [{ kind: 'deposit', assetId: '62', accountNumber: '62', balance: '-1', available: '0', frozen: '0' }] },
    };
    agencies.script(
      'bank-hengjiang',
      Array.from({ length: USUAL_PATIENCE.attempts * 2 }, () => broken),
    );
    await launch(caseId);
    for (let i = 0; i < USUAL_PATIENCE.attempts; i++) {
      await carry(caseId);
      office.clock.advance(901_000);
    }
    expect((await shown(caseId)).states.bank).toBe('failed');
    expect(await eventsOf(caseId, 'search.assets-found')).toEqual([]);
    const log = await centre.act(async (ctx) => ok(await exchangesOf(ctx.tx, ctx.region, caseId, undefined)));
    const rows = log.ok ? log.value.rows.filter((row) => row.agency === 'bank-hengjiang') : [];
    expect(rows[0]?.verdict).toBe('quarantined');
    expect(await raw.get(rows[0]?.replySha256 ?? '')).toBeDefined();
    expect(centre.acts.flatMap((act) => (act.case === caseId ? (act.tasks ?? []) : []))).toContainEqual(
      expect.objectContaining({ kind: 'open', task: 'failed-source' }),
    );
  });

  test('partial: what was named is registered, and the source is a gap until the agency can read all of its books', async () => {
    const caseId = await searchedCase();
    agencies.script('bank-hengjiang', [{ reply: { complete: false } }]);
    await launch(caseId);
    await carry(caseId);
    expect(await shown(caseId)).toMatchObject({ verdict: 'gaps', states: { bank: 'failed' } });
    expect((await shown(caseId)).sources.find((source) => source.agency === 'bank-hengjiang')?.state).toMatchObject({
      failure: { kind: 'partial', detail: '1' },
    });
    expect(await eventsOf(caseId, 'search.assets-found')).toHaveLength(1);
    expect(await stageOf(caseId)).toBe('search');
  });

  test('answers mixed up on the line: quarantined, asked again, and the right one counts', async () => {
    const caseId = await searchedCase();
    agencies.script('bank-hengjiang', [{ reply: { requestNo: 'QT-00000000-mixed-up' } }]);
    await launch(caseId);
    await carry(caseId);
    expect((await shown(caseId)).states.bank).toBe('sent');
    office.clock.advance(60_000);
    await carry(caseId);
    expect(await shown(caseId)).toMatchObject({ verdict: 'complete', states: { bank: 'answered' } });
  });

  test('a correction a day later counts, once, and the earlier answer stays in the log', async () => {
    const caseId = await searchedCase();
    agencies.script('bank-hengjiang', [
      { reply: { outcome: 'none-found' } },
      'unreachable',
      { reply: { revision: 2 } },
      { reply: { revision: 2 } },
    ]);
    await launch(caseId);
    await carry(caseId);
    expect((await shown(caseId)).states.bank).toBe('nothing-found');
    const [later] = await statement<{ facts: Record<string, string>; early: boolean }>(
      owner,
      `select o.facts, o.run_at < o.created_at + interval '23 hours' as early from audit.outbox o join search.source s on o.facts->'sources' ? s.source_id::text
       where o.type = 'search.source-reread' and s.case_id = $1 and s.agency = 'bank-hengjiang'`,
      [caseId],
    );
    expect(later?.early).toBe(false);
    for (const _ of [1, 2, 3])
      await jobs['search.source-reread']?.(
        {
          region: TEST_REGION,
          eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000fe'),
          type: 'search.source-reread',
          facts: later?.facts ?? {},
        },
        desk,
      );
    // The bank is not to be reached on the first look: it alone is looked at again, the others are not.
    const alone = await eventsOf(caseId, 'search.source-reread');
    expect(alone.filter(({ facts }) => 'source' in facts)).toHaveLength(1);
    expect((await shown(caseId)).states.bank).toBe('answered');
    expect(await eventsOf(caseId, 'search.assets-found')).toHaveLength(1);
    const corrected = centre.acts.filter((act) => act.case === caseId && act.type === 'search.source-corrected');
    expect(corrected).toMatchObject([{ facts: { before: 'nothing-found', state: 'answered' } }]);
  });

  test('法释〔2013〕20号第七条: of a case with a creditor and an agent, only the debtor is ever asked about', async () => {
    const caseId = await searchedCase();
    await launch(caseId);
    await carry(caseId);
    const rows = await statement<{ source: string; subject: string; role: string }>(
      owner,
      `select s.source_id::text as source, s.subject #>> '{}' as subject, p.role from search.source s join cases.party p on p.party_id = s.party_id where s.case_id = $1`,
      [caseId],
    );
    const idOf = (source: string, sealed: string): string => {
      const { idNumber }: { idNumber: string } = JSON.parse(testVault.open(sealed, subjectPlace(source)));
      return idNumber;
    };
    const asked = [...new Set(rows.map(({ source, subject, role }) => `${idOf(source, subject)} ${role}`))];
    expect(asked).toEqual(['11010519491231002X debtor']);
    const parties = await statement<{ role: string }>(owner, 'select distinct role from cases.party where case_id = $1', [caseId]);
    expect(parties.length).toBeGreaterThan(1);
  });

  test('法释〔2013〕20号第七条: no door and no job asks about anybody who is not a debtor of the case, not by another id, not after the part is changed', async () => {
    const caseId = await searchedCase();
    const [creditor] = await statement<{ party_id: string }>(
      owner,
      `select party_id from cases.party where case_id = $1 and role = 'applicant'`,
      [caseId],
    );
    const elsewhere = await searchedCase();
    await launch(elsewhere);
    await carry(elsewhere);
    const [foreign] = (await shown(elsewhere)).sources;
    if (!creditor || !foreign) throw new Error('a creditor and a question of another case');
    agencies.answerNormally();
    // The register asks again by a party of its choice: only a debtor of this very case is asked about.
    for (const party of [creditor.party_id, foreign.party, '01890000-0000-7000-8000-000000000000']) {
      const event = { region: TEST_REGION, eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000fe'), type: 'assets.rank-wanted' };
      await jobs['assets.rank-wanted']?.({ ...event, facts: { case: caseId, party, agency: 'bank-hengjiang' } }, desk);
    }
    // A question of another case is not there for this one.
    const borrowed = await centre.act((ctx) => askAgain(ctx, { case: caseId, source: foreign.sourceId }, settings));
    expect(borrowed).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect((await shown(caseId)).sources).toEqual([]);
    // Whoever is a debtor no longer is not asked about again, though a question about them was put before.
    await launch(caseId);
    await carry(caseId);
    const [own] = (await shown(caseId)).sources;
    await statement(owner, `update cases.party set role = 'applicant' where case_id = $1 and role = 'debtor'`, [caseId]);
    agencies.answerNormally();
    expect(await launch(caseId, 'by-hand')).toEqual({ ok: false, refusal: { kind: 'no-debtor' } });
    if (!own) throw new Error('asked before');
    const again = await centre.act((ctx) => askAgain(ctx, { case: caseId, source: own.sourceId }, settings));
    expect(again).toEqual({ ok: false, refusal: { kind: 'no-debtor' } });
    await carry(caseId);
    expect(['bank-hengjiang', 'real-estate-hengjiang', 'vehicle-hengjiang'].flatMap((code) => agencies.calls(code))).toEqual([]);
  });

  test('a duplicate answer is logged and changes nothing', async () => {
    const caseId = await searchedCase();
    await launch(caseId);
    const [event] = await statement<{ event_id: string; facts: Record<string, string> }>(
      owner,
      `select event_id, facts from audit.outbox where type = 'search.source-asked' and facts->>'case' = $1 order by event_id`,
      [caseId],
    );
    if (!event) throw new Error('no event');
    const again = () =>
      jobs['search.source-asked']?.(
        { region: TEST_REGION, eventId: idFrom<'event'>(event.event_id), type: 'search.source-asked', facts: event.facts },
        desk,
      );
    await Promise.all([again(), again()]);
    await carry(caseId);
    expect(await eventsOf(caseId, 'search.assets-found')).toHaveLength(1);
    expect(await eventsOf(caseId, 'search.completed')).toHaveLength(1);
  });

  test('with no job running, a question past its day is shown as timed out; the sweep makes it an item', async () => {
    const caseId = await searchedCase();
    await launch(caseId);
    office.clock.advance(25 * 3_600_000);
    expect((await shown(caseId)).states).toEqual({ bank: 'timed-out', real: 'timed-out', vehicle: 'timed-out' });
    const before = centre.acts.length;
    for (const poll of searchPolls()) await poll.run(desk);
    const swept = centre.acts.slice(before).filter((act) => act.case === caseId);
    expect(swept.map((act) => act.type)).toEqual(Array.from({ length: 3 }, () => 'search.source-timed-out'));
    await carry(caseId);
    expect((await shown(caseId)).states).toEqual({ bank: 'timed-out', real: 'timed-out', vehicle: 'timed-out' });
  });
});

describe('what a person can do about a failed source', () => {
  async function withFailedBank() {
    const caseId = await searchedCase();
    agencies.script('bank-hengjiang', ['wrong-person']);
    await launch(caseId);
    await carry(caseId);
    const source = (await shown(caseId)).sources.find((each) => each.agency.startsWith('bank'));
    if (!source) throw new Error('no bank');
    return { caseId, source: source.sourceId };
  }

  test('ask again: a new question under a new number, the old one is history', async () => {
    const { caseId, source } = await withFailedBank();
    expect(await centre.act((ctx) => askAgain(ctx, { case: caseId, source }, settings))).toEqual({ ok: true, value: { asked: 1 } });
    await carry(caseId);
    expect(await shown(caseId)).toMatchObject({ verdict: 'complete', states: { bank: 'answered' } });
    expect(await stageOf(caseId)).toBe('triage');
    expect(await centre.act((ctx) => askAgain(ctx, { case: caseId, source }, settings))).toEqual({
      ok: false,
      refusal: { kind: 'source-still-asked' },
    });
  });

  test('accept the gap with a reason: the source stays failed, the case goes on', async () => {
    const { caseId, source } = await withFailedBank();
    const gap = { case: caseId, source, reason: '银行系统升级，已持介绍信柜台查询' };
    expect(await centre.act((ctx) => acceptGap(ctx, gap, settings))).toMatchObject({ ok: true });
    expect(await shown(caseId)).toMatchObject({ verdict: 'complete-with-accepted-gaps', states: { bank: 'failed' } });
    expect(await stageOf(caseId)).toBe('triage');
    expect(await centre.act((ctx) => acceptGap(ctx, gap, settings))).toEqual({ ok: false, refusal: { kind: 'gap-already-accepted' } });
  });

  test('an answered source has no gap to accept', async () => {
    const { caseId } = await withFailedBank();
    const answered = (await shown(caseId)).sources.find((each) => each.agency.startsWith('vehicle'));
    if (!answered) throw new Error('no vehicle office');
    const refused = await centre.act((ctx) => acceptGap(ctx, { case: caseId, source: answered.sourceId, reason: 'x' }, settings));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'source-not-failed', state: 'nothing-found' } });
  });
});

describe('refusals of a launch', () => {
  test('a filing the centre has not checked is not searched', async () => {
    const caseId = await fileTestCase(office.as('filing'));
    expect(await launch(caseId, 'by-hand')).toEqual({ ok: false, refusal: { kind: 'filing-not-checked' } });
  });

  test('by hand while questions are out', async () => {
    const caseId = await searchedCase();
    await launch(caseId);
    expect(await launch(caseId, 'by-hand')).toEqual({ ok: false, refusal: { kind: 'search-running', sent: 3 } });
  });

  test('a new search in a later stage asks everything anew and leaves the stage alone', async () => {
    const caseId = await searchedCase();
    await launch(caseId);
    await carry(caseId);
    await centre.act((ctx) => placeInLane(ctx, caseId, 'simple'));
    await centre.act((ctx) => giveTo(ctx, caseId, { officer: office.actor('judge').personId, team: office.team }));
    expect(await launch(caseId, 'by-hand')).toEqual({ ok: true, value: { asked: 3 } });
    await carry(caseId);
    expect(await stageOf(caseId)).toBe('enforcement');
  });

  test('法释〔2013〕20号第二条: a court without a registered officer cannot ask', async () => {
    const other = office.as('centre', office.courts.second);
    const caseId = await fileTestCase(office.as('filing', office.courts.second), { court: office.courts.second });
    await other.act((ctx) => moveTo(ctx, caseId, 'search'));
    const refused = await other.act((ctx) => launchSearch(ctx, { case: caseId, reason: 'by-hand' }, settings));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'no-authorised-officer', court: '衡江市云麓区人民法院' } });
  });

  test('a sister court does not even learn that the case exists', async () => {
    const caseId = await searchedCase();
    const refused = await office
      .as('centre', office.courts.second)
      .act((ctx) => launchSearch(ctx, { case: caseId, reason: 'by-hand' }, settings));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('财产线索', () => {
  const told = {
    giver: 'public',
    giverName: '知情人甲',
    giverContact: '13900001111',
    urgency: 'at-once',
    propertyKind: 'deposit',
    party: null,
    content: '债务人在衡江银行另有账户，近日将转走',
    receivedOn: day('2026-09-01'),
  } as const;

  async function leadOn(caseId: CaseId, over: object = {}) {
    const received = await office.as('reception').act((ctx) => receiveLead(ctx, { case: caseId, ...told, ...over }));
    if (!received.ok) throw new Error(received.refusal.kind);
    return received.value;
  }

  beforeEach(() => office.clock.moveTo('2026-09-01T02:00:00Z'));

  test('法释〔2017〕8号第二条: received with its number, both clocks and somebody to look into it', async () => {
    const caseId = await searchedCase();
    const reception = office.as('reception');
    const first = await reception.act((ctx) => receiveLead(ctx, { case: caseId, ...told }));
    expect(first).toMatchObject({ ok: true, value: { serial: 1 } });
    expect(reception.acts.at(-1)).toMatchObject({
      type: 'search.lead-received',
      clocks: [
        { kind: 'start', term: 'clue-urgent-24h' },
        { kind: 'start', term: 'clue-pressing' },
      ],
      tasks: [{ kind: 'open', task: 'verify-lead' }],
    });
    expect((await leadOn(caseId)).serial).toBe(2);
  });

  test('taken up, the agencies of that kind are asked at once; answered, the clocks end and the giver has an answer', async () => {
    const caseId = await searchedCase();
    const { lead } = await leadOn(caseId);
    const begun = await centre.act((ctx) => beginLead(ctx, { case: caseId, lead, ask: true }, settings));
    expect(begun).toEqual({ ok: true, value: { asked: 1 } });
    expect(await office.as('judge').act((ctx) => beginLead(ctx, { case: caseId, lead, ask: false }, settings))).toMatchObject({
      refusal: { kind: expect.stringMatching(/lead-in-other-hands|not-found/) },
    });
    const answer = {
      case: caseId,
      lead,
      outcome: 'confirmed',
      findings: '查到存款',
      answer: '线索属实，已控制',
      reward: { note: '悬赏公告', amount: null },
    } as const;
    expect(await centre.act((ctx) => answerLead(ctx, answer))).toMatchObject({ ok: true });
    expect(centre.acts.at(-1)).toMatchObject({
      clocks: [
        { kind: 'satisfy', term: 'clue-urgent-24h' },
        { kind: 'satisfy', term: 'clue-pressing' },
      ],
      tasks: [{ kind: 'complete', task: 'verify-lead', subject: lead }],
    });
    expect(await centre.act((ctx) => answerLead(ctx, answer))).toMatchObject({ refusal: { kind: 'lead-answered' } });
  });

  test('法释〔2017〕8号第二十三条: who told is known to those who look into it, and to nobody else', async () => {
    const caseId = await searchedCase();
    const { lead } = await leadOn(caseId);
    const shown = async (desk: typeof centre) => {
      const rows = await desk.act((ctx) => leadsOf(ctx, caseId));
      return rows.ok ? rows.value.rows.find((row) => row.leadId === lead) : undefined;
    };
    expect(await shown(centre)).toMatchObject({ giverName: '知情人甲' });
    expect(await shown(office.as('director'))).toMatchObject({ giverName: null, giverContact: null, content: told.content });
  });

  test.each([
    { over: { receivedOn: day('2026-09-02') }, kind: 'received-after-today' },
    { over: { party: idFrom<'party'>('00000000-0000-7000-8000-00000000dead') }, kind: 'not-a-debtor' },
  ])('refused: $kind', async ({ over, kind }) => {
    const caseId = await searchedCase();
    expect(await centre.act((ctx) => receiveLead(ctx, { case: caseId, ...told, ...over }))).toMatchObject({ refusal: { kind } });
  });

  test('the open ones are on one list, oldest first, and a court does not see those of another', async () => {
    const caseId = await searchedCase();
    const { lead } = await leadOn(caseId);
    const of = async (desk: typeof centre) => {
      const list = await desk.act(async (ctx) => ok(await openLeads(ctx, undefined)));
      return list.ok ? list.value.rows.map((row) => row.leadId) : [];
    };
    expect(await of(centre)).toContain(lead);
    expect(await of(office.as('director', office.courts.second))).not.toContain(lead);
  });
});
