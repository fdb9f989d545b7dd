import type { Facts } from '@duixian/audit/act';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { setNoticeAddress } from './commands/confirm-notices.ts';
import { answerPetition, type PetitionInput, recordPetition } from './commands/keep-petitions.ts';
import { checkTip, makeTip, withdrawTip } from './commands/keep-tips.ts';
import { tellOnce } from './commands/tell-once.ts';
import { readMessages, writeMessage } from './commands/write-message.ts';
import { hubJobs } from './jobs.ts';
import { simulatedGateway } from './notice-gateway.ts';
import { messagesOf, tipsOf } from './queries/messages.ts';
import { myNotices } from './queries/notices.ts';
import { petitionsOn } from './queries/petitions.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = office.as('judge');
const centre = office.as('centre');
const caseId = await fileTestCase(office.as('filing'));
await statement(owner, `update cases.case set officer_id = $1, team_id = $2 where case_id = $3`, [
  office.actor('judge').personId,
  office.team,
  caseId,
]);

const write = (words: string, mentions = [office.actor('judge').personId]) =>
  centre.act((ctx) => writeMessage(ctx, { caseId, words, mentions }));

async function written(words: string) {
  const done = await write(words);
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value.messageId;
}

describe('案内留言', () => {
  test('whoever it names is told, and reading is on record once', async () => {
    const message = await written('登记中心说证号栏请留空，只写坐落');
    const inbox = await judge.act(async (ctx) => ok(await myNotices(ctx, undefined, 10)));
    expect(inbox.ok && inbox.value[0]).toMatchObject({ kind: 'message-written', source: message, caseId });
    expect(await judge.act((ctx) => readMessages(ctx, { caseId }))).toEqual(ok({ read: 1 }));
    expect(await judge.act((ctx) => readMessages(ctx, { caseId }))).toEqual(ok({ read: 0 }));
    const shown = await centre.act((ctx) => messagesOf(ctx, caseId));
    expect(shown.ok && shown.value.messages[0]).toMatchObject({
      by: office.actor('centre').name,
      mentions: [office.actor('judge').name],
      readers: [office.actor('judge').name],
    });
  });

  test('a message is written once: the application may neither change nor take it back', async () => {
    for (const change of [`update hub.message set words = 'x' where region_id = 1`, `delete from hub.message where region_id = 1`])
      await expect(statement(db, `set role duixian_app; ${change}; reset role`)).rejects.toThrow('permission denied');
  });

  test('nobody of another court is named, and nobody without the case reads or writes', async () => {
    expect(await write('请看', [office.actor('judge', office.courts.second).personId])).toMatchObject({
      refusal: { kind: 'cannot-be-mentioned' },
    });
    for (const desk of [office.as('judge', office.courts.second), office.as('centre', office.courts.second)]) {
      expect(await desk.act((ctx) => messagesOf(ctx, caseId))).toMatchObject({ refusal: { kind: 'not-found' } });
      expect(await desk.act((ctx) => writeMessage(ctx, { caseId, words: 'x', mentions: [] }))).toMatchObject({
        refusal: { kind: 'not-found' },
      });
    }
  });
});

describe('排期告知', () => {
  test('each change is told once to each person, however often the news comes', async () => {
    const news = { kind: 'booked', place: '锦屏路', by: '甲', from: '2026-09-02T01:00:00Z' };
    const of = {
      told: 'hub.booking-told',
      kind: 'booking-changed',
      caseId: null,
      source: '01890000-0000-7000-8000-00000000000a',
      people: [office.actor('clerk').personId],
      court: office.courts.first,
      news,
    } as const;
    expect(await centre.act((ctx) => tellOnce(ctx, of))).toEqual(ok({ told: 1 }));
    expect(await centre.act((ctx) => tellOnce(ctx, of))).toEqual(ok({ told: 0 }));
    const inbox = await office.as('clerk').act(async (ctx) => ok(await myNotices(ctx, undefined, 10)));
    expect(inbox.ok && inbox.value).toMatchObject([{ kind: 'booking-changed', caseId: null, facts: { place: '锦屏路' } }]);
  });
});

describe('移交告知', () => {
  const transfer = '01890000-0000-7000-8000-00000000000b';
  const facts = {
    transfer,
    case: caseId,
    court: office.courts.first,
    teamKind: 'ordinary',
    person: null,
    by: '甲',
    from: '财产查控',
    fromEn: 'Search',
    to: '普通执行',
    toEn: 'Ordinary',
  };
  const hear = (type: string, over: Facts = {}) =>
    must(hubJobs({ gateway: simulatedGateway() })[type], type)(
      { region: TEST_REGION, eventId: idFrom<'event'>(transfer), type, facts: { ...facts, ...over } },
      { act: centre.act, signal: new AbortController().signal },
    );
  const told = (kind: string) =>
    statement<{ person_id: string; channel: string }>(
      owner,
      `select person_id, channel from hub.notice where source_id = $1 and kind = $2 order by person_id, channel`,
      [transfer, kind],
    );

  test('a hand-over waiting reaches everybody of the receiving team who is at work, by each channel they chose, once', async () => {
    await judge.act((ctx) => setNoticeAddress(ctx, { channel: 'sms', address: '13800138000' }));
    await hear('assignment.segment-handed');
    await hear('assignment.segment-handed');
    const rows = await told('segment-waiting');
    const people = await statement<{ n: string }>(
      owner,
      `select count(distinct person_id)::text as n from courts.post where team_id = $1`,
      [office.team],
    );
    expect(new Set(rows.map((row) => row.person_id)).size).toBe(Number(people[0]?.n));
    expect(rows.filter((row) => row.person_id === office.actor('judge').personId).map((row) => row.channel)).toEqual(['in-app', 'sms']);
  });

  test('what came back reaches the person who handed it over and nobody else', async () => {
    await hear('assignment.segment-returned', { person: office.actor('clerk').personId });
    expect((await told('segment-returned')).map((row) => row.person_id)).toEqual([office.actor('clerk').personId]);
  });
});

describe('信访', () => {
  test('one is entered once with its clocks, answered once, and somebody who is no party is named', async () => {
    const input = { caseId, party: null, petitioner: '路人甲', way: 'visit', receivedOn: day('2026-08-31'), words: '询问进展' } as const;
    const record = (over: Partial<PetitionInput> = {}) => centre.act((ctx) => recordPetition(ctx, { ...input, ...over }));
    expect(await record({ receivedOn: day('2027-01-01') })).toMatchObject({ refusal: { kind: 'petition-in-future' } });
    expect(await record({ petitioner: null })).toMatchObject({ refusal: { kind: 'petitioner-not-named' } });
    const done = await record();
    const petition = must(done.ok ? done.value.petitionId : undefined, 'a petition');
    expect(centre.acts.at(-1)?.clocks?.map((effect) => effect.kind)).toEqual(['start', 'satisfy', 'start']);
    const answer = () => judge.act((ctx) => answerPetition(ctx, { caseId, petition, words: '已当面说明', formerToo: false }));
    expect(await answer()).toEqual(ok({ answered: 1 }));
    expect(await answer()).toMatchObject({ refusal: { kind: 'petition-answered' } });
    const seen = await judge.act(async (ctx) => ok(await petitionsOn(ctx, [caseId])));
    expect(seen.ok && seen.value).toMatchObject([{ petitioner: '路人甲', partyId: null, answer: { words: '已当面说明' }, former: [] }]);
  });

  test('重复信访: the same person again shows what came before, and one answer may end what still waits', async () => {
    const input = { caseId, party: null, petitioner: ' 路人 乙', way: 'letter', receivedOn: day('2026-08-30'), words: '催办' } as const;
    const record = (over: Partial<PetitionInput> = {}) => centre.act((ctx) => recordPetition(ctx, { ...input, ...over }));
    const first = await record();
    await record({ petitioner: '路人丙' });
    const second = await record({ petitioner: '路人乙', way: 'call', receivedOn: day('2026-08-31') });
    expect(centre.acts.at(-1)?.facts).toMatchObject({ time: 2 });
    const idOfDone = (done: typeof first) => must(done.ok ? done.value.petitionId : undefined, 'a petition');
    const answer = { caseId, petition: idOfDone(second), words: '已查控，下周答复', formerToo: true };
    expect(await judge.act((ctx) => answerPetition(ctx, answer))).toEqual(ok({ answered: 2 }));
    expect(judge.acts.at(-1)?.clocks).toMatchObject([{ subject: idOfDone(second) }, { subject: idOfDone(first) }]);
    const seen = await judge.act(async (ctx) => ok(await petitionsOn(ctx, [caseId])));
    const rows = seen.ok ? seen.value : [];
    expect(rows.find((row) => row.petitionId === idOfDone(second))?.former).toMatchObject([{ petitionId: idOfDone(first), way: 'letter' }]);
    expect(rows.filter((row) => row.answer === null).map((row) => row.petitioner)).toEqual(['路人丙']);
  });
});

describe('经验变核对项', () => {
  const place = 'document:real-estate-seizure';

  test('from a message it stands at its place in every case of the court, and who looked is on record', async () => {
    const message = await written('查封通知证号栏留空');
    const made = await judge.act((ctx) => makeTip(ctx, { caseId, place, words: '查封通知证号栏留空', message }));
    const tip = must(made.ok ? made.value.tipId : undefined, 'a tip');
    expect(await judge.act((ctx) => makeTip(ctx, { caseId, place, words: '再来', message }))).toMatchObject({
      refusal: { kind: 'tip-there-already' },
    });
    const other = await fileTestCase(office.as('filing'));
    expect(await centre.act((ctx) => checkTip(ctx, { caseId: other, tip }))).toEqual(ok({ fresh: true }));
    expect(await centre.act((ctx) => checkTip(ctx, { caseId: other, tip }))).toEqual(ok({ fresh: false }));
    const [there, here] = [await centre.act((ctx) => tipsOf(ctx, other)), await centre.act((ctx) => tipsOf(ctx, caseId))];
    expect(there.ok && there.value.tips).toMatchObject([{ place, checked: { by: office.actor('centre').name } }]);
    expect(here.ok && here.value.tips).toMatchObject([{ place, checked: null }]);
    expect(await judge.act((ctx) => withdrawTip(ctx, { tip, reason: '登记中心改了' }))).toEqual(ok({ withdrawn: true }));
    expect(await judge.act((ctx) => withdrawTip(ctx, { tip, reason: '再来' }))).toMatchObject({ refusal: { kind: 'tip-withdrawn' } });
    expect(await centre.act((ctx) => checkTip(ctx, { caseId, tip }))).toMatchObject({ refusal: { kind: 'tip-withdrawn' } });
  });

  test('a message of another case makes no tip here, and a tip of another court is not checked here', async () => {
    const message = await written('另案的话');
    const other = await fileTestCase(office.as('filing'));
    expect(await centre.act((ctx) => makeTip(ctx, { caseId: other, place, words: 'x', message }))).toMatchObject({
      refusal: { kind: 'message-not-of-this-case' },
    });
    const made = await centre.act((ctx) => makeTip(ctx, { caseId, place: 'tab:money', words: '先看扣划回执', message: null }));
    const tip = must(made.ok ? made.value.tipId : undefined, 'a tip');
    const elsewhere = await fileTestCase(office.as('filing', office.courts.second), { court: office.courts.second });
    expect(await office.as('centre', office.courts.second).act((ctx) => checkTip(ctx, { caseId: elsewhere, tip }))).toMatchObject({
      refusal: { kind: 'tip-not-here' },
    });
  });
});
