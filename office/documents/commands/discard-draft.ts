import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type DiscardRefusal, mayDiscard } from '../rules/document-state.ts';
import { findPaper, lockPaper, saveDiscarded } from '../store/documents.ts';

/** 作废草稿 · A draft that will not be used. It stays on record with the reason; its place may be drafted anew. */
export async function discardDraft(
  ctx: Ctx,
  input: { document: DocumentId; reason: string },
): Promise<Result<{ documentId: DocumentId }, DiscardRefusal>> {
  const found = await findPaper(ctx, input.document);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const paper = await lockPaper(ctx, input.document);
  if (paper === undefined) return refuse({ kind: 'not-found' });
  const allowed = mayDiscard(paper);
  if (!allowed.ok) return allowed;
  await saveDiscarded(ctx, input.document, input.reason);
  await ctx.record({
    type: 'documents.draft-discarded',
    subject: input.document,
    case: paper.caseId,
    facts: { kind: paper.kind, reason: input.reason },
    events: [
      {
        type: 'documents.draft-discarded',
        facts: { case: paper.caseId, document: input.document, why: 'draft-discarded', detail: input.reason },
        serialKey: paper.caseId,
      },
    ],
  });
  return ok({ documentId: input.document });
}
