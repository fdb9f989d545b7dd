import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { factsOf } from '@duixian/contract/facts';
import type { CaseId, DocumentId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { DocumentKind } from '../rules/document-kinds.ts';
import type { DraftRefusal } from '../rules/document-state.ts';

/** 未能制作 · A paper another module asked for could not be made: it becomes work with the reason on it, never silence. */
export async function noteDraftRefused(
  ctx: Ctx,
  input: { case: CaseId; document: DocumentId; kind: DocumentKind; record: string; refusal: DraftRefusal },
): Promise<Result<undefined, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const facts = { kind: input.kind, record: input.record, refusal: { ...factsOf(input.refusal), kind: input.refusal.kind } };
  await ctx.record({
    type: 'documents.draft-refused',
    subject: input.record,
    case: input.case,
    facts,
    tasks: [{ kind: 'open', task: 'make-notices', subject: input.record, facts }],
    events: [
      {
        type: 'documents.draft-refused',
        facts: { case: input.case, document: input.document, why: input.refusal.kind, detail: JSON.stringify(factsOf(input.refusal)) },
        serialKey: input.case,
      },
    ],
  });
  return ok(undefined);
}
