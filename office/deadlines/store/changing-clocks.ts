import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { TermId } from '@duixian/law/term-ids';
import { tablesOf } from '@duixian/postgres/tx';
import type { ClockDays } from '../rules/clock-days.ts';
import { type KeptClock, type ReadCtx, withSpans } from './clocks.ts';
import type { LawInUse } from './law-in-use.ts';
import type { DeadlinesTables } from './tables.ts';

interface ReadTables extends DeadlinesTables {
  'cases.case_view': { region_id: number; case_id: string; case_number: string };
}

const deadlines = tablesOf<ReadTables>;

/** Which running clocks a change can touch at all: those of a court's terms, or those that run through a year. */
export type MayChange =
  | { readonly kind: 'court-rules'; readonly court: CourtId; readonly terms: readonly TermId[]; readonly fromOn: LegalDay }
  | { readonly kind: 'calendar'; readonly year: number };

export interface KeptWithDays {
  readonly kept: KeptClock;
  readonly days: Pick<ClockDays, 'dueOn' | 'amberOn' | 'redOn' | 'daysLeft'>;
}

/** One page by id, ledgers and kept days together. */
export async function clocksThatMayChange(
  ctx: ReadCtx,
  law: LawInUse,
  of: MayChange,
  after: string | undefined,
  limit: number,
): Promise<readonly KeptWithDays[]> {
  let query = deadlines(ctx.tx)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('stopped_on', 'is', null);
  query =
    of.kind === 'court-rules'
      ? query
          .where('court_id', '=', of.court)
          .where('term', 'in', [...of.terms])
          .where('started_on', '>=', of.fromOn.toString())
      : query.where('due_on', '>=', `${of.year}-01-01`).where('started_on', '<=', `${of.year}-12-31`);
  if (after !== undefined) query = query.where('clock_id', '>', after);
  const rows = await query.orderBy('clock_id').limit(limit).execute();
  const kept = await withSpans(ctx, law, rows);
  const byId = new Map(rows.map((row) => [row.clock_id, row]));
  return kept.flatMap((one) => {
    const row = byId.get(one.clockId);
    if (row === undefined) return [];
    const days = {
      dueOn: dayOrNull(row.due_on),
      amberOn: dayOrNull(row.amber_on),
      redOn: dayOrNull(row.red_on),
      daysLeft: row.days_left,
    };
    return [{ kept: one, days }];
  });
}

/** Numbers of the cases the reader may see; the others stay without. */
export async function caseNumbers(ctx: ReadCtx, cases: readonly CaseId[]): Promise<ReadonlyMap<string, string>> {
  if (cases.length === 0) return new Map();
  const rows = await deadlines(ctx.tx)
    .selectFrom('cases.case_view')
    .select(['case_id', 'case_number'])
    .where('region_id', '=', ctx.region)
    .where('case_id', 'in', [...new Set(cases)])
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.case_number]));
}

function dayOrNull(text: string | null): LegalDay | null {
  return text === null ? null : day(text);
}
