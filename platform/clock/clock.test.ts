import { isId } from '@duixian/kernel/ids';
import { describe, expect, test } from 'vitest';
import { fixedClock, systemClock } from './clock.ts';

describe('the clock', () => {
  test('ids of the system clock are ids, differ, and sort by the time they were made', async () => {
    const first = systemClock.newId<'case'>();
    await new Promise((resolve) => setTimeout(resolve, 3));
    const second = systemClock.newId<'case'>();
    expect(isId(first) && isId(second)).toBe(true);
    expect(first < second).toBe(true);
  });

  test('today is the day in China, eight hours ahead of the machine', () => {
    expect(fixedClock('2026-11-21T15:59:59Z').today().toString()).toBe('2026-11-21');
    expect(fixedClock('2026-11-21T16:00:00Z').today().toString()).toBe('2026-11-22');
  });

  test('a fixed clock stands still, moves when told, and makes the same ids in every run', () => {
    const one = fixedClock('2026-09-01T01:00:00Z', 7);
    const other = fixedClock('2026-09-01T01:00:00Z', 7);
    expect(one.now()).toEqual(other.now());
    const ids = [one.newId(), one.newId()];
    expect(ids).toEqual([other.newId(), other.newId()]);
    expect(new Set(ids).size).toBe(2);
    expect(fixedClock('2026-09-01T01:00:00Z', 8).newId()).not.toBe(ids[0]);
    one.advance(60_000);
    expect(one.now().toString()).toBe('2026-09-01T01:01:00Z');
  });
});
