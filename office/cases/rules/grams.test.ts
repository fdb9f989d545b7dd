import { expect, test } from 'vitest';
import { gramsAsked, gramsOf } from './grams.ts';

const matches = (text: string, query: string) => {
  const have = new Set(gramsOf([text]));
  return gramsAsked(query).every((gram) => have.has(gram));
};

test.each([
  { text: '衡江市沐阳机电有限公司', query: '沐', because: 'one character is enough' },
  { text: '衡江市沐阳机电有限公司', query: '沐阳', because: 'two characters' },
  { text: '（2026）衡0101执123号', query: '(2026)衡0101执123', because: 'brackets of either width' },
  { text: '𠮷野某', query: '𠮷', because: 'a rare character outside the basic plane is one sign' },
])('$query finds $text: $because', ({ text, query }) => expect(matches(text, query)).toBe(true));

test('characters that are not neighbours do not match', () => expect(matches('沐阳机电', '沐机')).toBe(false));
