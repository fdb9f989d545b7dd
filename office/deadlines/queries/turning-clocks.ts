import type { CaseId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { ClockId, ReadCtx } from '../store/clocks.ts';
import type { DeadlinesTables } from '../store/tables.ts';

/** Thousands of rows at once: the columns are ids by their type in the database and are not looked at one by one. */
interface ReadTables {
  'deadlines.clock': Omit<DeadlinesTables['deadlines.clock'], 'clock_id' | 'case_id'> & { clock_id: ClockId; case_id: CaseId };
}

const deadlines = tablesOf<ReadTables>;

export interface TurningClock {
  readonly clockId: ClockId;
  readonly caseId: CaseId;
}

export interface TurningClocks {
  readonly amber: readonly TurningClock[];
  readonly red: readonly TurningClock[];
}

/** 今日变灯 · The running clocks of the reader's courts that turn amber or red today: two index ranges, no row of the table. */
export async function turningClocks(ctx: ReadCtx, limit: number): Promise<TurningClocks> {
  const of = (to: 'amber' | 'red') => turning(ctx, to).select(['clock_id as clockId', 'case_id as caseId']).limit(limit).execute();
  return { amber: await of('amber'), red: await of('red') };
}

/** How many of each. */
export async function countTurning(ctx: ReadCtx): Promise<{ readonly amber: number; readonly red: number }> {
  const of = async (to: 'amber' | 'red') => {
    const { n } = await turning(ctx, to).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
    return Number(n);
  };
  return { amber: await of('amber'), red: await of('red') };
}

/** What is red at once was never amber for a day. */
function turning(ctx: ReadCtx, to: 'amber' | 'red') {
  const today = ctx.today.toString();
  const running = deadlines(ctx.tx).selectFrom('deadlines.clock').where('region_id', '=', ctx.region).where('stopped_on', 'is', null);
  return to === 'red' ? running.where('red_on', '=', today) : running.where('amber_on', '=', today).where('red_on', '>', today);
}
