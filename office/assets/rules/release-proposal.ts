import { addFen, type Fen, fen, ZERO_FEN } from '@duixian/kernel/money';

/** One hold as far as letting go is concerned. */
export interface Releasable {
  readonly measure: string;
  readonly isMoney: boolean;
  /** Money really held, or the value of the thing; null while nobody has valued it. */
  readonly value: Fen | null;
  readonly pending: boolean;
}

export interface ReleaseStep {
  readonly measure: string;
  /** whole: let go of it. part: keep `keep` of the money, let go of the rest. */
  readonly how: 'whole' | 'part';
  readonly frees: Fen;
  readonly keep: Fen;
}

export interface ReleaseProposal {
  readonly steps: readonly ReleaseStep[];
  /** What stays above the debt because the thing that carries it cannot be divided. */
  readonly indivisible: Fen;
}

/**
 * 超标的解除建议 · What to let go of above the debt (查扣冻规定第十九条): first whole holds that are not needed, the largest that fits;
 * then of money exactly the rest. What an indivisible thing is worth beyond the debt is no excess as long as nothing smaller
 * covers the debt. What nobody has valued is never proposed.
 */
export function releaseProposal(owed: Fen, holds: readonly Releasable[]): ReleaseProposal {
  const valued = holds.flatMap((hold) => (hold.value === null || hold.value === ZERO_FEN ? [] : [{ ...hold, value: hold.value }]));
  let excess = addFen(...valued.map((hold) => hold.value)) - owed;
  const steps: ReleaseStep[] = [];
  const largestFirst = valued.filter((hold) => !hold.pending).sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : 0));
  const kept: typeof largestFirst = [];
  for (const hold of largestFirst) {
    if (excess > 0n && hold.value <= excess) {
      steps.push({ measure: hold.measure, how: 'whole', frees: hold.value, keep: ZERO_FEN });
      excess -= hold.value;
    } else kept.push(hold);
  }
  for (const hold of kept) {
    if (excess <= 0n || !hold.isMoney) continue;
    // Whole holds went first, so what is left is less than any of these.
    steps.push({ measure: hold.measure, how: 'part', frees: fen(excess), keep: fen(hold.value - excess) });
    excess = 0n;
  }
  return { steps, indivisible: fen(excess > 0n ? excess : 0n) };
}
