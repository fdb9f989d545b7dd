import { compareDays, day, daysBetween, plusDays } from '@duixian/kernel/legal-day';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSET_KINDS } from './asset-kind.ts';
import { printedTerm } from './measure-term.ts';

function ends(kind: (typeof ASSET_KINDS)[number], from: string) {
  const term = printedTerm(kind, day(from));
  if (!term.ok) throw new Error(term.refusal.kind);
  return { printed: term.value.printedEnd.toString(), counted: term.value.countedEnd.toString(), alarm: term.value.alarmOn.toString() };
}

describe('民诉解释第四百八十五条', () => {
  test.each([
    {
      kind: 'deposit',
      from: '2019-01-31',
      printed: '2020-01-30',
      counted: '2020-01-31',
      because: 'papers print to the eve of the anniversary',
    },
    { kind: 'deposit', from: '2026-09-01', printed: '2027-08-31', counted: '2027-09-01', because: 'deposits: one year' },
    { kind: 'vehicle', from: '2026-09-01', printed: '2028-08-31', counted: '2028-09-01', because: 'movables: two years' },
    { kind: 'real-estate', from: '2026-09-01', printed: '2029-08-31', counted: '2029-09-01', because: 'immovables: three years' },
    {
      kind: 'deposit',
      from: '2024-02-29',
      printed: '2025-02-27',
      counted: '2025-02-28',
      because: 'no 29 February: the month ends the period (民法典第二百零二条)',
    },
    { kind: 'deposit', from: '2025-10-01', printed: '2026-09-30', counted: '2026-10-01', because: 'a holiday moves no end of a hold' },
  ] as const)('$kind from $from until $printed: $because', ({ kind, from, printed, counted }) => {
    expect(ends(kind, from)).toEqual({ printed, counted, alarm: printed });
  });

  test('a shorter term is printed as wished', () => {
    expect(printedTerm('deposit', day('2026-09-01'), day('2026-12-31'))).toMatchObject({ ok: true });
  });

  test('one day more than the longest is refused with the longest', () => {
    expect(printedTerm('deposit', day('2026-09-01'), day('2027-09-01'))).toEqual({
      ok: false,
      refusal: { kind: 'term-too-long', until: day('2027-09-01'), longest: day('2027-08-31') },
    });
  });

  test('an end before the start is refused', () => {
    expect(printedTerm('deposit', day('2026-09-01'), day('2026-08-31'))).toMatchObject({ refusal: { kind: 'term-ends-before-it-starts' } });
  });

  test('for every kind and day: the alarm is on the last printed day, one day before the counted end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ASSET_KINDS), fc.integer({ min: 0, max: 20_000 }), (kind, offset) => {
        const from = plusDays(day('2010-01-01'), offset);
        const term = printedTerm(kind, from);
        if (!term.ok) throw new Error(term.refusal.kind);
        const { printedEnd, countedEnd, alarmOn } = term.value;
        expect(compareDays(alarmOn, printedEnd)).toBe(0);
        expect(daysBetween(printedEnd, countedEnd)).toBe(1);
      }),
    );
  });
});
