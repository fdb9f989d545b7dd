import { visibleCase } from '@duixian/cases/queries';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { BothLanguages } from '@duixian/law/term';
import { type ClockProof, proofOf } from '../rules/proof.ts';
import { wordsOf } from '../rules/proof-words.ts';
import { type ClockId, clockById, type ReadCtx } from '../store/clocks.ts';
import { lawInUse } from '../store/law-in-use.ts';

/** 期限说明 · Why a clock ends on its day, for whoever may see the case. */
export async function clockProof(
  ctx: ReadCtx,
  clockId: ClockId,
): Promise<
  Result<
    { proof: ClockProof; words: readonly BothLanguages[]; caseId: CaseId; court: CourtId; subject: string },
    { readonly kind: 'not-found' }
  >
> {
  const law = await lawInUse(ctx);
  const kept = await clockById(ctx, law, clockId);
  if (kept === undefined) return refuse({ kind: 'not-found' });
  const seen = await visibleCase(ctx, kept.caseId);
  if (!seen.ok) return seen;
  const proof = proofOf(kept.clock, law.calendar);
  return ok({ proof, words: wordsOf(proof), caseId: kept.caseId, court: kept.court, subject: kept.subject });
}
