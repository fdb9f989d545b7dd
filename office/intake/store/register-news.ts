import type { Ctx } from '@duixian/audit/act';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf, vaultOf } from '@duixian/postgres/tx';
import { isGoneState, type RegisterNews } from '../rules/register-news.ts';
import type { IntakeTables } from './tables.ts';

const intake = tablesOf<IntakeTables>;

export interface ToldRow {
  readonly identityNumber: string;
  readonly state: RegisterNews['state'];
  readonly sinceOn: LegalDay;
}

/** How many of them were new; the same news told again is the same row. */
export async function keepNews(ctx: Ctx, source: string, rows: readonly ToldRow[]): Promise<number> {
  const vault = vaultOf(ctx.tx);
  let fresh = 0;
  for (let at = 0; at < rows.length; at += 1_000) {
    const values = rows.slice(at, at + 1_000).map((row) => ({
      region_id: ctx.region,
      identity_finder: vault.finder(row.identityNumber),
      state: row.state,
      since_on: row.sinceOn.toString(),
      court_id: ctx.actor.courtId,
      source,
      told_on: ctx.today.toString(),
      told_by: ctx.actor.personId,
      told_by_name: ctx.actor.name,
    }));
    const kept = await intake(ctx.tx)
      .insertInto('intake.register_notice')
      .values(values)
      .onConflict((conflict) => conflict.columns(['region_id', 'identity_finder', 'state', 'since_on']).doNothing())
      .returning('identity_finder')
      .execute();
    fresh += kept.length;
  }
  return fresh;
}

/** What registers have told of these numbers, the latest of each. */
export async function newsOf(ctx: Ctx, numbers: readonly string[]): Promise<readonly RegisterNews[]> {
  const asked = [...new Set(numbers.map((number) => number.trim().toUpperCase()).filter((number) => number !== ''))];
  if (asked.length === 0) return [];
  const vault = vaultOf(ctx.tx);
  const byFinder = new Map(asked.map((number) => [vault.finder(number), number]));
  const rows = await intake(ctx.tx)
    .selectFrom('intake.register_notice')
    .select(['identity_finder', 'state', 'since_on', 'source'])
    .where('region_id', '=', ctx.region)
    .where('identity_finder', 'in', [...byFinder.keys()])
    .orderBy('since_on', 'desc')
    .limit(400)
    .execute();
  const news = new Map<string, RegisterNews>();
  for (const row of rows) {
    const identityNumber = byFinder.get(row.identity_finder);
    if (identityNumber === undefined || news.has(identityNumber) || !isGoneState(row.state)) continue;
    news.set(identityNumber, { identityNumber, state: row.state, sinceOn: day(row.since_on), source: row.source });
  }
  return [...news.values()];
}
