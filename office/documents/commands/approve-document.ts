import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type ApproveRefusal, mayApprove } from '../rules/approval.ts';
import { insertApproval } from '../store/approvals.ts';
import { findPaper, lockPaper, saveDiscarded } from '../store/documents.ts';
import { LIBRARY } from '../templates/library.ts';

/** 审批 · The step whose turn it is agrees, or returns the draft: a returned draft is discarded with the reason and drafted anew. */
export async function approveDocument(
  ctx: Ctx,
  input: { document: DocumentId; returned: string | null },
): Promise<Result<{ documentId: DocumentId }, ApproveRefusal>> {
  const found = await findPaper(ctx, input.document);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const paper = await lockPaper(ctx, input.document);
  if (paper === undefined) return refuse({ kind: 'not-found' });
  const step = mayApprove(LIBRARY[paper.kind].approval, paper, ctx.actor);
  if (!step.ok) return step;
  if (input.returned === null) await insertApproval(ctx, paper, step.value);
  else await saveDiscarded(ctx, input.document, input.returned);
  await ctx.record({
    type: input.returned === null ? 'documents.approved' : 'documents.returned',
    subject: input.document,
    case: paper.caseId,
    facts: { kind: paper.kind, step: step.value, reason: input.returned },
  });
  return ok({ documentId: input.document });
}
