import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { InstructionAct, MeasureState } from './measure.ts';

export type PartReleaseRefusal =
  | { readonly kind: 'not-running'; readonly state: MeasureState }
  | { readonly kind: 'instruction-pending'; readonly act: InstructionAct }
  | { readonly kind: 'not-divisible' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'keeps-all'; readonly held: Fen; readonly keep: Fen };

/**
 * 部分解除 · Of money that is really held, what lies above the debt is let go of and the rest stays held (查扣冻规定第十九条). A thing
 * is let go of whole or not at all; letting go of everything is a release.
 */
export function decidePartRelease(
  of: { readonly state: MeasureState; readonly pending: InstructionAct | null; readonly held: Fen | null; readonly isMoney: boolean },
  keep: Fen,
): Result<Fen, PartReleaseRefusal> {
  if (of.state !== 'held') return refuse({ kind: 'not-running', state: of.state });
  if (of.pending !== null) return refuse({ kind: 'instruction-pending', act: of.pending });
  if (!of.isMoney || of.held === null) return refuse({ kind: 'not-divisible' });
  if (keep <= 0n) return refuse({ kind: 'amount-not-positive', amount: keep });
  return keep < of.held ? ok(keep) : refuse({ kind: 'keeps-all', held: of.held, keep });
}
