import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { ClockDays } from '../rules/clock-days.ts';
import type { ClockId, Stamp } from './clocks.ts';
import type { DeadlinesTables } from './tables.ts';

const deadlines = tablesOf<DeadlinesTables>;

/** 批量改期 · Writes the computed days of many clocks in one statement; days that moved warn anew. */
export async function saveDays(
  at: Stamp,
  clocks: readonly { readonly clockId: ClockId; readonly days: ClockDays }[],
  revision: number,
): Promise<void> {
  if (clocks.length === 0) return;
  const column = (of: (days: ClockDays) => { toString(): string } | null) => clocks.map(({ days }) => of(days)?.toString() ?? null);
  const ids = clocks.map(({ clockId }) => clockId);
  const fresh = sql<{
    clock_id: string;
    due_on: string | null;
    amber_on: string | null;
    red_on: string | null;
    paused_on: string | null;
    days_left: number | null;
    missing_year: number | null;
  }>`unnest(${ids}::uuid[], ${column((days) => days.dueOn)}::date[], ${column((days) => days.amberOn)}::date[],
      ${column((days) => days.redOn)}::date[], ${column((days) => days.pausedOn)}::date[],
      ${column((days) => days.daysLeft)}::int[], ${column((days) => days.missingYear)}::int[])`;
  await deadlines(at.tx)
    .updateTable('deadlines.clock as k')
    .from(fresh.as<'n'>(sql`n(clock_id, due_on, amber_on, red_on, paused_on, days_left, missing_year)`))
    .set((set) => ({
      due_on: set.ref('n.due_on'),
      amber_on: set.ref('n.amber_on'),
      red_on: set.ref('n.red_on'),
      paused_on: set.ref('n.paused_on'),
      days_left: set.ref('n.days_left'),
      missing_year: set.ref('n.missing_year'),
      warned_until: sql<string | null>`case when (k.due_on, k.amber_on, k.red_on) is not distinct from (n.due_on, n.amber_on, n.red_on)
        then k.warned_until end`,
      calendar_revision: revision,
    }))
    .where('k.region_id', '=', at.region)
    .whereRef('k.clock_id', '=', 'n.clock_id')
    .execute();
}
