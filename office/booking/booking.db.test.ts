import { fileTestCase } from '@duixian/cases/testing/case';
import type { Role } from '@duixian/courts/rules/roles';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { book } from './commands/book.ts';
import { cancelBooking, moveBooking } from './commands/change-booking.ts';
import { registerThing, withdrawThing } from './commands/keep-things.ts';
import { bookingOf, bookingsIn } from './queries/bookings.ts';
import { type BookingId, momentAt, spanOf } from './rules/booking.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = office.as('judge');
const assistant = office.as('assistant');
const centre = office.as('centre');
const car = await thing('衡A1001');
const spare = await thing('衡A1002');

async function thing(name: string) {
  const done = await centre.act((ctx) => registerThing(ctx, { kind: 'vehicle', name }));
  return done.ok ? done.value.thingId : idFrom<'thing'>('');
}

let dayOn = 1;
/** Every test plans on a day of its own. */
const freshDay = () => plusDays(day('2026-09-01'), dayOn++);
const span = (on = freshDay(), from = '09:00', until = '11:00') => spanOf({ fromOn: on, fromTime: from, untilOn: on, untilTime: until });
const trip = { caseId: null, purpose: 'field', words: '现场查控', place: '临水区锦屏路' } as const;
const asked = (over: Partial<Parameters<typeof book>[1]> = {}) => ({ ...trip, span: span(), resources: [car], ...over });

async function booked(over: Parameters<typeof asked>[0] = {}, by: Role = 'judge'): Promise<BookingId> {
  const done = await office.as(by).act((ctx) => book(ctx, asked(over)));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.bookingId;
}

async function stateOf(booking: BookingId, by: Role = 'judge') {
  const found = await office.as(by).act((ctx) => bookingOf(ctx, booking));
  return must(found.ok ? found.value : undefined, 'a booking');
}

describe('不得重复占用', () => {
  test('the second is told who holds the car, until when, and which other is free; nothing of it is kept', async () => {
    const when = span();
    await booked({ span: when, resources: [car, office.actor('assistant').personId] });
    const overlapping = { startsAt: when.startsAt.add({ hours: 1 }), endsAt: when.endsAt.add({ hours: 1 }) };
    const bailiffs = await assistant.act((ctx) =>
      book(ctx, asked({ span: overlapping, resources: [office.actor('clerk').personId, car] })),
    );
    expect(bailiffs).toMatchObject({
      refusal: {
        kind: 'taken',
        conflicts: [{ name: '衡A1001', why: 'booked', by: office.actor('judge').name, swaps: [{ resource: spare, name: '衡A1002' }] }],
      },
    });
    const [row] = await statement<{ n: number }>(owner, `select count(*)::int as n from booking.hold where resource_id = $1`, [
      office.actor('clerk').personId,
    ]);
    expect(row?.n).toBe(0);
  });

  test('one may begin the moment the other ends', async () => {
    const when = span();
    await booked({ span: when });
    await booked({ span: { startsAt: when.endsAt, endsAt: when.endsAt.add({ hours: 1 }) } });
  });

  test('of ten hands at once exactly one gets the car, and the others are told by name', async () => {
    const when = span();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? judge : assistant).act((ctx) => book(ctx, asked({ span: when })))),
    );
    expect(all.filter((one) => one.ok).length).toBe(1);
    for (const one of all) if (!one.ok) expect(one.refusal).toMatchObject({ kind: 'taken', conflicts: [{ name: '衡A1001' }] });
  });

  test('the database itself refuses a second hold of one thing at one time', async () => {
    const booking = await booked();
    await expect(
      statement(
        owner,
        `insert into booking.hold select region_id, booking_id, 99, resource_id, resource_kind, court_id, starts_at, ends_at, true
         from booking.hold where booking_id = $1`,
        [booking],
      ),
    ).rejects.toThrow('hold_once');
  });

  test('somebody on leave that day is away', async () => {
    const on = freshDay();
    const clerk = office.actor('clerk').personId;
    await statement(owner, `insert into courts.leave (leave_id, person_id, from_on, until_on) values (gen_random_uuid(), $1, $2, $2)`, [
      clerk,
      on.toString(),
    ]);
    expect(await judge.act((ctx) => book(ctx, asked({ span: span(on), resources: [clerk] })))).toMatchObject({
      refusal: { kind: 'taken', conflicts: [{ why: 'on-leave', by: null }] },
    });
  });

  test.each([
    { kind: 'starts-in-the-past', over: () => ({ span: span(day('2026-08-31')) }) },
    { kind: 'ends-before-start', over: () => ({ span: span(freshDay(), '11:00', '09:00') }) },
    { kind: 'resource-not-here', over: () => ({ resources: [office.actor('judge', office.courts.second).personId] }) },
    { kind: 'resource-not-here', over: () => ({ resources: [office.actor('finance').personId] }) },
    { kind: 'not-found', over: () => ({ caseId: idFrom<'case'>('01890000-0000-7000-8000-000000000000') }) },
  ])('$kind', async ({ kind, over }) => expect(await judge.act((ctx) => book(ctx, asked(over())))).toMatchObject({ refusal: { kind } }));
});

describe('改期与取消', () => {
  test('moved, it holds the new time and lets the old one go; each step is on record with its reason', async () => {
    const [before, after] = [span(), span()];
    const booking = await booked({ span: before });
    const later = { booking, span: after, resources: [spare], reason: '当事人改约' };
    expect(await judge.act((ctx) => moveBooking(ctx, later))).toEqual(ok({ moved: true }));
    await booked({ span: before });
    expect(await judge.act((ctx) => book(ctx, asked({ span: after, resources: [spare] })))).toMatchObject({ refusal: { kind: 'taken' } });
    const found = await stateOf(booking);
    expect(found.resources).toEqual([spare]);
    expect(found.changes.map((one) => [one.kind, one.reason])).toEqual([
      ['booked', null],
      ['moved', '当事人改约'],
    ]);
  });

  test('moved by an hour it does not stand in its own way; into another it changes nothing', async () => {
    const when = span();
    const booking = await booked({ span: when });
    const hourLater = { startsAt: when.startsAt.add({ hours: 1 }), endsAt: when.endsAt.add({ hours: 1 }) };
    expect((await judge.act((ctx) => moveBooking(ctx, { booking, span: hourLater, resources: [car], reason: '晚一小时' }))).ok).toBe(true);
    const taken = span();
    await booked({ span: taken });
    expect(await judge.act((ctx) => moveBooking(ctx, { booking, span: taken, resources: [car], reason: '再改' }))).toMatchObject({
      refusal: { kind: 'taken' },
    });
    expect((await stateOf(booking)).startsAt).toEqual(hourLater.startsAt);
  });

  test('cancelled with a reason, everything is free again, and it is cancelled once', async () => {
    const when = span();
    const booking = await booked({ span: when });
    expect(await assistant.act((ctx) => cancelBooking(ctx, { booking, reason: '不去了' }))).toMatchObject({
      refusal: { kind: 'not-your-booking', by: office.actor('judge').name },
    });
    expect(await centre.act((ctx) => cancelBooking(ctx, { booking, reason: '车辆检修' }))).toEqual(ok({ cancelled: true }));
    expect(await centre.act((ctx) => cancelBooking(ctx, { booking, reason: '再来' }))).toMatchObject({
      refusal: { kind: 'booking-cancelled' },
    });
    await booked({ span: when });
    expect(await stateOf(booking)).toMatchObject({ state: 'cancelled', cancelReason: '车辆检修', mayChange: false });
  });

  test('at another court it is not there', async () => {
    const booking = await booked();
    for (const by of [office.as('centre', office.courts.second), office.as('director', office.courts.second)])
      expect(await by.act((ctx) => cancelBooking(ctx, { booking, reason: 'x' }))).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

describe('日历上看得到什么', () => {
  test('for a case one may not see, the time and who booked it, and no words', async () => {
    const caseId = await fileTestCase(office.as('filing'));
    await statement(owner, `update cases.case set officer_id = $1, team_id = $2 where case_id = $3`, [
      office.actor('assistant').personId,
      office.team,
      caseId,
    ]);
    const when = span();
    const booking = await booked({ caseId, span: when, words: '查封陆某车辆' }, 'assistant');
    const week = { startsAt: momentAt(day('2026-09-01'), '00:00'), endsAt: momentAt(day('2026-12-01'), '00:00') };
    const seen = await judge.act(async (ctx) => ok(await bookingsIn(ctx, ctx.actor.courtId, week)));
    const row = seen.ok ? seen.value.find((one) => one.bookingId === booking) : undefined;
    expect(row).toMatchObject({ ofAnotherCase: true, words: null, place: null, caseId: null, caseNumber: null });
    expect(row?.by).toBe(office.actor('assistant').name);
    expect(await stateOf(booking, 'assistant')).toMatchObject({ caseId, words: '查封陆某车辆', ofAnotherCase: false });
  });
});

describe('车辆登记与停用', () => {
  test('a name once; out of use only when nothing is booked with it, and then it cannot be booked', async () => {
    const old = await thing('衡A1003');
    expect(await centre.act((ctx) => registerThing(ctx, { kind: 'vehicle', name: '衡A1003' }))).toMatchObject({
      refusal: { kind: 'thing-named-already' },
    });
    const booking = await booked({ resources: [old] });
    const withdraw = () => centre.act((ctx) => withdrawThing(ctx, { thing: old, reason: '报废' }));
    expect(await withdraw()).toMatchObject({ refusal: { kind: 'thing-booked-ahead', bookings: 1 } });
    await judge.act((ctx) => cancelBooking(ctx, { booking, reason: '换车' }));
    expect(await withdraw()).toEqual(ok({ withdrawn: true }));
    expect(await withdraw()).toMatchObject({ refusal: { kind: 'thing-withdrawn-already' } });
    expect(await judge.act((ctx) => book(ctx, asked({ resources: [old] })))).toMatchObject({ refusal: { kind: 'resource-not-here' } });
  });
});
