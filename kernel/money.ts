import { ok, type Result, refuse } from './result.ts';

declare const unit: unique symbol;

/** 分 · Money in whole fen. There is no other type for money anywhere. */
export type Fen = bigint & { readonly [unit]: 'fen' };

export function fen(value: bigint): Fen {
  return value as Fen;
}

export const ZERO_FEN = fen(0n);

export function addFen(...amounts: readonly Fen[]): Fen {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return fen(sum);
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

/** An exact fraction. Rates are kept so: multiply first, divide once, through a named rounding. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** 四舍五入到分 · Half away from zero. Office policy: published court sheets round to the fen this way; no text orders it. */
export function roundHalfUp(value: Fraction): Fen {
  const { numerator, denominator } = value;
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (n * 2n + d) / (d * 2n);
  return fen(negative ? -rounded : rounded);
}

export type MoneyTextRefusal = { readonly kind: 'not-an-amount'; readonly text: string };

/** Reads "1234.5", "1,234.50" or "¥1234" in yuan as fen. More than two decimals is refused, never rounded. */
export function fenFromYuan(text: string): Result<Fen, MoneyTextRefusal> {
  const match = /^\s*[¥￥]?\s*(-?)(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?\s*$/.exec(text);
  if (!match) return refuse({ kind: 'not-an-amount', text });
  const yuan = (match[2] ?? '0').replace(/[,，]/g, '');
  const cents = (match[3] ?? '').padEnd(2, '0');
  const value = BigInt(yuan) * 100n + BigInt(cents);
  return ok(fen(match[1] === '-' ? -value : value));
}

/** "1234.50": plain yuan text for files and papers; screens group it through their own component. */
export function yuanText(amount: Fen): string {
  const negative = amount < 0n;
  const abs = negative ? -amount : amount;
  return `${negative ? '-' : ''}${abs / 100n}.${(abs % 100n).toString().padStart(2, '0')}`;
}
