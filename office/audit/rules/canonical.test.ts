import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonical.ts';

test.each([
  { value: { b: 1, a: [true, null, 'x'] }, text: '{"a":[true,null,"x"],"b":1}', because: 'names in order, no blanks' },
  { value: { 案号: '（2026）', a: '\u0001"' }, text: '{"a":"\\u0001\\"","案号":"（2026）"}', because: 'signs stand as they are' },
  { value: { a: undefined }, text: '{}', because: 'what is not there is not written' },
])('RFC 8785: $because', ({ value, text }) => expect(canonicalText(value)).toBe(text));

test('the order in which names were put together changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const turned = Object.fromEntries(Object.entries(fields).reverse());
      expect(canonicalText(turned)).toBe(canonicalText(fields));
      expect(JSON.parse(canonicalText(fields))).toEqual(JSON.parse(JSON.stringify(fields)));
    }),
  );
});
