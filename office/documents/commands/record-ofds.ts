import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { insertOfds, type OfdPaper } from '../store/ofd-papers.ts';

/** 版式文件入库 · The same papers in their second form are stored; a paper that has one keeps it. */
export async function recordOfds(ctx: Ctx, input: { papers: readonly OfdPaper[] }): Promise<Result<{ recorded: number }, never>> {
  const fresh = await insertOfds(ctx, input.papers);
  const [first] = input.papers;
  if (fresh.size > 0 && first !== undefined) {
    const hashes = input.papers.filter((one) => fresh.has(one.documentId)).map((one) => `${one.documentId} ${one.bytes.sha256}`);
    await ctx.record({ type: 'documents.ofds-sealed', subject: first.documentId, facts: { papers: fresh.size, hashes } });
  }
  return ok({ recorded: fresh.size });
}
