import type { Ctx } from '@duixian/audit/act';
import { plusDays } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { type RawBuilder, sql } from 'kysely';
import { LOOK_BACK_DAYS, POOL_TEAMS, POOLED_KINDS } from '../rules/tiles.ts';

type ReadCtx = Omit<Ctx, 'record'>;

const views = tablesOf<Record<never, never>>;

/**
 * 已办集约类事项 · Clerical work that people finished in the days looked back on, and whether whoever did it sat in a team of the pool that
 * day. What the system ended by itself is nobody's work and not in it.
 */
export function finishedWork(ctx: ReadCtx): RawBuilder<unknown> {
  return sql`(select t.task_id, t.case_id, t.kind, t.ended_on, t.ended_by, w.pooled
    from tasks.task_view t
    cross join lateral (
      select bool_or(coalesce(m.kind = any(${[...POOL_TEAMS]}::text[]), false)) as pooled
      from courts.post_view o left join courts.team_view m on m.team_id = o.team_id
      where o.person_id = t.ended_by and o.from_on <= t.ended_on and (o.until_on is null or o.until_on >= t.ended_on)
    ) w
    where t.region_id = ${ctx.region} and t.state = 'done' and t.kind = any(${[...POOLED_KINDS]}::text[]) and t.case_id is not null
      and t.ended_on >= ${plusDays(ctx.today, -LOOK_BACK_DAYS).toString()}::date and w.pooled is not null)`;
}

/** 集约占比 · How much of it the pool did; the tiles of both halves open its rows. */
export async function poolShare(ctx: ReadCtx): Promise<{ readonly done: number; readonly all: number }> {
  const { rows } = await sql<{ done: bigint; all: bigint }>`
    select count(*) filter (where t.pooled) as done, count(*) as all from ${finishedWork(ctx)} t`.execute(views(ctx.tx));
  return { done: Number(rows[0]?.done ?? 0n), all: Number(rows[0]?.all ?? 0n) };
}
