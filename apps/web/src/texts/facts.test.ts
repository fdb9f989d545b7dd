import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { clockText, dayTextIn, groupedYuan } from './facts.ts';

describe('money on the screen', () => {
  test.each([
    { fen: 123456789n, text: '¥1,234,567.89', because: 'thousands are grouped' },
    { fen: '100', text: '¥1.00', because: 'the facts of a refusal carry fen as text' },
    { fen: 5n, text: '¥0.05', because: 'a few fen keep their zeros' },
    { fen: -123400n, text: '−¥1,234.00', because: 'the sign stands before the mark' },
    { fen: 'lots', text: 'lots', because: 'what is no amount is shown as it came' },
  ])('$fen is $text: $because', ({ fen, text }) => expect(groupedYuan(fen)).toBe(text));
});

describe('days on the screen', () => {
  test('the same day in both languages', () => {
    expect(dayTextIn('zh', day('2026-09-01'))).toBe('2026年9月1日');
    expect(dayTextIn('en', '2026-09-01')).toBe('1 Sep 2026');
  });
  test('an impossible day of a fact is shown as it came, not mended', () => expect(dayTextIn('zh', '2026-02-30')).toBe('2026-02-30'));
  test('a moment is shown in court time wherever the screen stands', () =>
    expect(clockText('2026-08-31T16:05:00Z')).toBe('2026-09-01 00:05'));
});
