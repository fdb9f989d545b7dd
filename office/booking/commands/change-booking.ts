import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { bookingOf, changerOf } from '../queries/bookings.ts';
import { rosterOf } from '../queries/roster.ts';
import { type BookingId, type ChangeRefusal, mayChange, type Span, type SpanRefusal, spanProblem } from '../rules/booking.ts';
import type { TakenRefusal } from '../rules/conflicts.ts';
import { insertChange, type LockedBooking, letGo, lockBooking, saveCancelled, saveMoved } from '../store/bookings.ts';
import { stampOf } from '../store/tables.ts';
import { factsOfSpan, freeFor, holdAll, newsOf, peopleIn } from './book.ts';

type NotFound = { readonly kind: 'not-found' };

/** 改期 · Another time, and other people or things where one swaps; the former round is let go in the same act. */
export async function moveBooking(
  ctx: Ctx,
  input: { booking: BookingId; span: Span; resources: readonly string[]; reason: string },
): Promise<Result<{ moved: true }, SpanRefusal | ChangeRefusal | TakenRefusal | NotFound>> {
  const held = await heldToChange(ctx, input.booking);
  if (!held.ok) return held;
  const wrong = spanProblem(input.span, ctx.now);
  if (wrong) return refuse(wrong);
  const { bookingId, court, seen } = held.value;
  const round = held.value.round + 1;
  const free = await freeFor(ctx, { court, span: input.span, asked: input.resources, except: bookingId });
  if (!free.ok) return free;
  const at = stampOf(ctx);
  // Who was in the former round is told too.
  const people = [...new Set([...seen.people, ...peopleIn(free.value)])];
  await letGo(at, bookingId);
  const kept = await holdAll(ctx, { bookingId, round, court, span: input.span, resources: free.value });
  if (!kept.ok) return kept;
  await saveMoved(at, bookingId, input.span, round);
  const changeId = ctx.newId<'change'>();
  await insertChange(at, { changeId, bookingId, court, kind: 'moved', span: input.span, reason: input.reason });
  await ctx.record({
    type: 'booking.moved',
    subject: bookingId,
    ...caseOf(held.value),
    facts: {
      ...factsOfSpan(input.span),
      before: factsOfSpan(held.value),
      reason: input.reason,
      resources: free.value.map((one) => one.name),
    },
    events: [
      {
        type: 'booking.changed',
        facts: newsOf(ctx, { changeId, kind: 'moved', span: input.span, place: seen.place, people }),
        serialKey: bookingId,
      },
    ],
  });
  return ok({ moved: true });
}

/** 取消 · With a reason; everybody and everything it held is free again, the booking stays on record. */
export async function cancelBooking(
  ctx: Ctx,
  input: { booking: BookingId; reason: string },
): Promise<Result<{ cancelled: true }, ChangeRefusal | NotFound>> {
  const held = await heldToChange(ctx, input.booking);
  if (!held.ok) return held;
  const { bookingId, court, seen } = held.value;
  const at = stampOf(ctx);
  await letGo(at, bookingId);
  await saveCancelled(at, bookingId, input.reason);
  const changeId = ctx.newId<'change'>();
  await insertChange(at, { changeId, bookingId, court, kind: 'cancelled', span: held.value, reason: input.reason });
  await ctx.record({
    type: 'booking.cancelled',
    subject: bookingId,
    ...caseOf(held.value),
    facts: { ...factsOfSpan(held.value), reason: input.reason },
    events: [
      {
        type: 'booking.changed',
        facts: newsOf(ctx, { changeId, kind: 'cancelled', span: held.value, place: seen.place, people: seen.people }),
        serialKey: bookingId,
      },
    ],
  });
  return ok({ cancelled: true });
}

interface ToChange extends LockedBooking {
  readonly seen: { readonly place: string; readonly people: readonly string[] };
}

async function heldToChange(ctx: Ctx, booking: BookingId): Promise<Result<ToChange, ChangeRefusal | NotFound>> {
  const held = await lockBooking(ctx.tx, ctx.region, booking);
  if (!held) return refuse({ kind: 'not-found' });
  const seen = await bookingOf(ctx, booking);
  if (!seen.ok) return seen;
  const may = mayChange(held, changerOf(ctx, seen.value.by));
  if (!may.ok) return may;
  const roster = await rosterOf(ctx, held.court);
  const people = peopleIn(roster.filter((one) => held.resources.includes(one.resource)));
  return ok({ ...held, seen: { place: seen.value.place ?? '', people } });
}

function caseOf(held: LockedBooking) {
  return held.caseId === null ? {} : { case: held.caseId };
}
