import { expect, test } from 'vitest';
import { readCourtTable } from './court-table.ts';

const HEADER = 'court,region,parent,level,code,name_zh,name_en';
const HIGH = '10,1,,high,衡,衡省高级人民法院,Heng High Court';
const MIDDLE = '11,2,10,intermediate,衡01,衡江市中级人民法院,Hengjiang Intermediate Court';

test('the order of the file does not matter: a court is written after its parent', () => {
  const read = readCourtTable([HEADER, MIDDLE, HIGH, ''].join('\r\n'));
  expect(read.ok && read.value.map(({ code }) => code)).toEqual(['衡', '衡01']);
});

test.each([
  { lines: ['id,name'], kind: 'court-table-header', because: 'columns are named' },
  { lines: [HEADER], kind: 'court-table-empty', because: 'a table without courts is a mistake' },
  { lines: [HEADER, HIGH, MIDDLE.replace('intermediate', 'middle')], kind: 'court-table-row', because: 'no such level' },
  { lines: [HEADER, HIGH, MIDDLE.replace('衡01', '衡/01')], kind: 'court-table-row', because: 'a code is what stands in a case number' },
  { lines: [HEADER, HIGH, HIGH], kind: 'court-table-twice', because: 'a number twice' },
  { lines: [HEADER, HIGH, MIDDLE.replace('衡01', '衡')], kind: 'court-table-twice', because: 'a code twice' },
  { lines: [HEADER, MIDDLE], kind: 'court-table-parent', because: 'a parent that is not there' },
  { lines: [HEADER, HIGH, MIDDLE.replace('intermediate', 'high')], kind: 'court-table-parent', because: 'a parent of the same level' },
])('is refused: $because', ({ lines, kind }) => {
  const read = readCourtTable(lines.join('\n'));
  expect(read.ok ? 'read' : read.refusal.kind).toBe(kind);
});
