import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { onlyOwn } from '@duixian/cases/queries/reach-by-name';
import { type CaseId, type CourtId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import type { BothLanguages, Term } from '@duixian/law/term';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { tablesOf } from '@duixian/postgres/tx';
import { type Selectable, sql } from 'kysely';
import { isBackEntered, isDoneLate } from './rules/entry.ts';
import { type Level, levelOn } from './rules/rungs.ts';
import { calendarInUse } from './store/calendar.ts';
import type { ClockId, ReadCtx } from './store/clocks.ts';
import type { DeadlinesTables } from './store/tables.ts';

interface ReadTables extends DeadlinesTables {
  'cases.case_view': { region_id: number; case_id: string; case_number: string; officer_id: string | null; summary: string };
  'courts.person_view': { person_id: string; name: string };
}

const deadlines = tablesOf<ReadTables>;
const COUNT_CAP = 10_000;

/** 节点 · A clock as lists and the case screen show it; its level belongs to the day it was asked. */
export interface ClockRow {
  readonly clockId: ClockId;
  readonly caseId: CaseId;
  readonly term: TermId;
  readonly name: BothLanguages;
  readonly stage: Term['stage'];
  readonly kind: Term['kind'];
  readonly severity: Term['severity'];
  readonly pairing: NonNullable<Term['pairing']> | null;
  readonly subject: string;
  readonly level: Level;
  readonly startedOn: LegalDay;
  readonly dueOn: LegalDay | null;
  readonly printedEnd: LegalDay | null;
  readonly pausedOn: LegalDay | null;
  readonly daysLeft: number | null;
  /** The year whose calendar is missing: the day is provisional. */
  readonly missingYear: number | null;
  readonly stoppedOn: LegalDay | null;
  readonly endKind: string | null;
  /** The day the end was entered; null while it runs. Later than `stoppedOn`: back-entered. */
  readonly enteredOn: LegalDay | null;
  readonly backEntered: boolean;
  /** Done after its last day, whenever it was entered. */
  readonly doneLate: boolean;
}

type Row = Pick<
  Selectable<DeadlinesTables['deadlines.clock']>,
  | 'clock_id'
  | 'case_id'
  | 'term'
  | 'subject'
  | 'started_on'
  | 'due_on'
  | 'amber_on'
  | 'red_on'
  | 'printed_end'
  | 'paused_on'
  | 'days_left'
  | 'missing_year'
  | 'stopped_on'
  | 'end_kind'
  | 'stopped_at'
>;

const COLUMNS = [
  'k.clock_id',
  'k.case_id',
  'k.term',
  'k.subject',
  'k.started_on',
  'k.due_on',
  'k.amber_on',
  'k.red_on',
  'k.printed_end',
  'k.paused_on',
  'k.days_left',
  'k.missing_year',
  'k.stopped_on',
  'k.end_kind',
  'k.stopped_at',
] as const;

/** 案件节点 · The clocks of a case, running ones first by their last day. */
export async function clocksOfCase(ctx: ReadCtx, caseId: CaseId): Promise<Result<readonly ClockRow[], { readonly kind: 'not-found' }>> {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const rows = await deadlines(ctx.tx)
    .selectFrom('deadlines.clock as k')
    .select(COLUMNS)
    .where('k.region_id', '=', ctx.region)
    .where('k.case_id', '=', caseId)
    .orderBy('k.stopped_on', (order) => order.desc().nullsFirst())
    .orderBy('k.due_on', (order) => order.asc().nullsLast())
    .orderBy('k.clock_id')
    .limit(500)
    .execute();
  return ok(rows.flatMap((row) => clockRow(row, ctx.today)));
}

/** What still runs in a case: the closing gate and the next step look here. */
export async function runningClocks(ctx: ReadCtx, caseId: CaseId): Promise<Result<readonly ClockRow[], { readonly kind: 'not-found' }>> {
  const all = await clocksOfCase(ctx, caseId);
  return all.ok ? ok(all.value.filter((clock) => clock.stoppedOn === null)) : all;
}

export interface ClockFilter {
  /** `due-soon`: amber or red. Absent: every running clock with a warning. */
  readonly level?: Exclude<Level, 'green'> | 'due-soon' | undefined;
  readonly court?: CourtId | undefined;
  readonly officer?: PersonId | undefined;
  readonly term?: TermId | undefined;
  readonly provisional?: boolean | undefined;
}

export interface ClockKey {
  readonly dueOn: string;
  readonly clockId: string;
}

export interface DueClock extends ClockRow {
  readonly caseNumber: string;
  readonly summary: string;
  readonly officerName: string | null;
}

type ListCtx = ReadCtx & Pick<Ctx, 'actor'>;

/** 临期与超期 · One page in the order of the last day, inside the reader's scope: row security of the case holds it. */
export async function dueClocks(
  ctx: ListCtx,
  filter: ClockFilter,
  after: ClockKey | undefined,
  limit: number,
): Promise<readonly DueClock[]> {
  let query = filtered(ctx, filter)
    .leftJoin('courts.person_view as p', 'p.person_id', 'c.officer_id')
    .select(COLUMNS)
    .select(['c.case_number', 'c.summary', 'p.name as officer_name']);
  if (after) query = query.where(sql<boolean>`(k.due_on, k.clock_id) > (${after.dueOn}::date, ${after.clockId}::uuid)`);
  const rows = await query.orderBy('k.due_on').orderBy('k.clock_id').limit(limit).execute();
  return rows.flatMap((row) =>
    clockRow(row, ctx.today).map((clock) => ({
      ...clock,
      caseNumber: row.case_number,
      summary: row.summary,
      officerName: row.officer_name,
    })),
  );
}

/** How many clocks a filter has, counted no further than ten thousand. */
export async function countClocks(ctx: ListCtx, filter: ClockFilter): Promise<{ count: number; capped: boolean }> {
  const bounded = filtered(ctx, filter)
    .select('k.clock_id')
    .limit(COUNT_CAP + 1);
  const row = await deadlines(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  const count = Number(row.n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}

/** The level is cut from dates and the reader's today, so no night run is needed to keep it true. */
function filtered(ctx: ListCtx, filter: ClockFilter) {
  const today = ctx.today.toString();
  let query = deadlines(ctx.tx)
    .selectFrom('deadlines.clock as k')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'k.region_id').onRef('c.case_id', '=', 'k.case_id'))
    .where('k.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('k.stopped_on', 'is', null)
    .where('k.amber_on', 'is not', null);
  if (filter.level === 'overdue') query = query.where('k.due_on', '<', today);
  else if (filter.level !== undefined) {
    query = query.where('k.amber_on', '<=', today).where('k.due_on', '>=', today);
    if (filter.level === 'red') query = query.where('k.red_on', '<=', today);
    if (filter.level === 'amber') query = query.where('k.red_on', '>', today);
  }
  if (filter.court !== undefined) query = query.where('k.court_id', '=', filter.court);
  const officer = filter.officer ?? onlyOwn(ctx);
  if (officer !== undefined) query = query.where('c.officer_id', '=', officer);
  if (filter.term !== undefined) query = query.where('k.term', '=', filter.term);
  if (filter.provisional === true) query = query.where('k.missing_year', 'is not', null);
  return query;
}

function clockRow(row: Row, today: LegalDay): readonly ClockRow[] {
  if (!isTermId(row.term)) return [];
  const term = termOf(row.term);
  const stoppedOn = dayOrNull(row.stopped_on);
  const enteredOn = row.stopped_at === null ? null : legalDayAt(row.stopped_at);
  const done = row.end_kind === 'satisfied' ? stoppedOn : null;
  const dates = { amberOn: dayOrNull(row.amber_on), redOn: dayOrNull(row.red_on), dueOn: dayOrNull(row.due_on) };
  return [
    {
      clockId: idFrom<'clock'>(row.clock_id),
      caseId: idFrom<'case'>(row.case_id),
      term: row.term,
      name: { zh: term.nameZh, en: term.nameEn },
      stage: term.stage,
      kind: term.kind,
      severity: term.severity,
      pairing: term.pairing ?? null,
      subject: row.subject,
      level: row.stopped_on === null ? levelOn(dates, today) : 'green',
      startedOn: day(row.started_on),
      dueOn: dates.dueOn,
      printedEnd: dayOrNull(row.printed_end),
      pausedOn: dayOrNull(row.paused_on),
      daysLeft: row.days_left,
      missingYear: row.missing_year,
      stoppedOn,
      endKind: row.end_kind,
      enteredOn,
      backEntered: done !== null && enteredOn !== null && isBackEntered({ on: done, enteredOn }),
      doneLate: done !== null && isDoneLate(done, dates.dueOn),
    },
  ];
}

function dayOrNull(text: string | null): LegalDay | null {
  return text === null ? null : day(text);
}

/** 日历 · The calendar in use, for a module that must name the working day of something else. */
export async function courtCalendarOf(ctx: Pick<Ctx, 'tx'>) {
  return (await calendarInUse(ctx.tx)).calendar;
}
