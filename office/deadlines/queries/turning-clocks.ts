import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { ClockId, ReadCtx } from '../store/clocks.ts';
import type { DeadlinesTables } from '../store/tables.ts';

const deadlines = tablesOf<DeadlinesTables>;

export interface TurningClock {
  readonly clockId: ClockId;
  readonly caseId: CaseId;
  readonly to: 'amber' | 'red';
}

/** 今日变灯 · The running clocks of the reader's courts that turn amber or red today: two index ranges, no row of the table. */
export async function turningClocks(ctx: ReadCtx, limit: number): Promise<readonly TurningClock[]> {
  const rows = await turning(ctx).limit(limit).execute();
  return rows.map((row) => ({ clockId: idFrom<'clock'>(row.clock_id), caseId: idFrom<'case'>(row.case_id), to: row.to }));
}

/** How many of each. */
export async function countTurning(ctx: ReadCtx): Promise<{ readonly amber: number; readonly red: number }> {
  const rows = await deadlines(ctx.tx)
    .selectFrom(turning(ctx).as('t'))
    .select('t.to')
    .select(sql<bigint>`count(*)`.as('n'))
    .groupBy('t.to')
    .execute();
  const of = (to: string) => Number(rows.find((row) => row.to === to)?.n ?? 0n);
  return { amber: of('amber'), red: of('red') };
}

function turning(ctx: ReadCtx) {
  const today = ctx.today.toString();
  const amber = deadlines(ctx.tx)
    .selectFrom('deadlines.clock')
    .select(['clock_id', 'case_id', sql<'amber' | 'red'>`'amber'`.as('to')])
    .where('region_id', '=', ctx.region)
    .where('stopped_on', 'is', null)
    .where('amber_on', '=', today)
    .where('red_on', '>', today);
  return amber.unionAll(
    deadlines(ctx.tx)
      .selectFrom('deadlines.clock')
      .select(['clock_id', 'case_id', sql<'amber' | 'red'>`'red'`.as('to')])
      .where('region_id', '=', ctx.region)
      .where('stopped_on', 'is', null)
      .where('red_on', '=', today),
  );
}
