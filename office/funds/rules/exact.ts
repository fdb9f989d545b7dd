import type { Fraction } from '@duixian/kernel/money';

/** 精确值 · Exact arithmetic on fractions. Nothing here rounds; the one rounding is `roundHalfUp` of the kernel. */
export const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

export function addExact(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  if (a.denominator % b.denominator === 0n) {
    return { numerator: a.numerator + b.numerator * (a.denominator / b.denominator), denominator: a.denominator };
  }
  if (b.denominator % a.denominator === 0n) {
    return { numerator: a.numerator * (b.denominator / a.denominator) + b.numerator, denominator: b.denominator };
  }
  const common = greatestCommonDivisor(a.denominator, b.denominator);
  const raise = b.denominator / common;
  return { numerator: a.numerator * raise + b.numerator * (a.denominator / common), denominator: a.denominator * raise };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

export function subtractExact(from: Fraction, amount: Fraction): Fraction {
  return addExact(from, { numerator: -amount.numerator, denominator: amount.denominator });
}

export function timesExact(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Negative, zero or positive. Denominators are positive everywhere in this module. */
export function compareExact(a: Fraction, b: Fraction): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

export function leastExact(a: Fraction, b: Fraction): Fraction {
  return compareExact(a, b) <= 0n ? a : b;
}

/** Reads "3.85" or "0.0175" as an exact number; the caller has already checked the text with {@link DECIMAL}. */
export function exactFromDecimal(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

export const DECIMAL = /^\d{1,9}(\.\d{1,9})?$/;

/** "3.85" (percent, as a title writes it) as 0.0385. */
export function exactFromPercent(text: string): Fraction {
  const value = exactFromDecimal(text);
  return { numerator: value.numerator, denominator: value.denominator * 100n };
}
