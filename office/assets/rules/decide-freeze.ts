import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AssetKind, inMoney } from './asset-kind.ts';
import { type MeasureTerm, type MeasureTermRefusal, printedTerm } from './measure-term.ts';
import type { Meter } from './over-seizure.ts';
import { type RulingRefusal, rulingBelongs } from './ruling-number.ts';

/** The thing to be held, as the register has it. */
export interface Holdable {
  readonly kind: AssetKind;
  /** 社会救助等: by its nature not to be touched (查扣冻规定第三条). */
  readonly exempt: boolean;
  readonly heldByThisCase: boolean;
  /** It turned out to be another row's thing. */
  readonly merged: boolean;
}

export interface FreezeWish {
  /** The exact sum for money; null for a thing. */
  readonly amount: Fen | null;
  readonly from: LegalDay;
  readonly until?: LegalDay | undefined;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
}

export type FreezeRefusal =
  | MeasureTermRefusal
  | RulingRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'exempt-property' }
  | { readonly kind: 'merged-away' }
  | { readonly kind: 'already-held' }
  | { readonly kind: 'already-proposed' }
  | { readonly kind: 'amount-missing' }
  | { readonly kind: 'amount-on-a-thing' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'starts-before-today'; readonly from: LegalDay }
  | { readonly kind: 'nothing-owed' }
  | { readonly kind: 'over-seizure'; readonly owed: Fen; readonly held: Fen; readonly headroom: Fen; readonly asked: Fen };

/**
 * 查封冻结决定 · Whether a thing may be held, and until when.
 *
 * Money is held to the exact sum still uncovered, never above it (善意文明执行意见; 法〔2021〕322号第十五项). A thing
 * that cannot be divided may be worth more than the rest of the debt: it may be held while anything is uncovered.
 */
export function decideFreeze(
  asset: Holdable,
  wish: FreezeWish,
  meter: Meter,
  at: { readonly today: LegalDay; readonly caseNumber: string; readonly caseOpen: boolean },
): Result<MeasureTerm, FreezeRefusal> {
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  for (const paper of [wish.rulingNumber, wish.noticeNumber]) {
    const belongs = rulingBelongs(paper, at.caseNumber);
    if (!belongs.ok) return belongs;
  }
  if (asset.exempt) return refuse({ kind: 'exempt-property' });
  if (asset.merged) return refuse({ kind: 'merged-away' });
  if (asset.heldByThisCase) return refuse({ kind: 'already-held' });
  if (isBefore(wish.from, at.today)) return refuse({ kind: 'starts-before-today', from: wish.from });
  if (inMoney(asset.kind) && wish.amount === null) return refuse({ kind: 'amount-missing' });
  if (!inMoney(asset.kind) && wish.amount !== null) return refuse({ kind: 'amount-on-a-thing' });
  if (wish.amount !== null && wish.amount <= 0n) return refuse({ kind: 'amount-not-positive', amount: wish.amount });
  if (meter.owed <= 0n) return refuse({ kind: 'nothing-owed' });
  const asked = wish.amount ?? meter.headroom;
  if (meter.headroom <= 0n || asked > meter.headroom) {
    return refuse({ kind: 'over-seizure', owed: meter.owed, held: meter.held, headroom: meter.headroom, asked });
  }
  const term = printedTerm(asset.kind, wish.from, wish.until);
  return term.ok ? ok(term.value) : term;
}
