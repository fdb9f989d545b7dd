import { fixedClock, systemClock } from '@duixian/clock/clock';
import { type Id, type RegionId, regionIdFrom } from '@duixian/kernel/ids';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { afterEach, describe, expect, test } from 'vitest';
import { inRegion } from './claim.ts';
import { deadLetters, outboxHealth, retryDeadLetter } from './dead-letters.ts';
import { deliver, NobodyListens } from './deliver.ts';
import { drain } from './drain.ts';
import { type Listeners, PATIENCE } from './event.ts';
import { startOutbox } from './start.ts';

const { db, owner, ownerUrl } = await testDatabase();
const region = regionIdFrom(3);
const START = '2026-09-01T01:00:00Z';

async function announce(event: {
  type: string;
  n?: number;
  key?: string;
  runAt?: string;
  createdAt?: string;
  region?: RegionId;
}): Promise<Id<'event'>> {
  const eventId = systemClock.newId<'event'>();
  await statement(
    owner,
    'insert into audit.outbox (region_id, event_id, type, facts, serial_key, run_at, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      event.region ?? region,
      eventId,
      event.type,
      JSON.stringify({ n: event.n ?? 0 }),
      event.key ?? null,
      event.runAt ?? START,
      event.createdAt ?? START,
    ],
  );
  return eventId;
}
const rowOf = async (eventId: Id<'event'>) =>
  (
    await statement<{ done: boolean; attempts: number; last_error: string | null; failed: boolean }>(
      owner,
      'select done_at is not null as done, attempts, last_error, failed_at is not null as failed from audit.outbox where region_id = $1 and event_id = $2',
      [region, eventId],
    )
  )[0];

afterEach(async () => {
  await statement(owner, 'delete from audit.outbox');
});

describe('drain', () => {
  test('delivers what is due, also what the listeners cause, and nothing before its moment', async () => {
    const clock = fixedClock(START);
    const heard: string[] = [];
    const listeners: Listeners = {
      'cases.filed': async () => {
        heard.push('filed');
        await announce({ type: 'cases.checked' });
      },
      'cases.checked': [async () => void heard.push('checked by one'), async () => void heard.push('checked by two')],
      'tasks.remind': async () => void heard.push('reminded'),
    };
    await announce({ type: 'cases.filed' });
    await announce({ type: 'tasks.remind', runAt: '2026-09-02T01:00:00Z' });
    expect(await drain({ db, listeners, clock }, [region])).toBe(2);
    expect(heard).toEqual(['filed', 'checked by one', 'checked by two']);
    clock.moveTo('2026-09-02T01:00:00Z');
    await drain({ db, listeners, clock }, [region]);
    expect(heard.at(-1)).toBe('reminded');
    expect(await drain({ db, listeners, clock }, [region])).toBe(0);
  });

  test('a listener that fails is heard: drain throws its fault and the event keeps it', async () => {
    const id = await announce({ type: 'cases.filed' });
    const listeners: Listeners = { 'cases.filed': async () => Promise.reject(new Error('the bank hung up')) };
    await expect(drain({ db, listeners, clock: fixedClock(START) }, [region])).rejects.toThrow('the bank hung up');
    expect(await rowOf(id)).toEqual({ done: false, attempts: 1, last_error: 'Error: the bank hung up', failed: false });
  });

  test('an event nobody listens to is a fault, not a silence', async () => {
    await announce({ type: 'cases.mistyped' });
    await expect(drain({ db, listeners: {}, clock: fixedClock(START) }, [region])).rejects.toBeInstanceOf(NobodyListens);
  });
});

describe('tries', () => {
  const patience = { ...PATIENCE, attempts: 3 };

  test('come with growing delays, end with the dead letters, and start anew when a person says so', async () => {
    const clock = fixedClock(START);
    const id = await announce({ type: 'funds.pay' });
    let broken = true;
    const listeners: Listeners = { 'funds.pay': async () => (broken ? Promise.reject(new Error('no line')) : undefined) };
    const delivery = { db, listeners, clock, patience };
    expect((await deliver(delivery, region, id)).kind).toBe('again');
    expect((await deliver(delivery, region, id)).kind).toBe('nothing-to-do');
    clock.advance(1_000);
    expect((await deliver(delivery, region, id)).kind).toBe('again');
    clock.advance(1_000);
    expect((await deliver(delivery, region, id)).kind).toBe('nothing-to-do');
    clock.advance(1_000);
    expect((await deliver(delivery, region, id)).kind).toBe('given-up');
    const letters = await inRegion(db, region, (tx) => deadLetters(tx, region, { limit: 10 }));
    expect(letters.map((letter) => [letter.eventId, letter.attempts, letter.lastError])).toEqual([[id, 3, 'Error: no line']]);
    expect(await inRegion(db, region, (tx) => outboxHealth(tx, region))).toMatchObject({ waiting: 0, givenUp: 1 });

    broken = false;
    expect((await inRegion(db, region, (tx) => retryDeadLetter(tx, region, id, clock.now()))).ok).toBe(true);
    expect((await deliver(delivery, region, id)).kind).toBe('done');
    const twice = await inRegion(db, region, (tx) => retryDeadLetter(tx, region, id, clock.now()));
    expect(twice).toEqual({ ok: false, refusal: { kind: 'no-such-dead-letter' } });
  });

  test('a worker that died is replaced when its lease is over, not before', async () => {
    const clock = fixedClock(START);
    const id = await announce({ type: 'funds.pay' });
    const never = deliver({ db, listeners: { 'funds.pay': () => new Promise(() => {}) }, clock, patience }, region, id);
    await expect.poll(async () => (await rowOf(id))?.attempts).toBe(1);
    const other = { db, listeners: { 'funds.pay': async () => {} }, clock, patience };
    expect((await deliver(other, region, id)).kind).toBe('nothing-to-do');
    clock.advance(patience.leaseMs + 1);
    expect((await deliver(other, region, id)).kind).toBe('done');
    expect(never).toBeInstanceOf(Promise);
  });
});

describe('events of one key', () => {
  test('go one after the other, and a failed one holds back those behind it', async () => {
    const clock = fixedClock(START);
    const first = await announce({ type: 'a', key: 'case-1', n: 1 });
    const second = await announce({ type: 'a', key: 'case-1', n: 2, createdAt: '2026-09-01T01:00:00.001Z' });
    const elsewhere = await announce({ type: 'a', key: 'case-2', n: 3 });
    let broken = true;
    const listeners: Listeners = { a: async ({ facts }) => (broken && facts.n === 1 ? Promise.reject(new Error('not yet')) : undefined) };
    const delivery = { db, listeners, clock, patience: PATIENCE };
    expect((await deliver(delivery, region, second)).kind).toBe('not-its-turn');
    expect((await deliver(delivery, region, first)).kind).toBe('again');
    expect((await deliver(delivery, region, second)).kind).toBe('not-its-turn');
    expect((await deliver(delivery, region, elsewhere)).kind).toBe('done');
    broken = false;
    clock.advance(60_000);
    expect((await deliver(delivery, region, first)).kind).toBe('done');
    expect((await deliver(delivery, region, second)).kind).toBe('done');
  });

  test('never run at once, however many workers ask', async () => {
    const clock = fixedClock(START);
    const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => announce({ type: 'a', key: 'case-1', n })));
    let running = 0;
    let most = 0;
    const listeners: Listeners = {
      a: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
      },
    };
    const delivery = { db, listeners, clock, patience: PATIENCE };
    const left = new Set(ids);
    while (left.size > 0) {
      const outcomes = await Promise.all([...left].map(async (id) => ({ id, kind: (await deliver(delivery, region, id)).kind })));
      for (const { id, kind } of outcomes) if (kind === 'done') left.delete(id);
    }
    expect(most).toBe(1);
  });

  test('a reminder for next month does not hold back the news of today', async () => {
    const clock = fixedClock(START);
    for (let i = 0; i < 25; i++) await announce({ type: 'a', key: 'case-1', runAt: '2026-10-01T01:00:00Z' });
    const today = await announce({ type: 'a', key: 'case-1', createdAt: '2026-09-01T01:00:00.5Z' });
    expect((await deliver({ db, listeners: { a: async () => {} }, clock, patience: PATIENCE }, region, today)).kind).toBe('done');
  });
});

describe('the running outbox', () => {
  test('carries a backlog in order within each key, wakes for new events, and stops cleanly', async () => {
    const heard: number[] = [];
    const other = regionIdFrom(4);
    for (let n = 0; n < 60; n++)
      await announce({ type: 'a', n, key: `case-${n % 3}`, createdAt: new Date(Date.parse(START) + n).toISOString() });
    await announce({ type: 'a', n: 1000, region: other });
    const listeners: Listeners = { a: async ({ facts }) => void heard.push(Number(facts.n)) };
    const faults: unknown[] = [];
    const running = await startOutbox({
      db,
      ownerUrl,
      listeners,
      clock: systemClock,
      regions: async () => [region, other],
      sweepMs: 200,
      onFault: (fault) => faults.push(fault),
    });
    try {
      await expect.poll(() => heard.length, { timeout: 20_000 }).toBe(61);
      for (const key of [0, 1, 2]) {
        const ofKey = heard.filter((n) => n < 1000 && n % 3 === key);
        expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
      }
      const startedAt = performance.now();
      await announce({ type: 'a', n: 2000 });
      running.wake(region);
      await expect.poll(() => heard.includes(2000), { interval: 2 }).toBe(true);
      expect(performance.now() - startedAt).toBeLessThan(1_500);
    } finally {
      await running.stop();
    }
    expect(faults).toEqual([]);
  });

  test('goes on after its connections were cut and its queue was emptied: the outbox is the truth', async () => {
    const heard = new Set<number>();
    const listeners: Listeners = { a: async ({ facts }) => void heard.add(Number(facts.n)) };
    const running = await startOutbox({ db, ownerUrl, listeners, clock: systemClock, regions: async () => [region], sweepMs: 100 });
    try {
      await announce({ type: 'a', n: 1 });
      await expect.poll(() => heard.has(1), { timeout: 5_000 }).toBe(true);
      await statement(
        owner,
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'duixian-jobs' and datname = current_database()",
      );
      await announce({ type: 'a', n: 2 });
      await statement(owner, 'delete from graphile_worker._private_jobs');
      await expect.poll(() => heard.has(2), { timeout: 15_000 }).toBe(true);
    } finally {
      await running.stop();
    }
  });
});
