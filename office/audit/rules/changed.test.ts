import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFrom, maskedNumber } from './changed.ts';

const facts = fc.dictionary(
  fc.constantFrom('甲', '乙', '丙'),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer())),
);

describe('变更前后', () => {
  test.each([
    { before: undefined, after: { a: 1 }, changed: { a: { before: null, after: 1 } }, because: 'nothing was there before' },
    { before: { a: 1, b: 'x' }, after: { a: 2, b: 'x' }, changed: { a: { before: 1, after: 2 } }, because: 'b stayed as it was' },
    { before: { a: [1, { c: 2 }] }, after: { a: [1, { c: 2 }] }, changed: {}, because: 'equal inside is equal' },
    { before: { a: [1] }, after: {}, changed: { a: { before: [1], after: null } }, because: 'a was taken away' },
  ])('$because', ({ before, after, changed }) => expect(changedFrom(before, after)).toEqual(changed));

  test('the same twice is no change, and a change is told with what stood on each side', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        expect(changedFrom(before, before)).toEqual({});
        for (const [name, pair] of Object.entries(changedFrom(before, after))) {
          expect(pair).toEqual({ before: before[name] ?? null, after: after[name] ?? null });
        }
      }),
    );
  });

  test.each(['6222000000000077301', '1234', ''])('a masked number shows four digits at most: %s', (text) =>
    expect(maskedNumber(text).replace(/\*/g, '').length).toBeLessThanOrEqual(text.length > 4 ? 4 : 0),
  );
});
