import type { Actor } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import type { Tx } from '@duixian/postgres/tx';
import { allCourts, withCourtsBelow } from '../queries.ts';
import { roleSpec } from '../rules/roles.ts';

/** 所辖法院 · The courts a post may ask about: its own, and every one under it where its role looks downward. */
export async function courtsOverseenBy(ctx: { tx: Tx; actor: Pick<Actor, 'courtId' | 'role'> }): Promise<readonly CourtId[]> {
  const { courtId, role } = ctx.actor;
  return roleSpec(role)?.below ? withCourtsBelow(await allCourts(ctx.tx), courtId) : [courtId];
}
