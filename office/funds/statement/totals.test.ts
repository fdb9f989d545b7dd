import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { amountFrom } from '../rules/statement/amount-text.ts';
import type { StatementItem } from '../rules/statement/statement.ts';
import { totalsCounter } from '../rules/statement/totals.ts';
import { readStatementBytes } from './read-bytes.ts';

function checksOf(file: string | Uint8Array) {
  const items: StatementItem[] = [];
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const end = readStatementBytes(bytes, (item) => items.push(item));
  const totals = totalsCounter();
  for (const item of items) totals.add(item);
  return totals.check('heads' in end ? end.heads : []).map(({ figure, outcome, line }) => `${figure} ${outcome} ${line}`);
}

const entry = (amount: string, direction: string) =>
  `<Ntry><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-07-01</Dt></ValDt></Ntry>`;
const camt = (summary: string) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
<TxsSummry><TtlNtries>
${summary}
</TtlNtries></TxsSummry>${entry('1.00', 'CRDT')}${entry('3.00', 'DBIT')}</Stmt></BkToCstmrStmt></Document>`;

describe('wrong totals in a file: every figure it prints is held against its lines, and the line that prints it is named', () => {
  test.each([
    { summary: '<NbOfNtries>2</NbOfNtries><Sum>4.00</Sum>', outcomes: ['entry-sum agrees 3', 'entry-count agrees 3'] },
    { summary: '<NbOfNtries>3</NbOfNtries>\n<Sum>4.01</Sum>', outcomes: ['entry-sum differs 4', 'entry-count differs 3'] },
    { summary: '<TtlNetNtry><Amt>2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TtlNetNtry>', outcomes: ['entry-net agrees 2'] },
    { summary: '<TtlNetNtryAmt>2.00</TtlNetNtryAmt><CdtDbtInd>CRDT</CdtDbtInd>', outcomes: ['entry-net differs 2'] },
  ])('camt.053 $summary', ({ summary, outcomes }) => expect(checksOf(camt(summary))).toEqual(outcomes));

  const FLAG = '记账日期,借贷标志,交易金额,对方名称\n2026-07-01,贷,10.00,甲\n2026-07-01,借,4.00,甲\n';
  const PAGES = '日期,收入,支出,对方户名\n2026-07-01,10,,甲\n本页小计,10,,\n2026-07-01,20,,甲\n';
  test.each([
    { what: 'one column of money, sums added', file: `${FLAG}合计,,14.00,`, outcomes: ['amount-total agrees 4'] },
    { what: 'one column of money, signs added', file: `${FLAG}合计,,6.00,`, outcomes: ['amount-total agrees 4'] },
    { what: 'one column of money, wrong', file: `${FLAG}合计,,99.00,`, outcomes: ['amount-total differs 4'] },
    { what: 'a count of all lines, wrong', file: `总笔数：3\n${FLAG}`, outcomes: ['entry-count differs 1'] },
    { what: 'pages that together are the whole', file: `${PAGES}本页小计,20,,\n`, outcomes: ['credit-sum agrees 5'] },
    { what: 'pages of which one is wrong', file: `${PAGES}本页小计,21,,\n`, outcomes: ['credit-sum differs 5'] },
    { what: 'pages and the whole', file: `${PAGES}本页小计,20,,\n总计,30,,\n`, outcomes: ['credit-sum agrees 6'] },
  ])('a table: $what', ({ file, outcomes }) => expect(checksOf(file)).toEqual(outcomes));
});

describe('a workbook: negative, not whole, foreign and unreadable money is refused line by line, two identical rows are two payments', () => {
  const cell = (row: number, at: number, value: string | number) =>
    typeof value === 'number'
      ? `<c r="${'ABCD'[at]}${row}"><v>${value}</v></c>`
      : `<c r="${'ABCD'[at]}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const workbook = (...rows: readonly (readonly (string | number)[])[]) =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row.map((value, at) => cell(i + 1, at, value)).join('')}</row>`).join('')}</sheetData></worksheet>`,
      ),
    });
  const HEAD = ['交易日期', '贷方发生额', '对方户名', '币种'];
  const line = (amount: string | number, currency = 'CNY') => ['2026-07-01', amount, '甲', currency];

  test('each bad line has its reason', () => {
    const items: StatementItem[] = [];
    readStatementBytes(workbook(HEAD, line(-5), line(1.005), line(7, 'USD'), line('一百'), line(8), line(8)), (item) => items.push(item));
    expect(
      items.map((item) => ('read' in item ? `${item.read.line} ${item.read.amount}` : `${item.bad.line} ${item.bad.problem.kind}`)),
    ).toEqual(['2 amount-not-positive', '3 amount-unreadable', '4 currency-not-kept', '5 amount-unreadable', '6 800', '7 800']);
  });

  test('a wrong sum row is named with its row', () => {
    expect(checksOf(workbook(HEAD, line(8), line(8), ['合计', 999]))).toEqual(['credit-sum differs 4']);
    expect(checksOf(workbook(HEAD, line(8), line(8), ['合计', 16]))).toEqual(['credit-sum agrees 4']);
  });
});

test.each([
  ['1 234.50', 123_450n],
  ['￥ 12.00 元', 1_200n],
  ['12 34', undefined],
  ['1 2345', undefined],
])('an amount with spaces, "%s": groups of three or none', (text, value) => {
  const read = amountFrom(text);
  expect(read.ok ? read.value : undefined).toBe(value);
});
