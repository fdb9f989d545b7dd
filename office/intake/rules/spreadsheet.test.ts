import { courtIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from './sheet.ts';
import { dayOfCell } from './sheet-cells.ts';
import { MOST_ROWS, rowsOfSheet } from './spreadsheet.ts';

const HEADING = [
  '申请执行人',
  '申请人证件号码',
  '收款账号',
  '开户行',
  '被执行人',
  '被执行人证件号码',
  '执行依据文号',
  '作出法院',
  '生效日期',
  '履行期届满日',
  '案由',
  '标的额（元）',
];
const GOOD: readonly Cell[] = [
  '衡江沐阳机电有限公司',
  '91350100M000100Y43',
  '8000123456789',
  '衡江银行',
  '陆某',
  '11010519491231002X',
  '（2026）衡0101民初88号',
  '衡江市临水区人民法院',
  '2026-06-01',
  { day: '2026-06-11' },
  '买卖合同纠纷',
  120000.5,
];

function sheet(rows: readonly (readonly Cell[])[], merged: Sheet['merged'] = []): Sheet {
  return { name: 'Sheet1', rows: [HEADING, ...rows], merged };
}

function read(of: Sheet, limit = MOST_ROWS) {
  return rowsOfSheet(of, { court: courtIdFrom(2), today: day('2026-09-01'), limit });
}

function rows(of: Sheet) {
  const result = read(of);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

function withCell(column: string, cell: Cell): readonly Cell[] {
  return GOOD.map((old, at) => (HEADING[at] === column ? cell : old));
}

describe('a list becomes applications', () => {
  test('a row with company, person, account, days and sum', () => {
    const [row] = rows(sheet([GOOD]));
    expect(row?.refusals).toEqual([]);
    expect(row?.row).toBe(2);
    expect(row?.form).toMatchObject({
      cause: '买卖合同纠纷',
      parties: [
        {
          role: 'applicant',
          kind: 'company',
          identityKind: 'credit-code',
          payee: { name: '衡江沐阳机电有限公司', account: '8000123456789' },
        },
        { role: 'debtor', kind: 'person', name: '陆某' },
      ],
      obligations: [{ amount: 12_000_050n }],
    });
    expect(row?.form?.title.performanceEndsOn?.toString()).toBe('2026-06-11');
  });

  test('several debtors with their numbers in one cell', () => {
    const cells = withCell('被执行人', '陆某；岑某').map((old, at) =>
      HEADING[at] === '被执行人证件号码' ? '11010519491231002X；440524188001010014' : old,
    );
    expect(rows(sheet([cells]))[0]?.form?.parties.map((party) => party.name)).toEqual(['衡江沐阳机电有限公司', '陆某', '岑某']);
  });

  test('titles above the heading and empty rows are passed over; numbers count as a person sees them', () => {
    const of: Sheet = { name: 'x', rows: [['2026年立案清单'], HEADING, [], GOOD], merged: [] };
    expect(rows(of).map((row) => row.row)).toEqual([4]);
  });
});

describe('each bad row says what is wrong with it, and the others go through', () => {
  test.each([
    ['生效日期', '2026-02-30', { kind: 'impossible-date', field: '生效日期', text: '2026-02-30' }],
    ['履行期届满日', null, { kind: 'cell-empty', field: '履行期届满日' }],
    ['标的额（元）', '十二万', { kind: 'not-an-amount', field: '申请标的额', text: '十二万' }],
    ['标的额（元）', '1.234', { kind: 'not-an-amount', field: '申请标的额', text: '1.234' }],
    ['被执行人', '', { kind: 'cell-empty', field: '被执行人' }],
    ['被执行人证件号码', '110105194912310021', { kind: 'identity-wrong', field: '被执行人证件号码', why: 'resident-number-check' }],
    [
      '被执行人证件号码',
      '11010519491231002X；440524188001010014',
      { kind: 'lists-differ', field: '被执行人证件号码', names: 1, numbers: 2 },
    ],
  ] satisfies readonly (readonly [string, Cell, object])[])('%s: %s', (column, cell, refusal) => {
    const [bad, good] = rows(sheet([withCell(column, cell), withCell('执行依据文号', '（2026）衡0101民初89号')]));
    expect(bad).toMatchObject({ row: 2, form: null, refusals: [refusal] });
    expect(good?.refusals).toEqual([]);
  });

  test('a row that stands there twice names the first; a row a merged area touches is not guessed', () => {
    const [, twice, merged] = rows(
      sheet([GOOD, GOOD, withCell('执行依据文号', '（2026）衡0101民初90号')], [{ range: 'A4:A5', firstRow: 4, lastRow: 5 }]),
    );
    expect(twice?.refusals).toEqual([{ kind: 'same-as-row', row: 2 }]);
    expect(merged?.refusals).toEqual([{ kind: 'merged-cells', range: 'A4:A5' }]);
  });

  test('a kind of title nobody knows is named with the kinds there are', () => {
    const of: Sheet = {
      name: 'x',
      rows: [
        [...HEADING, '依据种类'],
        [...GOOD, '口头裁判'],
      ],
      merged: [],
    };
    expect(rows(of)[0]?.refusals).toMatchObject([{ kind: 'unknown-word', text: '口头裁判' }]);
  });
});

describe('a file that is no list is refused as a whole', () => {
  test('too many rows with both numbers; the limit itself is allowed', () => {
    expect(read(sheet([GOOD, GOOD, GOOD]), 2)).toEqual({ ok: false, refusal: { kind: 'too-many-rows', rows: 3, limit: 2 } });
    expect(read(sheet([GOOD, GOOD]), 2).ok).toBe(true);
    expect(MOST_ROWS).toBe(50_000);
  });

  test('no heading, a column that is not there, no rows', () => {
    expect(read({ name: 'x', rows: [['a', 'b']], merged: [] })).toEqual({ ok: false, refusal: { kind: 'no-heading-row' } });
    expect(read({ name: 'x', rows: [HEADING.slice(0, 8), []], merged: [] })).toMatchObject({
      refusal: { kind: 'columns-missing', columns: ['生效日期', '履行期届满日', '案由', '申请标的额'] },
    });
    expect(read(sheet([[], [null, '']]))).toEqual({ ok: false, refusal: { kind: 'no-rows' } });
  });
});

describe('days in cells', () => {
  test.each([
    [46174, '2026-06-01'],
    ['46174', '2026-06-01'],
    [46174.75, '2026-06-01'],
    [1, '1900-01-01'],
    [61, '1900-03-01'],
    ['2026/6/1', '2026-06-01'],
    ['2026年6月1日', '2026-06-01'],
    ['20260601', '2026-06-01'],
    ['2026-06-01 00:00:00', '2026-06-01'],
    [{ day: '2026-06-01' }, '2026-06-01'],
    ['2026-13-01', undefined],
    ['去年', undefined],
    [true, undefined],
  ] satisfies readonly (readonly [Cell, string | undefined])[])('%s is %s', (cell, expected) =>
    expect(dayOfCell(cell)?.toString()).toBe(expected),
  );
});
