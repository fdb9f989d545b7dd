import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { paid, refusalOf, runs, sheetOf, sum, titled, yuan } from '../testing/titles.ts';
import { exactFromPercent } from './exact.ts';

const MILLION = titled([sum('1000000', '2013-07-31')]);

describe('法释〔2014〕8号第七条与法释〔2009〕6号: days before 2014-08-01', () => {
  test('the benchmark rate of one year, doubled, up to 31 July; the daily rate from 1 August', () => {
    const sheet = sheetOf(MILLION, '2014-08-10');
    expect(sheet.lines.map((line) => [line.firstDay.toString(), line.lastDay.toString(), line.amount])).toEqual([
      ['2013-08-01', '2014-07-31', yuan('120000')],
      ['2014-08-01', '2014-08-10', yuan('1750')],
    ]);
    expect(sheet.lines[0]?.basis.map((place) => place.instrument.number)).toContain('法释〔2009〕6号');
  });

  test('规范186: the tier follows the length of the delay, and a change of the rate cuts the line', () => {
    const sheet = sheetOf(titled([sum('1000000', '2012-06-01')]), '2012-08-01');
    // Under six months: 6.10 % to 7 June, 5.85 % to 5 July, 5.60 % after; twice of each.
    expect(sheet.lines.map((line) => [line.days, line.rate.value.numerator])).toEqual([
      [6, 1220n],
      [28, 1170n],
      [27, 1120n],
    ]);
  });

  test('规范178: the old base takes in interest and penalties of the title, never the fees owed to the court', () => {
    const items = [
      sum('100000', '2014-06-30'),
      sum('20000', '2014-06-30', { id: 'i', kind: 'fixed-interest' }),
      sum('5000', '2014-06-30', { id: 'f', kind: 'court-fee' }),
    ];
    const sheet = sheetOf(titled(items), '2014-08-01');
    expect(sheet.lines.map((line) => line.base)).toEqual([yuan('120000'), yuan('100000')]);
  });

  test('interest the title ordered up to the due day is in the old base too', () => {
    const order = runs({ kind: 'annual', rate: exactFromPercent('3.65') }, '2014-05-31', { end: { kind: 'end-of-performance-period' } });
    const sheet = sheetOf(titled([sum('100000', '2014-06-30')], [order]), '2014-07-31');
    expect(sheet.lines.at(-1)?.base).toBe(yuan('100300'));
  });

  test('并还: a payment settles debt and the interest of that debt together, to the fen', () => {
    const sheet = sheetOf(titled([sum('1000000', '2014-01-01')]), '2014-07-01', [paid('100000', '2014-07-01')]);
    const settled = 100_000 / (1 + (0.112 * 181) / 365);
    const debt = sheet.payments[0]?.parts.find((part) => part.bucket === 'principal')?.amount ?? 0n;
    expect(Math.abs(Number(debt) / 100 - settled)).toBeLessThan(0.011);
    expect(sheet.payments[0]?.parts.reduce((all, part) => all + part.amount, 0n)).toBe(yuan('100000'));
    // Nothing of the interest on what was settled stays behind; the rest of the debt carries its own to this day.
    expect(sheet.owed.principal).toBe(yuan('1000000') - debt);
    const open = (Number(sheet.owed.principal) / 100) * ((0.112 * 181) / 365);
    expect(Math.abs(Number(sheet.owed.doubled) / 100 - open)).toBeLessThan(0.03);
  });

  test('paying all of it leaves nothing', () => {
    const full = sheetOf(MILLION, '2014-07-31').owedTotal;
    const sheet = sheetOf(MILLION, '2014-09-01', [{ ...paid('1', '2014-07-31'), amount: full }]);
    expect([sheet.owedTotal, sheet.payments[0]?.surplus]).toEqual([0n, 0n]);
  });

  test('规范179: excluded stays are the same under both rules', () => {
    const stays = [{ ground: 'retrial-stay', firstDay: day('2014-07-01'), lastDay: day('2014-08-31') } as const];
    const sheet = sheetOf(titled([sum('1000000', '2014-06-20')], [], { stays }), '2014-09-02');
    expect(sheet.lines.map((line) => line.days)).toEqual([10, 2]);
  });

  test('a due day before the table is refused, and the day is named', () => {
    expect(refusalOf(titled([sum('1000', '2008-12-01')]), '2014-09-01')).toEqual({
      kind: 'rate-not-loaded',
      order: 'doubled',
      term: 'over-five-years',
      from: day('2008-12-02'),
    });
  });

  test('a waived doubled part asks for no old rate', () => {
    expect(refusalOf(titled([sum('1000', '2001-01-01')], [], { doubledPart: 'waived' }), '2014-09-01')).toBeUndefined();
  });
});
