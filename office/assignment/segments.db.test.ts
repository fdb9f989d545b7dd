import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import type { Role } from '@duixian/courts/rules/roles';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { adoptFlow } from './commands/adopt-flow.ts';
import { decideSegment, type SegmentDecision } from './commands/decide-segment.ts';
import { handToSegment } from './commands/hand-to-segment.ts';
import { flowOn } from './queries/segment-flows.ts';
import { SEGMENT_SIDES, segmentCounts, segmentOfCase, segmentRows } from './queries/segments.ts';
import { OWNER_KINDS } from './rules/segments/segment-flow.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const court = office.courts.first;
const TODAY = day('2026-09-01');
const judge = office.actor('judge').personId;

const adopt = (preset: string, from = TODAY) =>
  office.as('director').act((ctx) => adoptFlow(ctx, { court, preset, from, reason: '党组会议决定' }));

async function atOrdinary(): Promise<CaseId> {
  const caseId = await fileTestCase(office.as('filing'));
  await bringToEnforcement(office.as('centre'), caseId, { officer: judge, team: office.team });
  return caseId;
}

const hand = (caseId: CaseId, by: Role = 'judge', to = 'field', mentor: typeof judge | null = null) => {
  const desk = office.as(by);
  return desk.act((ctx) => handToSegment(ctx, { caseId, to, words: '财产已处置完毕', mentor })).then((done) => ({ done, desk }));
};

const transferOf = async (caseId: CaseId) => {
  const shown = await office.as('judge').act(async (ctx) => segmentOfCase(ctx, caseId));
  return must(shown.ok ? shown.value.transfers[0] : undefined, 'a hand-over');
};

async function decide(caseId: CaseId, decision: SegmentDecision, by: Role = 'centre', mentor: typeof judge | null = null) {
  const { transferId } = await transferOf(caseId);
  const desk = office.as(by);
  const done = await desk.act((ctx) => decideSegment(ctx, { caseId, transfer: transferId, decision, mentor }));
  return { done, desk };
}

const ACCEPT: SegmentDecision = { kind: 'accepted', found: '卷宗齐全，财产已核对' };
const RETURN: SegmentDecision = { kind: 'returned', code: 'papers-missing', found: '缺送达回证' };

describe('采用分段流程', () => {
  test('a court without the teams is told which segments would have nobody, and nothing is adopted', async () => {
    const done = await adopt('five-teams');
    expect(!done.ok && done.refusal.kind === 'flow-not-sound' && done.refusal.findings).toContainEqual({
      kind: 'owner-missing',
      segment: 'disposal',
      teamKind: 'disposal',
    });
    await office.as('director').act(async (ctx) => ok(expect(await flowOn(ctx, court, TODAY)).toBeUndefined()));
  });

  test('before a flow is in force a case is handed to nobody', async () => {
    const { done } = await hand(await atOrdinary());
    expect(done).toMatchObject({ ok: false, refusal: { kind: 'no-flow-here' } });
  });

  test('it is dated, never from a past day, and the same order twice is one order', async () => {
    await statement(
      owner,
      `insert into courts.team (team_id, court_id, kind, name_zh, name_en)
       select gen_random_uuid(), 2, k, k, k from unnest($1::text[]) k where k <> 'ordinary'`,
      [OWNER_KINDS],
    );
    expect(await adopt('five-teams', day('2026-08-31'))).toMatchObject({ ok: false, refusal: { kind: 'flow-in-the-past' } });
    expect(await adopt('seven-teams')).toMatchObject({ ok: false, refusal: { kind: 'unknown-flow' } });
    const other = await office
      .as('director')
      .act((ctx) => adoptFlow(ctx, { court: office.courts.second, preset: 'five-teams', from: TODAY, reason: '-' }));
    expect(other).toMatchObject({ ok: false, refusal: { kind: 'unknown-court' } });
    const desk = office.as('director');
    const order = { court, preset: 'five-teams', from: TODAY, reason: '党组会议决定' };
    expect((await desk.act((ctx) => adoptFlow(ctx, order))).ok).toBe(true);
    expect((await desk.act((ctx) => adoptFlow(ctx, order))).ok).toBe(true);
    expect(desk.acts).toMatchObject([{ type: 'assignment.flow-adopted', facts: { flow: 'five-teams', from: '2026-09-01' } }]);
    expect(await adopt('mentor-pairs')).toMatchObject({ ok: false, refusal: { kind: 'other-flow-that-day' } });
    expect((await adopt('mentor-pairs', plusDays(TODAY, 30))).ok).toBe(true);
    const now = await desk.act(async (ctx) => ok(await flowOn(ctx, court, TODAY)));
    expect(now).toMatchObject({ value: { flow: { id: 'five-teams' } } });
  });
});

describe('段间移交', () => {
  test('handed over, accepted by another hand: the item opens for the next team and ends, and both checks are on record', async () => {
    const caseId = await atOrdinary();
    const { done, desk } = await hand(caseId);
    expect(done).toMatchObject({ ok: true, value: { dueOn: expect.anything() } });
    expect(desk.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'accept-segment', forTeamKind: 'field' }]);
    const again = await hand(caseId);
    expect(again.done.ok && done.ok && again.done.value.transferId).toBe(done.ok && done.value.transferId);
    expect(again.desk.acts).toEqual([]);
    const accepted = await decide(caseId, ACCEPT);
    expect(accepted.done).toMatchObject({ ok: true, value: { state: 'accepted' } });
    expect(accepted.desk.acts.at(-1)?.tasks).toMatchObject([{ kind: 'complete', task: 'accept-segment' }]);
    const twice = await decide(caseId, ACCEPT);
    expect(twice.done.ok && twice.desk.acts).toEqual([]);
    expect((await decide(caseId, RETURN)).done).toMatchObject({ refusal: { kind: 'decided-already', state: 'accepted' } });
    expect(await transferOf(caseId)).toMatchObject({
      from: 'ordinary',
      to: 'field',
      state: 'accepted',
      checks: [{ condition: 'search-returned', holds: true }, {}, {}, {}],
      decision: { words: '卷宗齐全，财产已核对', checks: [{ condition: 'search-returned', holds: true }, {}, {}, {}] },
    });
  });

  test('returned with a code it stands where it was, and can be handed over again', async () => {
    const caseId = await atOrdinary();
    await hand(caseId);
    const returned = await decide(caseId, RETURN);
    expect(returned.done).toMatchObject({ ok: true, value: { state: 'returned' } });
    expect(returned.desk.acts.at(-1)?.tasks).toMatchObject([
      { kind: 'complete', task: 'accept-segment' },
      { kind: 'open', task: 'mend-segment', forTeamKind: 'ordinary', facts: { code: 'papers-missing' } },
    ]);
    const shown = await office.as('judge').act((ctx) => segmentOfCase(ctx, caseId));
    expect(shown).toMatchObject({ value: { at: 'ordinary', waitsFor: null, transfers: [{ decision: { code: 'papers-missing' } }] } });
    const again = await hand(caseId);
    expect(again.done.ok).toBe(true);
    expect(again.desk.acts.at(-1)?.tasks).toMatchObject([
      { kind: 'complete', task: 'mend-segment' },
      { kind: 'open', task: 'accept-segment' },
    ]);
  });

  test('what the next segment asks and the case has not is named; a source still out keeps it here', async () => {
    const caseId = await atOrdinary();
    expect((await hand(caseId, 'judge', 'disposal')).done).toMatchObject({
      refusal: { kind: 'entry-not-met', segment: 'disposal', missing: ['property-held', 'property-to-sell'] },
    });
    await sourceStillOut(caseId);
    expect((await hand(caseId)).done).toMatchObject({
      refusal: { kind: 'exit-not-met', segment: 'ordinary', missing: ['search-returned'] },
    });
  });

  test('other hands: an assistant of the former team does not accept, nobody accepts his own, a stranger finds nothing', async () => {
    const caseId = await atOrdinary();
    await hand(caseId, 'centre');
    expect((await decide(caseId, ACCEPT, 'assistant')).done).toMatchObject({ refusal: { kind: 'other-segments-work', teamKind: 'field' } });
    expect((await decide(caseId, ACCEPT, 'centre')).done).toMatchObject({ refusal: { kind: 'own-hand-over' } });
    const far = await office
      .as('judge', office.courts.second)
      .act((ctx) => handToSegment(ctx, { caseId, to: 'field', words: '-', mentor: null }));
    expect(far).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
    const named = await hand(await atOrdinary(), 'assistant', 'field', office.actor('clerk').personId);
    expect(named.done).toMatchObject({ ok: false, refusal: { kind: 'not-a-judge-here' } });
  });

  test('师徒: both names stand on the hand-over', async () => {
    const caseId = await atOrdinary();
    expect((await hand(caseId, 'assistant', 'field', judge)).done.ok).toBe(true);
    expect(await transferOf(caseId)).toMatchObject({
      handedByName: office.actor('assistant').name,
      handedUnder: office.actor('judge').name,
    });
  });

  test('each number opens exactly its rows, and what nobody accepts in time is counted late', async () => {
    office.clock.moveTo('2026-09-10T02:00:00Z');
    const counted = await office.as('centre').act(async (ctx) => {
      const flow = must(await flowOn(ctx, court, ctx.today), 'a flow').flow;
      const counts = await segmentCounts(ctx, court, flow);
      for (const count of counts) {
        for (const side of SEGMENT_SIDES) {
          const rows = await segmentRows(ctx, { court, flow, segment: count.segment, side, after: undefined, limit: 500 });
          expect({ segment: count.segment, side, rows: rows.length }).toEqual({ segment: count.segment, side, rows: count[side] });
        }
      }
      return ok(counts);
    });
    const [open] = await statement<{ n: bigint }>(owner, `select count(*) n from assignment.segment_transfer where state = 'open'`);
    const of = (segment: string) => (counted.ok ? counted.value.find((one) => one.segment === segment) : undefined);
    expect(of('field')).toMatchObject({ here: 1, waiting: Number(open?.n), late: Number(open?.n) });
    expect(Number(open?.n)).toBeGreaterThan(1);
  });
});

async function sourceStillOut(caseId: CaseId): Promise<void> {
  await statement(owner, 'alter table search.source drop constraint if exists source_round_fk');
  await statement(
    owner,
    `insert into search.source (region_id, source_id, round_id, case_id, court_id, party_id, agency, agency_zh, agency_en, asset_kind,
       request_no, authority, subject, state, give_up_at, asked_at)
     select 1, gen_random_uuid(), gen_random_uuid(), case_id, 2, party_id, 'bank', '银行', 'Bank', 'deposit', party_id::text, '{}', '{}',
       'sent', now(), now() from cases.party where case_id = $1 and role = 'debtor'`,
    [caseId],
  );
}
