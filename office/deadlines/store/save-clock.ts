import type { CaseId, CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { TermId } from '@duixian/law/term-ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { Clock, Extension } from '../rules/clock.ts';
import type { ClockDays } from '../rules/clock-days.ts';
import type { ClockId, Stamp } from './clocks.ts';
import type { DeadlinesTables } from './tables.ts';

const deadlines = tablesOf<DeadlinesTables>;

export interface NewClock {
  readonly clockId: ClockId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly termId: TermId;
  readonly subject: string;
  readonly clock: Clock;
}

export async function insertClock(at: Stamp, kept: NewClock, days: ClockDays, calendarRevision: number): Promise<void> {
  await deadlines(at.tx)
    .insertInto('deadlines.clock')
    .values({
      region_id: at.region,
      clock_id: kept.clockId,
      court_id: kept.court,
      case_id: kept.caseId,
      term: kept.termId,
      subject: kept.subject,
      occurrence: kept.clock.occurrence,
      started_on: kept.clock.startedOn.toString(),
      printed_end: textOrNull(kept.clock.printedEnd),
      ...columnsOf(days),
      warned_until: null,
      calendar_revision: calendarRevision,
      stopped_on: null,
      end_kind: null,
      end_reason: null,
      started_by: at.actor.personId,
      started_at: at.now.toString(),
      stopped_by: null,
      stopped_at: null,
    })
    .execute();
  await insertSpan(at, kept, 1, { kind: 'running', fromOn: kept.clock.startedOn });
}

/** Writes what a clock became: its days, and its end if it has one. */
export async function saveClock(at: Stamp, kept: NewClock, days: ClockDays, calendarRevision: number): Promise<void> {
  const { end } = kept.clock;
  await deadlines(at.tx)
    .updateTable('deadlines.clock')
    .set({
      ...columnsOf(days),
      // Other days warn anew; the same ones have said what they had to say.
      warned_until: sql<string | null>`case when due_on is not distinct from ${textOrNull(days.dueOn)}::date
        and amber_on is not distinct from ${textOrNull(days.amberOn)}::date
        and red_on is not distinct from ${textOrNull(days.redOn)}::date then warned_until end`,
      calendar_revision: calendarRevision,
      ...(end === null
        ? {}
        : {
            stopped_on: end.on.toString(),
            end_kind: end.kind,
            end_reason: end.kind === 'cancelled' ? end.reason : null,
            stopped_by: at.actor.personId,
            stopped_at: at.now.toString(),
          }),
    })
    .where('region_id', '=', at.region)
    .where('clock_id', '=', kept.clockId)
    .execute();
}

/**
 * 恢复计算 · The end is taken off the clock and a new stretch opens on the day it had been closed for: the closed stretch, the new one
 * with its reason, and both acts in the record keep what was believed in between.
 */
export async function reopenRow(at: Stamp, kept: NewClock, closedOn: LegalDay, reason: string): Promise<void> {
  await deadlines(at.tx)
    .updateTable('deadlines.clock')
    .set({ stopped_on: null, end_kind: null, end_reason: null, stopped_by: null, stopped_at: null })
    .where('region_id', '=', at.region)
    .where('clock_id', '=', kept.clockId)
    .execute();
  await turnSpan(at, kept, { kind: 'running', fromOn: closedOn, reason }, closedOn);
}

export interface NewSpan {
  readonly kind: 'running' | 'suspended' | 'extended' | 'interrupted';
  readonly fromOn: LegalDay;
  readonly ground?: string;
  readonly extension?: Extension;
  readonly approvedBy?: string | null;
  readonly reason?: string | undefined;
}

/** Closes the open span and opens the next; an extension or an interruption is an entry of its own and closes nothing. */
export async function turnSpan(at: Stamp, kept: NewClock, next: NewSpan | null, on: LegalDay): Promise<void> {
  if (next?.kind !== 'extended' && next?.kind !== 'interrupted') await closeOpenSpan(at, kept.clockId, on);
  if (next === null) return;
  const { last } = await deadlines(at.tx)
    .selectFrom('deadlines.span')
    .select(sql<number>`max(seq)`.as('last'))
    .where('region_id', '=', at.region)
    .where('clock_id', '=', kept.clockId)
    .executeTakeFirstOrThrow();
  await insertSpan(at, kept, last + 1, next);
}

async function closeOpenSpan(at: Stamp, clockId: ClockId, on: LegalDay): Promise<void> {
  await deadlines(at.tx)
    .updateTable('deadlines.span')
    .set({ to_on: sql<string>`greatest(from_on, ${on.toString()}::date)` })
    .where('region_id', '=', at.region)
    .where('clock_id', '=', clockId)
    .where('kind', 'in', ['running', 'suspended'])
    .where('to_on', 'is', null)
    .execute();
}

async function insertSpan(at: Stamp, kept: NewClock, seq: number, span: NewSpan): Promise<void> {
  await deadlines(at.tx)
    .insertInto('deadlines.span')
    .values({
      region_id: at.region,
      clock_id: kept.clockId,
      seq,
      court_id: kept.court,
      kind: span.kind,
      from_on: span.fromOn.toString(),
      to_on: null,
      ground: span.ground ?? span.extension?.ground ?? null,
      extended_by: span.extension?.by.value ?? null,
      extended_unit: span.extension?.by.unit ?? null,
      approved_by: span.extension?.approvedBy ?? span.approvedBy ?? null,
      reason: span.reason ?? null,
      recorded_by: at.actor.personId,
      recorded_at: at.now.toString(),
    })
    .execute();
}

function columnsOf(days: ClockDays) {
  return {
    due_on: textOrNull(days.dueOn),
    amber_on: textOrNull(days.amberOn),
    red_on: textOrNull(days.redOn),
    paused_on: textOrNull(days.pausedOn),
    days_left: days.daysLeft,
    missing_year: days.missingYear,
  };
}

function textOrNull(on: LegalDay | null): string | null {
  return on === null ? null : on.toString();
}
