import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type District, faultsOfLayout, type LoadDistrictsRefusal } from '../rules/districts.ts';
import { insertLayout, layoutInForce } from '../store/district-layouts.ts';
import { stampOf } from '../store/tables.ts';

/** 载入区划图 · The map of the actor's court, and of the courts below that have none of their own. The same once more changes nothing. */
export async function loadDistricts(
  ctx: Ctx,
  districts: readonly District[],
): Promise<Result<{ readonly districts: number; readonly changed: boolean }, LoadDistrictsRefusal>> {
  const faults = faultsOfLayout(districts);
  if (faults.length > 0) return refuse({ kind: 'layout-with-faults', faults });
  const court = ctx.actor.courtId;
  const now = await layoutInForce(ctx.tx, ctx.region, court);
  if (now !== undefined && now.court === court && saidOnce(now.districts) === saidOnce(districts)) {
    return ok({ districts: districts.length, changed: false });
  }
  const layoutId = ctx.newId<'district-layout'>();
  await insertLayout(stampOf(ctx), { layoutId, court, districts });
  await ctx.record({
    type: 'hub.districts-loaded',
    subject: layoutId,
    court,
    facts: { court, districts: districts.map((one) => one.nameZh), count: districts.length },
  });
  return ok({ districts: districts.length, changed: true });
}

function saidOnce(districts: readonly District[]): string {
  return JSON.stringify(districts.map(({ nameZh, nameEn, words, row, column }) => [nameZh, nameEn, words, row, column]));
}
