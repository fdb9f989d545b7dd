import { day, isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { thirdPartyClaim } from '@duixian/law/terms/realisation';
import type { AssetKind } from './asset-kind.ts';
import type { InstructionAct, InstructionState, MeasureState } from './measure.ts';

/** 回执 · What a paper says came of an instruction: who signed, on which day, under which number. */
export interface PaperReceipt {
  readonly outcome: 'done' | 'refused';
  readonly on: LegalDay;
  /** 保管人、协助单位或次债务人. */
  readonly receiver: string;
  readonly paper: string;
  /** 封条号或公示方式. */
  readonly mark: string | null;
  /** Behind how many earlier holds it stands; 1 is first. */
  readonly rank: number | null;
  /** 履行通知载明的期限届满日. */
  readonly answerBy: LegalDay | null;
  readonly reason: string | null;
}

export type PaperReceiptRefusal =
  | { readonly kind: 'receipt-comes-from-agency' }
  | { readonly kind: 'instruction-settled'; readonly state: InstructionState }
  | { readonly kind: 'receipt-after-today'; readonly on: LegalDay }
  | { readonly kind: 'receipt-before-order'; readonly on: LegalDay; readonly orderedOn: LegalDay }
  | { readonly kind: 'hold-has-ended'; readonly printedEnd: LegalDay }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'rank-missing' }
  | { readonly kind: 'seal-missing' }
  | { readonly kind: 'answer-day-missing' }
  | { readonly kind: 'answer-day-too-early'; readonly earliest: LegalDay };

export interface ReceiptScene {
  readonly byHand: boolean;
  readonly act: InstructionAct;
  readonly state: InstructionState;
  readonly assetKind: AssetKind;
  /** A claim that is due is to be performed; one that is not is frozen alone. */
  readonly claimDue: boolean;
  readonly orderedOn: LegalDay;
  readonly printedEnd: LegalDay;
  readonly today: LegalDay;
}

/**
 * 线下回执 · Where no machine answers, a person puts down what the paper says. Goods carry a seal or another public sign (查扣冻规定
 * 第八条); a third debtor is given at least fifteen days (执行规定第四十五条); a renewal that came after the last day holds nothing.
 */
export function mayRecordReceipt(of: PaperReceipt, at: ReceiptScene): Result<'may', PaperReceiptRefusal> {
  if (!at.byHand) return refuse({ kind: 'receipt-comes-from-agency' });
  if (at.state !== 'requested') return refuse({ kind: 'instruction-settled', state: at.state });
  if (isBefore(at.today, of.on)) return refuse({ kind: 'receipt-after-today', on: of.on });
  if (isBefore(of.on, at.orderedOn)) return refuse({ kind: 'receipt-before-order', on: of.on, orderedOn: at.orderedOn });
  if (of.outcome === 'refused') return of.reason === null ? refuse({ kind: 'reason-missing' }) : ok('may');
  if (at.act === 'renew' && isBefore(at.printedEnd, of.on)) return refuse({ kind: 'hold-has-ended', printedEnd: at.printedEnd });
  if (at.act !== 'freeze') return ok('may');
  if (of.rank === null) return refuse({ kind: 'rank-missing' });
  if ((at.assetKind === 'movable' || at.assetKind === 'crop') && of.mark === null) return refuse({ kind: 'seal-missing' });
  return at.assetKind === 'claim' && at.claimDue ? mayWaitUntil(of) : ok('may');
}

function mayWaitUntil({ on, answerBy }: PaperReceipt): Result<'may', PaperReceiptRefusal> {
  if (answerBy === null) return refuse({ kind: 'answer-day-missing' });
  const earliest = plusDays(on, thirdPartyClaim.duration.value);
  return isBefore(answerBy, earliest) ? refuse({ kind: 'answer-day-too-early', earliest }) : ok('may');
}

/** 到期与否 · A day that has come, or that nobody named; until it comes the claim is frozen and nobody is asked to perform. */
export function claimIsDue(facts: unknown, today: LegalDay): boolean {
  const dueOn: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, 'dueOn') : undefined;
  return typeof dueOn !== 'string' || !isBefore(today, day(dueOn));
}

export type HandRankRefusal =
  | { readonly kind: 'receipt-comes-from-agency' }
  | { readonly kind: 'not-running'; readonly state: MeasureState }
  | { readonly kind: 'instruction-pending'; readonly act: InstructionAct }
  | { readonly kind: 'receipt-after-today'; readonly on: LegalDay }
  | { readonly kind: 'receipt-before-order'; readonly on: LegalDay; readonly orderedOn: LegalDay }
  | { readonly kind: 'rank-goes-back'; readonly rank: number };

/** 顺位 · Who waits only moves forward: an earlier hold ends, none is put before it (查扣冻规定第二十六条). */
export function mayEnterRank(
  of: { readonly rank: number; readonly on: LegalDay },
  at: {
    readonly byHand: boolean;
    readonly state: MeasureState;
    readonly pending: InstructionAct | null;
    readonly rank: number | null;
    readonly from: LegalDay;
    readonly today: LegalDay;
  },
): Result<'may', HandRankRefusal> {
  if (!at.byHand) return refuse({ kind: 'receipt-comes-from-agency' });
  if (at.state !== 'waiting') return refuse({ kind: 'not-running', state: at.state });
  if (at.pending !== null) return refuse({ kind: 'instruction-pending', act: at.pending });
  if (isBefore(at.today, of.on)) return refuse({ kind: 'receipt-after-today', on: of.on });
  if (isBefore(of.on, at.from)) return refuse({ kind: 'receipt-before-order', on: of.on, orderedOn: at.from });
  return at.rank !== null && of.rank >= at.rank ? refuse({ kind: 'rank-goes-back', rank: at.rank }) : ok('may');
}
