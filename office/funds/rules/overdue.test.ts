import { day, isBefore, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { moneyOrder } from '@duixian/law/terms/money';
import { describe, expect, test } from 'vitest';
import { overdueThrough } from './overdue.ts';
import { workdayAfter } from './workdays.ts';

describe('法〔2021〕322号第二十二项: ten working days from arrival, counted back', () => {
  test('on every day of 2026 it is the last arrival whose own last day has passed', () => {
    for (let today = day('2026-02-01'); isBefore(today, day('2026-12-01')); today = plusDays(today, 1)) {
      const last = overdueThrough(today, PUBLISHED_CALENDAR);
      const late = last && workdayAfter(last, moneyOrder.duration.value, PUBLISHED_CALENDAR);
      const next = last && workdayAfter(plusDays(last, 1), moneyOrder.duration.value, PUBLISHED_CALENDAR);
      expect(late?.ok && isBefore(late.value, today) && next?.ok && !isBefore(next.value, today)).toBe(true);
    }
  });

  test('where a year is not loaded nothing is called overdue', () =>
    expect(overdueThrough(day('2018-01-05'), PUBLISHED_CALENDAR)).toBeUndefined());
});
