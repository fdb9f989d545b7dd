import { type Fen, type Fraction, roundHalfUp, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { addExact, NOTHING } from './exact.ts';

/**
 * 分项合计 · The running total of one part of the sheet. Every line hands in its exact amount and takes away the difference of
 * two rounded totals: the lines add up to the total, and the total is rounded once (half up), whatever cut it.
 */
export class PartTotal {
  #exact: Fraction = NOTHING;
  #rounded: Fen = ZERO_FEN;

  get rounded(): Fen {
    return this.#rounded;
  }

  add(exact: Fraction): Fen {
    this.#exact = addExact(this.#exact, exact);
    const before = this.#rounded;
    this.#rounded = roundHalfUp(this.#exact);
    return subtractFen(this.#rounded, before);
  }
}
