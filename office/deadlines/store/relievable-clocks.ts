import type { LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { type KeptClock, type Stamp, withSpans } from './clocks.ts';
import type { LawInUse } from './law-in-use.ts';
import type { DeadlinesTables } from './tables.ts';

const deadlines = tablesOf<DeadlinesTables>;

/** Running clocks whose last day lies in the window, a page by id. */
export async function clocksDueBetween(
  at: Pick<Stamp, 'tx' | 'region'>,
  law: LawInUse,
  of: { readonly first: LegalDay; readonly last: LegalDay; readonly after: string | undefined; readonly limit: number },
): Promise<readonly { readonly kept: KeptClock; readonly dueOn: string }[]> {
  let query = deadlines(at.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('stopped_on', 'is', null)
    .where('due_on', '>=', of.first.toString())
    .where('due_on', '<=', of.last.toString());
  if (of.after !== undefined) query = query.where('clock_id', '>', of.after);
  const rows = await query.orderBy('clock_id').limit(of.limit).execute();
  const dueOn = new Map(rows.map((row) => [row.clock_id, row.due_on]));
  return (await withSpans(at, law, rows)).flatMap((kept) => {
    const on = dueOn.get(kept.clockId);
    return on == null ? [] : [{ kept, dueOn: on }];
  });
}
