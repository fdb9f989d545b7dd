import type { Ctx } from '@duixian/audit/act';
import type { Id, PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { insertLeave } from '../store/leaves.ts';

/** 休假 · From these days on nothing new is given to the person. Part of the act that hands the work over, which records it. */
export async function planLeave(ctx: Ctx, of: { person: PersonId; from: LegalDay; until: LegalDay }): Promise<Id<'leave'>> {
  const leaveId = ctx.newId<'leave'>();
  await insertLeave(ctx.tx, { leaveId, ...of });
  return leaveId;
}
