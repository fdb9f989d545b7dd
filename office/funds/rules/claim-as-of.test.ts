import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen, fenFromYuan } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import { describe, expect, test } from 'vitest';
import { claimAsOf } from './claim-as-of.ts';
import type { ClaimSheet } from './claim-sheet.ts';
import { exactFromDecimal, exactFromPercent } from './exact.ts';
import { LprBook } from './lpr-book.ts';
import type { InterestOrder, MoneyTitle, RateOrder, TitleItem } from './money-title.ts';
import type { Payment } from './performance.ts';

const BOOK = new LprBook(LPR_QUOTES);
const ORDER = { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'], chosenBy: 'law' } as const;
const ONE = exactFromDecimal('1');
const NONE = exactFromDecimal('0');

function yuan(text: string): Fen {
  const read = fenFromYuan(text);
  if (!read.ok) throw new TypeError(text);
  return read.value;
}

function sum(amount: string, dueOn: string, more: Partial<TitleItem> = {}): TitleItem {
  return {
    id: 'principal',
    kind: 'principal',
    amount: yuan(amount),
    dueOn: day(dueOn),
    dueBy: 'performance-period',
    earnsDoubled: true,
    ...more,
  };
}

function runs(rate: RateOrder, from: string, more: Partial<InterestOrder> = {}): InterestOrder {
  return {
    id: 'interest',
    nature: 'interest',
    item: 'principal',
    segments: [{ from: day(from), rate }],
    end: { kind: 'day-of-payment' },
    dayBasis: 365,
    lastDayCounts: false,
    wording: '支付至实际清偿之日止',
    ...more,
  };
}

function paid(amount: string, on: string, id = on): Payment {
  return { id, amount: yuan(amount), performance: { kind: 'voluntary', paidOn: day(on) } };
}

function titled(items: readonly TitleItem[], orders: readonly InterestOrder[] = [], more: Partial<MoneyTitle> = {}): MoneyTitle {
  return { items, orders, doubledPart: 'owed', stays: [], ...more };
}

function sheetOf(title: MoneyTitle, asOf: string, payments: readonly Payment[] = []): ClaimSheet {
  const found = claimAsOf({ title, payments, asOf: day(asOf), order: ORDER, rates: BOOK });
  if (!found.ok) throw new TypeError(JSON.stringify(found.refusal, (_, v) => (typeof v === 'bigint' ? String(v) : v)));
  return found.value;
}

function refusalOf(title: MoneyTitle, asOf: string, payments: readonly Payment[] = []) {
  const found = claimAsOf({ title, payments, asOf: day(asOf), order: ORDER, rates: BOOK });
  return found.ok ? undefined : found.refusal;
}

describe('法释〔2014〕8号第一条: the doubled part', () => {
  test.each([
    { due: '2026-03-01', asOf: '2026-03-01', days: 0, doubled: '0', because: 'the last day of the period is in time' },
    { due: '2026-03-01', asOf: '2026-03-02', days: 1, doubled: '175', because: 'the day after expiry is the first' },
    { due: '2026-03-01', asOf: '2026-03-11', days: 10, doubled: '1750', because: '1 000 000 × 0.0175 % × 10' },
    { due: '2024-02-28', asOf: '2024-03-01', days: 2, doubled: '350', because: '29 February is a day' },
    { due: '2025-03-01', asOf: '2026-03-01', days: 365, doubled: '63875', because: 'it runs by the day, never by the year' },
  ])('due $due, as of $asOf: $days days, $because', ({ due, asOf, days, doubled }) => {
    const sheet = sheetOf(titled([sum('1000000', due)]), asOf);
    expect(sheet.owed.doubled).toBe(yuan(doubled));
    expect(sheet.lines.reduce((all, line) => all + line.days, 0)).toBe(days);
  });

  test('（2019）最高法执监494号: first day is the day after expiry, last day the day of deduction, both counted', () => {
    const sheet = sheetOf(titled([sum('500000', '2017-05-10')]), '2017-06-30');
    const [line] = sheet.lines;
    expect(line?.firstDay.toString()).toBe('2017-05-11');
    expect(line?.lastDay.toString()).toBe('2017-06-30');
    expect(line?.days).toBe(51);
    expect(sheet.owed.doubled).toBe(yuan('4462.50'));
  });

  test('general interest, the acceptance fee and the preservation fee stay out of the base', () => {
    const items = [
      sum('100000', '2026-01-01'),
      sum('8000', '2026-01-01', { id: 'i', kind: 'fixed-interest' }),
      sum('2300', '2026-01-01', { id: 'f', kind: 'court-fee' }),
      sum('1000', '2026-01-01', { id: 'p', kind: 'preservation-fee' }),
    ];
    const sheet = sheetOf(titled(items), '2026-01-11');
    expect(sheet.lines.map((line) => line.base)).toEqual([yuan('100000')]);
    expect(sheet.owed.doubled).toBe(yuan('175'));
  });

  test('（2017）最高法执监21号: damages, liquidated damages and an ordered attorney fee are in the base', () => {
    const items = [
      sum('100000', '2026-01-01'),
      sum('20000', '2026-01-01', { id: 'd', kind: 'damages' }),
      sum('5000', '2026-01-01', { id: 'l', kind: 'liquidated-damages' }),
      sum('3000', '2026-01-01', { id: 'a', kind: 'realising-cost' }),
    ];
    expect(sheetOf(titled(items), '2026-01-11').lines[0]?.base).toBe(yuan('128000'));
  });
});

describe('法释〔2014〕8号第二条: where the doubled part begins', () => {
  test('each instalment begins on its own expiry', () => {
    const items = [
      sum('10000', '2026-01-10', { id: 'a', dueBy: 'instalment' }),
      sum('10000', '2026-02-10', { id: 'b', dueBy: 'instalment' }),
      sum('10000', '2026-03-10', { id: 'c', dueBy: 'instalment' }),
    ];
    const sheet = sheetOf(titled(items), '2026-02-20');
    expect(sheet.lines.map((line) => [line.of, line.days])).toEqual([
      ['2026-01-10', 41],
      ['2026-02-10', 10],
    ]);
  });
});

describe('法释〔2014〕8号第三条: where it ends and what is left out', () => {
  const title = titled([sum('1000000', '2026-01-01')]);
  test.each([
    { performance: { kind: 'deduction', deductedOn: day('2026-01-11') } as const, because: 'the day of deduction, not of pay-out' },
    { performance: { kind: 'sale', rulingEffectiveOn: day('2026-01-11') } as const, because: 'the ruling takes effect, not the hammer' },
    { performance: { kind: 'in-kind', rulingEffectiveOn: day('2026-01-11') } as const, because: 'the in-kind ruling takes effect' },
    { performance: { kind: 'other-realisation', completedOn: day('2026-01-11') } as const, because: 'realisation is complete' },
    { performance: { kind: 'held-at-filing', filedOn: day('2026-01-11') } as const, because: 'money the court already held' },
  ])('interest stops on the day of $performance.kind: $because', ({ performance }) => {
    const sheet = sheetOf(title, '2026-05-01', [{ id: 'x', amount: yuan('1000000'), performance }]);
    expect(sheet.owed.principal).toBe(0n);
    expect(sheet.owed.doubled).toBe(yuan('1750'));
  });

  test('a part payment stops only the corresponding part', () => {
    const sheet = sheetOf(title, '2026-01-21', [paid('400000', '2026-01-11')]);
    expect(sheet.lines.map((line) => [line.base, line.days])).toEqual([
      [yuan('1000000'), 10],
      [yuan('600000'), 10],
    ]);
    expect(sheet.owed.doubled).toBe(yuan('2800'));
  });

  test.each([
    { ground: 'retrial-stay', days: 10, because: 'a stay during retrial is excluded' },
    { ground: 'title-review-not-asked-by-debtor', days: 10, because: 'a review the debtor did not ask for is excluded' },
    { ground: 'title-review-asked-by-debtor', days: 20, because: 'his own request does not help the debtor' },
    { ground: 'settlement', days: 20, because: 'article 3 does not name it' },
    { ground: 'no-property-closing', days: 20, because: 'article 3 does not name it' },
    { ground: 'appraisal', days: 20, because: 'article 3 does not name it' },
    { ground: 'waiting-for-payout', days: 20, because: 'article 3 does not name it' },
  ] as const)('$ground: $days days count, $because', ({ ground, days }) => {
    const stays = [{ ground, firstDay: day('2026-01-06'), lastDay: day('2026-01-15') }];
    const sheet = sheetOf({ ...title, stays }, '2026-01-21');
    expect(sheet.lines.reduce((all, line) => all + line.days, 0)).toBe(days);
  });
});

describe('法释〔2014〕8号第四条与民法典第五百六十一条: order of payment', () => {
  test('costs, interest, principal, penalty, doubled part last', () => {
    const items = [
      sum('100000', '2025-12-31'),
      sum('1000', '2025-12-31', { id: 'cost', kind: 'realising-cost' }),
      sum('5000', '2025-12-31', { id: 'penalty', kind: 'liquidated-damages' }),
      sum('3000', '2025-12-31', { id: 'interest', kind: 'fixed-interest' }),
    ];
    const sheet = sheetOf(titled(items), '2026-01-10', [paid('106000', '2026-01-10')]);
    expect(sheet.payments[0]?.parts.map((part) => [part.bucket, part.amount])).toEqual([
      ['cost', yuan('1000')],
      ['interest', yuan('3000')],
      ['principal', yuan('100000')],
      ['penalty', yuan('2000')],
    ]);
    expect(sheet.owed.doubled).toBe(yuan('185.50'));
    expect(sheet.owedTitle).toBe(yuan('3000'));
  });

  test('what is beyond the claim goes back to the payer', () => {
    const sheet = sheetOf(titled([sum('1000', '2026-01-01')]), '2026-01-01', [paid('1200', '2026-01-01')]);
    expect(sheet.payments[0]?.surplus).toBe(yuan('200'));
    expect(sheet.owedTotal).toBe(0n);
  });

  test('interest is paid before principal, so a small payment leaves the base as it was', () => {
    const title = titled([sum('100000', '2026-12-31')], [runs({ kind: 'annual', rate: exactFromPercent('12') }, '2025-01-01')]);
    const sheet = sheetOf(title, '2026-02-01', [paid('5000', '2026-01-01')]);
    expect(sheet.payments[0]?.parts.map((part) => part.bucket)).toEqual(['interest']);
    expect(sheet.owed.principal).toBe(yuan('100000'));
    expect(sheet.owed.interest).toBe(yuan('8019.18'));
  });
});

describe('法释〔2014〕8号第七条: days before 2014-08-01', () => {
  test.each([
    { due: '2014-07-30', refused: true, because: '31 July 2014 is a day of the old rule' },
    { due: '2014-07-31', refused: false, because: 'the first counted day is 1 August 2014' },
  ])('a sum due on $due: $because', ({ due, refused }) => {
    expect(refusalOf(titled([sum('1000', due)]), '2014-09-01')?.kind).toBe(refused ? 'days-under-the-old-rule' : undefined);
  });
});

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

describe('refusals before any day is counted', () => {
  const good = sum('1000', '2026-01-01');
  const order = runs({ kind: 'annual', rate: exactFromPercent('6') }, '2026-01-01');
  test.each([
    { title: titled([]), kind: 'no-items' },
    { title: titled([{ ...good, amount: fen(0n) }]), kind: 'item-amount-not-positive' },
    { title: titled([good], [{ ...order, item: 'nothing' }]), kind: 'order-on-unknown-item' },
    { title: titled([good], [{ ...order, segments: [] }]), kind: 'segments-not-in-order' },
  ])('$kind', ({ title, kind }) => expect(refusalOf(title, '2026-02-01')?.kind).toBe(kind));

  test('a payment of nothing, and a payment after the day asked for', () => {
    expect(refusalOf(titled([good]), '2026-02-01', [{ ...paid('1', '2026-01-05'), amount: fen(0n) }])?.kind).toBe(
      'payment-amount-not-positive',
    );
    expect(refusalOf(titled([good]), '2026-02-01', [paid('1', '2026-02-02')])?.kind).toBe('payment-after-as-of');
  });

  test('an order of application that forgets a bucket', () => {
    const found = claimAsOf({
      title: titled([good]),
      payments: [],
      asOf: day('2026-02-01'),
      order: { buckets: ['principal'], chosenBy: 'agreement' },
      rates: BOOK,
    });
    expect(found.ok ? undefined : found.refusal).toEqual({ kind: 'application-order-incomplete', missing: 'cost' });
  });
});
