import type { InterestClause } from '@duixian/cases/rules/interest-clause';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { exactFromPercent } from './exact.ts';
import { type ObligationFacts, titleOfCase } from './title-of-case.ts';

const DUE = day('2026-06-11');
const rate = { kind: 'annual', rate: exactFromPercent('5') } as const;

function obligation(over: Partial<ObligationFacts>): ObligationFacts {
  return { obligationId: 'o', kind: 'price', amount: fen(100n), earnsDoubled: true, interest: null, ...over };
}

function clause(...segments: readonly { from: string; until: string }[]): InterestClause {
  return {
    words: '利息',
    segments: segments.map(({ from, until }) => ({
      base: null,
      rate,
      from: day(from),
      until: until === 'payment' ? { kind: 'day-of-payment' } : { kind: 'day', on: day(until) },
    })),
  };
}

describe('法释〔2014〕8号第一条: the case record as a title', () => {
  test.each([
    { kind: 'price', item: 'principal' },
    { kind: 'wages', item: 'principal' },
    { kind: 'compensation', item: 'damages' },
    { kind: 'penalty', item: 'liquidated-damages' },
    { kind: 'interest', item: 'fixed-interest' },
    { kind: 'acceptance_fee', item: 'court-fee' },
    { kind: 'attorney-fee', item: 'realising-cost' },
  ])('$kind is $item', ({ kind, item }) => {
    expect(titleOfCase([obligation({ kind })], DUE, []).items[0]?.kind).toBe(item);
  });

  test('every sum falls due with the performance period and keeps what filing recorded', () => {
    const [item] = titleOfCase([obligation({ earnsDoubled: false })], DUE, []).items;
    expect([item?.dueOn.toString(), item?.earnsDoubled]).toEqual(['2026-06-11', false]);
  });

  test.each([
    { segments: [{ from: '2026-01-01', until: '2026-03-31' }], counts: [true], because: 'a printed last day counts' },
    {
      segments: [
        { from: '2026-01-01', until: '2026-03-31' },
        { from: '2026-04-01', until: 'payment' },
      ],
      counts: [true, false],
      because: 'the next segment begins the day after; the day of payment does not count',
    },
    {
      segments: [
        { from: '2026-01-01', until: '2026-03-31' },
        { from: '2026-03-31', until: 'payment' },
      ],
      counts: [false, false],
      because: 'the day counts in the segment that begins with it',
    },
  ])('$because', ({ segments, counts }) => {
    const { orders } = titleOfCase([obligation({ interest: clause(...segments) })], DUE, []);
    expect(orders.map((order) => order.lastDayCounts)).toEqual(counts);
  });
});
