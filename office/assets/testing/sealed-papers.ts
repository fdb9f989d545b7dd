import type { RawKeeper } from '@duixian/agencies/keep-raw';
import type { CaseId } from '@duixian/kernel/ids';
import type { SealedPaper } from '../rules/sealed-paper.ts';

/**
 * Stands in for the documents of the office: every number is a sealed paper, 之一 a ruling and the others notices, except one that ends in
 * 之九十九. Its few bytes are in the store.
 */
export async function sealedPapers(
  raw: RawKeeper,
): Promise<(ctx: unknown, caseId: CaseId, number: string) => Promise<SealedPaper | undefined>> {
  const { sha256 } = await raw.put(new TextEncoder().encode('%PDF-1.7 a sealed paper'));
  return async (_ctx, _case, number) => {
    if (number.endsWith('之九十九')) return undefined;
    return { number, family: number.endsWith('之一') ? 'ruling' : 'notice', mime: 'application/pdf', sha256 };
  };
}
