import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { citationOn, citationText } from './citation.ts';
import { ARTICLE_MOVES, civilProcedure } from './instruments/civil-procedure-law-articles.ts';
import { chineseNumeral, numeralValue } from './numerals.ts';

describe('民事诉讼法 renumbered in 2022 and 2024', () => {
  test.each([
    { on: '2021-12-31', text: '《中华人民共和国民事诉讼法》（2017修正）第二百二十五条', because: 'the last day of the 2017 text' },
    { on: '2022-01-01', text: '《中华人民共和国民事诉讼法》（2021修正）第二百三十二条', because: 'the first day of the 2021 text' },
    { on: '2023-12-31', text: '《中华人民共和国民事诉讼法》（2021修正）第二百三十二条', because: 'the last day of the 2021 text' },
    { on: '2024-01-01', text: '《中华人民共和国民事诉讼法》（2023修正）第二百三十六条', because: 'the first day of the 2023 text' },
  ])('an objection of $on: $because', ({ on, text }) => {
    expect(citationText(citationOn(civilProcedure('actObjection'), day(on)))).toBe(text);
  });

  test('every enforcement article moved by four and by seven more', () => {
    for (const move of Object.values(ARTICLE_MOVES)) {
      if (move.in2023 < 200) continue;
      expect([move.zh, move.in2023 - move.in2021, move.in2021 - move.in2017]).toEqual([move.zh, 4, 7]);
    }
  });
});

test.each([
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [236, '二百三十六'],
  [1005, '一千零五'],
])('%i is written %s', (value, text) => expect(chineseNumeral(value)).toBe(text));

test('a numeral that is written can be read back', () => {
  for (let value = 1; value <= 1300; value += 1) expect(numeralValue(chineseNumeral(value))).toBe(value);
});
