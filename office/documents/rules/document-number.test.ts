import { describe, expect, test } from 'vitest';
import { documentNumber, type SuffixStyle } from './document-number.ts';

describe('文号: one case, one number (法发〔2006〕11号第四条)', () => {
  test.each<{ sequence: number; style: SuffixStyle; number: string; because: string }>([
    { sequence: 3, style: 'plain', number: '（2026）衡0101执123号', because: 'a notice prints the case number alone' },
    { sequence: 1, style: 'ordinal', number: '（2026）衡0101执123号之一', because: 'rulings are told apart from the first' },
    { sequence: 21, style: 'ordinal', number: '（2026）衡0101执123号之二十一', because: 'the place in words' },
    { sequence: 1, style: 'ordinal-after-first', number: '（2026）衡0101执123号', because: 'the first stands alone' },
    {
      sequence: 2,
      style: 'ordinal-after-first',
      number: '（2026）衡0101执123号之一',
      because: 'the second is the first that needs a mark',
    },
    { sequence: 5, style: 'dash', number: '（2026）衡0101执123号-5', because: 'the forms of 2009' },
  ])('$style $sequence: $because', ({ sequence, style, number }) =>
    expect(documentNumber('（2026）衡0101执123号', sequence, style)).toBe(number),
  );
});
