import { instant } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR as CALENDAR } from '@duixian/law/calendar/all';
import { expect, test } from 'vitest';
import { digestTime } from './digest.ts';

test.each([
  { now: '2026-09-02T00:29:59Z', is: '2026-09-01 afternoon', because: 'before half past eight yesterday’s still stands' },
  { now: '2026-09-02T00:30:00Z', is: '2026-09-02 morning', because: 'the office opens' },
  { now: '2026-09-02T05:30:00Z', is: '2026-09-02 afternoon', because: 'half past one in Shanghai' },
  { now: '2026-10-04T05:30:00Z', is: '2026-09-30 afternoon', because: 'nobody reads in the holiday' },
  { now: '2026-09-20T01:00:00Z', is: '2026-09-20 morning', because: 'a make-up Sunday is a working day' },
])('办发 at $now: $is, $because', ({ now, is }) => {
  const digest = digestTime(instant(now), CALENDAR);
  expect(`${digest.on.toString()} ${digest.half}`).toBe(is);
});
