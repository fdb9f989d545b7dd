import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { expect, test } from 'vitest';
import { caseSheet, type SheetCase } from './case-sheet.ts';

const row = (summary: string): SheetCase => ({
  caseNumber: '（2026）衡0101执1号',
  courtZh: '临水法院',
  summary,
  state: 'open',
  stage: 'search',
  lane: null,
  officerName: null,
  filedOn: day('2026-09-01'),
  closedOn: null,
  claim: fen(123_456_789n),
  received: fen(-5n),
});

test('the mark stands first and last, so that half a list still says whose it is', () => {
  const lines = caseSheet([row('a')], '导出人：某')
    .trimEnd()
    .split('\r\n');
  expect([lines[0], lines.at(-1)]).toEqual(['导出人：某', '导出人：某']);
});

test.each([
  { summary: '=HYPERLINK("http://x")', because: 'a formula', kept: `"'=HYPERLINK(""http://x"")"` },
  { summary: '+86', because: 'a sign that opens one', kept: "'+86" },
  { summary: '甲,乙', because: 'a comma', kept: '"甲,乙"' },
  { summary: '甲\r\n=1', because: 'a line that would begin anew', kept: '"甲\r\n=1"' },
])('$because stays text', ({ summary, kept }) => expect(caseSheet([row(summary)], 'm')).toContain(`,${kept},open,`));

test('sums are numbers a sheet can add, also below nothing', () => {
  expect(caseSheet([row('a')], 'm')).toContain(',1234567.89,-0.05\r\n');
});
