import type { Id, PersonId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export type BookingId = Id<'booking'>;
export type ThingId = Id<'thing'>;

export const PURPOSES = ['field', 'eviction', 'interview', 'hearing', 'meeting'] as const;
/** 事由 · Field work, eviction, an interview with a party, a hearing, a meeting. */
export type Purpose = (typeof PURPOSES)[number];

export const THING_KINDS = ['vehicle', 'room', 'camera'] as const;
export type ThingKind = (typeof THING_KINDS)[number];
export type ResourceKind = 'person' | ThingKind;

/** 可约岗位 · Whose time is booked. Leaders and windows keep their own calendars. */
export const BOOKABLE_ROLES = ['bailiff', 'judge', 'assistant', 'clerk'] as const;

/** A booking lasts no longer than this and begins within this many days. Office policy. */
export const LONGEST_HOURS = 14 * 24;
export const FURTHEST_DAYS = 366;
export const MOST_RESOURCES = 20;

const HOUR_MS = 3_600_000;

/** 时段 · From one moment to another; the end itself is free again. */
export interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export type SpanRefusal =
  | { readonly kind: 'ends-before-start' }
  | { readonly kind: 'booking-too-long'; readonly hours: number }
  | { readonly kind: 'starts-in-the-past' }
  | { readonly kind: 'too-far-ahead'; readonly days: number };

/** The wall clock of a court in China stands eight hours before UTC, without a summer time. */
export function spanOf(of: { fromOn: LegalDay; fromTime: string; untilOn: LegalDay; untilTime: string }): Span {
  return { startsAt: momentAt(of.fromOn, of.fromTime), endsAt: momentAt(of.untilOn, of.untilTime) };
}

export function momentAt(on: LegalDay, time: string): Instant {
  return instant(`${on.toString()}T${time}:00+08:00`);
}

/** 时段审查 · What cannot be planned: backwards, too long, already begun, too far away. */
export function spanProblem({ startsAt, endsAt }: Span, now: Instant): SpanRefusal | undefined {
  const [start, end, at] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds, now.epochMilliseconds];
  if (end <= start) return { kind: 'ends-before-start' };
  if (end - start > LONGEST_HOURS * HOUR_MS) return { kind: 'booking-too-long', hours: LONGEST_HOURS };
  if (start < at) return { kind: 'starts-in-the-past' };
  if (start - at > FURTHEST_DAYS * 24 * HOUR_MS) return { kind: 'too-far-ahead', days: FURTHEST_DAYS };
  return undefined;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt.epochMilliseconds < b.endsAt.epochMilliseconds && b.startsAt.epochMilliseconds < a.endsAt.epochMilliseconds;
}

/** 排期 · What an act on a booking looks at. */
export interface HeldBooking extends Span {
  readonly state: 'booked' | 'cancelled';
  readonly bookedBy: PersonId;
}

export type ChangeRefusal =
  | { readonly kind: 'booking-cancelled' }
  | { readonly kind: 'booking-over' }
  | { readonly kind: 'not-your-booking'; readonly by: string };

/** 改期、取消 · By whoever booked it, or whoever dispatches people and things of the court; never after it is over. */
export function mayChange(
  booking: HeldBooking,
  by: { readonly person: PersonId; readonly dispatches: boolean; readonly now: Instant; readonly bookedByName: string },
): Result<true, ChangeRefusal> {
  if (booking.state === 'cancelled') return refuse({ kind: 'booking-cancelled' });
  if (booking.endsAt.epochMilliseconds <= by.now.epochMilliseconds) return refuse({ kind: 'booking-over' });
  if (booking.bookedBy !== by.person && !by.dispatches) return refuse({ kind: 'not-your-booking', by: by.bookedByName });
  return ok(true);
}

export type ThingRefusal =
  | { readonly kind: 'thing-named-already'; readonly name: string }
  | { readonly kind: 'thing-withdrawn-already' }
  | { readonly kind: 'thing-booked-ahead'; readonly bookings: number };
