import { day, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { type Fen, fen, roundHalfUp } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimAsOf } from './claim-as-of.ts';
import type { ClaimSheet } from './claim-sheet.ts';
import { countedDays } from './counted-days.ts';
import { dayFromNumber, dayNumber, wholeYears } from './day-number.ts';
import { addExact, NOTHING } from './exact.ts';
import { LprBook } from './lpr-book.ts';
import type { InterestOrder, MoneyTitle } from './money-title.ts';
import type { Payment } from './performance.ts';

const BOOK = new LprBook(LPR_QUOTES);
const FIRST = day('2020-01-01');
const offset = fc.integer({ min: 0, max: 2_000 });
const amount = fc.bigInt({ min: 1n, max: 10n ** 11n }).map(fen);

function floating(from: LegalDay, basis: 365 | 360): InterestOrder {
  const rate = { kind: 'lpr', term: 'one-year', multiple: { numerator: 13n, denominator: 10n }, spread: NOTHING } as const;
  const end = { kind: 'day-of-payment' } as const;
  return { id: 'o', nature: 'interest', item: 'p', segments: [{ from, rate }], end, dayBasis: basis, lastDayCounts: false, wording: '' };
}

function title(principal: Fen, dueOn: LegalDay, basis: 365 | 360 = 365): MoneyTitle {
  return {
    items: [{ id: 'p', kind: 'principal', amount: principal, dueOn, dueBy: 'performance-period', earnsDoubled: true }],
    orders: [floating(FIRST, basis)],
    doubledPart: 'owed',
    stays: [],
  };
}

function sheet(of: MoneyTitle, asOf: LegalDay, payments: readonly Payment[] = []): ClaimSheet {
  const order = { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'], chosenBy: 'law' } as const;
  const found = claimAsOf({ title: of, payments, asOf, order, rates: BOOK });
  if (!found.ok) throw new TypeError(found.refusal.kind);
  return found.value;
}

const paidOn = (id: string, on: LegalDay, sum: Fen): Payment => ({ id, amount: sum, performance: { kind: 'voluntary', paidOn: on } });

describe('interest is additive', () => {
  test('property: counted days cut anywhere add up, and never exceed the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), offset, offset, offset, (anchor, a, b, c) => {
        const [x, y, z] = [a, b, c].sort((p, q) => p - q).map((n) => anchor + n);
        if (x === undefined || y === undefined || z === undefined) throw new TypeError('three days');
        expect(countedDays(anchor, x, y) + countedDays(anchor, y, z)).toBe(countedDays(anchor, x, z));
        expect(countedDays(anchor, x, z) <= z - x).toBe(true);
      }),
    );
  });

  test('property: a payment of one fen in between changes no line total but the one fen', () => {
    fc.assert(
      fc.property(amount, offset, offset, fc.constantFrom(365 as const, 360 as const), (principal, a, b, basis) => {
        const asOf = plusDays(FIRST, Math.max(a, b) + 1);
        const of = title(fen(principal + 100n), plusDays(FIRST, 30), basis);
        const plain = sheet(of, asOf);
        const cut = sheet(of, asOf, [paidOn('x', plusDays(FIRST, Math.min(a, b) + 1), fen(1n))]);
        // While interest is owed the fen pays interest and every total is exactly the same less that fen.
        if (cut.payments[0]?.parts[0]?.bucket !== 'interest') return;
        expect(cut.owedTotal).toBe(plain.owedTotal - 1n);
        expect(cut.accrued).toEqual(plain.accrued);
      }),
    );
  });

  test('property: the lines of a part add up to its total, which is the exact sum rounded once', () => {
    fc.assert(
      fc.property(amount, offset, fc.array(fc.tuple(offset, amount), { maxLength: 5 }), (principal, until, raw) => {
        const asOf = plusDays(FIRST, until + 1);
        const payments = raw.filter(([at]) => at <= until).map(([at, sum], i) => paidOn(`p${i}`, plusDays(FIRST, at), sum));
        const found = sheet(title(principal, plusDays(FIRST, 100)), asOf, payments);
        for (const part of ['interest', 'doubled'] as const) {
          const lines = found.lines.filter((line) => line.part === part);
          expect(lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(found.accrued[part]);
          expect(roundHalfUp(lines.reduce((sum, line) => addExact(sum, line.exact), NOTHING))).toBe(found.accrued[part]);
        }
      }),
    );
  });
});

describe('法释〔2014〕8号第四条: partial payments', () => {
  const payments = fc.array(fc.tuple(offset, amount), { maxLength: 6 });

  test('property: every fen paid is either applied or handed back, and a later bucket gets nothing while an earlier is open', () => {
    fc.assert(
      fc.property(amount, payments, (principal, raw) => {
        const list = raw.map(([at, sum], i) => paidOn(`p${i}`, plusDays(FIRST, at), sum));
        const found = sheet(title(principal, plusDays(FIRST, 100)), plusDays(FIRST, 2_001), list);
        for (const paid of found.payments) {
          const applied = paid.parts.reduce((sum, part) => sum + part.amount, 0n);
          expect(applied + paid.surplus).toBe(paid.amount);
        }
        const doubledPaid = found.payments.some((paid) => paid.parts.some((part) => part.bucket === 'doubled'));
        if (doubledPaid) expect(found.owed.principal).toBe(0n);
        expect(Object.values(found.owed).every((owed) => owed >= 0n)).toBe(true);
      }),
    );
  });

  test('property: two payments of one day are worth the same in either order', () => {
    fc.assert(
      fc.property(amount, amount, amount, offset, (principal, a, b, at) => {
        const on = plusDays(FIRST, at);
        const of = title(principal, plusDays(FIRST, 100));
        const end = plusDays(FIRST, 2_001);
        const one = sheet(of, end, [paidOn('a', on, a), paidOn('b', on, b)]);
        const other = sheet(of, end, [paidOn('b', on, b), paidOn('a', on, a)]);
        expect(one.owed).toEqual(other.owed);
      }),
    );
  });

  test('property: paying earlier is never worse for the debtor', () => {
    fc.assert(
      fc.property(amount, amount, offset, offset, (principal, sum, a, b) => {
        const of = title(principal, plusDays(FIRST, 100));
        const end = plusDays(FIRST, 2_001);
        const early = sheet(of, end, [paidOn('x', plusDays(FIRST, Math.min(a, b)), sum)]);
        const late = sheet(of, end, [paidOn('x', plusDays(FIRST, Math.max(a, b)), sum)]);
        // One fen of slack: each of the two running totals is rounded on its own.
        expect(early.owedTotal - (early.payments[0]?.surplus ?? 0n) <= late.owedTotal - (late.payments[0]?.surplus ?? 0n) + 1n).toBe(true);
      }),
    );
  });
});

test('property: day numbers are the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
      expect(dayNumber(dayFromNumber(n))).toBe(n);
      expect(dayFromNumber(n).toString()).toBe(plusDays(day('1970-01-01'), n).toString());
    }),
  );
});

test('a year that begins on 29 February is whole on 28 February', () => {
  expect(wholeYears(dayNumber(day('2024-02-29')), dayNumber(day('2025-02-28')))).toBe(1);
  expect(wholeYears(dayNumber(day('2024-02-29')), dayNumber(day('2025-02-27')))).toBe(0);
  expect(wholeYears(dayNumber(day('2024-02-29')), dayNumber(day('2028-02-29')))).toBe(4);
});
