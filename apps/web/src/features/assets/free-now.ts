import { addFen, type Fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import type { Asset, Measure } from './property-case.ts';

/** 现在可以扣划 · Never above what is owed, and never above what is frozen and open to a deduction now. */
export function deductibleNow(of: { readonly deductible: Fen; readonly measures: readonly Pick<Measure, 'deductible'>[] }): Fen {
  return minFen(of.deductible, addFen(...of.measures.map((measure) => measure.deductible ?? ZERO_FEN)));
}

/** 可用 · What is free of an account. The agency's figure is of the day of its answer; what this case holds since is no longer free. */
export function freeNow(asset: Pick<Asset, 'balance' | 'available'>, held: Fen | null): Fen | null {
  const { balance, available } = asset;
  if (available === null || balance === null || held === null) return available;
  return minFen(available, held > balance ? ZERO_FEN : subtractFen(balance, held));
}
