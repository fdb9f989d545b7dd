import { expect, test } from 'vitest';
import { carried } from './bulk.ts';

const ROWS = [
  [null, '\\N'],
  ['', ''],
  ['\\N', '\\\\N'],
  ['一\t二\n三\r四', '一\\t二\\n三\\r四'],
  ['{"note":"甲\\"乙"}', '{"note":"甲\\\\"乙"}'],
  [12n, '12'],
  [false, 'false'],
  [[], '{}'],
  [['甲,乙', '"丙"', '丁\\戊', 'NULL'], '{"甲,乙","\\\\"丙\\\\"","丁\\\\\\\\戊","NULL"}'],
] as const;

test.each(ROWS.map(([value, text]) => ({ value, text })))('the text of copy: $text', ({ value, text }) => {
  expect(carried(value)).toBe(text);
});
