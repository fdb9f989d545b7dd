/** A seeded stream of numbers (mulberry32): the same seed gives the same city on every machine. */
export interface Dice {
  /** 0 ≤ x < 1 */
  roll(): number;
  /** Whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  chance(of: number): boolean;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return {
    roll,
    between,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    chance: (of) => roll() < of,
  };
}
