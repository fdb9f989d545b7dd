import { day } from '@duixian/kernel/legal-day';
import { ROTATION_YEARS } from '@duixian/law/parameters/post-rotation';
import { describe, expect, test } from 'vitest';
import { heldSince, rotationOf } from './rotation.ts';

describe('法〔2021〕322号第42条：任职交流', () => {
  test.each([
    { role: 'judge', since: '2021-09-01', years: 5, state: 'due', because: 'five years of deciding cases alone are over today' },
    { role: 'judge', since: '2021-09-02', years: 5, state: 'coming', because: 'they are over tomorrow' },
    { role: 'director', since: '2022-03-01', years: 5, state: 'coming', because: 'half a year ahead is shown' },
    { role: 'director', since: '2022-03-02', years: undefined, state: undefined, because: 'more than half a year ahead is not' },
    { role: 'clerk', since: '2021-09-01', years: undefined, state: undefined, because: 'others have ten years' },
    { role: 'clerk', since: '2016-09-01', years: 10, state: 'due', because: 'ten years of another post are over' },
    { role: 'finance', since: '2000-01-01', years: undefined, state: undefined, because: 'the post is not of the enforcement bureau' },
  ])('$role since $since: $because', ({ role, since, years, state }) => {
    const found = rotationOf({ role, since: day(since) }, day('2026-09-01'), ROTATION_YEARS);
    expect([found?.years, found?.state]).toEqual([years, state]);
  });

  test('before the opinion was in force nobody is warned', () => {
    expect(rotationOf({ role: 'judge', since: day('2000-01-01') }, day('2021-12-05'), ROTATION_YEARS)).toBeUndefined();
  });

  test('another team at the same court goes on counting; another role, another court or a gap begins anew', () => {
    const span = (court: number, role: string, from: string, until: string | null) => ({
      court,
      role,
      from: day(from),
      until: until === null ? null : day(until),
    });
    const now = span(2, 'judge', '2024-01-01', null);
    const sinceWith = (...former: ReturnType<typeof span>[]) => heldSince(now, [now, ...former]).toString();
    expect(sinceWith(span(2, 'judge', '2020-01-01', '2023-12-31'))).toBe('2020-01-01');
    expect(sinceWith(span(2, 'judge', '2020-01-01', '2023-12-30'))).toBe('2024-01-01');
    expect(sinceWith(span(2, 'clerk', '2020-01-01', '2023-12-31'), span(3, 'judge', '2020-01-01', '2023-12-31'))).toBe('2024-01-01');
    expect(sinceWith(span(2, 'judge', '2021-01-01', '2023-12-31'), span(2, 'judge', '2015-01-01', '2020-12-31'))).toBe('2015-01-01');
  });
});
