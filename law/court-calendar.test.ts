import { day, plusDays } from '@duixian/kernel/legal-day';
import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { PUBLISHED_CALENDAR, PUBLISHED_YEARS } from './calendar/all.ts';
import { readCalendarYear } from './calendar-year.ts';

describe('国务院放假通知', () => {
  test.each(PUBLISHED_YEARS.map((year) => [year.year] as const))('%i agrees day by day with an independent table', (year) => {
    const differing: string[] = [];
    for (let on = day(`${year}-01-01`); on.year === year; on = plusDays(on, 1)) {
      if (PUBLISHED_CALENDAR.isOpen(on) !== chineseDays.isWorkday(on.toString())) differing.push(on.toString());
    }
    expect(differing).toEqual([]);
  });

  test.each([
    { on: '2024-02-09', kind: 'workday', because: 'New Year’s Eve of 2024 was an ordinary working day' },
    { on: '2024-02-04', kind: 'make-up-workday', because: 'a Sunday worked for the Spring Festival' },
    { on: '2026-02-14', kind: 'make-up-workday', because: 'a Saturday worked before nine days of rest' },
    { on: '2026-02-23', kind: 'holiday', because: 'a Monday inside the Spring Festival' },
    { on: '2026-10-08', kind: 'workday', because: 'the first day after National Day' },
    { on: '2026-11-21', kind: 'weekend', because: 'an ordinary Saturday' },
    { on: '2020-01-31', kind: 'holiday', because: 'the festival of 2020 was made longer by a second notice' },
  ])('$on is a $kind: $because', ({ on, kind }) => {
    const nature = PUBLISHED_CALENDAR.natureOf(day(on));
    expect(nature.ok && nature.value.kind).toBe(kind);
  });

  test.each(['2018-12-31', '2027-01-01', '2027-06-06'])('%s is refused, not taken for a plain weekday or weekend', (on) => {
    expect(PUBLISHED_CALENDAR.isOpen(day(on))).toBeUndefined();
    expect(PUBLISHED_CALENDAR.natureOf(day(on))).toEqual({
      ok: false,
      refusal: { kind: 'calendar-not-loaded', year: Number(on.slice(0, 4)) },
    });
  });
});

describe('an administrator loads a year', () => {
  const notice = { numbers: ['国办发明电〔2026〕X号'], issuedOn: '2026-11-25', verified: false };
  const rest = { nameZh: '元旦', nameEn: "New Year's Day" };
  test.each([
    { off: [], work: [], refusal: { kind: 'no-off-day', year: 2027 }, because: 'an empty file is no notice' },
    {
      off: [{ from: '2026-12-31', to: '2027-01-02', ...rest }],
      work: [],
      refusal: { kind: 'day-outside-year', day: '2026-12-31', year: 2027 },
      because: 'the day belongs to another year',
    },
    {
      off: [{ from: '2027-01-03', to: '2027-01-01', ...rest }],
      work: [],
      refusal: { kind: 'span-reversed', from: '2027-01-03', to: '2027-01-01' },
      because: 'the rest ends before it begins',
    },
    {
      off: [{ from: '2027-01-01', to: '2027-01-03', ...rest }],
      work: ['2027-01-02'],
      refusal: { kind: 'day-both-off-and-on', day: '2027-01-02' },
      because: 'a day cannot be both',
    },
    {
      off: [{ from: '2027-01-01', to: '2027-01-03', ...rest }],
      work: ['2027-01-04'],
      refusal: { kind: 'make-up-day-on-weekday', day: '2027-01-04' },
      because: 'a Monday is worked anyway',
    },
    {
      off: [{ from: '2027-02-29', to: '2027-02-29', ...rest }],
      work: [],
      refusal: { kind: 'not-a-day', text: '2027-02-29' },
      because: '2027 has no 29 February',
    },
  ])('refused as $refusal.kind: $because', ({ off, work, refusal }) => {
    expect(readCalendarYear({ year: 2027, notice, off, work })).toEqual({ ok: false, refusal });
  });
});
