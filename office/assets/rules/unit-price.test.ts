import { describe, expect, test } from 'vitest';
import { priceText, worthOfUnits } from './unit-price.ts';

const shares = (quantity: unknown) => ({ kind: 'securities', quantity });
const said = (facts: unknown, price: string) => {
  const found = worthOfUnits(facts, price);
  return found.ok ? found.value.value : found.refusal.kind;
};

describe('证券估值: quantity × price, exact', () => {
  test.each([
    { facts: shares(100), price: '12.34', is: 123_400n, because: 'a hundred shares' },
    { facts: shares(3), price: '0.0051', is: 2n, because: 'a part of a fen is rounded once, on the whole' },
    { facts: shares(9_007_199_254_740_991), price: '99999999.9999', is: 'value-too-large', because: 'more than any book can write' },
    { facts: shares(10_000_000_001), price: '99999.9999', is: 99_999_999_910_000_000n, because: 'no size loses a fen' },
    { facts: shares(1), price: '0.0049', is: 'amount-not-positive', because: 'less than half a fen is nothing' },
    { facts: shares(100), price: '0', is: 'amount-not-positive', because: 'no price' },
    { facts: shares(0), price: '1', is: 'not-securities', because: 'no units' },
    { facts: { kind: 'equity' }, price: '1', is: 'not-securities', because: 'a share of a company has no market' },
    { facts: null, price: '1', is: 'not-securities', because: 'a row without facts' },
    { facts: shares(1), price: '-1', is: 'not-securities', because: 'a price is never below zero' },
  ])('$because: $is', ({ facts, price, is }) => expect(said(facts, price)).toBe(is));

  test.each([
    [123_400n, '12.34'],
    [51n, '0.0051'],
    [10_000n, '1.00'],
    [125_000n, '12.50'],
    [123n, '0.0123'],
  ])('%s is written %s', (price, text) => expect(priceText(price)).toBe(text));
});
