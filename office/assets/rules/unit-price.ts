import { type Fen, fen, roundHalfUp } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ValuationRefusal } from './merge-rows.ts';

/** 单价 · Yuan with four decimals at most, as funds are quoted; kept as whole ten-thousandths. */
export const UNIT_PRICE = /^\d{1,8}(?:\.\d{1,4})?$/;

export interface Units {
  readonly quantity: bigint;
  readonly priceE4: bigint;
}

export type SecuritiesRefusal =
  | ValuationRefusal
  | { readonly kind: 'not-securities' }
  | { readonly kind: 'value-too-large'; readonly limit: Fen };

/** What every door can still write as a sum. */
const MOST_WORTH = fen(999_999_999_999_999_999n);

/** 数量乘单价 · Exact, and rounded once to the fen. Only what the register counts in units has such a value. */
export function worthOfUnits(facts: unknown, price: string): Result<{ readonly value: Fen; readonly units: Units }, SecuritiesRefusal> {
  const quantity = quantityIn(facts);
  if (quantity === undefined || !UNIT_PRICE.test(price)) return refuse({ kind: 'not-securities' });
  const [whole = '0', part = ''] = price.split('.');
  const priceE4 = BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0'));
  const value = roundHalfUp({ numerator: quantity * priceE4, denominator: 100n });
  if (value > MOST_WORTH) return refuse({ kind: 'value-too-large', limit: MOST_WORTH });
  return value > 0n ? ok({ value, units: { quantity, priceE4 } }) : refuse({ kind: 'amount-not-positive', amount: value });
}

/** "12.34": no zeros that say nothing, two decimals at least. */
export function priceText(priceE4: bigint): string {
  const part = (priceE4 % 10_000n)
    .toString()
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${priceE4 / 10_000n}.${part}`;
}

function quantityIn(facts: unknown): bigint | undefined {
  if (typeof facts !== 'object' || facts === null || !('kind' in facts) || facts.kind !== 'securities') return undefined;
  return 'quantity' in facts && typeof facts.quantity === 'number' && facts.quantity > 0 ? BigInt(facts.quantity) : undefined;
}
