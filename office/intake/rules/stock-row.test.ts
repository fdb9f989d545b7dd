import { courtIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { newsOfSheet } from './register-news.ts';
import type { Cell, Sheet } from './sheet.ts';
import { stockOfSheet } from './stock-row.ts';

const HEADING = [
  ...['案号', '立案日期', '环节', '繁简', '承办人', '起算日：首执案件执结期限', '申请执行人', '被执行人', '执行依据文号'],
  ...['作出法院', '生效日期', '履行期届满日', '案由', '申请标的额'],
];
const GOOD = [
  ...['(2025)衡0101执77号', '2025-12-01', '执行', '普通', '周某', '2026-01-05', '沐某', '陆某', '（2025）衡0101民初5号'],
  ...['衡江市临水区人民法院', '2025-06-01', '2025-06-11', '买卖合同纠纷', 120000],
];
const OF = { court: courtIdFrom(2), courtCode: '衡0101', today: day('2026-09-01'), limit: 100 };

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
