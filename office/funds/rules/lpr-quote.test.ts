import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { quoteProblem } from './lpr-quote.ts';

describe('中国人民银行公告〔2019〕第15号: quotes entered by hand', () => {
  const known = [day('2026-07-20'), day('2026-08-20')];
  test.each([
    { on: '2026-09-21', kind: undefined, because: 'the next month, on the 20th or the next working day' },
    { on: '2026-09-18', kind: 'not-a-publication-day', because: 'no quote comes before the 20th' },
    { on: '2026-08-24', kind: 'quote-of-month-known', because: 'August has its quote' },
    { on: '2026-10-20', kind: 'month-missing', because: 'September would be guessed' },
    { on: '2026-11-20', kind: 'quote-in-future', because: 'it is not yet published' },
  ])('$on: $because', ({ on, kind }) => {
    const quote = { publishedOn: day(on), oneYearBp: 300, fiveYearBp: 350, source: 'chinamoney.com.cn' };
    expect(quoteProblem(quote, known, day('2026-10-30'))?.kind).toBe(kind);
  });
});
