import { day, isBefore } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { LPR_QUOTES, lprOn } from './lpr.ts';

describe('中国人民银行公告〔2019〕第15号', () => {
  test('quotes stand in order and each is a rate', () => {
    for (const [i, quote] of LPR_QUOTES.entries()) {
      const next = LPR_QUOTES[i + 1];
      if (next) expect(isBefore(quote.from, next.from)).toBe(true);
      expect(quote.oneYear.numerator).toBeLessThanOrEqual(quote.fiveYear.numerator);
    }
  });

  test.each([
    { on: '2019-08-19', oneYear: undefined, because: 'there was no quote before the first' },
    { on: '2019-08-20', oneYear: 425n, because: 'the first quote holds from its own day' },
    { on: '2019-09-19', oneYear: 425n, because: 'a quote holds until the eve of the next' },
    { on: '2020-05-01', oneYear: 385n, because: 'the quote of April 2020' },
  ])('on $on: $because', ({ on, oneYear }) => expect(lprOn(day(on))?.oneYear.numerator).toBe(oneYear));
});
