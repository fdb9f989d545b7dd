import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { type BatchId, heldItems, settleDrafted, settleRefused, type WaitingItem } from '../store/batches.ts';
import { courtRecords } from '../store/letterheads.ts';
import { LIBRARY } from '../templates/library.ts';
import { draftDocument, type GlyphCheck } from './draft-document.ts';

/**
 * 批次各项 · Some papers of a batch in one act: draft and settled item stand or fall together. A refused item has written
 * nothing; its reason is kept beside the others. Cases in the order of their ids: two batches never wait for each other for ever.
 */
export async function runBatchItems(
  ctx: Ctx,
  input: { batch: BatchId; items: readonly WaitingItem[] },
  glyphs: GlyphCheck,
): Promise<Result<{ done: number }, never>> {
  const waiting = await heldItems(ctx, input.batch, input.items);
  const records = courtRecords(ctx);
  for (const item of [...waiting].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    const { caseId, kind, party, startedBy } = item;
    const facts = new Map([...item.facts].filter(([name]) => LIBRARY[kind].facts.some((one) => one.fact === name)));
    const drafted = await draftDocument(ctx, { case: caseId, kind, party, facts, draftedBy: startedBy }, glyphs, records);
    if (drafted.ok) await settleDrafted(ctx, input.batch, item.item, drafted.value.documentId);
    else await settleRefused(ctx, input.batch, item.item, drafted.refusal);
  }
  return ok({ done: waiting.length });
}
