import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { civilDay, dayNumber, daysInMonth } from './day-number.ts';
import { compareDays, day, daysBetween, plusDays, plusMonths, plusYears } from './legal-day.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

test('every day of four centuries has the number Temporal counts, and comes back from it', () => {
  let on = Temporal.PlainDate.from('1899-12-31');
  for (let number = dayNumber(1899, 12, 31); on.year < 2301; number += 1, on = on.add({ days: 1 })) {
    if (number % 7 === 0) expect(EPOCH.until(on, { largestUnit: 'day' }).days).toBe(number);
    const back = civilDay(number);
    if (dayNumber(on.year, on.month, on.day) !== number || back.day !== on.day || back.month !== on.month || back.year !== on.year) {
      throw new Error(`${on} is not ${number}`);
    }
  }
});

test('民法典第二百零二条: months and years end as Temporal ends them, on the last day of a month that lacks the number', () => {
  for (let offset = 0; offset < 1500; offset += 1) {
    const from = plusDays(day('2019-06-01'), offset);
    for (const months of [-25, -12, -1, 0, 1, 2, 3, 6, 11, 12, 13, 24, 36]) {
      expect(plusMonths(from, months).toString()).toBe(from.add({ months }, { overflow: 'constrain' }).toString());
    }
    expect(plusYears(from, 1).toString()).toBe(from.add({ years: 1 }, { overflow: 'constrain' }).toString());
    expect(daysInMonth(from.year, from.month)).toBe(from.daysInMonth);
  }
});

test('days that were read and days that were counted are the same days', () => {
  const read = day('2024-02-29');
  const counted = plusDays(day('2024-02-28'), 1);
  expect(compareDays(read, counted)).toBe(0);
  expect(read.equals(counted)).toBe(true);
  expect(daysBetween(day('2023-02-28'), read)).toBe(366);
  expect(plusDays(day('0001-01-01'), -1).toString()).toBe('0000-12-31');
});
