import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { answersOf, type KeptAnswer, receiptsOf } from '../store/hand.ts';
import type { MeasureId } from '../store/measures.ts';

export interface ClaimHistory {
  /** The last day its notice names; nothing where it was frozen and not asked to perform. */
  readonly answerBy: LegalDay | null;
  readonly disputed: Fen;
  readonly answers: readonly KeptAnswer[];
}

/** 债权答复史 · What was notified to third debtors and what they answered, hold by hold. */
export async function claimsOfCase(ctx: Ctx, caseId: CaseId): Promise<{ of(measure: MeasureId): ClaimHistory }> {
  const [notices, answers] = [await receiptsOf(ctx, caseId), await answersOf(ctx, caseId)];
  return {
    of(measure) {
      const own = answers.filter((one) => one.measureId === measure);
      const notice = notices.find((one) => one.measureId === measure && one.answerBy !== null);
      const stops = own.filter((one) => one.effect === 'stops').map((one) => one.amount ?? ZERO_FEN);
      return { answerBy: notice?.answerBy ?? null, disputed: addFen(...stops), answers: own };
    },
  };
}
