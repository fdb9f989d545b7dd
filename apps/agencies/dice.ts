import { hash } from 'node:crypto';

/** Chance that always falls the same way for the same words, so one identity number is one life in every run. */
export interface Dice {
  /** 0 ≤ x < 1 */
  next(): number;
  chance(share: number): boolean;
  between(low: number, high: number): number;
  digits(count: number): string;
  pick<T>(from: readonly [T, ...T[]]): T;
}

export function diceFor(...words: readonly string[]): Dice {
  const seed = words.join('\n');
  let counter = 0;
  const next = () => {
    // Six bytes, as hexadecimal digits: a buffer for each draw would cost more than the digest.
    const word = Number.parseInt(hash('sha256', `${seed}\n${counter++}`).slice(0, 12), 16);
    return word / 2 ** 48;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
  };
}
