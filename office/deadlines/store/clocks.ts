import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { isDurationUnit } from '@duixian/law/term';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Selectable } from 'kysely';
import type { Clock, ClockEnd, Extension, Interruption, Pause } from '../rules/clock.ts';
import type { LawInUse } from './law-in-use.ts';
import type { DeadlinesTables } from './tables.ts';

export type ClockId = Id<'clock'>;

const deadlines = tablesOf<DeadlinesTables>;

type Row = Selectable<DeadlinesTables['deadlines.clock']>;

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
export async function lockRunningClocks(at: Stamp, law: LawInUse, caseId: CaseId): Promise<readonly KeptClock[]> {
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
  return withSpans(at, law, rows);
}

export async function lockClock(at: Stamp, law: LawInUse, clockId: ClockId): Promise<KeptClock | undefined> {
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('clock_id', '=', clockId)
    .forUpdate()
    .execute();
  return (await withSpans(at, law, rows))[0];
}

/** The clock of a term and subject that was started last in a case, running or ended, locked. */
export async function lockLatestClock(
  at: Stamp,
  law: LawInUse,
  of: { readonly caseId: CaseId; readonly termId: TermId; readonly subject: string },
): Promise<KeptClock | undefined> {
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('case_id', '=', of.caseId)
    .where('term', '=', of.termId)
    .where('subject', '=', of.subject)
    .orderBy('clock_id', 'desc')
    .limit(1)
    .forUpdate()
    .execute();
  return (await withSpans(at, law, rows))[0];
}

export async function clockById(at: Pick<Stamp, 'tx' | 'region'>, law: LawInUse, clockId: ClockId): Promise<KeptClock | undefined> {
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('clock_id', '=', clockId)
    .execute();
  return (await withSpans(at, law, rows))[0];
}

/** Running clocks computed under an older calendar, locked; others' locked rows are left for the next round. */
export async function lockStaleClocks(at: Stamp, law: LawInUse, limit: number): Promise<readonly KeptClock[]> {
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('stopped_on', 'is', null)
    .where('calendar_revision', '<', law.revision)
    .orderBy('calendar_revision')
    .orderBy('clock_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return withSpans(at, law, rows);
}

/** The ledgers of clocks: their spans are read together, their terms are those of their court on the day they started. */
export async function withSpans(at: Pick<Stamp, 'tx' | 'region'>, law: LawInUse, rows: readonly Row[]): Promise<readonly KeptClock[]> {
  if (rows.length === 0) return [];
  const spans = await deadlines(at.tx)
    .selectFrom('deadlines.span')
    .selectAll()
    .where('region_id', '=', at.region)
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
  return rows.map((row) => keptClock(row, law, byClock.get(row.clock_id) ?? []));
}

function keptClock(row: Row, law: LawInUse, spans: readonly DeadlinesTables['deadlines.span'][]): KeptClock {
  const termId = must(isTermId(row.term) ? row.term : undefined, `unknown term ${row.term}`);
  const court = courtIdFrom(row.court_id);
  const startedOn = day(row.started_on);
  return {
    clockId: idFrom<'clock'>(row.clock_id),
    caseId: idFrom<'case'>(row.case_id),
    court,
    termId,
    subject: row.subject,
    calendarRevision: row.calendar_revision,
    clock: {
      term: law.termFor(court, termId, startedOn),
      startedOn,
      pauses: spans.flatMap(pauseFrom),
      extensions: spans.flatMap(extensionFrom),
      interruptions: spans.flatMap(interruptionFrom),
      occurrence: row.occurrence,
      printedEnd: row.printed_end === null ? null : day(row.printed_end),
      end: endFrom(row),
    },
  };
}

function pauseFrom(span: DeadlinesTables['deadlines.span']): readonly Pause[] {
  if (span.kind !== 'suspended' || span.ground === null) return [];
  const to = span.to_on === null ? null : day(span.to_on);
  return [{ from: day(span.from_on), to, ground: span.ground, approvedBy: span.approved_by, ...reasonOf(span) }];
}

function interruptionFrom(span: DeadlinesTables['deadlines.span']): readonly Interruption[] {
  if (span.kind !== 'interrupted' || span.ground === null) return [];
  return [{ on: day(span.from_on), ground: span.ground, ...reasonOf(span) }];
}

function reasonOf(span: DeadlinesTables['deadlines.span']): { readonly reason?: string } {
  return span.reason === null ? {} : { reason: span.reason };
}

function extensionFrom(span: DeadlinesTables['deadlines.span']): readonly Extension[] {
  if (span.extended_by === null || span.extended_unit === null || !isDurationUnit(span.extended_unit)) return [];
  const by = { value: span.extended_by, unit: span.extended_unit };
  const ground = span.ground === 'system-outage' ? span.ground : null;
  return [{ by, askedOn: day(span.from_on), approvedBy: span.approved_by ?? '', ground, ...reasonOf(span) }];
}

function endFrom(row: Row): ClockEnd | null {
  if (row.stopped_on === null) return null;
  const on = day(row.stopped_on);
  const enteredOn = row.stopped_at === null ? on : legalDayAt(row.stopped_at);
  return row.end_kind === 'satisfied' ? { kind: 'satisfied', on, enteredOn } : { kind: 'cancelled', on, reason: row.end_reason ?? '' };
}
