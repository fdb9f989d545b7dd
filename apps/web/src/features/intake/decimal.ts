import type { Fraction } from '@duixian/kernel/money';

/** "15.4" as an exact fraction over 10^places; `undefined` where it is no decimal. */
export function fractionFrom(text: string, divideBy: bigint): Fraction | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text.trim());
  if (!match) return undefined;
  const places = match[2] ?? '';
  return { numerator: BigInt(`${match[1]}${places}`), denominator: 10n ** BigInt(places.length) * divideBy };
}

/** Back to a decimal, times `times`; a fraction that is no decimal keeps nine places. */
export function decimalOf(fraction: Fraction, times: bigint): string {
  const numerator = fraction.numerator * times;
  const whole = numerator / fraction.denominator;
  let rest = numerator % fraction.denominator;
  let places = '';
  while (rest > 0n && places.length < 9) {
    rest *= 10n;
    places += String(rest / fraction.denominator);
    rest %= fraction.denominator;
  }
  return places === '' ? String(whole) : `${whole}.${places}`;
}
