import { assert } from '@duixian/kernel/assert';
import { type Fen, type Fraction, fen } from '@duixian/kernel/money';

/**
 * 按比例 · Splits a pool by weights so that the shares add up to the pool exactly.
 *
 * 执行工作规定第五十五条: creditors of one title share pro rata where the money is short. No text says who gets the last
 * fen: the largest remainder does, and among equal remainders the one listed first. Never more than the weight itself.
 */
export function shareProRata(pool: Fen, weights: readonly Fen[]): readonly Fen[] {
  assert(pool >= 0n && weights.every((weight) => weight >= 0n), 'a pool and its weights are never negative');
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  return pool >= total ? weights : divideAll(pool, weights);
}

/** Divides the whole pool by the weights, whatever their sum. */
export function divideAll(pool: Fen, weights: readonly bigint[]): readonly Fen[] {
  return sharesInDetail(pool, weights).map(({ share }) => share);
}

/** One share with its exact value, and whether the largest remainders gave it one of the fen left over. */
export interface DetailedShare {
  readonly share: Fen;
  readonly exact: Fraction;
  readonly raised: boolean;
}

/** 最大余额 · The same division with what made each share: the exact figure, rounded down, and who got the last fen. */
export function sharesInDetail(pool: Fen, weights: readonly bigint[]): readonly DetailedShare[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  assert(pool >= 0n && total > 0n, 'somebody has a share');
  const floors = weights.map((weight, index) => ({ index, floor: (pool * weight) / total, rest: (pool * weight) % total }));
  const left = Number(pool - floors.reduce((sum, { floor }) => sum + floor, 0n));
  const byRemainder = [...floors].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map(({ index, floor }) => ({
    share: fen(floor + (raised.has(index) ? 1n : 0n)),
    exact: { numerator: pool * (weights[index] ?? 0n), denominator: total },
    raised: raised.has(index),
  }));
}
