import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { PUBLISHED_YEARS } from '@duixian/law/calendar/all';
import { type CalendarYear, readCalendarYear } from '@duixian/law/calendar-year';
import { courtCalendar } from '@duixian/law/court-calendar';
import { type ChangePreview, previewChanges } from '../preview-changes.ts';
import type { LoadCalendarRefusal } from '../rules/clock-act-refusal.ts';
import { addYear, calendarInUse, loadedYears } from '../store/calendar.ts';
import { lawInUse } from '../store/law-in-use.ts';

const EARLIEST_YEAR = 2004;
const YEARS_AHEAD = 2;

/**
 * 载入年度日历 · A year's notice enters by hand, checked for contradictions. Every region's running clocks are computed
 * again by the job that finds them older than the calendar.
 */
export async function loadCalendarYear(
  ctx: Ctx,
  year: CalendarYear,
): Promise<Result<{ readonly year: number; readonly revision: number }, LoadCalendarRefusal>> {
  const checked = await checkedYear(ctx, year);
  if (!checked.ok) return checked;

  const revision = (await calendarInUse(ctx.tx)).revision + 1;
  const added = await addYear(ctx.tx, year, { revision, by: ctx.actor.personId, at: ctx.now });
  if (!added) return refuse({ kind: 'calendar-loaded-meanwhile', year: year.year, revision });
  await ctx.record({
    type: 'deadlines.calendar-loaded',
    subject: String(year.year),
    facts: { year: year.year, revision, notice: [...year.notice.numbers], offSpans: year.off.length, workDays: [...year.work] },
    events: [{ type: 'deadlines.calendar-loaded', facts: { year: year.year, revision }, serialKey: 'calendar' }],
  });
  return ok({ year: year.year, revision });
}

/** 载入前先看 · The running clocks of the actor's courts that the year would move. Keeps nothing. */
export async function previewCalendarYear(ctx: Ctx, year: CalendarYear): Promise<Result<ChangePreview, LoadCalendarRefusal>> {
  const checked = await checkedYear(ctx, year);
  if (!checked.ok) return checked;
  const law = await lawInUse(ctx);
  const calendar = courtCalendar([...PUBLISHED_YEARS, ...(await loadedYears(ctx.tx)), year]);
  return ok(await previewChanges(ctx, law, { ...law, calendar }, { kind: 'calendar', year: year.year }));
}

async function checkedYear(ctx: Ctx, year: CalendarYear): Promise<Result<CalendarYear, LoadCalendarRefusal>> {
  const latest = ctx.today.year + YEARS_AHEAD;
  if (year.year < EARLIEST_YEAR || year.year > latest) {
    return refuse({ kind: 'calendar-year-out-of-range', from: EARLIEST_YEAR, to: latest });
  }
  const read = readCalendarYear(year);
  if (!read.ok) return read;
  const known = [...PUBLISHED_YEARS, ...(await loadedYears(ctx.tx))].findLast((one) => one.year === year.year);
  if (known !== undefined && sameDays(known, year)) return refuse({ kind: 'calendar-year-unchanged', year: year.year });
  return ok(year);
}

function sameDays(a: CalendarYear, b: CalendarYear): boolean {
  const daysOf = (year: CalendarYear) => [year.off.map((span) => `${span.from}/${span.to}`).sort(), [...year.work].sort()].join();
  return daysOf(a) === daysOf(b);
}
