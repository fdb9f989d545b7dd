import type { CaseId, CourtId } from '@duixian/kernel/ids';
import type { Ctx } from '../act.ts';
import { insertLook } from '../store.ts';

/** 查阅留痕 · A look at a case is recorded in the transaction that shows it. */
export async function recordLook(ctx: Ctx, look: { case: CaseId; court: CourtId; what: string }): Promise<void> {
  await insertLook(ctx, ctx.newId<'look'>(), look);
}
