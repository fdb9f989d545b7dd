import { day, instant, legalDayAt } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { citationText } from '@duixian/law/citation';
import { courtCalendar } from '@duixian/law/court-calendar';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { afterEach, describe, expect, test } from 'vitest';
import { lastDayOf } from './last-day.ts';

function due(term: TermId, from: string): string {
  const found = lastDayOf(termOf(term), day(from), PUBLISHED_CALENDAR);
  return found.ok ? found.value.on.toString() : `${found.refusal.kind} ${found.refusal.year} ${found.refusal.atLeast}`;
}

describe('民事诉讼法第八十五条', () => {
  test.each([
    { from: '2026-09-01', on: '2026-09-16', because: 'the day of receipt is not counted' },
    { from: '2026-09-05', on: '2026-09-20', because: 'a make-up Sunday is a working day' },
    { from: '2026-09-16', on: '2026-10-08', because: 'a last day in National Day moves past it' },
    { from: '2026-09-17', on: '2026-10-08', because: 'so does one on the second day of the rest' },
    { from: '2026-02-01', on: '2026-02-24', because: 'nine days of Spring Festival of 2026' },
    { from: '2025-01-13', on: '2025-02-05', because: 'eight days of Spring Festival of 2025' },
    { from: '2024-01-25', on: '2024-02-09', because: 'the eve of 2024 was worked' },
    { from: '2024-01-26', on: '2024-02-18', because: 'a make-up Sunday after the festival ends the roll' },
    { from: '2025-09-20', on: '2025-10-09', because: 'National Day and Mid-Autumn of 2025' },
    { from: '2026-04-17', on: '2026-05-06', because: 'rest days inside the period are counted' },
  ])('objection received $from, due $on: $because', ({ from, on }) => expect(due('objection-review', from)).toBe(on));
});

describe('民法典第二百零二条', () => {
  test.each([
    {
      term: 'term-6m',
      from: '2025-08-31',
      on: '2026-02-28',
      because: '31 August has no like day in February, and that Saturday is worked',
    },
    { term: 'term-6m', from: '2026-03-31', on: '2026-09-30', because: '30 September ends the month' },
    { term: 'limitation', from: '2024-02-29', on: '2026-02-28', because: '29 February plus two years is the 28th, a make-up Saturday' },
    { term: 'freeze-deposit', from: '2024-02-29', on: '2025-02-28', because: 'a year from the leap day ends on the 28th' },
    { term: 'investigate-finish', from: '2026-01-31', on: '2026-02-28', because: 'one month from the 31st ends in February' },
  ] as const)('$term from $from ends $on: $because', ({ term, from, on }) => expect(due(term, from)).toBe(on));
});

describe('法〔2021〕322号第13条、第22条', () => {
  test.each([
    { term: 'net-query-start', from: '2026-09-18', on: '2026-09-24', because: 'the make-up Sunday counts' },
    { term: 'net-query-start', from: '2026-09-29', on: '2026-10-12', because: 'National Day is skipped and the make-up Saturday counts' },
    { term: 'money-order', from: '2026-02-12', on: '2026-03-04', because: 'the festival and two make-up Saturdays' },
    {
      term: 'money-pay',
      from: '2024-09-27',
      on: '2024-10-10',
      because: 'the make-up Sunday of 29 September counts, the week after does not',
    },
    { term: 'clue-urgent-24h', from: '2026-10-01', on: '2026-10-02', because: 'hours do not move over a holiday' },
  ] as const)('$term from $from ends $on: $because', ({ term, from, on }) => expect(due(term, from)).toBe(on));
});

describe('民诉法解释第四百八十五条', () => {
  test('a freeze that ends in a holiday ends in the holiday', () => expect(due('freeze-deposit', '2025-10-03')).toBe('2026-10-03'));
  test('its end needs no calendar, so a freeze into 2029 is certain', () => expect(due('seal-immovable', '2026-11-21')).toBe('2029-11-21'));
});

describe('counted backwards', () => {
  test.each([
    {
      term: 'auction1-notice-immovable',
      from: '2026-03-01',
      on: '2026-01-30',
      because: '网络司法拍卖规定第十二条: thirty days before bidding',
    },
    {
      term: 'auction1-notice-immovable',
      from: '2026-11-03',
      on: '2026-10-04',
      because: 'a day inside a holiday is not moved, in neither direction',
    },
    { term: 'renew-preservation-apply', from: '2026-10-08', on: '2026-10-01', because: '财产保全规定第十八条: seven days before the end' },
  ] as const)('$term of $from: $because', ({ term, from, on }) => expect(due(term, from)).toBe(on));
});

describe('a year without calendar is refused, with the earliest lawful day', () => {
  test.each([
    { term: 'term-6m', from: '2026-11-21', on: 'calendar-not-loaded 2027 2027-05-21', because: 'whether 21 May 2027 is open is not known' },
    { term: 'objection-review', from: '2026-12-10', on: '2026-12-25', because: 'a period that ends in 2026 is certain' },
    {
      term: 'objection-review',
      from: '2026-12-17',
      on: 'calendar-not-loaded 2027 2027-01-01',
      because: 'New Year of 2027 has no notice yet',
    },
    { term: 'net-query-start', from: '2026-12-24', on: '2026-12-31', because: 'five working days of 2026 are certain' },
    {
      term: 'net-query-start',
      from: '2026-12-28',
      on: 'calendar-not-loaded 2027 2027-01-02',
      because: 'three days are known, no other can come sooner',
    },
  ] as const)('$term from $from: $because', ({ term, from, on }) => expect(due(term, from)).toBe(on));
});

test('the notice of 2027, once loaded, makes the provisional day final', () => {
  const rest = { nameZh: '五一', nameEn: 'May' };
  const loaded = courtCalendar([
    {
      year: 2027,
      notice: { numbers: ['x'], issuedOn: '2026-11-30', verified: false },
      off: [{ from: '2027-05-21', to: '2027-05-23', ...rest }],
      work: [],
    },
  ]);
  const found = lastDayOf(termOf('term-6m'), day('2026-11-21'), loaded);
  expect(found.ok && found.value.on.toString()).toBe('2027-05-24');
});

test('the basis names the article in force on the day of the event', () => {
  const found = lastDayOf(termOf('objection-review'), day('2023-12-01'), PUBLISHED_CALENDAR);
  expect(found.ok && found.value.basis.map(citationText)).toEqual([
    '《中华人民共和国民事诉讼法》（2021修正）第二百三十二条',
    '《中华人民共和国民事诉讼法》（2021修正）第八十五条',
  ]);
});

describe('the day is the day in Asia/Shanghai, wherever the machine stands', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('民法典第二百零三条 under TZ=%s', (zone) => {
    process.env.TZ = zone;
    const lastSecond = legalDayAt(instant('2026-09-01T15:59:59Z'));
    const midnight = legalDayAt(instant('2026-09-01T16:00:00Z'));
    expect([due('objection-review', lastSecond.toString()), due('objection-review', midnight.toString())]).toEqual([
      '2026-09-16',
      '2026-09-17',
    ]);
  });
});
