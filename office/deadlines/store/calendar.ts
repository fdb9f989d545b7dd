import type { PersonId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR, PUBLISHED_YEARS } from '@duixian/law/calendar/all';
import type { CalendarYear, OffSpan } from '@duixian/law/calendar-year';
import { type CourtCalendar, courtCalendar } from '@duixian/law/court-calendar';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';

interface CalendarTables {
  'deadlines.calendar_year': {
    year: number;
    revision: number;
    notice_numbers: string[];
    issued_on: string;
    off_spans: string;
    work_days: string;
    loaded_by: string;
    loaded_at: string;
  };
}
interface ReadTables {
  'deadlines.calendar_year': Omit<CalendarTables['deadlines.calendar_year'], 'off_spans' | 'work_days'> & {
    off_spans: readonly OffSpan[];
    work_days: readonly string[];
  };
}

const written = tablesOf<CalendarTables>;
const read = tablesOf<ReadTables>;

/** The calendar in use and how many times it was added to; 0 is the one the product shipped with. */
export interface CalendarInUse {
  readonly calendar: CourtCalendar;
  readonly revision: number;
}

let kept: CalendarInUse = { calendar: PUBLISHED_CALENDAR, revision: 0 };

/** 在用日历 · Shipped years and loaded years. Built again only when a year was loaded since. */
export async function calendarInUse(tx: Tx): Promise<CalendarInUse> {
  const { revision } = await read(tx)
    .selectFrom('deadlines.calendar_year')
    .select(sql<number>`coalesce(max(revision), 0)`.as('revision'))
    .executeTakeFirstOrThrow();
  if (revision === 0) return { calendar: PUBLISHED_CALENDAR, revision };
  if (revision !== kept.revision) kept = { calendar: courtCalendar([...PUBLISHED_YEARS, ...(await loadedYears(tx))]), revision };
  return kept;
}

/** The newest notice of each year loaded here; earlier ones stay in the table. */
export async function loadedYears(tx: Tx): Promise<readonly CalendarYear[]> {
  const rows = await read(tx)
    .selectFrom('deadlines.calendar_year')
    .selectAll()
    .distinctOn('year')
    .orderBy('year')
    .orderBy('revision', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    year: row.year,
    notice: { numbers: row.notice_numbers, issuedOn: row.issued_on, verified: true },
    off: row.off_spans,
    work: row.work_days,
  }));
}

/** False where somebody else's year took the revision first: nothing is written then. */
export async function addYear(
  tx: Tx,
  year: CalendarYear,
  stamp: { readonly revision: number; readonly by: PersonId; readonly at: Instant },
): Promise<boolean> {
  const added = await written(tx)
    .insertInto('deadlines.calendar_year')
    .values({
      year: year.year,
      revision: stamp.revision,
      notice_numbers: [...year.notice.numbers],
      issued_on: year.notice.issuedOn,
      off_spans: JSON.stringify(year.off),
      work_days: JSON.stringify(year.work),
      loaded_by: stamp.by,
      loaded_at: stamp.at.toString(),
    })
    .onConflict((conflict) => conflict.column('revision').doNothing())
    .returning('revision')
    .executeTakeFirst();
  return added !== undefined;
}
