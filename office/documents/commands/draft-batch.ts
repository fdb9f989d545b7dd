import type { Ctx } from '@duixian/audit/act';
import { partiesOf, visibleCase } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type BatchRefusal, MOST_PAPERS_IN_BATCH, type RetryRefusal } from '../rules/batch.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';
import { type BatchId, type BatchItem, insertBatch, reopenRefused, seesBatch } from '../store/batches.ts';
import { LIBRARY } from '../templates/library.ts';

/** 批量制作 · Many papers in one act: one item for each case, kind and debtor, made by the job, each by itself. */
export async function draftBatch(
  ctx: Ctx,
  input: { cases: readonly CaseId[]; kinds: readonly DocumentKind[] },
): Promise<Result<{ batchId: BatchId; total: number }, BatchRefusal>> {
  const items: BatchItem[] = [];
  for (const caseId of new Set(input.cases)) {
    const seen = await visibleCase(ctx, caseId);
    if (!seen.ok) return seen;
    const debtors = (await partiesOf(ctx.tx, ctx.region, caseId)).filter((party) => party.role === 'debtor');
    for (const kind of new Set(input.kinds)) {
      const parties = LIBRARY[kind].addressee === 'debtor' ? debtors.map((debtor) => debtor.partyId) : [null];
      for (const party of parties) items.push({ caseId, court: seen.value.court, party, kind });
    }
  }
  if (items.length === 0) return refuse({ kind: 'nothing-to-make' });
  if (items.length > MOST_PAPERS_IN_BATCH) return refuse({ kind: 'batch-too-large', papers: items.length, most: MOST_PAPERS_IN_BATCH });
  const batchId = ctx.newId<'batch'>();
  await insertBatch(ctx, batchId, items);
  await ctx.record({
    type: 'documents.batch-started',
    subject: batchId,
    facts: { total: items.length, kinds: [...new Set(input.kinds)] },
    events: [{ type: 'documents.batch-started', facts: { batch: batchId }, serialKey: batchId }],
  });
  return ok({ batchId, total: items.length });
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
