import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statementFits } from './statement-fits.ts';

const lines = (...numbers: number[]) => numbers.map((lineNo) => ({ lineNo }));

describe('nothing of the statement is skipped or taken twice', () => {
  test.each([
    { last: 0, page: [1, 2, 3], taken: [1, 2, 3], because: 'the first page' },
    { last: 2, page: [1, 2, 3], taken: [3], because: 'two of them are already taken' },
    { last: 3, page: [], taken: [], because: 'nothing new' },
    { last: 3, page: [1, 2, 3], taken: [], because: 'the same page once more' },
  ])('after $last: $because', ({ last, page, taken }) => {
    expect(statementFits(last, lines(...page))).toEqual({ ok: true, value: lines(...taken) });
  });

  test.each([
    { last: 3, page: [5], expected: 4, got: 5 },
    { last: 0, page: [1, 2, 4], expected: 3, got: 4 },
    { last: 0, page: [2, 1], expected: 1, got: 2 },
  ])('after $last, $page has a gap at $expected', ({ last, page, expected, got }) => {
    expect(statementFits(last, lines(...page))).toEqual({ ok: false, refusal: { kind: 'statement-has-gap', expected, got } });
  });

  test('reading in pages of any size, repeated at will, takes every line exactly once', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.record({ back: fc.nat(5), size: fc.integer({ min: 1, max: 9 }) })), (total, reads) => {
        const all = Array.from({ length: total }, (_, i) => ({ lineNo: i + 1 }));
        const taken: number[] = [];
        for (const { back, size } of reads) {
          const from = Math.max(0, taken.length - back);
          const fits = statementFits(taken.length, all.slice(from, from + size));
          if (fits.ok) taken.push(...fits.value.map((line) => line.lineNo));
        }
        expect(taken).toEqual(all.slice(0, taken.length).map((line) => line.lineNo));
      }),
    );
  });
});
