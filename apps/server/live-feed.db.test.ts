import { allCourts } from '@duixian/courts/queries';
import { testOffice } from '@duixian/courts/testing/office';
import { regionIdFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { reference } from '@duixian/postgres/region';
import { testDatabase } from '@duixian/postgres/testing/database';
import { afterAll, describe, expect, test } from 'vitest';
import { LiveFeed, type LiveNews } from './live-feed.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const { first, second } = office.courts;
const feed = new LiveFeed({ db, clock: office.clock, courts: () => reference(db, allCourts), region: regionIdFrom(1) });
afterAll(() => feed.stop());

const act = (type: string, court = first) =>
  office.as('centre', court).act(async (ctx) => {
    await ctx.record({ type, subject: ctx.actor.personId });
    return ok(true);
  });

describe('实时更新', () => {
  const told: LiveNews[] = [];

  test('what was there before anybody watched is no news; what comes is told once, with its court and no more', async () => {
    await act('tasks.task-claimed');
    await feed.look();
    const deaf = feed.listen((news) => told.push(...news));
    office.clock.advance(1_000);
    await act('tasks.task-claimed');
    await act('funds.receipt-recorded', second);
    await feed.look();
    await feed.look();
    deaf();
    expect(told.map(({ court, topic }) => [court, topic])).toEqual([
      [first, 'tasks'],
      [second, 'funds'],
    ]);
    expect(Object.keys(told[0] ?? {}).sort()).toEqual(['court', 'id', 'topic']);
  });

  test('whoever comes back with the last id gets what was missed, and after too long is told so', async () => {
    const last = told.at(-1)?.id ?? '';
    office.clock.advance(1_000);
    await act('hub.order-issued');
    await feed.look();
    expect(feed.after(last)?.map((one) => one.topic)).toEqual(['hub']);
    expect(feed.after('01890000-0000-7000-8000-000000000000')).toBeUndefined();
    office.clock.advance(60_000);
    expect(feed.after(last)).toBeUndefined();
  });

  test('an act that is kept later than a younger one is told all the same', async () => {
    const late: LiveNews[] = [];
    const deaf = feed.listen((news) => late.push(...news));
    await feed.look();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((done) => {
      open = done;
    });
    const slow = office.as('centre').act(async (ctx) => {
      await ctx.record({ type: 'assets.registered', subject: ctx.actor.personId });
      await gate;
      return ok(true);
    });
    office.clock.advance(500);
    await act('tasks.task-claimed');
    await feed.look();
    open();
    await slow;
    await feed.look();
    deaf();
    expect(late.map((one) => one.topic)).toEqual(['tasks', 'assets']);
  });
});
