import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { isDurationUnit } from '@duixian/law/term';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { Outage, Relief } from '../rules/relief.ts';
import type { ClockId, Stamp } from './clocks.ts';
import type { OutageTables } from './rule-tables.ts';

const deadlines = tablesOf<OutageTables>;

export type OutageId = Id<'outage'>;
type At = Pick<Stamp, 'tx' | 'region' | 'now'>;

/** The last beat of the region, locked; the first server ever has none. */
export async function lockHeartbeat(at: At): Promise<Instant | undefined> {
  const row = await deadlines(at.tx)
    .selectFrom('deadlines.heartbeat')
    .select('beat_at')
    .where('region_id', '=', at.region)
    .forUpdate()
    .executeTakeFirst();
  return row?.beat_at;
}

/** Two first servers at once write one row; a clock that runs behind never turns the beat back. */
export async function saveHeartbeat(at: At): Promise<void> {
  await deadlines(at.tx)
    .insertInto('deadlines.heartbeat')
    .values({ region_id: at.region, beat_at: at.now.toString() })
    .onConflict((conflict) =>
      conflict.column('region_id').doUpdateSet({ beat_at: sql<string>`greatest(heartbeat.beat_at, excluded.beat_at)` }),
    )
    .execute();
}

export async function insertOutage(at: At, outageId: OutageId, outage: Outage): Promise<void> {
  await deadlines(at.tx)
    .insertInto('deadlines.outage')
    .values({ region_id: at.region, outage_id: outageId, from_at: outage.from.toString(), to_at: outage.to.toString() })
    .execute();
}

export async function outageById(tx: Tx, region: RegionId, outageId: OutageId): Promise<Outage | undefined> {
  const row = await deadlines(tx)
    .selectFrom('deadlines.outage')
    .select(['from_at', 'to_at'])
    .where('region_id', '=', region)
    .where('outage_id', '=', outageId)
    .executeTakeFirst();
  return row === undefined ? undefined : { from: row.from_at, to: row.to_at };
}

export interface NewRelief extends Relief {
  readonly clockId: ClockId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly dueOn: LegalDay;
}

/** One proposal a clock and outage, however often they are looked for. */
export async function insertReliefs(at: At, outageId: OutageId, reliefs: readonly NewRelief[]): Promise<number> {
  if (reliefs.length === 0) return 0;
  const rows = await deadlines(at.tx)
    .insertInto('deadlines.relief')
    .values(
      reliefs.map((relief) => ({
        region_id: at.region,
        outage_id: outageId,
        clock_id: relief.clockId,
        court_id: relief.court,
        case_id: relief.caseId,
        due_on: relief.dueOn.toString(),
        lost_value: relief.lost.value,
        lost_unit: relief.lost.unit,
        basis: relief.basis,
        state: 'proposed',
        reason: null,
        decided_by: null,
        decided_name: null,
        decided_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_id', 'outage_id', 'clock_id']).doNothing())
    .returning('clock_id')
    .execute();
  return rows.length;
}

export interface KeptRelief extends NewRelief {
  readonly state: string;
}

export async function lockRelief(at: At, outageId: OutageId, clockId: ClockId): Promise<KeptRelief | undefined> {
  const row = await deadlines(at.tx)
    .selectFrom('deadlines.relief')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('outage_id', '=', outageId)
    .where('clock_id', '=', clockId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    clockId: idFrom<'clock'>(row.clock_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    dueOn: day(row.due_on),
    lost: { value: row.lost_value, unit: isDurationUnit(row.lost_unit) ? row.lost_unit : 'day' },
    basis: row.basis === 'party-right' ? 'party-right' : 'office-policy',
    state: row.state,
  };
}

export async function decideReliefRow(
  at: Stamp,
  of: { readonly outage: OutageId; readonly clock: ClockId },
  decision: { readonly state: 'accepted' | 'declined'; readonly reason: string | null; readonly name: string },
): Promise<void> {
  await deadlines(at.tx)
    .updateTable('deadlines.relief')
    .set({
      state: decision.state,
      reason: decision.reason,
      decided_by: at.actor.personId,
      decided_name: decision.name,
      decided_at: at.now.toString(),
    })
    .where('region_id', '=', at.region)
    .where('outage_id', '=', of.outage)
    .where('clock_id', '=', of.clock)
    .execute();
}
