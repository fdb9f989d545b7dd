import { expect, test } from 'vitest';
import { rowOf } from './row.ts';
import { asTable, withSection } from './table.ts';

test('a section replaces the older one of its name and leaves the others as they were measured', () => {
  const first = withSection('# Measured\n', 'A', '## A\n\nold\n');
  const both = withSection(first, 'B', '## B\n\nother\n');
  expect(withSection(both, 'A', '## A\n\nnew\n')).toBe('# Measured\n\n## A\n\nnew\n\n## B\n\nother\n');
  expect(withSection(both, 'B', '## B\n\nnew\n')).toBe('# Measured\n\n## A\n\nold\n\n## B\n\nnew\n');
});

test('a row reports the tail as well as the mean', () => {
  const row = rowOf('x', [1, 1, 1, 97], 100);
  expect([row.meanMs, row.p50Ms, row.p99Ms, row.worstMs, row.perSecond]).toEqual([25, 1, 97, 97, 40]);
  expect(asTable([row]).split('\n')).toHaveLength(3);
});
