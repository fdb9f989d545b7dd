import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { NONE, ONE, refusalOf, runs, sheetOf, sum, titled, yuan } from '../testing/titles.ts';
import { exactFromDecimal, exactFromPercent } from './exact.ts';
import type { RateOrder } from './money-title.ts';

describe('规范186: general interest', () => {
  test.each([
    { from: '2025-01-01', asOf: '2026-01-01', interest: '6000', because: 'a whole year is the yearly rate' },
    { from: '2024-01-01', asOf: '2025-01-01', interest: '6000', because: 'a year of 366 days is no more than a year' },
    { from: '2024-01-01', asOf: '2025-01-02', interest: '6016.44', because: 'a year and one 365th' },
    { from: '2026-01-01', asOf: '2026-01-31', interest: '493.15', because: '30 days, the first counted and the last not' },
  ])('6 % on 100 000 from $from to $asOf: $because', ({ from, asOf, interest }) => {
    const title = titled([sum('100000', '2030-01-01')], [runs({ kind: 'annual', rate: exactFromPercent('6') }, from)]);
    expect(sheetOf(title, asOf).owed.interest).toBe(yuan(interest));
  });

  test.each([
    { more: { dayBasis: 360 } as const, interest: '500.00', because: 'the title says ÷360' },
    { more: { lastDayCounts: true }, interest: '509.59', because: 'the title counts both days' },
    { more: { totalCap: yuan('300') }, interest: '300', because: 'the title limits the total' },
    { more: { end: { kind: 'fixed-day', on: day('2026-01-11') } } as const, interest: '164.38', because: 'the title names the last day' },
  ])('30 days at 6 %: $because', ({ more, interest }) => {
    const title = titled([sum('100000', '2030-01-01')], [runs({ kind: 'annual', rate: exactFromPercent('6') }, '2026-01-01', more)]);
    expect(sheetOf(title, '2026-01-31').owed.interest).toBe(yuan(interest));
  });

  test('a monthly rate is twelve times a year, a daily rate runs by the day', () => {
    const monthly = titled([sum('100000', '2030-01-01')], [runs({ kind: 'monthly', rate: exactFromPercent('1') }, '2025-01-01')]);
    expect(sheetOf(monthly, '2026-01-01').owed.interest).toBe(yuan('12000'));
    const daily = titled([sum('100000', '2030-01-01')], [runs({ kind: 'daily', rate: exactFromPercent('0.05') }, '2026-01-01')]);
    expect(sheetOf(daily, '2026-01-31').owed.interest).toBe(yuan('1500'));
  });

  test('（2019）最高法执监378号: "to the end of the performance period" stops there, the doubled part begins', () => {
    const order = runs({ kind: 'annual', rate: exactFromPercent('3.65') }, '2026-01-01', { end: { kind: 'end-of-performance-period' } });
    const sheet = sheetOf(titled([sum('100000', '2026-01-31')], [order]), '2026-02-10');
    expect(sheet.owed.interest).toBe(yuan('300'));
    expect(sheet.owed.doubled).toBe(yuan('175'));
  });

  test('企业破产法第四十六条: both parts stop when the petition is accepted', () => {
    const order = runs({ kind: 'annual', rate: exactFromPercent('3.65') }, '2026-01-01');
    const title = titled([sum('100000', '2026-01-01')], [order], { bankruptcyAcceptedOn: day('2026-01-11') });
    const sheet = sheetOf(title, '2026-06-01');
    expect(sheet.owed.interest).toBe(yuan('100'));
    expect(sheet.lines.find((line) => line.part === 'doubled')?.lastDay.toString()).toBe('2026-01-10');
  });
});

describe('LPR', () => {
  const lpr = (more: Partial<Extract<RateOrder, { kind: 'lpr' }>> = {}): RateOrder => ({
    kind: 'lpr',
    term: 'one-year',
    multiple: ONE,
    spread: NONE,
    ...more,
  });

  test('a floating rate is cut where the published rate changes, and only there', () => {
    const sheet = sheetOf(titled([sum('1000000', '2030-01-01')], [runs(lpr(), '2024-07-01')]), '2024-11-01');
    expect(sheet.lines.map((line) => [line.firstDay.toString(), line.lastDay.toString(), line.days])).toEqual([
      ['2024-07-01', '2024-07-21', 21],
      ['2024-07-22', '2024-10-20', 91],
      ['2024-10-21', '2024-10-31', 11],
    ]);
    // 1 000 000 × (3.45 % × 21 + 3.35 % × 91 + 3.10 % × 11) ÷ 365, rounded once.
    expect(sheet.owed.interest).toBe(yuan('11271.23'));
  });

  test('four times the quote of one day, held there', () => {
    const order = runs(lpr({ multiple: exactFromDecimal('4'), fixedOn: day('2022-09-01') }), '2022-09-01');
    const sheet = sheetOf(titled([sum('100000', '2030-01-01')], [order]), '2023-09-01');
    expect(sheet.owed.interest).toBe(yuan('14600'));
    expect(sheet.lines).toHaveLength(1);
  });

  test('a multiple and basis points on the five-year quote', () => {
    const order = runs(lpr({ term: 'five-year', multiple: exactFromDecimal('1.5'), spread: exactFromPercent('0.5') }), '2025-06-01');
    expect(sheetOf(titled([sum('100000', '2030-01-01')], [order]), '2026-06-01').owed.interest).toBe(yuan('5750'));
  });

  test('a ceiling of the title takes over where it is lower', () => {
    const order = runs({ kind: 'annual', rate: exactFromPercent('15') }, '2022-08-01', {
      segments: [
        {
          from: day('2022-08-01'),
          rate: { kind: 'annual', rate: exactFromPercent('14.7') },
          rateCap: lpr({ multiple: exactFromDecimal('4') }),
        },
      ],
    });
    const sheet = sheetOf(titled([sum('100000', '2030-01-01')], [order]), '2022-09-21');
    expect(sheet.lines.map((line) => [line.days, line.rate.capped])).toEqual([
      [21, false],
      [30, true],
    ]);
  });

  test('segments with their own base and rate follow one another', () => {
    const order = runs(lpr(), '2019-01-01', {
      segments: [
        { from: day('2019-01-01'), rate: { kind: 'annual', rate: exactFromPercent('4.35') }, statedBase: yuan('500000') },
        { from: day('2019-08-20'), rate: lpr() },
      ],
    });
    const sheet = sheetOf(titled([sum('1000000', '2030-01-01')], [order]), '2019-09-01');
    expect(sheet.lines.map((line) => [line.base, line.days])).toEqual([
      [yuan('500000'), 231],
      [yuan('1000000'), 12],
    ]);
  });

  test.each([
    { from: '2019-08-01', asOf: '2019-09-01', because: 'there was no quote before 2019-08-20' },
    { from: '2026-08-01', asOf: '2026-09-25', because: 'the quote of September 2026 is not loaded and is never guessed' },
  ])('from $from to $asOf is refused: $because', ({ from, asOf }) => {
    const refused = refusalOf(titled([sum('1000', '2030-01-01')], [runs(lpr(), from)]), asOf);
    expect(refused?.kind).toBe('rate-not-loaded');
  });
});
