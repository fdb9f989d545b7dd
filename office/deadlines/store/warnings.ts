import type { CaseId, CourtId, Id, RegionId } from '@duixian/kernel/ids';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { RungReader } from '@duixian/law/ladders';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { ClockId, Stamp } from './clocks.ts';
import type { DeadlinesTables } from './tables.ts';

const deadlines = tablesOf<DeadlinesTables>;

export interface ClockToWarn {
  readonly clockId: ClockId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly term: TermId;
  readonly startedOn: LegalDay;
  readonly dueOn: LegalDay;
}

/** Clocks with a warning not yet told: found in their index alone, then locked; what another sweep holds is left to it. */
export async function lockClocksToWarn(at: Stamp, today: LegalDay, limit: number): Promise<readonly ClockToWarn[]> {
  const notToldToday = sql<boolean>`(warned_until is null or warned_until < ${today.toString()}::date)`;
  const found = deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .select('clock_id')
    .where('region_id', '=', at.region)
    .where('stopped_on', 'is', null)
    .where('amber_on', '<=', today.toString())
    .where(sql<boolean>`(warned_until is null or warned_until < red_on)`)
    .where(notToldToday)
    .orderBy('amber_on')
    .orderBy('clock_id')
    .limit(limit);
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .select(['clock_id', 'case_id', 'court_id', 'term', 'started_on', 'due_on'])
    .where('region_id', '=', at.region)
    .where('clock_id', 'in', found)
    .where('stopped_on', 'is', null)
    .where(notToldToday)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.flatMap((row) => {
    if (!isTermId(row.term) || row.due_on === null) return [];
    return [
      {
        clockId: idFrom<'clock'>(row.clock_id),
        caseId: idFrom<'case'>(row.case_id),
        court: courtIdFrom(row.court_id),
        term: row.term,
        startedOn: day(row.started_on),
        dueOn: day(row.due_on),
      },
    ];
  });
}

export interface NewWarning {
  readonly warningId: Id<'warning'>;
  readonly clock: ClockToWarn;
  readonly rung: number;
  readonly reader: RungReader;
  readonly on: LegalDay;
}

/** A rung that was told for this last day is told no second time. Says how many were new. */
export async function insertWarnings(at: Stamp, warnings: readonly NewWarning[]): Promise<number> {
  if (warnings.length === 0) return 0;
  const rows = await deadlines(at.tx)
    .insertInto('deadlines.warning')
    .values(
      warnings.map(({ warningId, clock, rung, reader, on }) => ({
        region_id: at.region,
        warning_id: warningId,
        clock_id: clock.clockId,
        due_on: clock.dueOn.toString(),
        rung,
        court_id: clock.court,
        case_id: clock.caseId,
        reader,
        rung_on: on.toString(),
        fired_at: at.now.toString(),
        seen_by: null,
        seen_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_id', 'clock_id', 'due_on', 'rung']).doNothing())
    .returning('warning_id')
    .execute();
  return rows.length;
}

export async function markWarned(at: Stamp, clocks: readonly ClockId[], today: LegalDay): Promise<void> {
  if (clocks.length === 0) return;
  await deadlines(at.tx)
    .updateTable('deadlines.clock')
    .set({ warned_until: today.toString() })
    .where('region_id', '=', at.region)
    .where('clock_id', 'in', [...clocks])
    .execute();
}

export async function warningCase(tx: Tx, region: RegionId, warningId: Id<'warning'>): Promise<CaseId | undefined> {
  const row = await deadlines(tx)
    .selectFrom('deadlines.warning')
    .select('case_id')
    .where('region_id', '=', region)
    .where('warning_id', '=', warningId)
    .executeTakeFirst();
  return row === undefined ? undefined : idFrom<'case'>(row.case_id);
}

export async function markSeen(at: Stamp, warningId: Id<'warning'>): Promise<boolean> {
  const row = await deadlines(at.tx)
    .updateTable('deadlines.warning')
    .set({ seen_by: at.actor.personId, seen_at: at.now.toString() })
    .where('region_id', '=', at.region)
    .where('warning_id', '=', warningId)
    .where('seen_at', 'is', null)
    .returning('warning_id')
    .executeTakeFirst();
  return row !== undefined;
}
