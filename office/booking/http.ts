import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { plusDays } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { book } from './commands/book.ts';
import { cancelBooking, moveBooking } from './commands/change-booking.ts';
import { registerThing, withdrawThing } from './commands/keep-things.ts';
import * as contract from './contract.ts';
import { bookingOf, bookingsIn, bookingsOfCase, type ShownBooking } from './queries/bookings.ts';
import { leavesIn, rosterOf } from './queries/roster.ts';
import { momentAt, spanOf } from './rules/booking.ts';

const WEEK_DAYS = 7;

export function bookingRoutes(handle: Handle<Ctx>): void {
  handle(contract.bookingWeek, async (ctx, { query }) => {
    const from = query.from ?? plusDays(ctx.today, 1 - ctx.today.dayOfWeek);
    const span = { startsAt: momentAt(from, '00:00'), endsAt: momentAt(plusDays(from, WEEK_DAYS), '00:00') };
    const resources = await rosterOf(ctx, ctx.actor.courtId);
    const bookings = await bookingsIn(ctx, ctx.actor.courtId, span);
    const people = resources.filter((one) => one.kind === 'person').map((one) => one.resource);
    const leaves = await leavesIn(ctx, people, span);
    return ok({ from, resources: [...resources], bookings: bookings.map(bookingOut), leaves: [...leaves] });
  });
  handle(contract.caseBookings, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const rows = await bookingsOfCase(ctx, params.case);
    const names = Object.fromEntries((await rosterOf(ctx, seen.value.court)).map((one) => [one.resource, one.name]));
    return ok({ rows: rows.map(bookingOut), names });
  });
  handle(contract.showBooking, async (ctx, { params }) => {
    const found = await bookingOf(ctx, params.booking);
    return found.ok ? ok({ ...bookingOut(found.value), changes: [...found.value.changes] }) : found;
  });
  handle(contract.book, (ctx, { body }) => {
    const { case: caseId, purpose, words, place, resources } = body;
    return book(ctx, { caseId, purpose, words, place, resources, span: spanOf(body) });
  });
  handle(contract.moveBooking, (ctx, { params, body }) => {
    const { resources, reason } = body;
    return moveBooking(ctx, { ...params, resources, reason, span: spanOf(body) });
  });
  handle(contract.cancelBooking, (ctx, { params, body }) => cancelBooking(ctx, { ...params, ...body }));
  handle(contract.registerThing, (ctx, { body }) => registerThing(ctx, body));
  handle(contract.withdrawThing, (ctx, { params, body }) => withdrawThing(ctx, { ...params, ...body }));
}

function bookingOut(one: ShownBooking) {
  return { ...one, resources: [...one.resources] };
}
