import type { PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

export interface BookingTables {
  'booking.thing': {
    region_id: number;
    thing_id: string;
    court_id: number;
    kind: string;
    name: string;
    withdrawn_on: string | null;
    withdrawn_reason: string | null;
    registered_by: string;
    registered_on: string;
  };
  'booking.booking': {
    region_id: number;
    booking_id: string;
    court_id: number;
    case_id: string | null;
    purpose: string;
    words: string;
    place: string;
    starts_at: Instant | string;
    ends_at: Instant | string;
    round: number;
    state: string;
    booked_by: string;
    booked_on: string;
    cancelled_by: string | null;
    cancelled_on: string | null;
    cancel_reason: string | null;
  };
  'booking.hold': {
    region_id: number;
    booking_id: string;
    round: number;
    resource_id: string;
    resource_kind: string;
    court_id: number;
    starts_at: Instant | string;
    ends_at: Instant | string;
    held: boolean;
  };
  'booking.change': {
    region_id: number;
    change_id: string;
    booking_id: string;
    court_id: number;
    kind: string;
    starts_at: Instant | string;
    ends_at: Instant | string;
    reason: string | null;
    done_by: string;
    done_at: Instant | string;
  };
}

export const booking = tablesOf<BookingTables>;

/** Who writes, where and when. */
export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LegalDay;
}

export function stampOf(ctx: {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly actor: { readonly personId: PersonId };
  readonly now: Instant;
  readonly today: LegalDay;
}): Stamp {
  return { tx: ctx.tx, region: ctx.region, person: ctx.actor.personId, now: ctx.now, today: ctx.today };
}
