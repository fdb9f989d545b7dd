import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AssetKind, inMoney } from './asset-kind.ts';
import type { InstructionAct, MeasureState } from './measure.ts';
import { type MeasureTerm, type MeasureTermRefusal, printedTerm } from './measure-term.ts';

/** A hold of a preservation case, as its papers and the agency's books have it. */
export interface Preserved {
  readonly caseNumber: string;
  readonly amount: Fen | null;
  readonly from: LegalDay;
  readonly printedEnd: LegalDay;
}

export type RunningHoldRefusal =
  | MeasureTermRefusal
  | { readonly kind: 'amount-missing' }
  | { readonly kind: 'amount-on-a-thing' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'preservation-not-begun'; readonly from: LegalDay }
  | { readonly kind: 'preservation-ended'; readonly printedEnd: LegalDay; readonly path: 'freeze-anew' };

export type TakeOverRefusal =
  | RunningHoldRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'exempt-property' }
  | { readonly kind: 'already-held' }
  | { readonly kind: 'merged-away' }
  | { readonly kind: 'preservation-of-this-case' };

/**
 * 保全转执行 · A preservation turns into the hold of the enforcement case by itself, with no new ruling, and its time runs on: the day
 * it began and the day it ends are those of its own papers (民诉解释第一百六十八条; 财产保全规定第十七条).
 */
export function decideTakeOver(
  thing: { readonly kind: AssetKind; readonly exempt: boolean; readonly heldByThisCase: boolean; readonly merged: boolean },
  hold: Preserved,
  at: { readonly today: LegalDay; readonly caseNumber: string; readonly caseOpen: boolean },
): Result<MeasureTerm, TakeOverRefusal> {
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  if (hold.caseNumber === at.caseNumber) return refuse({ kind: 'preservation-of-this-case' });
  if (thing.merged) return refuse({ kind: 'merged-away' });
  if (thing.exempt) return refuse({ kind: 'exempt-property' });
  if (thing.heldByThisCase) return refuse({ kind: 'already-held' });
  return decideRunning(thing.kind, hold, at.today);
}

/** 在控 · A hold that runs already, as its papers have it: its sum, its first day and its printed end are those of a hold of this kind. */
export function decideRunning(
  kind: AssetKind,
  hold: Pick<Preserved, 'amount' | 'from' | 'printedEnd'>,
  today: LegalDay,
): Result<MeasureTerm, RunningHoldRefusal> {
  if (inMoney(kind) && hold.amount === null) return refuse({ kind: 'amount-missing' });
  if (!inMoney(kind) && hold.amount !== null) return refuse({ kind: 'amount-on-a-thing' });
  if (hold.amount !== null && hold.amount <= 0n) return refuse({ kind: 'amount-not-positive', amount: hold.amount });
  if (isBefore(today, hold.from)) return refuse({ kind: 'preservation-not-begun', from: hold.from });
  const term = printedTerm(kind, hold.from, hold.printedEnd);
  if (!term.ok) return term;
  if (isBefore(term.value.alarmOn, today)) {
    return refuse({ kind: 'preservation-ended', printedEnd: hold.printedEnd, path: 'freeze-anew' });
  }
  return ok(term.value);
}

export type MoveRefusal =
  | { readonly kind: 'not-running'; readonly state: MeasureState }
  | { readonly kind: 'instruction-pending'; readonly act: InstructionAct }
  | { readonly kind: 'same-case' }
  | { readonly kind: 'target-closed' }
  | { readonly kind: 'debtor-not-in-case' }
  | { readonly kind: 'target-holds-it' };

/** 移送控制 · A hold goes over to another case of the same debtor with its rank and its time; nothing is let go in between (法释〔2011〕11号). */
export function decideMove(of: {
  readonly state: MeasureState;
  readonly pending: InstructionAct | null;
  readonly sameCase: boolean;
  readonly targetOpen: boolean;
  readonly debtorThere: boolean;
  readonly targetHolds: boolean;
}): Result<true, MoveRefusal> {
  if (of.sameCase) return refuse({ kind: 'same-case' });
  if (of.state !== 'held' && of.state !== 'waiting') return refuse({ kind: 'not-running', state: of.state });
  if (of.pending !== null) return refuse({ kind: 'instruction-pending', act: of.pending });
  if (!of.targetOpen) return refuse({ kind: 'target-closed' });
  if (!of.debtorThere) return refuse({ kind: 'debtor-not-in-case' });
  return of.targetHolds ? refuse({ kind: 'target-holds-it' }) : ok(true);
}
