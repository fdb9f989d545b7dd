import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { CourtId } from '@duixian/kernel/ids';
import { day, type Instant, legalDayAt } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { BOOKABLE_ROLES, type Span, THING_KINDS } from '../rules/booking.ts';
import type { Holding, Leave, Resource } from '../rules/conflicts.ts';
import type { BookingTables } from '../store/tables.ts';

interface Views {
  'booking.thing': BookingTables['booking.thing'];
  'booking.booking': Omit<BookingTables['booking.booking'], 'starts_at' | 'ends_at'> & { starts_at: Instant; ends_at: Instant };
  'booking.hold': Omit<BookingTables['booking.hold'], 'starts_at' | 'ends_at'> & { starts_at: Instant; ends_at: Instant };
  'cases.case_view': { region_id: number; case_id: string; case_number: string };
  'courts.person_view': { person_id: string; name: string; active: boolean };
  'courts.post_view': { person_id: string; court_id: number; role: string; from_on: string; until_on: string | null };
  'courts.leave_view': { person_id: string; from_on: string; until_on: string };
}

export const views = tablesOf<Views>;
const MOST = 2_000;

export type ReadCtx = Omit<Ctx, 'record'>;

/** 可约名册 · The people and things of a court that can be booked today, things in use alone. */
export async function rosterOf(ctx: ReadCtx, court: CourtId): Promise<readonly Resource[]> {
  const today = ctx.today.toString();
  const people = await views(ctx.tx)
    .selectFrom('courts.post_view as o')
    .innerJoin('courts.person_view as p', 'p.person_id', 'o.person_id')
    .select(['p.person_id', 'p.name', 'o.role'])
    .distinctOn('p.person_id')
    .where('o.court_id', '=', court)
    .where('o.role', 'in', [...BOOKABLE_ROLES])
    .where('p.active', '=', true)
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]))
    .orderBy('p.person_id')
    .limit(MOST)
    .execute();
  const things = await views(ctx.tx)
    .selectFrom('booking.thing')
    .select(['thing_id', 'kind', 'name'])
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('withdrawn_on', 'is', null)
    .orderBy('kind')
    .orderBy('name')
    .limit(MOST)
    .execute();
  const roleAt = (role: string) => BOOKABLE_ROLES.findIndex((one) => one === role);
  const named = people.map((row) => ({ resource: row.person_id, kind: 'person', name: row.name, role: row.role }) as const);
  return [
    ...named.sort((a, b) => roleAt(a.role) - roleAt(b.role) || (a.resource < b.resource ? -1 : 1)),
    ...things.map((row) => ({ resource: row.thing_id, kind: kindFrom(row.kind), name: row.name, role: null })),
  ];
}

function kindFrom(text: string) {
  return must(
    THING_KINDS.find((kind) => kind === text),
    `a thing of kind ${text}`,
  );
}

/** What of a court is held in a span, and by whom; the case number only for whoever may know the case. */
export async function holdingsIn(ctx: ReadCtx, court: CourtId, { startsAt, endsAt }: Span): Promise<readonly Holding[]> {
  const rows = await views(ctx.tx)
    .selectFrom('booking.hold as h')
    .innerJoin('booking.booking as b', (join) =>
      join.onRef('b.region_id', '=', 'h.region_id').on('b.region_id', '=', ctx.region).onRef('b.booking_id', '=', 'h.booking_id'),
    )
    .leftJoin('cases.case_view as c', (join) =>
      join.onRef('c.region_id', '=', 'b.region_id').on('c.region_id', '=', ctx.region).onRef('c.case_id', '=', 'b.case_id'),
    )
    .leftJoin('courts.person_view as p', 'p.person_id', 'b.booked_by')
    .select(['h.resource_id', 'h.booking_id', 'h.starts_at', 'h.ends_at', 'p.name', 'c.case_number'])
    .where('h.region_id', '=', ctx.region)
    .where('h.court_id', '=', court)
    .where('h.held', '=', true)
    .where('h.starts_at', '<', endsAt)
    .where('h.ends_at', '>', startsAt)
    .orderBy('h.starts_at')
    .orderBy('h.booking_id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    resource: row.resource_id,
    booking: row.booking_id,
    by: row.name ?? '',
    caseNumber: row.case_number,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }));
}

/** Who of these is away on some day of the span. */
export async function leavesIn(ctx: ReadCtx, people: readonly string[], { startsAt, endsAt }: Span): Promise<readonly Leave[]> {
  if (people.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('courts.leave_view')
    .select(['person_id', 'from_on', 'until_on'])
    .where('person_id', 'in', [...people])
    .where('from_on', '<=', legalDayAt(endsAt).toString())
    .where('until_on', '>=', legalDayAt(startsAt).toString())
    .orderBy('from_on')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ person: row.person_id, fromOn: day(row.from_on), untilOn: day(row.until_on) }));
}
