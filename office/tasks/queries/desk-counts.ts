import type { Ctx } from '@duixian/audit/act';
import { sql } from 'kysely';
import { type DeskFilter, deskItems, reads, type Tab } from './rows.ts';
import { viewerOf } from './viewer.ts';

const COUNT_CAP = 10_000;

export interface CappedCount {
  readonly count: number;
  readonly capped: boolean;
}

/** How many items a filter has, and each tab: what one cannot act on is not in a tab's number. One look at the queue for all. */
export async function countDesk(
  ctx: Omit<Ctx, 'record'>,
  filter: DeskFilter,
): Promise<{ readonly total: CappedCount; readonly tabs: Readonly<Record<Tab, CappedCount>> }> {
  const viewer = await viewerOf(ctx);
  const count = (of: DeskFilter) => {
    const bounded = deskItems(ctx, viewer, of)
      .select('t.task_id')
      .limit(COUNT_CAP + 1);
    return reads(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n'));
  };
  const cut = filter.kind !== undefined || filter.overdue === true || filter.officer !== undefined;
  const { mine, available, team, all, chosen } = await reads(ctx.tx)
    .selectNoFrom([count({ tab: 'mine' }).as('mine'), count({ tab: 'available' }).as('available')])
    .select([count({ tab: 'team' }).as('team'), count({ tab: 'all' }).as('all')])
    .select(cut ? count(filter).as('chosen') : sql<null>`null`.as('chosen'))
    .executeTakeFirstOrThrow();
  const tabs = { mine: capped(mine), available: capped(available), team: capped(team), all: capped(all) };
  return { total: cut ? capped(chosen) : tabs[filter.tab], tabs };
}

function capped(found: bigint | null): CappedCount {
  const count = Number(found ?? 0n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}
