import { assert } from '@duixian/kernel/assert';
import { type Fen, fen } from '@duixian/kernel/money';

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
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  assert(pool >= 0n && total > 0n, 'somebody has a share');
  const shares = weights.map((weight, index) => ({ index, share: (pool * weight) / total, rest: (pool * weight) % total }));
  let left = pool - shares.reduce((sum, { share }) => sum + share, 0n);
  const byRemainder = [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const winner of byRemainder) {
    if (left === 0n) break;
    winner.share += 1n;
    left -= 1n;
  }
  return shares.map(({ share }) => fen(share));
}
