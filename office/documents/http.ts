import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import type { BlobStore } from '@duixian/blobs/blob-store';
import { visibleCase } from '@duixian/cases/queries';
import { factsOf } from '@duixian/contract/facts';
import type { Handle } from '@duixian/http/handle';
import { must } from '@duixian/kernel/assert';
import { ok, refuse } from '@duixian/kernel/result';
import type { Typesetter } from '@duixian/typeset/typesetter';
import { batchRoutes } from './batch-http.ts';
import { approveDocument } from './commands/approve-document.ts';
import { discardDraft } from './commands/discard-draft.ts';
import { draftDocument } from './commands/draft-document.ts';
import type { MoneyLook } from './commands/look-at-money.ts';
import { reportService } from './commands/report-service.ts';
import { sealDocument, sealDocuments } from './commands/seal-document.ts';
import { serveDocument } from './commands/serve-document.ts';
import * as contract from './contract.ts';
import { factsAhead } from './facts-contract.ts';
import { draftsToApprove, draftsToSeal } from './queries/drafts.ts';
import { factsAheadOf } from './queries/facts-ahead.ts';
import { fieldsOf } from './queries/papers.ts';
import { papersOfCase } from './queries.ts';
import { renderDraft } from './render-paper.ts';
import { type CollectedFacts, FACTS, isFactName } from './rules/facts.ts';
import { findPaper } from './store/documents.ts';
import { ofdOf } from './store/ofd-papers.ts';
import { LIBRARY } from './templates/library.ts';
import { listDraftsToApprove, listDraftsToSeal } from './waiting-contract.ts';

const PAGE = 100;

/** What the doors of papers need besides the database. */
export interface PaperDoors {
  readonly typesetter: Typesetter;
  readonly blobs: BlobStore;
  readonly unlookedMoney: MoneyLook;
}

export function documentsRoutes(handle: Handle<Ctx>, doors: PaperDoors): void {
  handle(contract.draftDocument, (ctx, { params, body }) =>
    draftDocument(
      ctx,
      { case: params.case, kind: body.kind, party: body.party, facts: entered(ctx, body.facts), draftedBy: ctx.actor.personId },
      doors.typesetter,
    ),
  );
  handle(contract.listPapers, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const rows = await papersOfCase(ctx, params.case);
    return ok({
      rows: rows.map((row) => ({
        ...row,
        services: [...row.services],
        standing: { ...row.standing, left: [...row.standing.left] },
        acts: [...row.acts],
      })),
    });
  });
  handle(factsAhead, async (ctx, { params, query }) => {
    const found = await factsAheadOf(ctx, { case: params.case, kind: query.kind, party: query.party ?? null });
    if (!found.ok) return found;
    return ok({ rows: found.value.map((row) => ({ ...row, nameZh: FACTS[row.fact].zh, nameEn: FACTS[row.fact].en })) });
  });
  handle(contract.paperFields, async (ctx, { params }) => {
    const paper = await findPaper(ctx, params.document);
    if (paper === undefined) return refuse({ kind: 'not-found' });
    const fields = await fieldsOf(ctx, params.document);
    const rows = fields.map((row) => ({ ...row, nameZh: FACTS[row.fact].zh, nameEn: FACTS[row.fact].en }));
    return ok({ caseId: paper.caseId, basis: paper.basis, rows });
  });
  handle(contract.showPaper, async (ctx, { params }) => {
    const paper = await findPaper(ctx, params.document);
    if (paper === undefined) return refuse({ kind: 'not-found' });
    await recordLook(ctx, { case: paper.caseId, court: paper.court, what: 'documents.show-paper' });
    const name = `${LIBRARY[paper.kind].titleZh} ${paper.number ?? paper.caseNumber}.pdf`;
    if (paper.sha256 !== null) {
      const { sha256 } = paper;
      const bytes = async () => ok(must(await doors.blobs.get(sha256), 'the bytes of a paper on file are there'));
      return ok({ name, mime: 'application/pdf', bytes });
    }
    if (paper.state === 'sealing') return refuse({ kind: 'being-sealed' });
    const { today } = ctx;
    return ok({ name: `草稿 ${name}`, mime: 'application/pdf', bytes: () => renderDraft(doors.typesetter, paper, today) });
  });
  handle(contract.showOfd, async (ctx, { params }) => {
    const paper = await findPaper(ctx, params.document);
    if (paper === undefined || (paper.state !== 'sealing' && paper.state !== 'sealed')) return refuse({ kind: 'not-found' });
    const sha256 = await ofdOf(ctx, params.document);
    if (sha256 === undefined) return refuse({ kind: 'being-sealed' });
    await recordLook(ctx, { case: paper.caseId, court: paper.court, what: 'documents.show-paper' });
    const bytes = async () => ok(must(await doors.blobs.get(sha256), 'the bytes of an OFD on file are there'));
    return ok({ name: `${LIBRARY[paper.kind].titleZh} ${paper.number ?? paper.caseNumber}.ofd`, mime: 'application/ofd', bytes });
  });
  handle(contract.sealDocument, (ctx, { params, body }) =>
    sealDocument(ctx, { document: params.document, despiteMoney: body.despiteMoney }, doors.unlookedMoney),
  );
  handle(contract.sealDocuments, async (ctx, { body }) => {
    const sealed = await sealDocuments(ctx, { documents: body.documents }, doors.unlookedMoney);
    if (!sealed.ok) return sealed;
    const refused = sealed.value.refused.map(({ documentId, refusal }) => ({
      documentId,
      refusal: { kind: refusal.kind, facts: factsOf(refusal) },
    }));
    return ok({ ordered: sealed.value.ordered, refused });
  });
  handle(listDraftsToApprove, async (ctx, { query }) => {
    const rows = await draftsToApprove(ctx, query.after, PAGE);
    return ok({ rows: [...rows], next: rows.length === PAGE ? (rows.at(-1)?.documentId ?? null) : null });
  });
  handle(contract.approveDocument, (ctx, { params, body }) => approveDocument(ctx, { document: params.document, returned: body.returned }));
  handle(contract.discardDraft, (ctx, { params, body }) => discardDraft(ctx, { document: params.document, reason: body.reason }));
  handle(contract.serveDocument, (ctx, { params, body }) =>
    serveDocument(ctx, {
      document: params.document,
      party: body.party,
      way: body.way ?? 'electronic',
      place: body.place ?? null,
      tracking: body.tracking ?? null,
    }),
  );
  handle(contract.reportService, (ctx, { params, body }) => reportService(ctx, { service: params.service, report: body }));
  handle(listDraftsToSeal, async (ctx, { query }) => {
    const rows = await draftsToSeal(ctx, query.after, PAGE);
    return ok({ rows: [...rows], next: rows.length === PAGE ? (rows.at(-1)?.documentId ?? null) : null });
  });
  batchRoutes(handle, doors.unlookedMoney);
}

type Entered = Readonly<Record<string, ReturnType<(typeof contract.enteredFact)['parse']>>>;

/** What the drafter typed, with the drafter's name on it. A name no fact has is left out: the template would not ask for it. */
function entered(ctx: Ctx, facts: Entered): CollectedFacts {
  const source = { kind: 'entered', person: ctx.actor.personId } as const;
  return new Map(Object.entries(facts).flatMap(([name, value]) => (isFactName(name) ? [[name, { value, source }] as const] : [])));
}
