import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { batchItems } from '../queries/batch-items.ts';
import { type BatchId, seesBatch } from '../store/batches.ts';
import type { MoneyLook } from './look-at-money.ts';
import { type RefusedSeal, sealDocuments } from './seal-document.ts';

/** Papers an act seals: its cases are held for about a second. */
const PAPERS_AN_ACT = 200;

export interface SealedStep {
  readonly ordered: number;
  readonly refused: readonly RefusedSeal[];
  /** The item after which the next act goes on; nothing when the batch is through. */
  readonly next: number | null;
}

/** 整批用印 · The drafts of a batch, a stretch an act: what may be sealed is ordered, the others are named with their reason. */
export async function sealBatch(
  ctx: Ctx,
  input: { batch: BatchId; after: number },
  look: MoneyLook,
): Promise<Result<SealedStep, { readonly kind: 'not-found' }>> {
  if (!(await seesBatch(ctx, input.batch))) return refuse({ kind: 'not-found' });
  const items = await batchItems(ctx, { batch: input.batch, after: input.after, limit: PAPERS_AN_ACT });
  const drafts = items.flatMap((row) => (row.paper === 'drafted' && row.documentId !== null ? [row.documentId] : []));
  const sealed = await sealDocuments(ctx, { documents: drafts }, look);
  if (!sealed.ok) return sealed;
  const next = items.length === PAPERS_AN_ACT ? (items.at(-1)?.item ?? null) : null;
  return ok({ ...sealed.value, next });
}
