import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, legalDay, lookedDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { type ChangeRefusal, MOST_RESOURCES, PURPOSES, type SpanRefusal, THING_KINDS, type ThingRefusal } from './rules/booking.ts';
import type { TakenRefusal } from './rules/conflicts.ts';

/** A time of the wall clock, to the minute. */
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const resources = z.array(z.uuid()).min(1).max(MOST_RESOURCES);
const span = { fromOn: legalDay, fromTime: clockTime, untilOn: legalDay, untilTime: clockTime };
const theBooking = z.object({ booking: idOf<'booking'>() });

const booking = z.object({
  bookingId: idOf<'booking'>(),
  caseId: idOf<'case'>().nullable(),
  caseNumber: z.string().nullable(),
  /** Of a case this reader may not know: only the time and who booked it are told. */
  ofAnotherCase: z.boolean(),
  purpose: z.enum(PURPOSES),
  words: z.string().nullable(),
  place: z.string().nullable(),
  startsAt: instantText,
  endsAt: instantText,
  state: z.enum(['booked', 'cancelled']),
  by: z.string(),
  cancelReason: z.string().nullable(),
  resources: z.array(z.string()),
  mayChange: z.boolean(),
});

const spanRefusals = {
  'ends-before-start': 422,
  'booking-too-long': 422,
  'starts-in-the-past': 422,
  'too-far-ahead': 422,
} satisfies Record<SpanRefusal['kind'], RefusalStatus>;
const takenRefusals = { taken: 409, 'resource-not-here': 422 } satisfies Record<TakenRefusal['kind'], RefusalStatus>;
const changeRefusals = { 'booking-cancelled': 409, 'booking-over': 409, 'not-your-booking': 403 } satisfies Record<
  ChangeRefusal['kind'],
  RefusalStatus
>;
const thingRefusals = { 'thing-named-already': 409, 'thing-withdrawn-already': 409, 'thing-booked-ahead': 409 } satisfies Record<
  ThingRefusal['kind'],
  RefusalStatus
>;

/** 冲突 · The facts of `taken`: a screen that explains reads them with this. */
export const conflicts = z.array(
  z.object({
    resource: z.string(),
    name: z.string(),
    kind: z.enum(['person', ...THING_KINDS]),
    why: z.enum(['booked', 'on-leave']),
    by: z.string().nullable(),
    caseNumber: z.string().nullable(),
    from: z.string(),
    until: z.string(),
    swaps: z.array(z.object({ resource: z.string(), name: z.string() })),
  }),
);

/** 一周排期 · The court's people and things, what is booked in the seven days from a day, and who is away. */
export const bookingWeek = endpoint({
  method: 'GET',
  path: '/booking/week',
  permission: 'booking.view',
  query: z.object({ from: lookedDay.optional() }),
  reply: z.object({
    from: legalDay,
    resources: z.array(
      z.object({ resource: z.string(), kind: z.enum(['person', ...THING_KINDS]), name: z.string(), role: z.string().nullable() }),
    ),
    bookings: z.array(booking),
    leaves: z.array(z.object({ person: z.string(), fromOn: legalDay, untilOn: legalDay })),
  }),
  refusals: {},
});

/** 案件排期 · What was and is planned for a case. */
export const caseBookings = endpoint({
  method: 'GET',
  path: '/cases/:case/bookings',
  permission: 'booking.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ rows: z.array(booking), names: z.record(z.string(), z.string()) }),
  refusals: {},
});

/** 排期详情 · With how it came to be where it is. */
export const showBooking = endpoint({
  method: 'GET',
  path: '/bookings/:booking',
  permission: 'booking.view',
  params: theBooking,
  reply: booking.extend({
    changes: z.array(
      z.object({
        changeId: z.string(),
        kind: z.enum(['booked', 'moved', 'cancelled']),
        startsAt: instantText,
        endsAt: instantText,
        reason: z.string().nullable(),
        by: z.string(),
        at: instantText,
      }),
    ),
  }),
  refusals: {},
});

/** 排期 · All of the people and things asked for, or none; `taken` names who holds what and who is free instead. */
export const book = endpoint({
  method: 'POST',
  path: '/bookings',
  permission: 'booking.book',
  body: z.object({
    case: idOf<'case'>().nullable(),
    purpose: z.enum(PURPOSES),
    words: words(500),
    place: words(200),
    ...span,
    resources,
  }),
  reply: z.object({ bookingId: idOf<'booking'>() }),
  refusals: { ...spanRefusals, ...takenRefusals },
});

/** 改期、换人 · Another time, other people or things, with a reason. */
export const moveBooking = endpoint({
  method: 'POST',
  path: '/bookings/:booking/move',
  permission: 'booking.book',
  params: theBooking,
  body: z.object({ ...span, resources, reason: words(500) }),
  reply: z.object({ moved: z.literal(true) }),
  refusals: { ...spanRefusals, ...takenRefusals, ...changeRefusals },
});

export const cancelBooking = endpoint({
  method: 'POST',
  path: '/bookings/:booking/cancel',
  permission: 'booking.book',
  params: theBooking,
  body: z.object({ reason: words(500) }),
  reply: z.object({ cancelled: z.literal(true) }),
  refusals: changeRefusals,
});

export const registerThing = endpoint({
  method: 'POST',
  path: '/booking/things',
  permission: 'booking.dispatch',
  body: z.object({ kind: z.enum(THING_KINDS), name: words(80) }),
  reply: z.object({ thingId: idOf<'thing'>() }),
  refusals: thingRefusals,
});

export const withdrawThing = endpoint({
  method: 'POST',
  path: '/booking/things/:thing/withdraw',
  permission: 'booking.dispatch',
  params: z.object({ thing: idOf<'thing'>() }),
  body: z.object({ reason: words(500) }),
  reply: z.object({ withdrawn: z.literal(true) }),
  refusals: thingRefusals,
});
