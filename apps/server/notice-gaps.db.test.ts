import { allCourts } from '@duixian/courts/queries';
import { testOffice } from '@duixian/courts/testing/office';
import { confirmNotices, setNoticeAddress } from '@duixian/hub/commands/confirm-notices';
import { sendNotice } from '@duixian/hub/commands/send-notice';
import { takeBackNotice } from '@duixian/hub/commands/take-back-notice';
import { hubPolls } from '@duixian/hub/jobs';
import { must } from '@duixian/kernel/assert';
import { idFrom, regionIdFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { reference } from '@duixian/postgres/region';
import { testDatabase } from '@duixian/postgres/testing/database';
import { claimTask } from '@duixian/tasks/commands/claim-task';
import { completeTask } from '@duixian/tasks/commands/complete-task';
import { expect, test } from 'vitest';
import { systemDesk } from './system.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const signal = new AbortController().signal;
const system = systemDesk({ db, clock: office.clock, region: regionIdFrom(1), courts: () => reference(db, allCourts), signal });
const centre = office.as('centre');
const judge = office.as('judge');

const watch = () =>
  must(
    hubPolls().find((poll) => poll.name === 'notice-gaps'),
    'the watch over gaps',
  ).run(system);

const incidents = () =>
  statement<{ task_id: string; channel: string; missing: number; state: string; due: string; court_id: number }>(
    owner,
    `select task_id, facts->>'channel' as channel, (facts->>'missing')::int as missing, state, due_on::text as due, court_id
     from tasks.task where kind = 'notice-gap' order by opened_at, task_id`,
  );

const noticesBy = (channel: string) =>
  statement<{ notice_id: string }>(owner, 'select notice_id from hub.notice where channel = $1 order by notice_id', [channel]);

const tell = () =>
  system.act(async (ctx) => {
    const source = ctx.newId<'order'>();
    await sendNotice(ctx, {
      court: office.courts.first,
      to: office.actor('judge').personId,
      kind: 'order-issued',
      source,
      caseId: null,
      facts: {},
    });
    return ok(true);
  });

test('any gap is an incident: one for each day and channel, with the centre and a day to answer by, until it is gone or explained', async () => {
  await judge.act((ctx) => setNoticeAddress(ctx, { channel: 'mail', address: 'judge@court.example' }));
  await tell();
  await tell();
  await watch();
  expect(await incidents()).toEqual([]);

  // Two days of silence on both channels.
  office.clock.moveTo('2026-09-03T02:00:00Z');
  await watch();
  await watch();
  const opened = await incidents();
  expect(opened.map(({ channel, missing, state, due, court_id: court }) => [channel, missing, state, due, court])).toEqual([
    ['in-app', 2, 'open', '2026-09-04', office.courts.first],
    ['mail', 2, 'open', '2026-09-04', office.courts.first],
  ]);

  // The screen confirms one: fewer are missing. It confirms the other: the incident is gone by itself.
  const [one, other] = (await noticesBy('in-app')).map((row) => idFrom<'notice'>(row.notice_id));
  await judge.act((ctx) => confirmNotices(ctx, { notices: [must(one, 'a notice')] }));
  await watch();
  expect(await incidents()).toMatchObject([{ channel: 'in-app', missing: 1, state: 'open' }, { channel: 'mail' }]);
  await judge.act((ctx) => confirmNotices(ctx, { notices: [must(other, 'a notice')] }));
  await watch();
  expect(await incidents()).toMatchObject([{ state: 'withdrawn' }, { channel: 'mail', state: 'open' }]);

  // The mail is explained in words by whoever took it: it does not open again.
  const task = idFrom<'task'>(must(opened[1], 'the incident of the mail').task_id);
  expect(await centre.act((ctx) => completeTask(ctx, { task, words: '邮件网关停机，已补发' }))).toMatchObject({
    refusal: { kind: 'not-claimed-by-you' },
  });
  await centre.act((ctx) => claimTask(ctx, { task }));
  expect((await centre.act((ctx) => completeTask(ctx, { task, words: '邮件网关停机，已补发' }))).ok).toBe(true);
  await watch();
  expect((await incidents()).map((each) => each.state)).toEqual(['withdrawn', 'done']);

  // A letter of a later day that comes back is a gap of its own day at once.
  await tell();
  const mails = await noticesBy('mail');
  const back = { notice: idFrom<'notice'>(must(mails.at(-1), 'a letter').notice_id), reason: 'mailbox-full', words: '552 5.2.2' };
  await system.act((ctx) => takeBackNotice(ctx, back));
  await watch();
  expect((await incidents()).at(-1)).toMatchObject({ channel: 'mail', missing: 1, state: 'open', due: '2026-09-04' });
});
