import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShortCode, shortCode } from './short-code.ts';

const hex = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 28, maxLength: 28 })
  .map((digits) => digits.map((one) => one.toString(16)).join(''));

describe('验证码', () => {
  test('is read back however it was typed', () => {
    fc.assert(
      fc.property(hex, (random) => {
        const code = shortCode(random);
        expect(readShortCode(code)).toBe(code);
        expect(readShortCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
      }),
    );
  });

  test('one wrong character, or two neighbours swapped, is never another code', () => {
    fc.assert(
      fc.property(hex, fc.nat({ max: 11 }), fc.constantFrom(...'34679ACDEFGHJKMNPQRTUVWXY'), (random, at, other) => {
        const code = shortCode(random).replaceAll('-', '');
        const slip = code.slice(0, at) + other + code.slice(at + 1);
        const swap = at < 10 ? code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2) : code;
        for (const typed of [slip, swap]) if (typed !== code) expect(readShortCode(typed)).toBeUndefined();
      }),
    );
  });

  test.each(['', 'ABC', '0000-0000-0000', '----'])('%s is no code', (typed) => expect(readShortCode(typed)).toBeUndefined());
});
