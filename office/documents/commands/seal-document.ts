import type { Ctx, TaskEffect } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { documentNumber } from '../rules/document-number.ts';
import { maySeal, type SealRefusal } from '../rules/document-state.ts';
import { shortCode } from '../rules/short-code.ts';
import { findPaper, lockPaper, nextSequence, type PaperBytes, saveSealed, saveSealOrder } from '../store/documents.ts';
import { insertFileEntry, insertPublicCheck } from '../store/services.ts';
import { LIBRARY } from '../templates/library.ts';

/**
 * 用印 · Orders the seal on a draft: its number is given out here, in the act, so that the row has no gap; the job renders
 * and signs exactly what was drafted. A right of its own, and never the drafter's.
 */
export async function sealDocument(
  ctx: Ctx,
  input: { document: DocumentId },
): Promise<Result<{ documentId: DocumentId; number: string }, SealRefusal>> {
  const found = await findPaper(ctx, input.document);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const paper = await lockPaper(ctx, input.document);
  if (paper === undefined) return refuse({ kind: 'not-found' });
  const template = LIBRARY[paper.kind];
  const allowed = maySeal(template, paper, ctx.actor.personId);
  if (!allowed.ok) return allowed;
  const sequence = await nextSequence(ctx, paper.caseId, template.family);
  const number = documentNumber(held.value.caseNumber, sequence, template.suffix);
  await saveSealOrder(ctx, input.document, { sequence, number, shortCode: shortCode(randomHex(ctx)) });
  await ctx.record({
    type: 'documents.seal-ordered',
    subject: input.document,
    case: paper.caseId,
    facts: { kind: paper.kind, number, sequence },
    events: [{ type: 'documents.seal-ordered', facts: { document: input.document }, serialKey: paper.caseId }],
  });
  return ok({ documentId: input.document, number });
}

export type SealedRefusal = { readonly kind: 'not-found' } | { readonly kind: 'not-being-sealed' };

/** 用印完成 · The job's word that the signed and verified bytes are stored. From here on the paper exists: it is in the file at once. */
export async function recordSealed(
  ctx: Ctx,
  input: { document: DocumentId; bytes: PaperBytes; legal: boolean },
): Promise<Result<{ documentId: DocumentId }, SealedRefusal>> {
  const found = await findPaper(ctx, input.document);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const paper = await lockPaper(ctx, input.document);
  if (paper === undefined) return refuse({ kind: 'not-found' });
  // A second run of the job: the first one's bytes are the paper.
  if (paper.state === 'sealed') return ok({ documentId: input.document });
  if (paper.state !== 'sealing' || paper.shortCode === null || paper.signedOn === null) return refuse({ kind: 'not-being-sealed' });
  const template = LIBRARY[paper.kind];
  await saveSealed(ctx, input.document, input.bytes);
  await insertFileEntry(ctx, {
    caseId: paper.caseId,
    court: paper.court,
    section: template.fileSection,
    title: template.nameZh,
    number: paper.number,
    documentId: input.document,
    mime: 'application/pdf',
    bytes: input.bytes,
  });
  await insertPublicCheck(ctx, {
    shortCode: paper.shortCode,
    kind: paper.kind,
    court: paper.court,
    signedOn: paper.signedOn,
    sha256: input.bytes.sha256,
    legal: input.legal,
  });
  const serve: readonly TaskEffect[] = [
    { kind: 'open', task: 'serve-documents', subject: input.document, facts: { kind: paper.kind, addressee: paper.addressee } },
  ];
  await ctx.record({
    type: 'documents.sealed',
    subject: input.document,
    case: paper.caseId,
    facts: { kind: paper.kind, number: paper.number, sha256: input.bytes.sha256, legal: input.legal },
    tasks: template.service.kind === 'not-served' ? [] : serve,
    events: [
      { type: 'documents.sealed', facts: { case: paper.caseId, kind: paper.kind, document: input.document }, serialKey: paper.caseId },
    ],
  });
  return ok({ documentId: input.document });
}

/** The random digits of two fresh ids, fourteen from each. */
function randomHex(ctx: Ctx): string {
  const digits = () => ctx.newId<'short-code'>().replaceAll('-', '').slice(18);
  return digits() + digits();
}
