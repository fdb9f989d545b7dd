import { instant } from '@duixian/kernel/legal-day';
import { expect, test } from 'vitest';
import { missLimit } from './miss-limit.ts';

test('guessing ends with the minute’s misses and may begin again with the next minute', () => {
  const limit = missLimit(3);
  const at = instant('2026-09-01T02:00:10Z');
  for (let i = 0; i < 3; i++) {
    expect(limit.allows(at)).toBe(true);
    limit.note(at);
  }
  expect(limit.allows(instant('2026-09-01T02:00:59Z'))).toBe(false);
  expect(limit.allows(instant('2026-09-01T02:01:00Z'))).toBe(true);
});
