import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, daysBetween, plusDays } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { acceptAnswer, answerOrder, readOrder, sendBackOrder, withdrawOrder } from './commands/act-on-order.ts';
import { confirmNotices, setNoticeAddress } from './commands/confirm-notices.ts';
import { issueOrder } from './commands/issue-order.ts';
import { takeBackNotice } from './commands/take-back-notice.ts';
import { tellOfOverdue } from './commands/tell-of-overdue.ts';
import { urge } from './commands/urge.ts';
import { verifyOrder } from './commands/verify-order.ts';
import { myAddresses, myNotices, noticeDays, noticeGaps } from './queries/notices.ts';
import { countOrders, listOrders, orderOf, ordersToTellOverdue, ordersToVerify } from './queries/orders.ts';
import { countTiles, listTile, urgesOf } from './queries.ts';
import type { OrderId } from './rules/order.ts';
import { saveOutcome } from './store/notices.ts';
import { stampOf } from './store/tables.ts';
import { plantWork } from './testing/plant-work.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const { first, second, intermediate } = office.courts;
const centre = office.as('centre');
const judge = office.as('judge');
const assistant = office.actor('assistant');
let caseId: CaseId;
let taskRow: string;

beforeAll(async () => {
  caseId = await fileTestCase(office.as('filing'), { court: first });
  await plantWork(owner, {
    caseId,
    court: first,
    clerk: office.actor('centre').personId,
    judge: office.actor('judge').personId,
    team: office.team,
  });
  await statement(owner, `update cases.case set officer_id = $1, team_id = $2 where case_id = $3`, [
    office.actor('judge').personId,
    office.team,
    caseId,
  ]);
  const rows = await centre.act(async (ctx) => ok(await listTile(ctx, 'property-to-control', undefined, 5)));
  taskRow = must(rows.ok ? rows.value[0]?.rowId : undefined, 'a task in the tile');
});

const onDay = (on: string) => ({ by: 'day', on: day(on) }) as const;

const give = (over: Partial<Parameters<typeof issueOrder>[1]> = {}) =>
  centre.act((ctx) =>
    issueOrder(
      ctx,
      {
        tile: 'property-to-control',
        rowId: taskRow,
        to: office.actor('judge').personId,
        words: '三日内控制并答复',
        answer: { by: 'day', on: plusDays(office.clock.today(), 3) },
        check: 'task-done',
        ...over,
      },
      PUBLISHED_CALENDAR,
    ),
  );

async function given(over: Parameters<typeof give>[0] = {}): Promise<OrderId> {
  const done = await give(over);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.orderId;
}

async function stateOf(order: OrderId) {
  const found = await centre.act((ctx) => orderOf(ctx, order));
  return found.ok ? found.value : undefined;
}

describe('督办：送达、阅知、答复、核验', () => {
  test('an order answered late is verified by the data, and only then closed', async () => {
    const order = await given();
    const inbox = await judge.act(async (ctx) => ok(await myNotices(ctx, undefined, 10)));
    const notice = must(inbox.ok ? inbox.value[0] : undefined, 'a notice');
    expect(notice).toMatchObject({ kind: 'order-issued', source: order, received: false });
    expect((await stateOf(order))?.steps[0]?.doneOn).toBeNull();
    await judge.act((ctx) => confirmNotices(ctx, { notices: [notice.noticeId] }));
    expect((await stateOf(order))?.steps[0]?.doneOn).toEqual(day('2026-09-01'));

    office.clock.moveTo('2026-09-03T02:00:00Z');
    expect(await judge.act((ctx) => readOrder(ctx, { order }))).toEqual(ok({ fresh: true }));
    expect(await judge.act((ctx) => readOrder(ctx, { order }))).toEqual(ok({ fresh: false }));
    expect(await centre.act((ctx) => acceptAnswer(ctx, { order, words: '算了' }))).toMatchObject({
      refusal: { kind: 'order-not-answered' },
    });
    office.clock.moveTo('2026-09-06T02:00:00Z');
    expect((await stateOf(order))?.late).toBe(true);
    expect(await judge.act((ctx) => answerOrder(ctx, { order, words: '已控制' }))).toEqual(ok({ lateDays: 2 }));

    // The words are there, the item is still open: the data does not bear the answer out.
    expect(await centre.act((ctx) => verifyOrder(ctx, { order }))).toEqual(ok({ holds: false }));
    expect(await stateOf(order)).toMatchObject({ outcome: null, checkHolds: false, held: { state: 'answered' } });
    await statement(
      owner,
      `update tasks.task set state = 'done', ended_at = now(), ended_on = '2026-09-06', ended_by = $1 where task_id = $2`,
      [office.actor('judge').personId, taskRow],
    );
    office.clock.moveTo('2026-09-07T02:00:00Z');
    const waiting = await centre.act(async (ctx) => ok(await ordersToVerify(ctx, 10)));
    expect(waiting.ok && waiting.value).toContain(order);
    expect(await centre.act((ctx) => verifyOrder(ctx, { order }))).toEqual(ok({ holds: true }));
    const closed = await stateOf(order);
    expect(closed).toMatchObject({ outcome: 'verified', checkHolds: true, held: { state: 'closed' } });
    expect(closed?.steps.map((step) => step.lateDays)).toEqual([0, 1, 2, 0]);
    expect(closed?.said).toMatchObject([{ kind: 'answer', words: '已控制', lateDays: 2 }]);
    await statement(owner, `update tasks.task set state = 'open', ended_at = null, ended_on = null, ended_by = null where task_id = $1`, [
      taskRow,
    ]);
  });

  test('an answer that does not do goes back with a new day, and a second one may be accepted with a word', async () => {
    office.clock.moveTo('2026-09-08T02:00:00Z');
    const order = await given({ check: null, answer: onDay('2026-09-09') });
    await judge.act((ctx) => answerOrder(ctx, { order, words: '在办' }));
    expect(
      await judge.act((ctx) => sendBackOrder(ctx, { order, words: '不行', answer: onDay('2026-09-12') }, PUBLISHED_CALENDAR)),
    ).toMatchObject({
      refusal: { kind: 'not-the-issuer' },
    });
    expect(
      await centre.act((ctx) =>
        sendBackOrder(ctx, { order, words: '写明措施', answer: { by: 'term', value: 3, unit: 'working-day' } }, PUBLISHED_CALENDAR),
      ),
    ).toEqual(ok({ open: true }));
    expect(await judge.act((ctx) => answerOrder(ctx, { order, words: '已冻结两户' }))).toEqual(ok({ lateDays: null }));
    expect(await centre.act((ctx) => acceptAnswer(ctx, { order, words: '电话核实' }))).toEqual(ok({ closed: true }));
    expect(await centre.act((ctx) => withdrawOrder(ctx, { order, words: '晚了' }))).toMatchObject({ refusal: { kind: 'order-ended' } });
    const closed = await stateOf(order);
    expect(closed?.said.map((word) => word.kind)).toEqual(['answer', 'send-back', 'answer', 'accept']);
    expect(closed).toMatchObject({ outcome: 'accepted', rounds: 2 });
  });

  test('the database itself refuses to close what nobody answered, or to call verified what the data denied', async () => {
    const order = await given({ check: 'case-closed' });
    const close = (outcome: string) =>
      statement(
        owner,
        `update hub.office_order set state = 'closed', outcome = '${outcome}', closed_on = '2026-09-08', closed_by = issued_by where order_id = $1`,
        [order],
      );
    await expect(close('accepted')).rejects.toThrow('office_order_answered_first');
    await judge.act((ctx) => answerOrder(ctx, { order, words: '已结' }));
    await expect(close('verified')).rejects.toThrow('office_order_verified_by_data');
    expect(await centre.act((ctx) => withdrawOrder(ctx, { order, words: '下错了' }))).toEqual(ok({ withdrawn: true }));
  });

  test.each([
    { kind: 'row-not-there', over: { rowId: '01890000-0000-7000-8000-000000000000' } },
    { kind: 'order-of-an-order', over: { tile: 'orders-late' } },
    { kind: 'not-to-oneself', over: { to: office.actor('centre').personId } },
    { kind: 'cannot-receive-orders', over: { to: office.actor('judge', second).personId } },
    { kind: 'check-does-not-fit', over: { check: 'measure-renewed' } },
    { kind: 'answer-day-out-of-range', over: { answer: onDay('2027-09-01') } },
  ] as const)('$kind', async ({ kind, over }) => expect(await give(over)).toMatchObject({ ok: false, refusal: { kind } }));

  test('one row is not ordered twice of one person while the first is open', async () => {
    const order = await given({ to: assistant.personId });
    expect(await give({ to: assistant.personId })).toMatchObject({ refusal: { kind: 'ordered-already', by: office.actor('centre').name } });
    await centre.act((ctx) => withdrawOrder(ctx, { order, words: '重下' }));
    expect((await give({ to: assistant.personId })).ok).toBe(true);
  });

  test('whoever neither gave nor received it nor stands over the court does not know of it', async () => {
    const order = await given({ to: office.actor('clerk').personId });
    for (const desk of [judge, office.as('director', second)])
      expect(await desk.act((ctx) => orderOf(ctx, order))).toMatchObject({ refusal: { kind: 'not-found' } });
    expect((await office.as('supervisor', intermediate).act((ctx) => orderOf(ctx, order))).ok).toBe(true);
    expect((await office.as('clerk').act((ctx) => orderOf(ctx, order))).ok).toBe(true);
  });

  test('the number of each box is the number of its rows', async () => {
    for (const box of ['to-me', 'by-me', 'court'] as const)
      for (const openOnly of [true, false]) {
        const seen = await centre.act(async (ctx) => {
          const rows = await listOrders(ctx, { box, openOnly }, undefined, 500);
          return ok({ rows: rows.length, count: (await countOrders(ctx, { box, openOnly })).count });
        });
        expect(seen.ok && seen.value.rows).toBe(seen.ok && seen.value.count);
      }
  });
});

describe('督办超期', () => {
  test('both sides learn it once for each answer day, by the channels they chose; a working-day term says what it did not count', async () => {
    office.clock.moveTo('2026-09-09T02:00:00Z');
    await judge.act((ctx) => setNoticeAddress(ctx, { channel: 'mail', address: 'judge@court.example' }));
    const order = await given({ check: 'case-closed', answer: { by: 'term', value: 3, unit: 'working-day' } });
    expect((await stateOf(order))?.answerTerm).toMatchObject({ value: 3, uncounted: [{ nature: 'weekend' }, { nature: 'weekend' }] });
    expect((await stateOf(order))?.held.answerDueOn).toEqual(day('2026-09-14'));
    const tell = () => centre.act((ctx) => tellOfOverdue(ctx, { order }));
    office.clock.moveTo('2026-09-14T02:00:00Z');
    expect(await tell()).toEqual(ok({ told: false }));
    office.clock.moveTo('2026-09-15T02:00:00Z');
    const late = await centre.act(async (ctx) => ok(await ordersToTellOverdue(ctx, 10)));
    expect(late.ok && late.value).toContain(order);
    expect([await tell(), await tell()]).toEqual([ok({ told: true }), ok({ told: false })]);
    const sent = await statement<{ channel: string; person_id: string }>(
      owner,
      `select channel, person_id from hub.notice where source_id = $1 and kind = 'order-overdue' order by channel, person_id`,
      [order],
    );
    expect(sent.map(({ channel, person_id: to }) => [channel, to])).toEqual(
      expect.arrayContaining([
        ['in-app', office.actor('judge').personId],
        ['in-app', office.actor('centre').personId],
        ['mail', office.actor('judge').personId],
      ]),
    );
    expect(sent).toHaveLength(3);
    expect(await centre.act((ctx) => withdrawOrder(ctx, { order, words: '下错了' }))).toEqual(ok({ withdrawn: true }));
    await judge.act((ctx) => setNoticeAddress(ctx, { channel: 'mail', address: null }));
    const off = await judge.act(async (ctx) => ok(await myAddresses(ctx)));
    expect(off.ok && off.value).toEqual({ mail: null, sms: null });
  });
});

describe('催办', () => {
  test('once a day, counted, and in the tile', async () => {
    const input = { tile: 'property-to-control', rowId: taskRow } as const;
    expect(await centre.act((ctx) => urge(ctx, input))).toMatchObject({ ok: true, value: { times: 1 } });
    expect(await centre.act((ctx) => urge(ctx, input))).toMatchObject({ refusal: { kind: 'urged-today' } });
    office.clock.moveTo('2026-09-16T02:00:00Z');
    expect(await centre.act((ctx) => urge(ctx, input))).toMatchObject({ value: { times: 2 } });
    const seen = await centre.act(async (ctx) => ok(await urgesOf(ctx, [taskRow])));
    expect(seen.ok && seen.value.get(taskRow)).toEqual({ times: 2, lastOn: '2026-09-16' });
  });

  test('money nobody has matched has nobody to urge', async () => {
    const rows = await centre.act(async (ctx) => ok(await listTile(ctx, 'money-unmatched', undefined, 1)));
    const rowId = must(rows.ok ? rows.value[0]?.rowId : undefined, 'unmatched money');
    expect(await centre.act((ctx) => urge(ctx, { tile: 'money-unmatched', rowId }))).toMatchObject({ refusal: { kind: 'nobody-to-urge' } });
  });
});

describe('通知：发出即应到达', () => {
  test('sent = received + failed + waiting on every day, and silence is a gap with its row', async () => {
    office.clock.moveTo('2026-09-19T02:00:00Z');
    const seen = await office.as('director').act(async (ctx) => ok({ days: await noticeDays(ctx), gaps: await noticeGaps(ctx) }));
    if (!seen.ok) throw new Error('the director sees the notices of the court');
    expect(seen.value.days.length).toBeGreaterThan(1);
    const rows = await statement<{ on: string; received: string }>(
      owner,
      `select sent_on::text as on, count(*) filter (where received_on is not null)::text as received from hub.notice group by 1`,
    );
    for (const { on, sent, received, failed, gap } of seen.value.days) {
      expect(received).toBe(Number(rows.find((row) => row.on === on.toString())?.received));
      // All these days are long enough past: whatever was not confirmed is missing.
      if (daysBetween(on, office.clock.today()) > 1) expect(gap).toBe(sent - received);
      expect(failed).toBe(0);
    }
    expect(seen.value.gaps.length).toBe(seen.value.days.reduce((sum, each) => sum + each.gap, 0));
    expect(seen.value.gaps.length).toBeGreaterThan(0);
  });

  test('a letter that comes back after all was not received: its day has a gap with the reason, told once', async () => {
    const outside = await statement<{ notice_id: string; sent_on: string }>(
      owner,
      `select notice_id, sent_on::text from hub.notice where channel = 'mail' and failed_reason is null order by sent_on desc limit 1`,
    );
    const sent = must(outside[0], 'a notice by mail');
    const notice = idFrom<'notice'>(sent.notice_id);
    await centre.act(async (ctx) => ok(await saveOutcome(stampOf(ctx), notice, { receipt: '250 2.0.0 Ok' })));
    const director = office.as('director');
    const gapOn = async () => {
      const seen = await director.act(async (ctx) => ok({ days: await noticeDays(ctx), gaps: await noticeGaps(ctx) }));
      if (!seen.ok) throw new Error('the director sees the notices of the court');
      const on = seen.value.days.find((each) => each.on.toString() === sent.sent_on);
      return { received: on?.received, gap: on?.gap, reason: seen.value.gaps.find((each) => each.noticeId === notice)?.reason };
    };
    const before = await gapOn();
    const back = { notice, reason: 'mailbox-full', words: '552 5.2.2' };
    expect(await director.act((ctx) => takeBackNotice(ctx, back))).toEqual(ok({ effect: 'taken-back' }));
    expect(await director.act((ctx) => takeBackNotice(ctx, back))).toEqual(ok({ effect: 'nothing-new' }));
    expect(await gapOn()).toEqual({ received: (before.received ?? 0) - 1, gap: (before.gap ?? 0) + 1, reason: 'mailbox-full' });
    expect(director.acts.filter((act) => act.type === 'hub.notice-returned').map((act) => act.facts)).toEqual([
      { channel: 'mail', reason: 'mailbox-full', words: '552 5.2.2', receipt: '250 2.0.0 Ok' },
    ]);
  });

  test('nobody confirms the notices of another', async () => {
    const theirs = await statement<{ notice_id: string }>(
      owner,
      `select notice_id from hub.notice where person_id = $1 and received_on is null limit 1`,
      [office.actor('judge').personId],
    );
    const notice = idFrom<'notice'>(must(theirs[0], 'a notice nobody confirmed').notice_id);
    expect(await office.as('director').act((ctx) => confirmNotices(ctx, { notices: [notice] }))).toEqual(ok({ confirmed: 0 }));
  });

  test('orders stand in their tiles for whoever stands over the court', async () => {
    const counts = await office.as('director').act(async (ctx) => ok(await countTiles(ctx, ['orders-late', 'orders-to-verify'])));
    expect(counts.ok && counts.value.get('orders-late')?.count).toBeGreaterThan(0);
  });
});
