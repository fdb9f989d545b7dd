import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Position } from './case-position.ts';
import type { InstructionAct, MeasureFacts } from './measure.ts';
import type { RetryRefusal } from './refusals.ts';

/** A failed instruction as it would go out again: word for word, under its old number. */
export interface FailedInstruction {
  readonly act: InstructionAct;
  readonly state: string;
  readonly amount: Fen | null;
  /** The last day it would print; null where it prints none. */
  readonly until: LegalDay | null;
}

export interface RetryScene {
  readonly today: LegalDay;
  readonly caseOpen: boolean;
  readonly exempt: boolean;
  /** Another measure of this case runs on the thing. */
  readonly heldByAnother: boolean;
  /** As the case stands now, this instruction itself not counted. */
  readonly position: Position;
}

/**
 * 重发决定 · Days may lie between the first sending and this one: the debtor has paid, another account was frozen, the hold
 * has ended. So the instruction is decided again on today's facts (民事诉讼法第二百五十三条); letting go is always allowed.
 */
export function decideRetry(instruction: FailedInstruction, measure: MeasureFacts, at: RetryScene): Result<InstructionAct, RetryRefusal> {
  const { act } = instruction;
  if (!at.caseOpen && act !== 'unfreeze') return refuse({ kind: 'case-closed' });
  if (instruction.state !== 'failed') return refuse({ kind: 'instruction-not-failed', state: instruction.state });
  if (measure.pending !== null) return refuse({ kind: 'instruction-pending', act: measure.pending });
  if (at.heldByAnother) return refuse({ kind: 'already-held' });
  if (instruction.until !== null && isBefore(instruction.until, at.today)) {
    return refuse({ kind: 'hold-has-ended', printedEnd: instruction.until });
  }
  switch (act) {
    case 'freeze':
      return freezeAgain(instruction, at);
    case 'renew':
      return renewAgain(measure, at);
    case 'deduct':
      return deductAgain(instruction, measure, at);
    case 'unfreeze':
      return ok(act);
  }
}

function freezeAgain({ amount }: FailedInstruction, { exempt, position: { meter } }: RetryScene): Result<InstructionAct, RetryRefusal> {
  if (exempt) return refuse({ kind: 'exempt-property' });
  if (meter.owed <= 0n) return refuse({ kind: 'nothing-owed' });
  const asked = amount ?? meter.headroom;
  if (meter.headroom <= 0n || asked > meter.headroom) {
    return refuse({ kind: 'over-seizure', owed: meter.owed, held: meter.held, headroom: meter.headroom, asked });
  }
  return ok('freeze');
}

function renewAgain(measure: MeasureFacts, { today }: RetryScene): Result<InstructionAct, RetryRefusal> {
  if (measure.state !== 'held' && measure.state !== 'waiting') return refuse({ kind: 'not-running', state: measure.state });
  // 查扣冻规定第二十七条: after its last day the effect is gone.
  if (isBefore(measure.alarmOn, today)) return refuse({ kind: 'hold-has-ended', printedEnd: measure.printedEnd });
  return ok('renew');
}

function deductAgain(
  { amount }: FailedInstruction,
  measure: MeasureFacts,
  { today, position }: RetryScene,
): Result<InstructionAct, RetryRefusal> {
  if (measure.state !== 'held' || measure.held === null) return refuse({ kind: 'not-running', state: measure.state });
  if (isBefore(measure.alarmOn, today)) return refuse({ kind: 'hold-has-ended', printedEnd: measure.printedEnd });
  if (amount === null || amount > measure.held) return refuse({ kind: 'above-held', held: measure.held, asked: amount ?? measure.held });
  if (amount > position.deductible) return refuse({ kind: 'above-owed', owed: position.deductible, asked: amount });
  return ok('deduct');
}
