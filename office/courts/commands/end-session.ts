import type { Ctx } from '@duixian/audit/act';
import type { RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import { endSessionsOf, seeSession } from '../store.ts';

/** The session was used: it stays open for another idle period. */
export async function touchSession(tx: Tx, region: RegionId, tokenHash: string, now: Instant): Promise<void> {
  await seeSession(tx, region, tokenHash, now);
}

/** 退出 · Ends every open session of the person: whoever signs out at one desk is out everywhere. */
export async function signOut(ctx: Ctx): Promise<void> {
  await endSessionsOf(ctx.tx, ctx.region, ctx.actor.personId, ctx.now);
  await ctx.record({ type: 'courts.signed-out', subject: ctx.actor.personId });
}
