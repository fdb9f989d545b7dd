import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { AssetKind } from './asset-kind.ts';

/**
 * 控制措施状态 · requested: asked, the agency has not said yet. held: it holds something. waiting: it stands behind
 * earlier holds. The rest are ends: refused or failed without effect, lifted by us, exhausted by deduction, lapsed on
 * its day by a decision on record, transferred to another case that goes on holding.
 */
export const MEASURE_STATES = [
  'requested',
  'held',
  'waiting',
  'refused',
  'failed',
  'lifted',
  'exhausted',
  'lapsed',
  'transferred',
] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** Running: it holds, waits, or may hold as far as the office knows. */
export const RUNNING = ['requested', 'held', 'waiting'] as const satisfies readonly MeasureState[];

export function isRunning(state: MeasureState): boolean {
  return RUNNING.some((running) => running === state);
}

export function isMeasureState(text: string): text is MeasureState {
  return MEASURE_STATES.some((state) => state === text);
}

/** 措施来历 · Ordered in this case; a preservation that became enforcement (民诉解释第一百六十八条); moved here from another case; running when the case came in from an older system. */
export const MEASURE_ORIGINS = ['ordered', 'preservation', 'transfer', 'taken-over'] as const;
export type MeasureOrigin = (typeof MEASURE_ORIGINS)[number];

/** 指令 · What the office can tell an agency to do with a thing. */
export const INSTRUCTION_ACTS = ['freeze', 'renew', 'unfreeze', 'deduct'] as const;
export type InstructionAct = (typeof INSTRUCTION_ACTS)[number];

export const INSTRUCTION_STATES = ['requested', 'done', 'refused', 'failed'] as const;
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

/** What the rules need to know of a measure. */
export interface MeasureFacts {
  readonly measure: string;
  readonly state: MeasureState;
  readonly assetKind: AssetKind;
  readonly held: Fen | null;
  readonly waiting: Fen | null;
  readonly from: LegalDay;
  readonly printedEnd: LegalDay;
  readonly alarmOn: LegalDay;
  /** An instruction that the agency has not answered yet. */
  readonly pending: InstructionAct | null;
}
