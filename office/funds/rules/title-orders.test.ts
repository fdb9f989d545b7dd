import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { NONE, ONE, paid, refusalOf, runs, sheetOf, sum, titled, yuan } from '../testing/titles.ts';
import { exactFromPercent } from './exact.ts';
import type { RateOrder } from './money-title.ts';

const six: RateOrder = { kind: 'annual', rate: exactFromPercent('6') };
const benchmark: RateOrder = { kind: 'benchmark', tier: 'by-length', multiple: ONE, spread: NONE, afterReform: 'one-year' };
const stated = (base: string, from: string, id: string) =>
  runs({ kind: 'annual', rate: exactFromPercent('3.65') }, from, {
    id,
    segments: [{ from: day(from), rate: { kind: 'annual', rate: exactFromPercent('3.65') }, statedBase: yuan(base) }],
  });

describe('规范186: the benchmark rate before 2019-08-20, the LPR from then on', () => {
  test.each([
    { until: '2016-06-30', tier: 'six-months', rate: 435n, because: 'six months and no more' },
    { until: '2016-12-31', tier: 'one-year', rate: 435n, because: 'a year and no more' },
    { until: '2018-12-31', tier: 'three-years', rate: 475n, because: 'three years and no more' },
    { until: '2019-01-01', tier: 'five-years', rate: 475n, because: 'a day more than three years' },
  ])('up to $until the tier is $tier: $because', ({ until, tier, rate }) => {
    const sheet = sheetOf(titled([sum('100000', '2030-01-01')], [runs(benchmark, '2015-12-31')]), until);
    expect(sheet.lines[0]?.rate.source).toMatchObject({ kind: 'benchmark', tier });
    expect(sheet.lines[0]?.rate.value.numerator).toBe(rate);
  });

  test('the reform day is the first day of the LPR', () => {
    const sheet = sheetOf(titled([sum('100000', '2030-01-01')], [runs(benchmark, '2019-08-01')]), '2019-09-01');
    expect(sheet.lines.map((line) => [line.rate.source.kind, line.lastDay.toString()])).toEqual([
      ['benchmark', '2019-08-19'],
      ['lpr', '2019-08-31'],
    ]);
  });

  test('before the first notice of the table it is refused', () => {
    expect(refusalOf(titled([sum('1', '2030-01-01')], [runs(benchmark, '2008-12-22')]), '2009-06-01')).toMatchObject({
      kind: 'rate-not-loaded',
      from: day('2008-12-22'),
    });
  });
});

describe('（2016）最高法执监422号: compound interest, only where the title orders it', () => {
  test('quarterly rests on the 20th: unpaid interest bears interest from the 21st', () => {
    const order = runs(six, '2025-01-01', { compound: { every: 'quarter', onDay: 20 } });
    const sheet = sheetOf(titled([sum('100000', '2030-01-01')], [order]), '2026-01-01');
    let base = 100_000;
    const amounts = [79, 92, 92, 91, 11].map((days) => {
      const interest = (base * 0.06 * days) / 365;
      base += interest;
      return interest;
    });
    expect(sheet.lines.map((line) => line.firstDay.toString())).toEqual([
      '2025-01-01',
      '2025-03-21',
      '2025-06-21',
      '2025-09-21',
      '2025-12-21',
    ]);
    expect(Math.abs(Number(sheet.owed.interest) / 100 - amounts.reduce((all, each) => all + each, 0))).toBeLessThan(0.03);
  });

  test('interest paid before the rest day is not compounded', () => {
    const order = runs(six, '2025-01-01', { compound: { every: 'month', onDay: 31 } });
    const sheet = sheetOf(titled([sum('100000', '2030-01-01')], [order]), '2025-03-01', [paid('509.59', '2025-02-01')]);
    expect(sheet.lines.map((line) => line.base)).toEqual([yuan('100000'), yuan('100000')]);
    expect(sheet.lines.map((line) => line.lastDay.toString())).toEqual(['2025-01-31', '2025-02-28']);
  });

  test('the doubled part is never on compounded interest', () => {
    const order = runs(six, '2025-01-01', { compound: { every: 'quarter', onDay: 20 } });
    const sheet = sheetOf(titled([sum('100000', '2025-06-30')], [order]), '2025-12-31');
    expect(sheet.lines.filter((line) => line.part === 'doubled').map((line) => line.base)).toEqual([yuan('100000')]);
  });
});

describe('bases a title states side by side', () => {
  const title = titled([sum('100000', '2030-01-01')], [stated('60000', '2025-01-01', 'a'), stated('40000', '2025-01-11', 'b')]);

  test('each part runs from its own day', () => {
    expect(sheetOf(title, '2025-01-21').owed.interest).toBe(yuan('160'));
  });

  test('after a payment the parts together never exceed what is unpaid, and the first is reduced first', () => {
    const sheet = sheetOf(title, '2025-01-31', [paid('50160', '2025-01-21')]);
    expect(sheet.owed.principal).toBe(yuan('50000'));
    expect(sheet.lines.slice(2).map((line) => [line.of, line.base])).toEqual([
      ['a', yuan('10000')],
      ['b', yuan('40000')],
    ]);
    expect(sheet.owed.interest).toBe(yuan('50'));
  });

  test('rates on top of each other both run on the whole', () => {
    const both = titled([sum('100000', '2030-01-01')], [stated('100000', '2025-01-01', 'a'), stated('100000', '2025-01-01', 'b')]);
    expect(sheetOf(both, '2025-01-11').owed.interest).toBe(yuan('200'));
  });
});

describe('（2017）最高法执监21号: a penalty accrued by the end of the period', () => {
  const penalty = (doubles: boolean) =>
    runs({ kind: 'daily', rate: exactFromPercent('0.1') }, '2026-01-01', { id: 'penalty', nature: 'penalty', doublesWhenDue: doubles });
  test.each([
    { doubles: true, base: '103000', because: 'what had accrued by then joins the base' },
    { doubles: false, base: '100000', because: 'the judge left it out' },
  ])('$base: $because', ({ doubles, base }) => {
    const sheet = sheetOf(titled([sum('100000', '2026-01-31')], [penalty(doubles)]), '2026-02-10');
    expect(sheet.lines.filter((line) => line.part === 'doubled').map((line) => line.base)).toEqual([yuan(base)]);
  });
});

describe('民法典第五百六十条: several sums of one rank', () => {
  const early = sum('1000', '2026-01-01', { id: 'early' });
  const late = sum('1000', '2026-02-01', { id: 'late' });
  const order = runs(six, '2026-02-09', { item: 'late', lastDayCounts: false, totalCap: fen(0n) });
  const settledFirst = (title: ReturnType<typeof titled>, toward?: string) =>
    sheetOf(title, '2026-02-10', [{ ...paid('500', '2026-02-10'), ...(toward === undefined ? {} : { toward }) }]).payments[0]?.parts.map(
      (part) => [part.of, part.amount],
    );
  test.each([
    { title: titled([early, late]), first: 'early', because: 'all due, equally heavy: the earlier due' },
    { title: titled([early, late], [order]), first: 'late', because: 'all due: the one that bears interest is heavier' },
    { title: titled([{ ...early, secured: true }, late]), first: 'late', because: 'all due: the one without security' },
    { title: titled([early, { ...late, dueOn: day('2026-03-01') }], [order]), first: 'early', because: 'the one that is due' },
  ])('$first first: $because', ({ title, first }) => expect(settledFirst(title)).toEqual([[first, yuan('500')]]));

  test('the debtor who names a debt is followed', () => {
    expect(settledFirst(titled([early, late]), 'late')).toEqual([['late', yuan('500')]]);
  });

  test('equals share pro rata, to the fen', () => {
    const items = ['a', 'b', 'c'].map((id) => sum('1000', '2026-01-01', { id }));
    expect(settledFirst(titled(items))).toEqual([
      ['a', yuan('166.67')],
      ['b', yuan('166.67')],
      ['c', yuan('166.66')],
    ]);
  });

  test('an agreement on one payment goes before the order of the law', () => {
    const title = titled([sum('1000', '2026-12-31')], [runs(six, '2025-01-01')]);
    const buckets = ['principal', 'cost', 'interest', 'penalty', 'doubled'] as const;
    const sheet = sheetOf(title, '2026-01-01', [{ ...paid('100', '2026-01-01'), buckets }]);
    expect(sheet.payments[0]?.parts.map((part) => part.bucket)).toEqual(['principal']);
  });
});

test('规范186: a year of 366 days, whole years or day by day as the title says', () => {
  const leap = (wholeYears: boolean) =>
    sheetOf(titled([sum('100000', '2030-01-01')], [runs(six, '2024-01-01', { wholeYears })]), '2025-01-01').owed.interest;
  expect([leap(true), leap(false)]).toEqual([yuan('6000'), yuan('6016.44')]);
});

test('one rounding for a part, however many orders it has', () => {
  const orders = ['a', 'b', 'c'].map((id) => stated('1.2', '2026-01-01', id)).map((order) => ({ ...order, item: 'x' }));
  const sheet = sheetOf(titled([sum('100', '2030-01-01', { id: 'x' })], orders), '2026-01-26');
  // 0.3 fen each: three roundings would give nothing, the sum of 0.9 fen is one.
  expect(sheet.owed.interest).toBe(1n);
});

describe('a last day that counts', () => {
  const order = runs({ kind: 'annual', rate: exactFromPercent('3.65') }, '2026-01-01', {
    end: { kind: 'fixed-day', on: day('2026-01-31') },
    lastDayCounts: true,
  });
  const title = titled([sum('100000', '2030-01-01')], [order]);
  test.each([
    { asOf: '2026-01-11', interest: '100', because: 'before it has come the day asked for is not counted' },
    { asOf: '2026-01-31', interest: '310', because: 'both the first and the last' },
    { asOf: '2026-03-01', interest: '310', because: 'and nothing after it' },
  ])('as of $asOf: $because', ({ asOf, interest }) => expect(sheetOf(title, asOf).owed.interest).toBe(yuan(interest)));

  test('the day of a part payment bears interest on what is left, not on what was paid', () => {
    const sheet = sheetOf(title, '2026-02-01', [paid('50100', '2026-01-11')]);
    expect(sheet.owed.interest).toBe(yuan('105'));
  });
});
