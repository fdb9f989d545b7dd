import { plain } from '@duixian/contract/facts';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import { describe, expect, test } from 'vitest';
import { inputsOf, recompute } from './kept-inputs.ts';
import { LprBook } from './lpr-book.ts';
import { type PayoutQuestion, planPayout } from './plan-payout.ts';

const EARLIER_QUOTES = LPR_QUOTES.filter((quote) => quote.from.toString() < '2026-06-30');

const QUESTION: PayoutQuestion = {
  title: {
    items: [
      { id: 'p', kind: 'principal', amount: fen(10_000_000n), dueOn: day('2026-03-11'), dueBy: 'performance-period', earnsDoubled: true },
    ],
    orders: [
      {
        id: 'p.1',
        nature: 'interest',
        item: 'p',
        segments: [
          {
            from: day('2025-01-01'),
            rate: {
              kind: 'lpr',
              term: 'one-year',
              multiple: { numerator: 4n, denominator: 1n },
              spread: { numerator: 0n, denominator: 1n },
            },
          },
        ],
        end: { kind: 'day-of-payment' },
        dayBasis: 365,
        lastDayCounts: false,
        wording: '按一年期贷款市场报价利率的四倍计算至实际付清之日',
      },
    ],
    doubledPart: 'owed',
    stays: [],
  },
  earlier: [{ id: 'e', amount: fen(500_000n), performance: { kind: 'voluntary', paidOn: day('2026-04-01') } }],
  receipts: [{ id: 'r', amount: fen(3_000_000n), performance: { kind: 'deduction', deductedOn: day('2026-06-21') } }],
  saleCosts: fen(1_000n),
  feeTiming: 'after-creditors',
  feeTakenBefore: fen(0n),
  creditors: [{ creditor: 'a', weight: 1n }],
  order: { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'], chosenBy: 'law' },
  rates: new LprBook(EARLIER_QUOTES),
};

const computed = planPayout(QUESTION);
const kept = () => JSON.parse(JSON.stringify(plain(inputsOf(QUESTION))));

describe('a decision can be computed again years later from what was kept with it', () => {
  test('the plan is the same to the fen, whatever rates have been published since', () => {
    expect(computed.ok).toBe(true);
    expect(recompute(kept(), LPR_QUOTES)).toEqual(computed);
  });

  test('inputs that were kept before versions were written compute the same', () => {
    const { version, ...old } = kept();
    expect(version).toBe(2);
    expect(recompute(old, LPR_QUOTES)).toEqual(computed);
  });

  test.each([
    { inputs: null, version: 0 },
    { inputs: { version: 9 }, version: 9 },
    { inputs: { version: 2, title: {} }, version: 2 },
  ])('what cannot be read is refused with its version $version', ({ inputs, version }) => {
    expect(recompute(inputs, LPR_QUOTES)).toEqual({ ok: false, refusal: { kind: 'inputs-unreadable', version } });
  });
});
