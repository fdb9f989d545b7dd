import { type Fen, type Fraction, yuanText } from '@duixian/kernel/money';
import { type Citation, citationText } from '@duixian/law/citation';

/** 金额 · The same sum in yuan for people and in fen for machines; both are text, so that nothing is lost on the way. */
export function money(amount: Fen) {
  return { yuan: yuanText(amount), fen: amount.toString() };
}

/** "2597260273/1000000": the exact figure before the one rounding, in fen. */
export function exactText({ numerator, denominator }: Fraction): string {
  let [high, low] = [denominator, numerator < 0n ? -numerator : numerator];
  while (low !== 0n) [high, low] = [low, high % low];
  return `${numerator / high}/${denominator / high}`;
}

/** "3.85%", with at most ten decimals. */
export function percentText({ numerator, denominator }: Fraction): string {
  const scaled = (numerator * 100n * 10n ** 10n) / denominator;
  const decimals = (scaled % 10n ** 10n).toString().padStart(10, '0').replace(/0+$/, '');
  return `${scaled / 10n ** 10n}${decimals === '' ? '' : `.${decimals}`}%`;
}

export function places(basis: readonly Citation[]): readonly string[] {
  return [...new Set(basis.map(citationText))];
}
