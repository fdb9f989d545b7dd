import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { KIND_NAMES } from '../rules/kind-names.ts';
import { findPaper, lockPaper, type PaperBytes, saveFiled } from '../store/documents.ts';
import { insertFileEntries } from '../store/file-entries.ts';
import { LIBRARY } from '../templates/library.ts';

export type FileFormRefusal = { readonly kind: 'not-found' } | { readonly kind: 'not-a-form' };

/** 表单入卷 · A form carries no seal: it is in the file as soon as it is set. */
export async function fileForm(
  ctx: Ctx,
  input: { document: DocumentId; bytes: PaperBytes },
): Promise<Result<{ documentId: DocumentId }, FileFormRefusal>> {
  const found = await findPaper(ctx, input.document);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const paper = await lockPaper(ctx, input.document);
  if (paper === undefined) return refuse({ kind: 'not-found' });
  if (paper.state === 'filed') return ok({ documentId: input.document });
  const template = LIBRARY[paper.kind];
  if (template.seal !== 'none' || paper.state !== 'drafted') return refuse({ kind: 'not-a-form' });
  await saveFiled(ctx, input.document, input.bytes);
  await insertFileEntries(ctx, [
    {
      caseId: paper.caseId,
      court: paper.court,
      section: template.fileSection,
      title: KIND_NAMES[template.kind].zh,
      number: null,
      documentId: input.document,
      mime: 'application/pdf',
      bytes: input.bytes,
    },
  ]);
  await ctx.record({
    type: 'documents.form-filed',
    subject: input.document,
    case: paper.caseId,
    facts: { kind: paper.kind, sha256: input.bytes.sha256 },
  });
  return ok({ documentId: input.document });
}
