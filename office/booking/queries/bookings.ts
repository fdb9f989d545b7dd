import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, idFrom, type PersonId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, refuse } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { type BookingId, mayChange, PURPOSES, type Purpose, type Span } from '../rules/booking.ts';
import type { BookingTables } from '../store/tables.ts';
import { type ReadCtx, views } from './roster.ts';

const MOST = 1_000;

/** 排期 · As a calendar shows it. What it is for is told to whoever may know its case. */
export interface ShownBooking extends Span {
  readonly bookingId: BookingId;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly ofAnotherCase: boolean;
  readonly purpose: Purpose;
  readonly words: string | null;
  readonly place: string | null;
  readonly state: 'booked' | 'cancelled';
  readonly by: string;
  readonly bookedBy: PersonId;
  readonly cancelReason: string | null;
  readonly resources: readonly string[];
  readonly mayChange: boolean;
}

function bookings(ctx: ReadCtx) {
  return views(ctx.tx)
    .selectFrom('booking.booking as b')
    .leftJoin('cases.case_view as c', (join) =>
      join.onRef('c.region_id', '=', 'b.region_id').on('c.region_id', '=', ctx.region).onRef('c.case_id', '=', 'b.case_id'),
    )
    .leftJoin('courts.person_view as p', 'p.person_id', 'b.booked_by')
    .select(['b.booking_id', 'b.case_id', 'b.purpose', 'b.words', 'b.place', 'b.starts_at', 'b.ends_at', 'b.state', 'b.round'])
    .select(['b.booked_by', 'b.cancel_reason', 'p.name', 'c.case_id as seen_case', 'c.case_number'])
    .where('b.region_id', '=', ctx.region);
}

type Row = Awaited<ReturnType<ReturnType<typeof bookings>['executeTakeFirstOrThrow']>>;

async function shown(ctx: ReadCtx, rows: readonly Row[]): Promise<readonly ShownBooking[]> {
  if (rows.length === 0) return [];
  const holds = await views(ctx.tx)
    .selectFrom('booking.hold as h')
    .select(['h.booking_id', 'h.round', 'h.resource_id'])
    .where('h.region_id', '=', ctx.region)
    .where('h.booking_id', 'in', [...rows.map((row) => row.booking_id)])
    .orderBy('h.resource_id')
    .execute();
  return rows.map((row) => {
    const hidden = row.case_id !== null && row.seen_case === null;
    const bookedBy = idFrom<'person'>(row.booked_by);
    const state = row.state === 'cancelled' ? 'cancelled' : 'booked';
    const held = { startsAt: row.starts_at, endsAt: row.ends_at, state, bookedBy } as const;
    return {
      ...held,
      bookingId: idFrom<'booking'>(row.booking_id),
      caseId: row.seen_case === null ? null : idFrom<'case'>(row.seen_case),
      caseNumber: row.case_number,
      ofAnotherCase: hidden,
      purpose: purposeFrom(row.purpose),
      words: hidden ? null : row.words,
      place: hidden ? null : row.place,
      by: row.name ?? '',
      cancelReason: row.cancel_reason,
      resources: holds.filter((hold) => hold.booking_id === row.booking_id && hold.round === row.round).map((hold) => hold.resource_id),
      mayChange: mayChange(held, changerOf(ctx, row.name ?? '')).ok && ctx.actor.permissions.has('booking.book'),
    };
  });
}

/** Whoever acts, as the rule of changing asks for them. */
export function changerOf(ctx: ReadCtx, bookedByName: string) {
  const dispatches = ctx.actor.permissions.has('booking.dispatch');
  return { person: ctx.actor.personId, dispatches, now: ctx.now, bookedByName };
}

function purposeFrom(text: string): Purpose {
  return must(
    PURPOSES.find((purpose) => purpose === text),
    `a booking for ${text}`,
  );
}

/** 一周排期 · What a court has planned in a span, by its beginning. */
export async function bookingsIn(ctx: ReadCtx, court: CourtId, { startsAt, endsAt }: Span): Promise<readonly ShownBooking[]> {
  const rows = await bookings(ctx)
    .where('b.court_id', '=', court)
    .where('b.state', '=', 'booked')
    .where('b.starts_at', '<', endsAt)
    .where('b.ends_at', '>', startsAt)
    .orderBy('b.starts_at')
    .orderBy('b.booking_id')
    .limit(MOST)
    .execute();
  return shown(ctx, rows);
}

/** 案件排期 · Everything planned for a case, cancelled ones too. */
export async function bookingsOfCase(ctx: ReadCtx, caseId: CaseId): Promise<readonly ShownBooking[]> {
  const rows = await bookings(ctx)
    .where('b.case_id', '=', caseId)
    .orderBy('b.starts_at', 'desc')
    .orderBy('b.booking_id')
    .limit(200)
    .execute();
  return shown(ctx, rows);
}

interface Changes {
  'booking.change': Omit<BookingTables['booking.change'], 'starts_at' | 'ends_at' | 'done_at'> & {
    starts_at: Instant;
    ends_at: Instant;
    done_at: Instant;
  };
  'courts.person_view': { person_id: string; name: string };
}

/** 排期详情 · One booking with how it came to be where it is. */
export async function bookingOf(ctx: ReadCtx, booking: BookingId) {
  const row = await bookings(ctx).where('b.booking_id', '=', booking).executeTakeFirst();
  const [found] = row === undefined ? [] : await shown(ctx, [row]);
  if (found === undefined) return refuse({ kind: 'not-found' as const });
  const changes = await tablesOf<Changes>(ctx.tx)
    .selectFrom('booking.change as g')
    .leftJoin('courts.person_view as p', 'p.person_id', 'g.done_by')
    .select(['g.change_id', 'g.kind', 'g.starts_at', 'g.ends_at', 'g.reason', 'g.done_at', 'p.name'])
    .where('g.region_id', '=', ctx.region)
    .where('g.booking_id', '=', booking)
    .orderBy('g.change_id')
    .limit(200)
    .execute();
  return ok({
    ...found,
    changes: changes.map((change) => ({
      changeId: change.change_id,
      kind: changeFrom(change.kind),
      startsAt: change.starts_at,
      endsAt: change.ends_at,
      // A reason may name the case as the words do.
      reason: found.ofAnotherCase ? null : change.reason,
      by: change.name ?? '',
      at: change.done_at,
    })),
  });
}

function changeFrom(text: string): 'booked' | 'moved' | 'cancelled' {
  return text === 'moved' || text === 'cancelled' ? text : 'booked';
}
