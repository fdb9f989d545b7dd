import { type CaseId, type CourtId, courtIdFrom, idFrom, type RegionId } from '@duixian/kernel/ids';
import { instant } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import type { BookingId, HeldBooking, Purpose, Span } from '../rules/booking.ts';
import type { Resource } from '../rules/conflicts.ts';
import { booking, type Stamp } from './tables.ts';

export interface NewBooking extends Span {
  readonly bookingId: BookingId;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly purpose: Purpose;
  readonly words: string;
  readonly place: string;
}

export async function insertBooking(at: Stamp, of: NewBooking): Promise<void> {
  await booking(at.tx)
    .insertInto('booking.booking')
    .values({
      region_id: at.region,
      booking_id: of.bookingId,
      court_id: of.court,
      case_id: of.caseId,
      purpose: of.purpose,
      words: of.words,
      place: of.place,
      starts_at: of.startsAt.toString(),
      ends_at: of.endsAt.toString(),
      round: 1,
      state: 'booked',
      booked_by: at.person,
      booked_on: at.today.toString(),
      cancelled_by: null,
      cancelled_on: null,
      cancel_reason: null,
    })
    .execute();
}

/**
 * Holds all of them, in id order so that two bookings never wait for each other; `false` when one of them is held by
 * another booking, which the caller then explains. Two hands at once: the second waits here and is told.
 */
export async function holdResources(
  at: Stamp,
  of: { bookingId: BookingId; round: number; court: CourtId; span: Span; resources: readonly Resource[] },
): Promise<boolean> {
  const ordered = [...of.resources].sort((a, b) => (a.resource < b.resource ? -1 : 1));
  const held = await booking(at.tx)
    .insertInto('booking.hold')
    .values(
      ordered.map((one) => ({
        region_id: at.region,
        booking_id: of.bookingId,
        round: of.round,
        resource_id: one.resource,
        resource_kind: one.kind,
        court_id: of.court,
        starts_at: of.span.startsAt.toString(),
        ends_at: of.span.endsAt.toString(),
        held: true,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('resource_id')
    .execute();
  return held.length === ordered.length;
}

export async function letGo(at: Stamp, bookingId: BookingId): Promise<void> {
  await booking(at.tx)
    .updateTable('booking.hold')
    .set({ held: false })
    .where('region_id', '=', at.region)
    .where('booking_id', '=', bookingId)
    .where('held', '=', true)
    .execute();
}

export interface LockedBooking extends HeldBooking {
  readonly bookingId: BookingId;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly round: number;
  readonly resources: readonly string[];
}

/** The booking held until the act ends, with what its present round holds. */
export async function lockBooking(tx: Tx, region: RegionId, bookingId: BookingId): Promise<LockedBooking | undefined> {
  const row = await booking(tx)
    .selectFrom('booking.booking')
    .select(['booking_id', 'court_id', 'case_id', 'starts_at', 'ends_at', 'round', 'state', 'booked_by'])
    .where('region_id', '=', region)
    .where('booking_id', '=', bookingId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const holds = await booking(tx)
    .selectFrom('booking.hold')
    .select('resource_id')
    .where('region_id', '=', region)
    .where('booking_id', '=', bookingId)
    .where('round', '=', row.round)
    .orderBy('resource_id')
    .execute();
  return {
    bookingId,
    court: courtIdFrom(row.court_id),
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    startsAt: momentFrom(row.starts_at),
    endsAt: momentFrom(row.ends_at),
    round: row.round,
    state: row.state === 'cancelled' ? 'cancelled' : 'booked',
    bookedBy: idFrom<'person'>(row.booked_by),
    resources: holds.map((hold) => hold.resource_id),
  };
}

export async function saveMoved(at: Stamp, bookingId: BookingId, span: Span, round: number): Promise<void> {
  await booking(at.tx)
    .updateTable('booking.booking')
    .set({ starts_at: span.startsAt.toString(), ends_at: span.endsAt.toString(), round })
    .where('region_id', '=', at.region)
    .where('booking_id', '=', bookingId)
    .execute();
}

export async function saveCancelled(at: Stamp, bookingId: BookingId, reason: string): Promise<void> {
  await booking(at.tx)
    .updateTable('booking.booking')
    .set({ state: 'cancelled', cancelled_by: at.person, cancelled_on: at.today.toString(), cancel_reason: reason })
    .where('region_id', '=', at.region)
    .where('booking_id', '=', bookingId)
    .execute();
}

export async function insertChange(
  at: Stamp,
  of: { changeId: string; bookingId: BookingId; court: CourtId; kind: 'booked' | 'moved' | 'cancelled'; span: Span; reason: string | null },
): Promise<void> {
  await booking(at.tx)
    .insertInto('booking.change')
    .values({
      region_id: at.region,
      change_id: of.changeId,
      booking_id: of.bookingId,
      court_id: of.court,
      kind: of.kind,
      starts_at: of.span.startsAt.toString(),
      ends_at: of.span.endsAt.toString(),
      reason: of.reason,
      done_by: at.person,
      done_at: at.now.toString(),
    })
    .execute();
}

function momentFrom(value: { toString(): string }) {
  return instant(value.toString());
}
