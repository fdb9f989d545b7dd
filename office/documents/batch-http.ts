import type { Ctx } from '@duixian/audit/act';
import { factsOf } from '@duixian/contract/facts';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import * as batches from './batch-contract.ts';
import { draftBatch, retryBatch } from './commands/draft-batch.ts';
import type { MoneyLook } from './commands/look-at-money.ts';
import { notePrinted } from './commands/note-printed.ts';
import { sealBatch } from './commands/seal-batch.ts';
import { serveBatch } from './commands/serve-batch.ts';
import { setLetterhead } from './commands/set-letterhead.ts';
import * as printing from './printing-contract.ts';
import { batchCandidates } from './queries/batch-candidates.ts';
import { batchItems } from './queries/batch-items.ts';
import { batchesSeen } from './queries/batches.ts';
import { printedOn } from './queries/printing.ts';
import { isFactName } from './rules/facts.ts';
import { letterheadOf } from './store/letterheads.ts';

const PAGE = 100;
/** Each batch of the list is counted through; a screenful is enough. */
const BATCHES = 20;

/** The doors of batches, of the printing desk and of what all papers of a court print. */
export function batchRoutes(handle: Handle<Ctx>, look: MoneyLook): void {
  handle(batches.listCandidates, async (ctx, { query }) => {
    const [on, id] = query.after?.split('_') ?? [];
    const after = on === undefined || id === undefined ? undefined : { on, id };
    const rows = await batchCandidates(ctx, { kind: query.kind, words: query.words, after, limit: PAGE });
    const last = rows.at(-1);
    return ok({ rows: [...rows], next: rows.length === PAGE && last ? `${last.filedOn.toString()}_${last.caseId}` : null });
  });
  handle(batches.draftBatch, (ctx, { body }) => {
    const facts = Object.entries(body.facts ?? {}).flatMap(([name, value]) => (isFactName(name) ? [[name, value] as const] : []));
    return draftBatch(ctx, { cases: body.cases, kinds: body.kinds, facts: new Map(facts) });
  });
  handle(batches.listBatches, async (ctx, { query }) => {
    const rows = await batchesSeen(ctx, { after: query.after, limit: BATCHES });
    return ok({ rows: rows.map(shown), next: rows.length === BATCHES ? (rows.at(-1)?.batchId ?? null) : null });
  });
  handle(batches.showBatch, async (ctx, { params }) => {
    const [batch] = await batchesSeen(ctx, { batch: params.batch, limit: 1 });
    return batch === undefined ? refuse({ kind: 'not-found' }) : ok(shown(batch));
  });
  handle(batches.listItems, async (ctx, { params, query }) => {
    const [seen] = await batchesSeen(ctx, { batch: params.batch, limit: 1 });
    if (seen === undefined) return refuse({ kind: 'not-found' });
    const rows = await batchItems(ctx, { batch: params.batch, after: Number(query.after ?? 0), limit: PAGE, only: query.only });
    const next = rows.length === PAGE ? (rows.at(-1)?.item ?? null) : null;
    return ok({ rows: rows.map(shownItem), next: next === null ? null : String(next) });
  });
  handle(batches.retryBatch, (ctx, { params }) => retryBatch(ctx, { batch: params.batch }));
  handle(batches.sealBatch, async (ctx, { params, body }) => {
    const sealed = await sealBatch(ctx, { batch: params.batch, after: body.after }, look);
    return sealed.ok ? ok({ ...sealed.value, refused: sealed.value.refused.map(shownRefusal) }) : sealed;
  });
  handle(batches.serveBatch, async (ctx, { params, body }) => {
    const served = await serveBatch(ctx, { batch: params.batch, after: body.after });
    return served.ok ? ok({ ...served.value, refused: served.value.refused.map(shownRefusal) }) : served;
  });
  handle(printing.printingDesk, async (ctx, { query }) => {
    const on = query.on ?? ctx.today;
    const receivers = await printedOn(ctx, on);
    return ok({ on, receivers: receivers.map((one) => ({ ...one, papers: [...one.papers] })) });
  });
  handle(printing.notePrinted, (ctx, { body }) => notePrinted(ctx, { services: body.services }));
  handle(batches.showLetterhead, async (ctx, { params }) => {
    const found = await letterheadOf(ctx, params.court);
    return found === undefined ? refuse({ kind: 'not-found' }) : ok({ ...found });
  });
  handle(batches.setLetterhead, (ctx, { params, body }) => setLetterhead(ctx, { court: params.court, letterhead: body }));
}

function shown(batch: Awaited<ReturnType<typeof batchesSeen>>[number]) {
  return { ...batch, kinds: [...batch.kinds] };
}

function shownItem(row: Awaited<ReturnType<typeof batchItems>>[number]) {
  return { ...row, refusal: row.refusal && { kind: row.refusal.kind, facts: { ...row.refusal.facts } } };
}

function shownRefusal<Of extends { readonly refusal: { readonly kind: string } }>(of: Of) {
  return { ...of, refusal: { kind: of.refusal.kind, facts: factsOf(of.refusal) } };
}
