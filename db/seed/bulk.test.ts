import { expect, test } from 'vitest';
import { carried } from './bulk.ts';

test.each([
  [null, '\\N'],
  ['', ''],
  ['\\N', '\\\\N'],
  ['一\t二\n三\r四', '一\\t二\\n三\\r四'],
  ['{"note":"甲\\"乙"}', '{"note":"甲\\\\"乙"}'],
  [12n, '12'],
  [false, 'false'],
  [[], '{}'],
  [['甲,乙', '"丙"', '丁\\戊', 'NULL'], '{"甲,乙","\\\\"丙\\\\"","丁\\\\\\\\戊","NULL"}'],
] as const)('a row of the load carries %j as %s', (value, text) => {
  expect(carried(value)).toBe(text);
});
