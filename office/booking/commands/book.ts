import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type BookingId, type Purpose, type Span, type SpanRefusal, spanProblem } from '../rules/booking.ts';
import type { Resource, TakenRefusal } from '../rules/conflicts.ts';
import { holdResources, insertBooking, insertChange } from '../store/bookings.ts';
import { stampOf } from '../store/tables.ts';
import { keepThings } from '../store/things.ts';
import { lookAround } from './explain.ts';

export type BookRefusal = SpanRefusal | TakenRefusal | { readonly kind: 'not-found' };

export interface BookInput {
  readonly caseId: CaseId | null;
  readonly purpose: Purpose;
  readonly words: string;
  readonly place: string;
  readonly span: Span;
  readonly resources: readonly string[];
}

/** 排期 · Books people and things of one's court for a span: all of them or none. What is not free is explained by name. */
export async function book(ctx: Ctx, input: BookInput): Promise<Result<{ bookingId: BookingId }, BookRefusal>> {
  const wrong = spanProblem(input.span, ctx.now);
  if (wrong) return refuse(wrong);
  if (input.caseId !== null) {
    const seen = await visibleCase(ctx, input.caseId);
    if (!seen.ok) return seen;
  }
  const court = ctx.actor.courtId;
  const bookingId = ctx.newId<'booking'>();
  const { caseId, purpose, words, place, span } = input;
  const free = await freeFor(ctx, { court, span, asked: input.resources, except: null });
  if (!free.ok) return free;
  await insertBooking(stampOf(ctx), { bookingId, court, caseId, purpose, words, place, ...span });
  const held = await holdAll(ctx, { bookingId, round: 1, court, span, resources: free.value });
  if (!held.ok) return held;
  const changeId = ctx.newId<'change'>();
  await insertChange(stampOf(ctx), { changeId, bookingId, court, kind: 'booked', span, reason: null });
  await ctx.record({
    type: 'booking.booked',
    subject: bookingId,
    ...(caseId === null ? {} : { case: caseId }),
    facts: { ...factsOfSpan(span), purpose, place, resources: free.value.map((one) => one.name) },
    events: [
      {
        type: 'booking.changed',
        facts: newsOf(ctx, { changeId, kind: 'booked', span, place, people: peopleIn(free.value) }),
        serialKey: bookingId,
      },
    ],
  });
  return ok({ bookingId });
}

interface Asked {
  readonly court: CourtId;
  readonly span: Span;
  readonly asked: readonly string[];
  readonly except: string | null;
}

/** The asked as rows of the roster, every one of them free; things are kept in use until the act ends. */
export async function freeFor(ctx: Ctx, of: Asked): Promise<Result<readonly Resource[], TakenRefusal>> {
  await keepThings(stampOf(ctx), of.asked);
  const { roster, conflicts } = await lookAround(ctx, of);
  const known = new Map(roster.map((one) => [one.resource, one]));
  const missing = of.asked.find((resource) => !known.has(resource));
  if (missing !== undefined) return refuse({ kind: 'resource-not-here', resource: missing });
  if (conflicts.length > 0) return refuse({ kind: 'taken', conflicts });
  return ok([...new Set(of.asked)].flatMap((resource) => known.get(resource) ?? []));
}

/** Holds them, or, where another hand was quicker, explains as if one had looked a moment later. */
export async function holdAll(
  ctx: Ctx,
  of: { bookingId: BookingId; round: number; court: CourtId; span: Span; resources: readonly Resource[] },
): Promise<Result<true, TakenRefusal>> {
  if (await holdResources(stampOf(ctx), of)) return ok(true);
  const asked = of.resources.map((one) => one.resource);
  const { conflicts } = await lookAround(ctx, { court: of.court, span: of.span, asked, except: of.bookingId });
  return refuse({ kind: 'taken', conflicts });
}

export function factsOfSpan({ startsAt, endsAt }: Span) {
  return { from: startsAt.toString(), until: endsAt.toString() };
}

export function peopleIn(resources: readonly Resource[]): readonly string[] {
  return resources.filter((one) => one.kind === 'person').map((one) => one.resource);
}

/** What those who are booked are told: nothing of a case, which not all of them may know. */
export function newsOf(
  ctx: Ctx,
  of: { changeId: string; kind: 'booked' | 'moved' | 'cancelled'; span: Span; place: string; people: readonly string[] },
) {
  const { changeId: change, kind, place } = of;
  const people = of.people.filter((person) => person !== ctx.actor.personId);
  return { change, kind, place, people, court: ctx.actor.courtId, by: ctx.actor.name, from: of.span.startsAt.toString() };
}
