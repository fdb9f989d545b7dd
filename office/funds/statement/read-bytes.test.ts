import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { BlockHead, StatementItem } from '../rules/statement/statement.ts';
import { totalsCounter } from '../rules/statement/totals.ts';
import { readStatementBytes } from './read-bytes.ts';

function read(file: string | Uint8Array) {
  const items: StatementItem[] = [];
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const end = readStatementBytes(bytes, (item) => items.push(item));
  const totals = totalsCounter();
  for (const item of items) totals.add(item);
  const heads: readonly BlockHead[] = 'heads' in end ? end.heads : [];
  return { items, end, checks: totals.check(heads) };
}

function brief(items: readonly StatementItem[]): readonly string[] {
  return items.map((item) =>
    'read' in item
      ? `${item.read.line} ${item.read.direction} ${item.read.amount} ${item.read.valueOn} ${item.read.counterparty.name} ${item.read.reference ?? '-'}`
      : `${item.bad.line} ${item.bad.problem.kind}`,
  );
}

const ENTRY = (over: { amt?: string; ccy?: string; dir?: string; sts?: string; ref?: string; details?: string } = {}) => `<Ntry>
  <Amt Ccy="${over.ccy ?? 'CNY'}">${over.amt ?? '1234.50'}</Amt><CdtDbtInd>${over.dir ?? 'CRDT'}</CdtDbtInd>
  <Sts>${over.sts ?? 'BOOK'}</Sts><BookgDt><Dt>2026-07-01</Dt></BookgDt><ValDt><Dt>2026-07-01</Dt></ValDt>
  <AcctSvcrRef>${over.ref ?? 'HN2026070100000001'}</AcctSvcrRef>
  <NtryDtls>${
    over.details ??
    `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
      <RltdPties><Dbtr><Nm>陆某</Nm></Dbtr><DbtrAcct><Id><Othr><Id>6222</Id></Othr></Id></DbtrAcct>
      <CdtrAcct><Id><Othr><Id>8800000101</Id></Othr></Id></CdtrAcct></RltdPties>
      <RltdAgts><DbtrAgt><FinInstnId><Nm>甲银行</Nm></FinInstnId></DbtrAgt></RltdAgts>
      <RmtInf><Ustrd>还款 &amp; 利息</Ustrd></RmtInf></TxDtls>`
  }</NtryDtls></Ntry>`;

const camt = (body: string, version = '08', kind = '053') =>
  kind === '053'
    ? `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><Othr><Id>880000</Id></Othr></Id><Ccy>CNY</Ccy></Acct>${body}</Stmt></BkToCstmrStmt></Document>`
    : `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.${version}"><BkToCstmrDbtCdtNtfctn><Ntfctn><Acct><Id><IBAN>X</IBAN></Id></Acct>${body}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;

describe('ISO 20022', () => {
  test.each(['02', '03', '04', '06', '08', '11'])('camt.053.001.%s: an entry with payer, account, remark', (version) => {
    const { items, end } = read(camt(ENTRY(), version));
    expect(brief(items)).toEqual(
      ['4 in 123450 2026-07-01 陆某 HN2026070100000001'].map((line) =>
        line.replace(/^4/, String(items[0] && 'read' in items[0] ? items[0].read.line : 0)),
      ),
    );
    expect(end).toMatchObject({ format: 'camt.053', heads: [{ account: '880000', currency: 'CNY' }] });
    expect(items[0] && 'read' in items[0] && items[0].read).toMatchObject({
      subAccount: '8800000101',
      remark: '还款 & 利息',
      counterparty: { name: '陆某', account: '6222', bank: '甲银行' },
      orderNo: null,
    });
  });

  test('camt.054 with the newer shapes of party and status', () => {
    const details = `<TxDtls><Refs><AcctSvcrRef>T1</AcctSvcrRef><EndToEndId>E-1</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>甲公司</Nm></Pty></Dbtr></RltdPties></TxDtls>`;
    const { items, end } = read(camt(ENTRY({ details }).replace('<Sts>BOOK</Sts>', '<Sts><Cd>BOOK</Cd></Sts>'), '08', '054'));
    expect(end).toMatchObject({ format: 'camt.054' });
    expect(items[0] && 'read' in items[0] && [items[0].read.counterparty.name, items[0].read.orderNo]).toEqual(['甲公司', 'E-1']);
  });

  test('an entry of several payments is several lines, whose sum is the entry', () => {
    const one = (ref: string, amt: string) => `<TxDtls><Refs><TxId>${ref}</TxId></Refs><Amt Ccy="CNY">${amt}</Amt></TxDtls>`;
    const sound = read(camt(ENTRY({ details: one('a', '1000.00') + one('b', '234.50') })));
    expect(brief(sound.items).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'in 100000 2026-07-01  HN2026070100000001/a',
      'in 23450 2026-07-01  HN2026070100000001/b',
    ]);
    const wrong = read(camt(ENTRY({ details: one('a', '1000.00') + one('b', '1.00') })));
    expect(wrong.items.map((item) => 'bad' in item && item.bad.problem)).toEqual([
      { kind: 'details-differ', declared: 123_450n, counted: 100_100n },
    ]);
  });

  test('what cannot be booked is refused line by line, the rest is read', () => {
    const body = [
      ENTRY({ ccy: 'USD' }),
      ENTRY({ amt: '-5.00' }),
      ENTRY({ amt: '1,000.00' }),
      ENTRY({ amt: '1.005' }),
      ENTRY({ sts: 'PDNG' }),
      ENTRY({ dir: 'X' }),
      ENTRY(),
    ].join('');
    expect(brief(read(camt(body)).items).map((line) => line.split(' ').slice(1, 2)[0])).toEqual([
      'currency-not-kept',
      'amount-not-positive',
      'amount-unreadable',
      'amount-unreadable',
      'not-booked',
      'direction-unreadable',
      'in',
    ]);
  });

  test('the sums and the balances of a statement are checked', () => {
    const bal = (code: string, amt: string) =>
      `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${amt}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-07-01</Dt></Dt></Bal>`;
    const summary = `<TxsSummry><TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>1234.50</Sum></TtlCdtNtries></TxsSummry>`;
    const sound = read(camt(`${bal('OPBD', '100.00')}${bal('CLBD', '1334.50')}${summary}${ENTRY()}`));
    expect(sound.checks.map((check) => [check.figure, check.outcome])).toEqual([
      ['credit-sum', 'agrees'],
      ['credit-count', 'agrees'],
      ['closing-balance', 'agrees'],
    ]);
    const wrong = read(camt(`${bal('OPBD', '100.00')}${bal('CLBD', '1334.51')}${ENTRY()}`));
    expect(wrong.checks).toMatchObject([{ figure: 'closing-balance', outcome: 'differs', declared: 133_451n, counted: 133_450n }]);
  });

  test.each([
    {
      what: 'an entity bomb',
      xml: `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${camt(ENTRY()).replace(/^<\?xml[^>]*>/, '')}`,
      kind: 'xml-has-doctype',
    },
    { what: 'an outside entity', xml: `<!DOCTYPE d SYSTEM "file:///etc/passwd"><Document/>`, kind: 'xml-has-doctype' },
    { what: 'a cut file', xml: camt(ENTRY()).slice(0, -40), kind: 'xml-malformed' },
    { what: 'an unknown entity', xml: camt(ENTRY()).replace('还款', '&x;'), kind: 'xml-malformed' },
    {
      what: 'another message',
      xml: '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"></Document>',
      kind: 'not-a-statement',
    },
    { what: 'a web page', xml: '<html><table><tr><td>1</td></tr></table></html>', kind: 'unknown-file-kind' },
    { what: 'nothing', xml: '', kind: 'file-empty' },
  ])('$what is refused as a whole', ({ xml, kind }) => {
    expect(read(xml).end).toMatchObject({ problem: { kind } });
  });

  test('GB 18030 is read where the file declares it', () => {
    const xml = camt(ENTRY()).replace('encoding="UTF-8"', 'encoding="GBK"');
    const { items } = read(new Uint8Array(iconv.encode(xml, 'gbk')));
    expect(items[0] && 'read' in items[0] && items[0].read.counterparty.name).toBe('陆某');
  });
});

describe('网银导出表', () => {
  test('two columns, words above, thousands, totals below, GBK', () => {
    const csv = [
      '账号：8800 0001 0126 01,户名：衡江市临水区人民法院,币种：人民币',
      '期初余额：1,000.00,,期末余额：3,033.00',
      '交易日期,交易时间,借方发生额（元）,贷方发生额（元）,余额,对方户名,对方账号,摘要,附言,交易流水号',
      '2026-07-01,10:00:01,,"1,234.50","2,234.50",陆某,="6222000011",转账,(2026)衡0101执1号,HN2026070100000001',
      "20260701,10:00:02,200.00,,,乙公司,'622,转账,退费,HN2026070100000002",
      '2026/7/1,,,998.50,,丙,1,还款,,HN2026070100000003',
      '合计,,200.00,"2,233.00",,,,,,',
    ].join('\r\n');
    const { items, end, checks } = read(new Uint8Array(iconv.encode(csv, 'gbk')));
    expect(brief(items)).toEqual([
      '4 in 123450 2026-07-01 陆某 HN2026070100000001',
      '5 out 20000 2026-07-01 乙公司 HN2026070100000002',
      '6 in 99850 2026-07-01 丙 HN2026070100000003',
    ]);
    expect(end).toMatchObject({
      format: 'csv',
      heads: [{ account: '88000001012601', opening: 100_000n, closing: 303_300n }],
    });
    expect(checks.map((check) => check.outcome)).toEqual(['agrees', 'agrees', 'agrees']);
    expect(items[0] && 'read' in items[0] && [items[0].read.remark, items[0].read.counterparty.account]).toEqual([
      '转账 (2026)衡0101执1号',
      '6222000011',
    ]);
  });

  test('one column with a flag, and one with a sign', () => {
    const flag = '记账日期\t借贷标志\t交易金额\t对方名称\n2026.07.01\t贷\t10.00\t甲\n2026.07.01\t借\t10.00\t甲\n2026.07.01\t?\t1\t甲';
    expect(brief(read(flag).items)).toEqual(['2 in 1000 2026-07-01 甲 -', '3 out 1000 2026-07-01 甲 -', '4 direction-unreadable']);
    const sign = '日期,金额,对方户名\n2026-07-01,-10.00,甲\n2026-07-01,+10,乙\n2026-07-01,0,丙';
    expect(brief(read(sign).items)).toEqual(['2 out 1000 2026-07-01 甲 -', '3 in 1000 2026-07-01 乙 -', '4 amount-missing']);
  });

  test('bad lines name their reason; the totals count what can be counted', () => {
    const csv = [
      '交易日期,收入金额,支出金额,币种,对方户名',
      '2026-02-30,1.00,,CNY,甲',
      '2026-07-01,1.00,2.00,CNY,甲',
      '2026-07-01,-5.00,,CNY,甲',
      '2026-07-01,1.00,,USD,甲',
      '2026-07-01,一百,,CNY,甲',
      '2026-07-01,3.00,,人民币,甲',
      '2026-07-01,3,000.00,,人民币,甲',
      '合计,100.00,,,',
    ].join('\n');
    const { items, checks } = read(csv);
    expect(items.map((item) => ('bad' in item ? item.bad.problem.kind : 'read'))).toEqual([
      'day-unreadable',
      'debit-and-credit',
      'amount-not-positive',
      'currency-not-kept',
      'amount-unreadable',
      'read',
      'columns-differ',
    ]);
    expect(checks.map((check) => check.outcome)).toEqual(['unknown']);
  });

  test('no heading, or one without money, is said so', () => {
    expect(read('a,b\n1,2').end).toMatchObject({ problem: { kind: 'no-header-row' } });
    expect(read('交易日期,对方户名,摘要\n2026-07-01,甲,乙').end).toMatchObject({ problem: { kind: 'column-missing', column: 'amount' } });
    expect(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])).end).toMatchObject({ problem: { kind: 'old-office-file' } });
    expect(read(new Uint8Array([1, 0, 2, 0, 3])).end).toMatchObject({ problem: { kind: 'unknown-encoding' } });
  });
});

describe('工作簿', () => {
  const workbook = (rows: string, strings = '') =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    });

  test('shared and inline words, number cells, days as serial numbers, a binary fraction', () => {
    const strings = ['交易日期', '贷方发生额', '对方户名', '陆某'].map((word) => `<si><t>${word}</t><rPh><t>x</t></rPh></si>`).join('');
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
      <row r="2"><c r="A2"><v>46204</v></c><c r="B2"><v>0.30000000000000004</v></c><c r="D2" t="s"><v>3</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>2026-07-02</t></is></c><c r="B3"><v>1.2345E6</v></c><c r="D3" t="inlineStr"><is><t>乙</t></is></c></row>
      <row r="4"><c r="A4"><v>46204</v></c><c r="B4"><v>1.005</v></c></row>`;
    const { items } = read(workbook(rows, strings.replaceAll('<rPh><t>x</t></rPh>', '')));
    expect(brief(items)).toEqual(['2 in 30 2026-07-01 陆某 -', '3 in 123450000 2026-07-02 乙 -', '4 amount-unreadable']);
  });

  test('the account named above the table, in its own cell, with the row it stands in', () => {
    const cells = (row: number, ...words: readonly string[]) =>
      `<row r="${row}">${words.map((word, i) => `<c r="${'ABC'[i]}${row}" t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`;
    const rows = `${cells(1, '对方账号：6222000000000099')}${cells(2, '账号', '6222 0000 0000 0012 345')}${cells(3, '交易日期', '贷方发生额', '对方户名')}`;
    expect(read(workbook(rows)).end).toMatchObject({ heads: [{ account: '6222000000000012345', accountLine: 2 }] });
  });

  test('a packed file that is no workbook, or is cut, is refused', () => {
    expect(read(zipSync({ 'a.txt': strToU8('x') })).end).toMatchObject({ problem: { kind: 'unknown-file-kind' } });
    expect(read(workbook('<row r="1"><c').subarray(0, 60)).end).toMatchObject({
      problem: { kind: expect.stringMatching(/damaged|unknown/) },
    });
  });
});
