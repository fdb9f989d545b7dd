import type { Tx } from '@duixian/postgres/tx';
import type { Ctx } from '../act.ts';
import type { Look } from '../look.ts';
import { insertLook } from '../store.ts';

const recorded = new WeakSet<Tx>();

/** 查阅留痕 · A look is recorded in the transaction that shows what was looked at. */
export async function recordLook(ctx: Omit<Ctx, 'record'>, look: Look): Promise<void> {
  recorded.add(ctx.tx);
  await insertLook(ctx, ctx.newId<'look'>(), look);
}

/** Whether the act of this transaction has already said what was looked at: the door then adds nothing. */
export function lookWasRecorded(tx: Tx): boolean {
  return recorded.has(tx);
}
