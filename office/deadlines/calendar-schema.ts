import type { RefusalStatus } from '@duixian/contract/endpoint';
import { legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { LoadCalendarRefusal } from './rules/clock-act-refusal.ts';

/** 年度日历 · Days stay text here: an impossible one is named by the rule, not lost in a bad request. */
export const calendarYearBody = z.object({
  year: z.number().int(),
  notice: z.array(words(60)).min(1).max(5),
  issuedOn: legalDay,
  off: z.array(z.object({ from: words(10), to: words(10), nameZh: words(20), nameEn: words(60) })).max(60),
  work: z.array(words(10)).max(60),
});

export const calendarRefusals = {
  'not-a-day': 422,
  'day-outside-year': 422,
  'span-reversed': 422,
  'day-both-off-and-on': 422,
  'day-listed-twice': 422,
  'make-up-day-on-weekday': 422,
  'no-off-day': 422,
  'calendar-year-unchanged': 409,
  'calendar-loaded-meanwhile': 409,
  'calendar-year-out-of-range': 422,
} as const satisfies Record<LoadCalendarRefusal['kind'], RefusalStatus>;
