import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { NoticeId } from '../rules/notices.ts';
import { lockOutsideNotice, saveReturned } from '../store/notices.ts';
import { stampOf } from '../store/tables.ts';

export interface ReturnedNotice {
  readonly notice: NoticeId;
  readonly reason: string;
  /** In the words of the system that returned it. */
  readonly words: string;
}

type ReturnEffect = 'nothing-new' | 'failed-at-once' | 'taken-back';

/**
 * 通知退回 · A notice the outside system had taken came back after all: it was not received, and stands as a gap of its day. The receipt
 * it was counted by stays on record. Twice is once.
 */
export async function takeBackNotice(
  ctx: Ctx,
  of: ReturnedNotice,
): Promise<Result<{ effect: ReturnEffect }, { readonly kind: 'not-found' }>> {
  const at = stampOf(ctx);
  const found = await lockOutsideNotice(at, of.notice);
  if (found === undefined) return refuse({ kind: 'not-found' });
  if (found.failed) return ok({ effect: 'nothing-new' });
  await saveReturned(at, of.notice, of.reason);
  await ctx.record({
    type: 'hub.notice-returned',
    subject: of.notice,
    facts: { channel: found.channel, reason: of.reason, words: of.words, receipt: found.receipt },
  });
  return ok({ effect: found.receipt === null ? 'failed-at-once' : 'taken-back' });
}
