import type { Act, Ctx, OfficeEvent, TaskEffect } from '@duixian/audit/act';
import { holdCases } from '@duixian/cases/commands/move-case';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { KIND_NAMES } from '../rules/kind-names.ts';
import { casesOfPapers, lockPapers, type PaperBytes, type PaperHead } from '../store/documents.ts';
import { insertFileEntries, insertPublicChecks } from '../store/file-entries.ts';
import { saveSealed } from '../store/seals.ts';
import { LIBRARY } from '../templates/library.ts';

export type SealedRefusal = { readonly kind: 'not-found' } | { readonly kind: 'not-being-sealed' };

export interface SealedPaper {
  readonly document: DocumentId;
  readonly bytes: PaperBytes;
  /** False: sealed with a test key, of no legal force. */
  readonly legal: boolean;
}

/**
 * 用印完成 · The job's word that signed and verified bytes are stored. From here on the papers exist: they are in the file and
 * open to the public check at once. A paper recorded by an earlier run keeps that run's bytes.
 */
export async function recordSealed(
  ctx: Ctx,
  input: { papers: readonly SealedPaper[] },
): Promise<Result<{ recorded: number }, SealedRefusal>> {
  const ids = input.papers.map((one) => one.document);
  const found = await casesOfPapers(ctx, ids);
  const held = await holdCases(ctx, found.values());
  if (found.size < new Set(ids).size || held.size < new Set(found.values()).size) return refuse({ kind: 'not-found' });
  const sealedAs = new Map(input.papers.map((one) => [one.document, one]));
  const ready: Ready[] = [];
  for (const paper of await lockPapers(ctx, ids)) {
    if (paper.state === 'sealed') continue;
    const sealed = sealedAs.get(paper.documentId);
    const { shortCode, signedOn } = paper;
    if (paper.state !== 'sealing' || shortCode === null || signedOn === null || sealed === undefined)
      return refuse({ kind: 'not-being-sealed' });
    ready.push({ ...paper, shortCode, signedOn, bytes: sealed.bytes, legal: sealed.legal });
  }
  if (ready.length === 0) return ok({ recorded: 0 });
  await saveSealed(ctx, ready);
  await insertFileEntries(ctx, ready.map(fileEntryOf));
  await insertPublicChecks(
    ctx,
    ready.map(({ shortCode, kind, court, signedOn, bytes, legal }) => ({ shortCode, kind, court, signedOn, sha256: bytes.sha256, legal })),
  );
  const ofds = { type: 'documents.ofds-asked', facts: { documents: ready.map((paper) => paper.documentId) } };
  await ctx.record(ready.map((paper, at) => sealedAct(paper, at === 0 ? [ofds] : [])));
  return ok({ recorded: ready.length });
}

type Ready = PaperHead & Pick<SealedPaper, 'bytes' | 'legal'> & { readonly [K in 'shortCode' | 'signedOn']: NonNullable<PaperHead[K]> };

function fileEntryOf(paper: Ready) {
  const template = LIBRARY[paper.kind];
  return {
    caseId: paper.caseId,
    court: paper.court,
    section: template.fileSection,
    title: KIND_NAMES[template.kind].zh,
    number: paper.number,
    documentId: paper.documentId,
    mime: 'application/pdf',
    bytes: paper.bytes,
  };
}

function sealedAct(paper: Ready, more: readonly OfficeEvent[]): Act {
  const { kind, documentId: document, caseId, legal } = paper;
  const serve: readonly TaskEffect[] = [
    { kind: 'open', task: 'serve-documents', subject: document, facts: { kind, addressee: paper.addressee } },
  ];
  return {
    type: 'documents.sealed',
    subject: document,
    case: caseId,
    facts: { kind, number: paper.number, sha256: paper.bytes.sha256, legal },
    tasks: LIBRARY[kind].service.kind === 'not-served' ? [] : serve,
    events: [{ type: 'documents.sealed', facts: { case: caseId, kind, document, number: paper.number ?? '' }, serialKey: caseId }, ...more],
  };
}
