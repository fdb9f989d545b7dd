import type { Ctx } from '@duixian/audit/act';
import { LANES } from '@duixian/cases/rules/stage';
import { allCourts, withCourtsBelow } from '@duixian/courts/queries';
import type { CourtId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { officersOf, weightsOn } from './inputs.ts';

interface Views {
  'cases.case_view': { region_id: number; case_id: string; court_id: number; stage: string; state: string; lane: string | null };
}

export interface LoadOfCourt {
  readonly court: CourtId;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly loads: readonly number[];
  readonly officers: readonly { readonly officer: string; readonly name: string; readonly load: number }[];
  readonly waiting: number;
}

/** 各院负担 · Each court under the reader: its officers at work today with their loads, and what waits to be assigned. */
export async function courtLoadsOf(ctx: Omit<Ctx, 'record'>): Promise<readonly LoadOfCourt[]> {
  const all = await allCourts(ctx.tx);
  const mine = withCourtsBelow(all, ctx.actor.courtId);
  const waiting = await tablesOf<Views>(ctx.tx)
    .selectFrom('cases.case_view as c')
    .select(['c.court_id', 'c.lane'])
    .select(sql<bigint>`count(*)`.as('n'))
    .where('c.region_id', '=', ctx.region)
    .where('c.court_id', 'in', [...mine])
    .where('c.stage', '=', 'assignment')
    .where('c.state', '<>', 'closed')
    .groupBy(['c.court_id', 'c.lane'])
    .execute();
  const loads: LoadOfCourt[] = [];
  for (const court of mine) {
    const { weights } = await weightsOn(ctx, court, ctx.today);
    // Who is lent here is the other court's officer and is not lent on.
    const officers = (await officersOf(ctx, court, weights)).filter((one) => !one.onLeave && one.loan === undefined);
    const named = all.find((one) => one.courtId === court);
    const weight = waiting.reduce((sum, row) => {
      const lane = LANES.find((one) => one === row.lane) ?? 'ordinary';
      return row.court_id === Number(court) ? sum + Number(row.n) * weights.lane[lane] : sum;
    }, 0);
    if (officers.length === 0 && weight === 0) continue;
    loads.push({
      court,
      nameZh: named?.nameZh ?? '',
      nameEn: named?.nameEn ?? '',
      loads: officers.map((one) => one.load),
      officers,
      waiting: weight,
    });
  }
  return loads;
}
