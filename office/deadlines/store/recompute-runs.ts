import { type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { Stamp } from './clocks.ts';
import type { CourtRuleTables } from './rule-tables.ts';
import type { DeadlinesTables } from './tables.ts';

const deadlines = tablesOf<CourtRuleTables & DeadlinesTables>;
type At = Pick<Stamp, 'tx' | 'region' | 'now'>;
const COUNT_CAP = 1_000_000;

/** Older than every calendar: a clock that carries it is computed again. */
const STALE = -1;

/** 重新计算 · Why clocks are computed again, and which. */
export interface RunStart {
  readonly runId: Id<'recompute-run'>;
  readonly cause: 'calendar' | 'court-rules';
  readonly revision: number;
  readonly court: CourtId | null;
  readonly terms: readonly TermId[];
  readonly fromOn: LegalDay | null;
  /** How many clocks wait; null until they were counted. */
  readonly total: number | null;
}

export interface KeptRun extends RunStart {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/** A run of the same cause and revision is the same run; false when it was there. */
export async function openRun(at: At, run: RunStart): Promise<boolean> {
  const row = await deadlines(at.tx)
    .insertInto('deadlines.recompute_run')
    .values({
      region_id: at.region,
      run_id: run.runId,
      cause: run.cause,
      revision: run.revision,
      court_id: run.court,
      terms: [...run.terms],
      from_on: run.fromOn?.toString() ?? null,
      total: run.total,
      started_at: at.now.toString(),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'cause', 'revision']).doNothing())
    .returning('run_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function runById(at: Pick<At, 'tx' | 'region'>, runId: string): Promise<KeptRun | undefined> {
  const rows = await runsOf(at).where('run_id', '=', runId).execute();
  return rows.map(keptRun)[0];
}

/** The last runs of the region, newest first. */
export async function latestRuns(at: Pick<At, 'tx' | 'region'>): Promise<readonly KeptRun[]> {
  const rows = await runsOf(at).orderBy('started_at', 'desc').orderBy('run_id').limit(20).execute();
  return rows.map(keptRun);
}

function runsOf(at: Pick<At, 'tx' | 'region'>) {
  return deadlines(at.tx).selectFrom('deadlines.recompute_run').selectAll().where('region_id', '=', at.region);
}

/** Marks the running clocks a change of rules touches; says how many. */
export async function markStale(at: At, of: { court: CourtId; terms: readonly TermId[]; fromOn: LegalDay }): Promise<number> {
  const marked = await deadlines(at.tx)
    .updateTable('deadlines.clock')
    .set({ calendar_revision: STALE })
    .where('region_id', '=', at.region)
    .where('court_id', '=', of.court)
    .where('term', 'in', [...of.terms])
    .where('started_on', '>=', of.fromOn.toString())
    .where('stopped_on', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(marked.numUpdatedRows);
}

/** Running clocks not yet computed under the calendar and the rules of today. */
export async function countStale(at: Pick<At, 'tx' | 'region'>, revision: number): Promise<number> {
  const bounded = deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .select('clock_id')
    .where('region_id', '=', at.region)
    .where('stopped_on', 'is', null)
    .where('calendar_revision', '<', revision)
    .limit(COUNT_CAP);
  const row = await deadlines(at.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}

/** A second marking of the same run keeps the larger number: what was marked again was counted before. */
export async function setRunTotal(at: At, runId: string, total: number): Promise<void> {
  await deadlines(at.tx)
    .updateTable('deadlines.recompute_run')
    .set({ total: sql<number>`greatest(coalesce(total, 0), ${total}::int)`, ended_at: null })
    .where('region_id', '=', at.region)
    .where('run_id', '=', runId)
    .execute();
}

export async function endRuns(at: At): Promise<void> {
  await deadlines(at.tx)
    .updateTable('deadlines.recompute_run')
    .set({ ended_at: at.now.toString() })
    .where('region_id', '=', at.region)
    .where('ended_at', 'is', null)
    .where('total', 'is not', null)
    .execute();
}

function keptRun(row: Awaited<ReturnType<ReturnType<typeof runsOf>['execute']>>[number]): KeptRun {
  return {
    runId: idFrom<'recompute-run'>(row.run_id),
    cause: row.cause === 'calendar' ? 'calendar' : 'court-rules',
    revision: row.revision,
    court: row.court_id === null ? null : courtIdFrom(row.court_id),
    terms: row.terms.filter(isTermId),
    fromOn: row.from_on === null ? null : day(row.from_on),
    total: row.total,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}
