import type { Ctx } from '@duixian/audit/act';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { monthEnds, monthSigned, signDayOn } from '../rules/month-sign-off.ts';
import { settingsOfCourt } from '../store/court-settings.ts';
import { funds } from '../store/tables.ts';

const MOST_MONTHS = 12;

/** 月度签认 · The months of one's own court, newest first: which side has not signed, and the report it signs; none where none was made. */
export async function monthSignOffs(ctx: Ctx) {
  const court = ctx.actor.courtId;
  const first = await funds(ctx.tx)
    .selectFrom('funds.reconciliation')
    .select((has) => has.fn.min<string>('on_day').as('on_day'))
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .executeTakeFirst();
  if (first?.on_day == null) return [];
  const ends = monthEnds(day(first.on_day), ctx.today, MOST_MONTHS);
  if (ends.length === 0) return [];
  const rows = await funds(ctx.tx)
    .selectFrom('funds.reconciliation as r')
    .leftJoin('funds.reconciliation_signature as s', (join) =>
      join.onRef('s.region_id', '=', 'r.region_id').onRef('s.reconciliation_id', '=', 'r.reconciliation_id'),
    )
    .select(['r.on_day', 'r.version', 'r.reconciliation_id', 'r.differences', 's.side'])
    .where('r.region_id', '=', ctx.region)
    .where('r.court_id', '=', court)
    .where(
      'r.on_day',
      'in',
      ends.map((end) => end.toString()),
    )
    .execute();
  const kept = await settingsOfCourt(ctx, court);
  return ends.map((on) => {
    const made = rows.filter((row) => row.on_day === on.toString());
    const newest = made.toSorted((a, b) => a.version - b.version).at(-1);
    const sides = made.filter((row) => row.version === newest?.version).map((row) => row.side);
    const signed = (['enforcement', 'finance'] as const).filter((side) => sides.includes(side));
    const { missing, ...month } = monthSigned(on, signed, ctx.today, signDayOn(kept, on));
    const report = newest === undefined ? null : idFrom<'reconciliation'>(newest.reconciliation_id);
    return { ...month, missing: [...missing], report, differences: newest?.differences ?? 0 };
  });
}
