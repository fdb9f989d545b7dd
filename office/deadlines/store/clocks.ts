import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { isDurationUnit } from '@duixian/law/term';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Clock, ClockEnd, Extension, Pause } from '../rules/clock.ts';
import type { DeadlinesTables } from './tables.ts';

export type ClockId = Id<'clock'>;

const deadlines = tablesOf<DeadlinesTables>;

/** A clock as it is kept: the ledger, and where it belongs. */
export interface KeptClock {
  readonly clockId: ClockId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly termId: TermId;
  readonly subject: string;
  readonly calendarRevision: number;
  readonly clock: Clock;
}

export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly actor: { readonly personId: PersonId };
  readonly now: Instant;
}

/** What a read needs: the reader's transaction, and the day its levels are cut by. */
export interface ReadCtx {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly today: LegalDay;
}

/** Running clocks of a case, locked for the act in the order of their ids. */
export async function lockRunningClocks(at: Stamp, caseId: CaseId): Promise<readonly KeptClock[]> {
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('stopped_on', 'is', null)
    .orderBy('clock_id')
    .limit(1000)
    .forUpdate()
    .execute();
  return withSpans(at.tx, at.region, rows);
}

export async function lockClock(at: Stamp, clockId: ClockId): Promise<KeptClock | undefined> {
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('clock_id', '=', clockId)
    .forUpdate()
    .execute();
  return (await withSpans(at.tx, at.region, rows))[0];
}

export async function clockById(tx: Tx, region: RegionId, clockId: ClockId): Promise<KeptClock | undefined> {
  const rows = await deadlines(tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', region)
    .where('clock_id', '=', clockId)
    .execute();
  return (await withSpans(tx, region, rows))[0];
}

/** Running clocks computed under an older calendar, locked; others' locked rows are left for the next round. */
export async function lockStaleClocks(at: Stamp, revision: number, limit: number): Promise<readonly KeptClock[]> {
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('stopped_on', 'is', null)
    .where('calendar_revision', '<', revision)
    .orderBy('calendar_revision')
    .orderBy('clock_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return withSpans(at.tx, at.region, rows);
}

async function withSpans(tx: Tx, region: RegionId, rows: readonly DeadlinesTables['deadlines.clock'][]): Promise<readonly KeptClock[]> {
  if (rows.length === 0) return [];
  const spans = await deadlines(tx)
    .selectFrom('deadlines.span')
    .selectAll()
    .where('region_id', '=', region)
    .where(
      'clock_id',
      'in',
      rows.map((row) => row.clock_id),
    )
    .where('kind', '<>', 'running')
    .orderBy('clock_id')
    .orderBy('seq')
    .execute();
  const byClock = Map.groupBy(spans, (span) => span.clock_id);
  return rows.map((row) => keptClock(row, byClock.get(row.clock_id) ?? []));
}

function keptClock(row: DeadlinesTables['deadlines.clock'], spans: readonly DeadlinesTables['deadlines.span'][]): KeptClock {
  const termId = must(isTermId(row.term) ? row.term : undefined, `unknown term ${row.term}`);
  return {
    clockId: idFrom<'clock'>(row.clock_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    termId,
    subject: row.subject,
    calendarRevision: row.calendar_revision,
    clock: {
      term: termOf(termId),
      startedOn: day(row.started_on),
      pauses: spans.flatMap(pauseFrom),
      extensions: spans.flatMap(extensionFrom),
      occurrence: row.occurrence,
      printedEnd: row.printed_end === null ? null : day(row.printed_end),
      end: endFrom(row),
    },
  };
}

function pauseFrom(span: DeadlinesTables['deadlines.span']): readonly Pause[] {
  if (span.kind !== 'suspended' || span.ground === null) return [];
  return [{ from: day(span.from_on), to: span.to_on === null ? null : day(span.to_on), ground: span.ground, approvedBy: span.approved_by }];
}

function extensionFrom(span: DeadlinesTables['deadlines.span']): readonly Extension[] {
  if (span.extended_by === null || span.extended_unit === null || !isDurationUnit(span.extended_unit)) return [];
  return [{ by: { value: span.extended_by, unit: span.extended_unit }, askedOn: day(span.from_on), approvedBy: span.approved_by ?? '' }];
}

function endFrom(row: DeadlinesTables['deadlines.clock']): ClockEnd | null {
  if (row.stopped_on === null) return null;
  const on = day(row.stopped_on);
  return row.end_kind === 'satisfied' ? { kind: 'satisfied', on } : { kind: 'cancelled', on, reason: row.end_reason ?? '' };
}
