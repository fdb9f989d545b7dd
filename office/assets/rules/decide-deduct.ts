import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { canBeDeducted } from './asset-kind.ts';
import type { InstructionAct, MeasureFacts, MeasureState } from './measure.ts';
import { type RulingRefusal, rulingBelongs } from './ruling-number.ts';

export type DeductRefusal =
  | RulingRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'not-a-deposit' }
  | { readonly kind: 'not-held'; readonly state: MeasureState }
  | { readonly kind: 'hold-has-ended'; readonly printedEnd: LegalDay }
  | { readonly kind: 'instruction-pending'; readonly act: InstructionAct }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'above-held'; readonly held: Fen; readonly asked: Fen }
  | { readonly kind: 'above-owed'; readonly owed: Fen; readonly asked: Fen };

/**
 * 扣划决定 · Money is taken only out of what this case holds, and never more than is owed (民事诉讼法第二百五十三条).
 *
 * `owed` is net of what has arrived and of deductions under way: two people pressing the button at once take the debt once.
 */
export function decideDeduct(
  measure: MeasureFacts,
  wish: { readonly amount: Fen; readonly rulingNumber: string },
  owed: Fen,
  at: { readonly today: LegalDay; readonly caseNumber: string; readonly caseOpen: boolean },
): Result<Fen, DeductRefusal> {
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  const belongs = rulingBelongs(wish.rulingNumber, at.caseNumber);
  if (!belongs.ok) return belongs;
  if (!canBeDeducted(measure.assetKind)) return refuse({ kind: 'not-a-deposit' });
  if (measure.state !== 'held' || measure.held === null) return refuse({ kind: 'not-held', state: measure.state });
  if (measure.pending !== null) return refuse({ kind: 'instruction-pending', act: measure.pending });
  if (isBefore(measure.alarmOn, at.today)) return refuse({ kind: 'hold-has-ended', printedEnd: measure.printedEnd });
  if (wish.amount <= 0n) return refuse({ kind: 'amount-not-positive', amount: wish.amount });
  if (wish.amount > measure.held) return refuse({ kind: 'above-held', held: measure.held, asked: wish.amount });
  if (wish.amount > owed) return refuse({ kind: 'above-owed', owed, asked: wish.amount });
  return ok(wish.amount);
}
