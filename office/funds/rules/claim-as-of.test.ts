import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { BOOK, paid, refusalOf, runs, sheetOf, sum, titled, yuan } from '../testing/titles.ts';
import { claimAsOf } from './claim-as-of.ts';
import { exactFromPercent } from './exact.ts';

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
