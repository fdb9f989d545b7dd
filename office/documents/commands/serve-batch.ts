import type { Ctx } from '@duixian/audit/act';
import { partiesOf } from '@duixian/cases/queries';
import { type DocumentId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type BatchItemRow, batchItems } from '../queries/batch-items.ts';
import type { ServeRefusal } from '../rules/service.ts';
import { type BatchId, seesBatch } from '../store/batches.ts';
import { LIBRARY } from '../templates/library.ts';
import { serveDocument } from './serve-document.ts';

/** Sendings an act orders: each looks at its case, its paper and what was sent before. */
const PAPERS_AN_ACT = 50;

export interface ServedStep {
  readonly ordered: number;
  readonly refused: readonly { readonly documentId: DocumentId; readonly addressee: string; readonly refusal: ServeRefusal }[];
  readonly next: number | null;
}

/**
 * 整批电子送达 · Every sealed paper of a batch to each it is for, where consent to an electronic address is on record. The
 * others are named with the reason and go another way; what is under way or has arrived is left alone.
 */
export async function serveBatch(
  ctx: Ctx,
  input: { batch: BatchId; after: number },
): Promise<Result<ServedStep, { readonly kind: 'not-found' }>> {
  if (!(await seesBatch(ctx, input.batch))) return refuse({ kind: 'not-found' });
  const items = await batchItems(ctx, { batch: input.batch, after: input.after, limit: PAPERS_AN_ACT });
  const refused: ServedStep['refused'][number][] = [];
  let ordered = 0;
  for (const item of [...items].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    if (item.documentId === null || item.paper !== 'sealed' || LIBRARY[item.kind].service.kind === 'not-served') continue;
    for (const party of await addresseesOf(ctx, item)) {
      const served = await serveDocument(ctx, { document: item.documentId, party, way: 'electronic' });
      if (served.ok) ordered += 1;
      else if (served.refusal.kind !== 'already-under-way')
        refused.push({ documentId: item.documentId, addressee: item.addressee ?? '', refusal: served.refusal });
    }
  }
  const next = items.length === PAPERS_AN_ACT ? (items.at(-1)?.item ?? null) : null;
  return ok({ ordered, refused, next });
}

/** The party the paper is for; each side of the case for a paper to both; nobody of the case for one that leaves it. */
async function addresseesOf(ctx: Ctx, item: BatchItemRow): Promise<readonly (PartyId | null)[]> {
  if (item.partyId !== null) return [item.partyId];
  if (LIBRARY[item.kind].addressee !== 'parties') return [null];
  const parties = await partiesOf(ctx.tx, ctx.region, item.caseId);
  return parties.flatMap((party) => (party.role === 'applicant' || party.role === 'debtor' ? [idFrom<'party'>(party.partyId)] : []));
}
