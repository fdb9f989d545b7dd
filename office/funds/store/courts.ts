import type { Ctx } from '@duixian/audit/act';
import { type CourtId, courtIdFrom } from '@duixian/kernel/ids';
import { DEMO_MASTER } from '../rules/account-number.ts';
import { funds } from './tables.ts';

/** Digits of a court that its accounts carry come from its code: 衡0101. */
export async function courtCodeOf(ctx: Ctx, court: CourtId): Promise<string> {
  const row = await funds(ctx.tx).selectFrom('courts.court_view').select('code').where('court_id', '=', court).executeTakeFirstOrThrow();
  return row.code;
}

/** 归属法院 · Whose desk unmatched money goes to, where the sub-account at least names the court. */
export async function courtOfSubAccount(ctx: Ctx, subAccount: string): Promise<CourtId | undefined> {
  const digits = subAccount.replace(/[\s-]/g, '');
  if (!digits.startsWith(DEMO_MASTER)) return undefined;
  const named = digits.slice(DEMO_MASTER.length, DEMO_MASTER.length + 4);
  const rows = await funds(ctx.tx).selectFrom('courts.court_view').select(['court_id', 'code']).orderBy('court_id').limit(5_000).execute();
  const court = rows.find((row) => row.code.replace(/\D/g, '').padEnd(4, '0') === named);
  return court && courtIdFrom(court.court_id);
}
