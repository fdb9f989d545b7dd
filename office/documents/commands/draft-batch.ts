import type { Ctx } from '@duixian/audit/act';
import { sidesOf } from '@duixian/cases/queries/sides';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type BatchRefusal, MOST_PAPERS_IN_BATCH, type RetryRefusal } from '../rules/batch.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';
import { type BatchId, type BatchItem, insertBatch, reopenRefused, seesBatch, type TypedFacts } from '../store/batches.ts';
import { LIBRARY } from '../templates/library.ts';

/** 批量制作 · Many papers in one act: one item for each case, kind and debtor, made by the job, each by itself. */
export async function draftBatch(
  ctx: Ctx,
  input: { cases: readonly CaseId[]; kinds: readonly DocumentKind[]; facts?: TypedFacts },
): Promise<Result<{ batchId: BatchId; total: number }, BatchRefusal>> {
  const items: BatchItem[] = [];
  const sides = await sidesOf(ctx, input.cases);
  for (const caseId of new Set(input.cases)) {
    const side = sides.get(caseId);
    if (side === undefined) return refuse({ kind: 'not-found' });
    for (const kind of new Set(input.kinds)) {
      for (const party of addressees(kind, side.parties)) items.push({ caseId, court: side.court, party, kind });
    }
  }
  if (items.length === 0) return refuse({ kind: 'nothing-to-make' });
  if (items.length > MOST_PAPERS_IN_BATCH) return refuse({ kind: 'batch-too-large', papers: items.length, most: MOST_PAPERS_IN_BATCH });
  const batchId = ctx.newId<'batch'>();
  await insertBatch(ctx, batchId, items, input.facts ?? new Map());
  await ctx.record({
    type: 'documents.batch-started',
    subject: batchId,
    facts: { total: items.length, kinds: [...new Set(input.kinds)] },
    events: [{ type: 'documents.batch-started', facts: { batch: batchId }, serialKey: batchId }],
  });
  return ok({ batchId, total: items.length });
}

/** A paper to one side is made for each of that side; the others once a case. */
function addressees(kind: DocumentKind, parties: readonly { partyId: PartyId; role: string }[]): readonly (PartyId | null)[] {
  const { addressee } = LIBRARY[kind];
  if (addressee !== 'debtor' && addressee !== 'creditor') return [null];
  const role = addressee === 'debtor' ? 'debtor' : 'applicant';
  return parties.flatMap((party) => (party.role === role ? [party.partyId] : []));
}

/** 重试失败项 · Only what was refused is tried again; what is drafted is left alone. */
export async function retryBatch(ctx: Ctx, input: { batch: BatchId }): Promise<Result<{ reopened: number }, RetryRefusal>> {
  if (!(await seesBatch(ctx, input.batch))) return refuse({ kind: 'not-found' });
  const reopened = await reopenRefused(ctx, input.batch);
  if (reopened === 0) return refuse({ kind: 'nothing-failed' });
  await ctx.record({
    type: 'documents.batch-retried',
    subject: input.batch,
    facts: { reopened },
    events: [{ type: 'documents.batch-started', facts: { batch: input.batch }, serialKey: input.batch }],
  });
  return ok({ reopened });
}
