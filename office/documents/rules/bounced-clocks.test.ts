import { describe, expect, test } from 'vitest';
import { clocksOfBounce } from './bounced-clocks.ts';

const reached = (notice: readonly string[], reportOrder: readonly string[] = []) => ({
  debtors: ['a', 'b'],
  notice: new Set(notice),
  reportOrder: new Set(reportOrder),
});
const terms = (kind: 'enforcement-notice' | 'property-report-order', left: ReturnType<typeof reached>) =>
  clocksOfBounce({ kind, party: 'a' }, left).map((one) => `${one.kind} ${one.term}`);

describe('退回与期限（法发〔2006〕35号第四条、法释〔2017〕8号第三条）', () => {
  test('the last notice comes back: its clocks run on, and the report order’s, which began with it, is void', () => {
    expect(terms('enforcement-notice', reached(['b']))).toEqual([
      'reopen exec-notice-internal',
      'reopen exec-notice-statutory',
      'reopen report-order',
      'cancel report-order',
    ]);
  });

  test.each([
    { left: reached(['a', 'b']), because: 'the debtor got the same paper another way' },
    { left: reached([]), because: 'another debtor had not got it either: nothing had ended' },
  ])('nothing to take back: $because', ({ left }) => expect(terms('enforcement-notice', left)).toEqual([]));

  test('a report order that comes back leaves the notice served and its own clock open', () => {
    expect(terms('property-report-order', reached(['a', 'b'], ['b']))).toEqual(['reopen report-order']);
    expect(terms('property-report-order', reached(['b'], ['b']))).toEqual([]);
  });
});
