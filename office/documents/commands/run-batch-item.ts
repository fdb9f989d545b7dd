import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import type { DraftRefusal } from '../rules/document-state.ts';
import { type BatchId, holdItem, settleDrafted, settleRefused, type WaitingItem } from '../store/batches.ts';
import { draftDocument, type GlyphCheck } from './draft-document.ts';

/** 批次一项 · One paper of a batch, in an act of its own: the draft and the settled item stand or fall together. */
export async function runBatchItem(
  ctx: Ctx,
  input: { batch: BatchId; item: WaitingItem },
  glyphs: GlyphCheck,
): Promise<Result<undefined, DraftRefusal>> {
  if (!(await holdItem(ctx, input.batch, input.item.item))) return ok(undefined);
  const { caseId, kind, party, startedBy } = input.item;
  const drafted = await draftDocument(ctx, { case: caseId, kind, party, facts: new Map(), draftedBy: startedBy }, glyphs);
  if (!drafted.ok) return drafted;
  await settleDrafted(ctx, input.batch, input.item.item, drafted.value.documentId);
  return ok(undefined);
}

/** Why the item was refused, kept for the screen. A refused act keeps nothing, so this is an act of its own. */
export async function noteRefusedItem(
  ctx: Ctx,
  input: { batch: BatchId; item: WaitingItem; refusal: DraftRefusal },
): Promise<Result<undefined, never>> {
  if (await holdItem(ctx, input.batch, input.item.item)) await settleRefused(ctx, input.batch, input.item.item, input.refusal);
  return ok(undefined);
}
