import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LprBook } from './lpr-book.ts';
import type { MoneyTitle } from './money-title.ts';
import type { Payment } from './performance.ts';
import { type PayoutPlan, type PayoutQuestion, planPayout } from './plan-payout.ts';

const BOOK = new LprBook(LPR_QUOTES);
const ORDER = { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'], chosenBy: 'law' } as const;
const yuan = (n: number): Fen => fen(BigInt(Math.round(n * 100)));

const TITLE: MoneyTitle = {
  items: [{ id: 'p', kind: 'principal', amount: yuan(100_000), dueOn: day('2026-06-11'), dueBy: 'performance-period', earnsDoubled: true }],
  orders: [],
  doubledPart: 'owed',
  stays: [],
};

function deducted(id: string, amount: Fen, on: string): Payment {
  return { id, amount, performance: { kind: 'deduction', deductedOn: day(on) } };
}

function ask(over: Partial<PayoutQuestion>) {
  return planPayout({
    title: TITLE,
    earlier: [],
    receipts: [deducted('r', yuan(102_000), '2026-06-21')],
    saleCosts: fen(0n),
    feeTiming: 'after-creditors',
    feeTakenBefore: fen(0n),
    creditors: [{ creditor: 'a', weight: 1n }],
    order: ORDER,
    rates: BOOK,
    ...over,
  });
}

function planned(over: Partial<PayoutQuestion>): PayoutPlan {
  const found = ask(over);
  if (!found.ok) throw new TypeError(found.refusal.kind);
  return found.value;
}

const shown = (plan: PayoutPlan) => plan.lines.map((line) => [line.category, line.creditor, line.amount]);

describe('法释〔2014〕8号第三条: the plan of a pay-out', () => {
  test('interest ends on the day of deduction, although the plan is made weeks later', () => {
    const plan = planned({});
    expect(shown(plan)).toEqual([
      ['title-debt', 'a', yuan(100_000)],
      ['doubled-interest', 'a', yuan(175)],
      ['execution-fee', null, yuan(1_402.63)],
      ['surplus', null, yuan(422.37)],
    ]);
    expect(plan.fullySatisfied).toBe(true);
    expect(plan.sheet.owedTotal).toBe(0n);
  });

  test('two receipts of different days: the second finds the interest of the first days only on what was left', () => {
    const plan = planned({ receipts: [deducted('b', yuan(60_000), '2026-07-01'), deducted('a', yuan(50_000), '2026-06-21')] });
    expect(plan.covers.map((cover) => cover.receipt)).toEqual(['a', 'b']);
    // 100 000 × 0.0175 % × 10 + 50 000 × 0.0175 % × 10
    expect(plan.lines.find((line) => line.category === 'doubled-interest')?.amount).toBe(yuan(262.5));
  });

  test('an earlier pay-out counts on its own day', () => {
    const plan = planned({ earlier: [deducted('x', yuan(40_000), '2026-06-16')], receipts: [deducted('r', yuan(60_000), '2026-06-21')] });
    expect(shown(plan)).toEqual([['title-debt', 'a', yuan(60_000)]]);
    // 100 000 × 5 days + 60 000 × 5 days is still owed.
    expect(plan.sheet.owed.doubled).toBe(yuan(140));
    expect(plan.fullySatisfied).toBe(false);
  });

  test('the undisputed part goes first: no more than asked for, oldest receipt first', () => {
    const plan = planned({ limit: yuan(30_000) });
    expect(plan.amount).toBe(yuan(30_000));
    expect(plan.covers).toEqual([{ receipt: 'r', amount: yuan(30_000), toCreditors: yuan(30_000) }]);
  });

  test('two creditors of one title by their weights, to the fen', () => {
    const plan = planned({
      receipts: [deducted('r', yuan(100.01), '2026-06-21')],
      creditors: [
        { creditor: 'a', weight: 2n },
        { creditor: 'b', weight: 1n },
      ],
    });
    expect(shown(plan)).toEqual([
      ['title-debt', 'a', fen(6_667n)],
      ['title-debt', 'b', fen(3_334n)],
    ]);
  });

  test.each([
    { over: { receipts: [] }, kind: 'nothing-available', because: 'no money, no decision' },
    { over: { limit: yuan(200_000) }, kind: 'amount-above-available', because: 'more than is there' },
    { over: { limit: fen(0n) }, kind: 'nothing-available', because: 'a decision on nothing' },
    {
      over: { earlier: [deducted('x', yuan(100_180), '2026-07-10')], receipts: [deducted('r', yuan(500), '2026-06-01')] },
      kind: 'would-overpay',
      because: 'money of an earlier day than what was already paid whole',
    },
  ])('$because: $kind', ({ over, kind }) => {
    const found = ask(over);
    expect(found.ok ? undefined : found.refusal.kind).toBe(kind);
  });
});

test('property: a plan divides exactly what it covers', () => {
  const receipt = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 8n }), fc.integer({ min: 1, max: 28 }));
  fc.assert(
    fc.property(
      fc.array(receipt, { minLength: 1, maxLength: 5 }),
      fc.bigInt({ min: 0n, max: 10n ** 6n }),
      fc.boolean(),
      (raw, costs, first) => {
        const receipts = raw.map(([amount, at], i) => deducted(`r${i}`, fen(amount), `2026-07-${String(at).padStart(2, '0')}`));
        const plan = planned({
          receipts,
          saleCosts: fen(costs),
          feeTiming: first ? 'from-first-receipt' : 'after-creditors',
        });
        const total = receipts.reduce((sum, each) => sum + each.amount, 0n);
        expect(plan.amount).toBe(total);
        expect(plan.lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(total);
        expect(plan.covers.reduce((sum, cover) => sum + cover.amount, 0n)).toBe(total);
        const creditors = plan.lines.filter((line) => line.creditor !== null).reduce((sum, line) => sum + line.amount, 0n);
        expect(plan.covers.reduce((sum, cover) => sum + cover.toCreditors, 0n)).toBe(creditors);
      },
    ),
  );
});
