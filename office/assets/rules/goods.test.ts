import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { type GoodsInCustody, mayDeposit, mayEnd, mayRelease, mayTakeIn, whenEnded, whenReleased, whenTakenIn } from './goods.ts';

const today = day('2026-07-10');
const on = day('2026-07-05');
const goods: GoodsInCustody = {
  nature: 'ordinary',
  purpose: 'owed',
  keeper: 'court',
  state: 'kept',
  takenOn: day('2026-07-01'),
  releasedOn: null,
  takenBy: 'assistant',
};
const said = (result: { ok: boolean; value?: unknown; refusal?: { kind: string } }) => (result.ok ? result.value : result.refusal?.kind);

describe('法发〔2017〕6号第十九条: goods taken in', () => {
  test.each([
    { wish: { nature: 'ordinary', sealNumber: null }, caseOpen: true, takenOn: today, is: 'may', because: 'listed with a receipt' },
    { wish: { nature: 'valuable', sealNumber: null }, caseOpen: true, takenOn: today, is: 'valuable-not-sealed', because: 'no seal' },
    { wish: { nature: 'valuable', sealNumber: '封-1' }, caseOpen: true, takenOn: today, is: 'may', because: 'valuable and sealed' },
    { wish: { nature: 'ordinary', sealNumber: null }, caseOpen: false, takenOn: today, is: 'case-closed', because: 'the case is over' },
    {
      wish: { nature: 'ordinary', sealNumber: null },
      caseOpen: true,
      takenOn: day('2026-07-11'),
      is: 'goods-after-today',
      because: 'tomorrow',
    },
  ] as const)('$because: $is', ({ wish, caseOpen, takenOn, is }) => {
    expect(said(mayTakeIn({ ...wish, takenOn }, { caseOpen, today }))).toBe(is);
  });
});

describe('法发〔2017〕6号第二十一条: what spoils is sold, and its price handed to finance', () => {
  const sale = { how: 'sold', price: fen(50_000n), priceHandedOn: day('2026-07-06') } as const;
  const fish = { ...goods, nature: 'perishable' } as const;
  test.each([
    { of: fish, ending: sale, is: 'may' },
    { of: goods, ending: sale, is: 'goods-not-perishable' },
    { of: fish, ending: { ...sale, price: fen(0n) }, is: 'price-not-positive' },
    { of: fish, ending: { ...sale, priceHandedOn: day('2026-07-04') }, is: 'goods-before-taken' },
    { of: fish, ending: { ...sale, priceHandedOn: day('2026-07-11') }, is: 'goods-after-today' },
  ])('$is', ({ of, ending, is }) => expect(said(mayEnd(of, ending, on, today))).toBe(is));

  test('after a sale there is nothing to hand over in thirty days', () => {
    expect(whenEnded('g', fish, 'sold', on)).toEqual([{ kind: 'cancel', term: 'goods-deliver', reason: 'sold', subject: 'g' }]);
  });
});

describe('法发〔2017〕6号第二十二条: what the title gives is handed over, after the costs', () => {
  test.each([
    { of: goods, costsSettled: true, on, is: 'may' },
    { of: goods, costsSettled: false, on, is: 'costs-not-settled' },
    { of: { ...goods, purpose: 'seized' } as const, costsSettled: true, on, is: 'goods-not-owed' },
    { of: { ...goods, state: 'handed-over' } as const, costsSettled: true, on, is: 'goods-state' },
    { of: goods, costsSettled: true, on: day('2026-06-30'), is: 'goods-before-taken' },
  ])('$is', ({ of, costsSettled, on, is }) => expect(said(mayEnd(of, { how: 'handed-over', costsSettled }, on, today))).toBe(is));

  test('the thirty days run from the seizure or the delivery of what is owed, and only of that', () => {
    expect(whenTakenIn('g', 'owed', on)).toEqual([{ kind: 'start', term: 'goods-deliver', on, subject: 'g' }]);
    expect(whenTakenIn('g', 'seized', on)).toEqual([]);
    expect(whenEnded('g', goods, 'handed-over', on)).toEqual([{ kind: 'satisfy', term: 'goods-deliver', on, subject: 'g' }]);
  });
});

describe('法发〔2017〕6号第二十三条: what is released goes back in ten days', () => {
  const seized = { ...goods, purpose: 'seized' } as const;
  const released = { ...seized, state: 'released', releasedOn: on } as const;
  test('from the release, unless the debtor kept it himself', () => {
    expect([said(mayRelease(seized, on, today)), whenReleased('g', seized, 'released', on)]).toEqual([
      'released',
      [{ kind: 'start', term: 'goods-return', on, subject: 'g' }],
    ]);
    const own = { ...seized, keeper: 'debtor' } as const;
    expect([said(mayRelease(own, on, today)), whenReleased('g', own, 'returned', on)]).toEqual(['returned', []]);
  });
  test.each([
    { of: released, on, is: 'may' },
    { of: seized, on, is: 'goods-state' },
    { of: released, on: day('2026-07-04'), is: 'goods-before-taken' },
  ])('giving back: $is', ({ of, on, is }) => expect(said(mayEnd(of, { how: 'returned' }, on, today))).toBe(is));
  test('giving back ends the ten days', () => {
    expect(whenEnded('g', released, 'returned', on)).toEqual([{ kind: 'satisfy', term: 'goods-return', on, subject: 'g' }]);
  });
  test('released twice is refused', () => expect(said(mayRelease(released, on, today))).toBe('goods-state'));
});

describe('法发〔2017〕6号第二十四条: goods, or their price, are deposited by another person’s decision', () => {
  test.each([
    { of: goods, wish: { price: null, person: 'judge' }, is: 'may' },
    { of: goods, wish: { price: fen(1n), person: 'judge' }, is: 'may' },
    { of: goods, wish: { price: fen(0n), person: 'judge' }, is: 'price-not-positive' },
    { of: goods, wish: { price: null, person: 'assistant' }, is: 'took-in-oneself' },
    { of: { ...goods, state: 'sold' } as const, wish: { price: null, person: 'judge' }, is: 'goods-state' },
  ])('$is', ({ of, wish, is }) => expect(said(mayDeposit(of, wish, on, today))).toBe(is));
});
