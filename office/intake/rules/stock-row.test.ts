import { courtIdFrom } from '@duixian/kernel/ids';
import { day, isBefore } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, refuse } from '@duixian/kernel/result';
import { describe, expect, test } from 'vitest';
import { newsOfSheet } from './register-news.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { HolderBook } from './stock-holds.ts';
import { stockOfSheet } from './stock-row.ts';

const HEADING = [
  ...['案号', '立案日期', '环节', '繁简', '承办人', '起算日：首执案件执结期限', '申请执行人', '被执行人', '执行依据文号'],
  ...['作出法院', '生效日期', '履行期届满日', '案由', '申请标的额'],
];
const GOOD = [
  ...['(2025)衡0101执77号', '2025-12-01', '执行', '普通', '周某', '2026-01-05', '沐某', '陆某', '（2025）衡0101民初5号'],
  ...['衡江市临水区人民法院', '2025-06-01', '2025-06-11', '买卖合同纠纷', 120000],
];
const book: HolderBook = {
  agencies: [
    { code: 'bank', nameZh: '衡江银行', nameEn: 'Bank of Hengjiang' },
    { code: 'cars', nameZh: '衡江市车辆管理所', nameEn: 'Hengjiang Vehicle Office' },
  ],
  check: (_, hold, today) =>
    isBefore(hold.printedEnd, today) ? refuse({ kind: 'preservation-ended', printedEnd: hold.printedEnd, path: 'freeze-anew' }) : ok(true),
};
const OF = { court: courtIdFrom(2), courtCode: '衡0101', today: day('2026-09-01'), limit: 100, book };

function sheetOf(...rows: readonly (readonly Cell[])[]): Sheet {
  return { name: '旧存', rows: [HEADING, ...rows], merged: [] };
}

function changed(over: Readonly<Record<number, Cell>>): readonly Cell[] {
  return GOOD.map((cell, at) => (at in over ? (over[at] ?? null) : cell));
}

describe('旧存表', () => {
  test('a row keeps its number, stage, officer and the day its period runs from', () => {
    const read = stockOfSheet(sheetOf(GOOD), OF);
    expect(read.ok && read.value[0]).toMatchObject({
      refusals: [],
      stock: {
        caseNumber: '（2025）衡0101执77号',
        stage: 'enforcement',
        lane: 'ordinary',
        officerName: '周某',
        clocks: [{ term: 'term-6m', on: day('2026-01-05') }],
      },
    });
  });

  test('执行期限 runs from the filing when the list names no other day', () => {
    const read = stockOfSheet(sheetOf(changed({ 5: null })), OF);
    expect(read.ok && read.value[0]?.stock?.clocks).toEqual([{ term: 'term-6m', on: day('2025-12-01') }]);
  });

  test.each([
    { over: { 0: '（2025）衡0102执77号' }, kind: 'number-of-another-court', because: 'old stock stays with the court that filed it' },
    { over: { 0: '七十七号' }, kind: 'not-a-case-number', because: 'a number that cannot be read is not guessed' },
    { over: { 0: '（2025）衡0101民初77号' }, kind: 'case-type-not-filed-here', because: 'a trial case is not enforced under its number' },
    { over: { 1: '2026-09-02' }, kind: 'day-in-future', because: 'nothing was filed tomorrow' },
    { over: { 1: '2025-02-30' }, kind: 'impossible-date', because: 'the day is on no calendar' },
    { over: { 2: '终本' }, kind: 'unknown-word', because: 'the stage is one of three' },
    { over: { 4: null }, kind: 'cell-empty', because: 'a case in enforcement has its officer' },
    { over: { 5: '2025-11-30' }, kind: 'day-before-filing', because: 'no period begins before the case' },
  ])('$kind: $because', ({ over, kind }) => {
    const read = stockOfSheet(sheetOf(GOOD, changed({ 7: '他某', ...over })), OF);
    expect(read.ok && read.value[0]?.refusals).toEqual([]);
    expect(read.ok && read.value[1]?.stock).toBeNull();
    expect(read.ok && read.value[1]?.refusals.map((refusal) => refusal.kind)).toContain(kind);
  });

  test('one number on two rows is named with the first of them', () => {
    const read = stockOfSheet(sheetOf(GOOD, changed({ 7: '他某' })), OF);
    expect(read.ok && read.value[1]?.refusals).toEqual([{ kind: 'number-twice', number: '（2025）衡0101执77号', row: 2 }]);
  });

  test('a clock nobody knows is refused with the ones there are', () => {
    const sheet = sheetOf(GOOD);
    const rows = [HEADING.map((name) => (name.startsWith('起算日') ? '起算日：随便' : name)), ...sheet.rows.slice(1)];
    expect(stockOfSheet({ ...sheet, rows }, OF)).toMatchObject({ ok: false, refusal: { kind: 'clock-unknown', names: ['随便'] } });
  });
});

describe('旧存控制与款项', () => {
  const HOLDS = ['控制财产编号', '协助单位', '控制裁定文号', '控制编号', '控制起始日', '控制届满日', '控制金额', '轮候顺位'];
  const MONEY = ['已发放金额', '发放日期', '账户余额'];
  const TWO = [
    ...['6299 0001；衡A00001', '衡江银行；衡江市车辆管理所', '裁1；裁2', 'DJ-1；CF-2', '2026-01-05；2026-02-01', '2027-01-04；2028-01-31'],
    ...['50,000；', '；2', '1000.50;2000', '2026-03-01;2026-04-01', 300],
  ];
  const read = (over: Readonly<Record<number, Cell>> = {}) => {
    const cells = [...GOOD, ...TWO.map((cell, at) => (at in over ? (over[at] ?? null) : cell))];
    const found = stockOfSheet({ name: '旧存', rows: [[...HEADING, ...HOLDS, ...MONEY], cells], merged: [] }, OF);
    return found.ok ? found.value[0] : undefined;
  };

  test('each entry of the cells is a hold with its agency, rank and printed end; what was paid has its day', () => {
    expect(read()).toMatchObject({
      refusals: [],
      stock: {
        holds: [
          {
            partyAt: 1,
            agency: 'bank',
            thing: '62990001',
            amount: fen(5_000_000n),
            rank: 1,
            freezeNo: 'DJ-1',
            printedEnd: day('2027-01-04'),
          },
          { partyAt: 1, agency: 'cars', thing: '衡A00001', amount: null, rank: 2, rulingNumber: '裁2' },
        ],
        money: {
          paid: [
            { amount: fen(100_050n), on: day('2026-03-01') },
            { amount: fen(200_000n), on: day('2026-04-01') },
          ],
          balance: fen(30_000n),
        },
      },
    });
  });

  test.each([
    { over: { 1: '衡江银行；月亮银行' }, kind: 'agency-unknown', because: 'nobody could be asked to renew it' },
    { over: { 2: '裁1' }, kind: 'entries-differ', because: 'which hold the ruling belongs to is not guessed' },
    { over: { 5: '2026-08-31；2028-01-31' }, kind: 'preservation-ended', because: 'what has ended does not go on' },
    { over: { 0: Number('6299990000000000019') }, kind: 'digits-lost', because: 'a spreadsheet number has fifteen digits' },
    { over: { 0: '62990001；6299 0001', 1: '衡江银行；衡江银行' }, kind: 'hold-twice', because: 'one hold of one case on one thing' },
    { over: { 7: '；零' }, kind: 'not-a-rank', because: 'ranks are counted from one' },
    { over: { 9: '2026-03-01；2026-09-02' }, kind: 'day-in-future', because: 'nothing was paid tomorrow' },
    { over: { 8: '多；少' }, kind: 'not-an-amount', because: 'a sum is a number' },
  ])('$kind: $because', ({ over, kind }) => {
    const row = read(over);
    expect(row?.stock).toBeNull();
    expect(row?.refusals.map((refusal) => refusal.kind)).toContain(kind);
  });
});

describe('登记变动清单', () => {
  test('good rows are taken, a wrong number, an unknown word and a day to come are named', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['证件号码', '状态', '日期'],
      ['11010519491231002X', '死亡', '2026-03-01'],
      ['110105194912310021', '死亡', '2026-03-01'],
      ['91350100M000100Y43', '迁移', '2026-03-01'],
      ['91350100M000100Y43', '注销', '2027-03-01'],
    ];
    const read = newsOfSheet({ name: '', rows, merged: [] }, OF);
    expect(read.ok && read.value.good).toEqual([{ identityNumber: '11010519491231002X', state: 'dead', sinceOn: day('2026-03-01') }]);
    expect(read.ok && read.value.bad.map(({ row, refusals }) => [row, refusals[0]?.kind])).toEqual([
      [3, 'identity-wrong'],
      [4, 'unknown-word'],
      [5, 'day-in-future'],
    ]);
  });
});
