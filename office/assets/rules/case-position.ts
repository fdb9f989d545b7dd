import { addFen, type Fen, fen, ZERO_FEN } from '@duixian/kernel/money';
import type { MeasureState } from './measure.ts';
import { type HeldValue, type Meter, meterOf } from './over-seizure.ts';

export interface RunningMeasure {
  readonly measure: string;
  readonly state: MeasureState;
  readonly isMoney: boolean;
  readonly asked: Fen | null;
  readonly held: Fen | null;
  /** What the thing is taken to be worth. */
  readonly value: Fen | null;
}

export interface Deduction {
  readonly amount: Fen;
  /** requested: the bank may be doing it now. under-way: done, and the money is not on the court's statement yet. */
  readonly state: 'requested' | 'under-way';
}

export interface Position {
  readonly meter: Meter;
  /** What may still be deducted: owed, less all that is on its way. */
  readonly deductible: Fen;
}

/**
 * 案件控制情况 · What a case holds against what it is owed at this moment.
 *
 * Money the bank has taken is neither held any more nor arrived yet; without counting it the same debt could be taken
 * twice. A freeze that was asked for counts as if it held, so two at once cannot go over together.
 */
export function positionOf(owed: Fen, running: readonly RunningMeasure[], deductions: readonly Deduction[]): Position {
  const sumOf = (state: Deduction['state']) => addFen(...deductions.filter((each) => each.state === state).map((each) => each.amount));
  const stillOwed = notNegative(owed - sumOf('under-way'));
  return { meter: meterOf(stillOwed, running.map(heldValue)), deductible: notNegative(stillOwed - sumOf('requested')) };
}

function heldValue(of: RunningMeasure): HeldValue {
  const { measure } = of;
  if (of.state === 'waiting') return { measure, value: ZERO_FEN };
  if (!of.isMoney) return { measure, value: of.value };
  return { measure, value: of.state === 'requested' ? of.asked : of.held };
}

function notNegative(amount: bigint): Fen {
  return fen(amount < 0n ? 0n : amount);
}
