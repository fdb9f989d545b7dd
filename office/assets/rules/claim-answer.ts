import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, minFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { AssetKind } from './asset-kind.ts';
import type { InstructionAct, MeasureState } from './measure.ts';
import type { BookedMoney, MoneyToLinkRefusal } from './third-money.ts';
import { mayLink } from './third-money.ts';

export const CLAIM_ANSWERS = ['admitted', 'objected', 'performed', 'taken-back'] as const;
export type ClaimAnswer = (typeof CLAIM_ANSWERS)[number];
/** What a third debtor can say. That it has paid, the account says. */
export const SAID_ANSWERS = ['admitted', 'objected'] as const;
export type SaidAnswer = (typeof SAID_ANSWERS)[number];
/** 异议理由: the debt itself is disputed; it cannot pay; it has nothing to do with the creditor. */
export const OBJECTION_GROUNDS = ['disputes', 'cannot-pay', 'no-relation'] as const;
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];
export const OBJECTION_EFFECTS = ['stops', 'late', 'no-objection', 'settled'] as const;
export type ObjectionEffect = (typeof OBJECTION_EFFECTS)[number];

type TouchRefusal =
  | { readonly kind: 'not-a-claim' }
  | { readonly kind: 'not-running'; readonly state: MeasureState }
  | { readonly kind: 'instruction-pending'; readonly act: InstructionAct }
  | { readonly kind: 'answer-after-today'; readonly on: LegalDay }
  | { readonly kind: 'receipt-before-order'; readonly on: LegalDay; readonly orderedOn: LegalDay }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'above-held'; readonly held: Fen; readonly asked: Fen };

export type ClaimAnswerRefusal =
  | TouchRefusal
  | { readonly kind: 'not-asked-to-perform' }
  | { readonly kind: 'ground-missing' }
  | { readonly kind: 'already-objected' };

export type ClaimPaymentRefusal = TouchRefusal | MoneyToLinkRefusal;

export interface ClaimScene {
  readonly assetKind: AssetKind;
  readonly state: MeasureState;
  readonly pending: InstructionAct | null;
  readonly held: Fen | null;
  readonly waiting: Fen | null;
  readonly from: LegalDay;
  /** The last day its notice names; nothing where it was frozen and not asked to perform. */
  readonly answerBy: LegalDay | null;
  /** What objections in time have taken out already. */
  readonly disputed: Fen;
  /** The claim stands in a judgment or award in force. */
  readonly byTitle: boolean;
  readonly today: LegalDay;
}

export interface ClaimSaid {
  readonly answer: SaidAnswer;
  readonly on: LegalDay;
  /** The part that is objected to; nothing where it is all of it. */
  readonly amount: Fen | null;
  readonly ground: ObjectionGround | null;
}

/**
 * 次债务人异议 · An objection within the days of the notice stops the enforcement of what it is about and is not looked into
 * (执行规定第四十七条); what is admitted goes on, and to be unable to pay or strange to the creditor is no objection (第四十八条). A claim
 * a title in force has settled is not denied any more (民诉解释第四百九十九条第三款).
 */
export function mayAnswer(
  of: ClaimSaid,
  at: ClaimScene,
): Result<{ readonly inTime: boolean; readonly effect: ObjectionEffect | null; readonly disputed: Fen }, ClaimAnswerRefusal> {
  const problem = touchProblem(of.on, at);
  if (problem !== undefined) return refuse(problem);
  if (at.answerBy === null) return refuse({ kind: 'not-asked-to-perform' });
  const inTime = !isBefore(at.answerBy, of.on);
  if (of.answer === 'admitted') return ok({ inTime, effect: null, disputed: ZERO_FEN });
  if (of.ground === null) return refuse({ kind: 'ground-missing' });
  const left = addFen(at.held ?? ZERO_FEN, at.waiting ?? ZERO_FEN);
  if (left === 0n && at.disputed > 0n) return refuse({ kind: 'already-objected' });
  const part = of.amount ?? left;
  if (of.amount !== null && of.amount <= 0n) return refuse({ kind: 'amount-not-positive', amount: of.amount });
  if (part > left) return refuse({ kind: 'above-held', held: left, asked: part });
  const effect = effectOf(of.ground, inTime, at.byTitle);
  return ok({ inTime, effect, disputed: effect === 'stops' ? part : ZERO_FEN });
}

function effectOf(ground: ObjectionGround, inTime: boolean, byTitle: boolean): ObjectionEffect {
  if (ground !== 'disputes') return 'no-objection';
  if (byTitle) return 'settled';
  return inTime ? 'stops' : 'late';
}

/** 次债务人付款 · Of the money in the case's account, what is the third debtor's leaves the hold; never more than is held. */
export function mayBookPayment(
  of: { readonly amount: Fen; readonly money: BookedMoney | undefined },
  at: Omit<ClaimScene, 'answerBy' | 'disputed' | 'byTitle'>,
): Result<{ readonly held: Fen; readonly used: boolean }, ClaimPaymentRefusal> {
  const linked = mayLink(of.amount, of.money);
  if (!linked.ok) return linked;
  const problem = touchProblem(linked.value.valueOn, at);
  if (problem !== undefined) return refuse(problem);
  const held = at.held ?? ZERO_FEN;
  if (of.amount > held) return refuse({ kind: 'above-held', held, asked: of.amount });
  const left = fen(held - of.amount);
  return ok({ held: left, used: left === 0n && (at.waiting ?? ZERO_FEN) === 0n });
}

function touchProblem(on: LegalDay, at: Omit<ClaimScene, 'answerBy' | 'disputed' | 'byTitle'>): TouchRefusal | undefined {
  if (at.assetKind !== 'claim') return { kind: 'not-a-claim' };
  if (at.state !== 'held' && at.state !== 'waiting') return { kind: 'not-running', state: at.state };
  if (at.pending !== null) return { kind: 'instruction-pending', act: at.pending };
  if (isBefore(at.today, on)) return { kind: 'answer-after-today', on };
  if (isBefore(on, at.from)) return { kind: 'receipt-before-order', on, orderedOn: at.from };
  return undefined;
}

/** What a disputed part leaves of a hold: what is held goes first, then what waits. */
export function withoutDisputed(hold: { readonly held: Fen; readonly waiting: Fen }, disputed: Fen): { held: Fen; waiting: Fen } {
  const fromHeld = minFen(hold.held, disputed);
  return { held: fen(hold.held - fromHeld), waiting: fen(hold.waiting - minFen(hold.waiting, fen(disputed - fromHeld))) };
}

/** 债权现状 · What of a frozen claim has come, what is disputed, and what is missing. */
export interface ClaimStanding {
  readonly paid: Fen;
  readonly disputed: Fen;
  readonly missing: Fen;
  readonly answerBy: LegalDay | null;
  /** 期满不履行又无异议的部分, 可裁定强制执行 (执行规定第四十九条). */
  readonly overdue: boolean;
}

export function claimStanding(
  of: { readonly held: Fen | null; readonly waiting: Fen | null; readonly deducted: Fen; readonly running: boolean },
  at: { readonly disputed: Fen; readonly answerBy: LegalDay | null; readonly today: LegalDay },
): ClaimStanding {
  const missing = of.running ? addFen(of.held ?? ZERO_FEN, of.waiting ?? ZERO_FEN) : ZERO_FEN;
  const overdue = missing > 0n && at.answerBy !== null && isBefore(at.answerBy, at.today);
  return { paid: of.deducted, disputed: at.disputed, missing, answerBy: at.answerBy, overdue };
}

/** 已确定债权 · Whether a judgment or award in force says what is owed. */
export function settledByTitle(facts: unknown): boolean {
  const title: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, 'titleNumber') : undefined;
  return typeof title === 'string' && title.trim() !== '';
}
