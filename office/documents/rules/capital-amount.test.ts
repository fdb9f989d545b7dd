import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalAmount } from './capital-amount.ts';

const capitals = (amount: bigint) => {
  const result = capitalAmount(fen(amount));
  return result.ok ? result.value : result.refusal.kind;
};

describe('支付结算办法附一: amounts in capitals', () => {
  test.each([
    { amount: 0n, text: '零元整', because: 'zero is written, not left out' },
    { amount: 5n, text: '伍分', because: 'fen alone takes no 整' },
    { amount: 10n, text: '壹角整', because: 'jiao alone' },
    { amount: 105n, text: '壹元零伍分', because: 'an empty jiao is 零' },
    { amount: 1000n, text: '壹拾元整', because: 'ten begins with 壹' },
    { amount: 10_050n, text: '壹佰元伍角整', because: 'an empty yuan place before jiao needs no 零' },
    { amount: 140_950n, text: '壹仟肆佰零玖元伍角整', because: 'the example of the bank rule' },
    { amount: 600_714n, text: '陆仟零柒元壹角肆分', because: 'two empty places are one 零' },
    { amount: 168_032n, text: '壹仟陆佰捌拾元叁角贰分', because: 'the example of the bank rule' },
    { amount: 10_700_053n, text: '壹拾万柒仟元伍角叁分', because: 'the shorter of the two forms the bank rule allows' },
    { amount: 1_640_902n, text: '壹万陆仟肆佰零玖元零贰分', because: 'the example of the bank rule' },
    { amount: 20_307_640n, text: '贰拾万叁仟零柒拾陆元肆角整', because: 'a gap inside the group' },
    { amount: 1_000_000_100n, text: '壹仟万零壹元整', because: 'a whole empty group part is one 零' },
    { amount: 10_000_000_000n, text: '壹亿元整', because: 'empty groups after the last figure say nothing' },
    { amount: 10_000_000_100n, text: '壹亿零壹元整', because: 'an empty 万 group is one 零' },
    { amount: 120_000_000_000_000n, text: '壹万贰仟亿元整', because: '亿 is said once' },
    { amount: 100_000_000_000_000n, text: '壹万亿元整', because: 'a round 万亿' },
    { amount: 100_000_000_010_000n, text: '壹万亿零壹佰元整', because: 'two empty groups are one 零' },
    { amount: -1n, text: 'amount-not-writable', because: 'a paper never prints a negative sum' },
    { amount: 10n ** 18n, text: 'amount-not-writable', because: 'beyond the longest form' },
  ])('$amount is $text: $because', ({ amount, text }) => expect(capitals(amount)).toBe(text));

  test('reading the capitals back gives the amount', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (amount) => readBack(capitals(amount)) === amount));
  });

  test('零 never stands twice in a row and never ends the yuan part', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }),
        (amount) => !/零零|零元|零[万亿]/.test(capitals(amount).replace(/^零元/, '')),
      ),
    );
  });
});

/** An independent reader: sums the figures by the unit words, with no knowledge of how they were written. */
function readBack(text: string): bigint {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const small: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  const [yuanPart = '', rest = ''] = text.includes('元') ? text.split('元') : ['', text];
  let total = 0n;
  let group = 0n;
  let digit = 0n;
  for (const character of yuanPart) {
    const value = digits.indexOf(character);
    if (value >= 0) digit = BigInt(value);
    else if (character === '万') {
      group = (group + digit) * 10_000n;
      digit = 0n;
      total += group;
      group = 0n;
    } else if (character === '亿') {
      total = (total + group + digit) * 100_000_000n;
      group = 0n;
      digit = 0n;
    } else {
      group += digit * (small[character] ?? 0n);
      digit = 0n;
    }
  }
  let cents = (total + group + digit) * 100n;
  for (const [unit, size] of [
    ['角', 10n],
    ['分', 1n],
  ] as const) {
    const at = rest.indexOf(unit);
    if (at > 0) cents += BigInt(digits.indexOf(rest.charAt(at - 1))) * size;
  }
  return cents;
}
