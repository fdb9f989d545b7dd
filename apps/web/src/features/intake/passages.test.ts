import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SourceMark, stretchesOf } from './passages.ts';

const mark = fc.record({
  field: fc.constantFrom('cause', 'title.number', 'acts'),
  start: fc.nat(60),
  length: fc.nat(20),
  confidence: fc.constantFrom<'certain' | 'likely'>('certain', 'likely'),
});

test('whatever is marked, the stretches are the whole text in order, once', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.array(mark, { maxLength: 8 }), (length, found) => {
      const marks: SourceMark[] = found.map((one) => ({ ...one, end: one.start + one.length }));
      const stretches = stretchesOf(length, marks);
      expect(stretches.map((stretch) => stretch.end - stretch.start).reduce((sum, part) => sum + part, 0)).toBe(length);
      for (const [at, stretch] of stretches.entries()) expect(stretch.start).toBe(at === 0 ? 0 : stretches[at - 1]?.end);
    }),
  );
});

test('where passages overlap the narrower one is named first', () => {
  const wide = { field: 'acts', start: 0, end: 10, confidence: 'certain' } as const;
  const narrow = { field: 'cause', start: 2, end: 4, confidence: 'likely' } as const;
  expect(stretchesOf(12, [wide, narrow]).map((stretch) => stretch.fields)).toEqual([['acts'], ['cause', 'acts'], ['acts'], []]);
});
