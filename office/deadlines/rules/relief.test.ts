import { day, instant } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR as CALENDAR } from '@duixian/law/calendar/all';
import { OUTAGE_SETTINGS } from '@duixian/law/parameters/outage';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { describe, expect, test } from 'vitest';
import { isOutage, lostDays, type Outage, reliefFor } from './relief.ts';

const outage = (from: string, to: string): Outage => ({ from: instant(`${from}:00+08:00`), to: instant(`${to}:00+08:00`) });

describe('which days an outage took', () => {
  test.each([
    { from: '2026-09-07T08:00', to: '2026-09-07T09:59', lost: 0, because: '59 minutes of the office hours' },
    { from: '2026-09-07T08:00', to: '2026-09-07T10:00', lost: 1, because: 'an hour of them' },
    { from: '2026-09-07T18:00', to: '2026-09-08T08:00', lost: 0, because: 'a night' },
    { from: '2026-09-07T16:00', to: '2026-09-09T09:30', lost: 2, because: 'an hour, a day, half an hour' },
    { from: '2026-09-07T23:59', to: '2026-09-08T23:59', lost: 1, because: 'the day begins at midnight in Shanghai' },
  ])('$from to $to: $lost, $because', ({ from, to, lost }) => {
    expect(lostDays(outage(from, to), OUTAGE_SETTINGS)).toHaveLength(lost);
  });

  test('ten minutes are an outage, less is a restart', () => {
    expect(isOutage(outage('2026-09-07T09:00', '2026-09-07T09:10'), OUTAGE_SETTINGS)).toBe(true);
    expect(isOutage(outage('2026-09-07T09:00', '2026-09-07T09:09'), OUTAGE_SETTINGS)).toBe(false);
  });
});

describe('what a clock is offered', () => {
  const long = outage('2026-09-24T09:00', '2026-09-28T10:30'); // Thursday over Mid-Autumn to Monday
  test.each([
    { term: 'money-order', dueOn: '2026-09-28', is: '2 workday office-policy', because: 'the three rest days cost no working day' },
    { term: 'reconsider-apply', dueOn: '2026-09-28', is: '5 day party-right', because: '民事诉讼法第八十六条: natural days of the party' },
    { term: 'money-order', dueOn: '2026-10-08', is: 'nothing', because: 'it ends long after' },
    { term: 'money-order', dueOn: '2026-09-23', is: 'nothing', because: 'it had ended before' },
    { term: 'freeze-deposit', dueOn: '2026-09-28', is: 'nothing', because: 'an effect of the law runs on (民诉法解释第四百八十五条)' },
    { term: 'detention-max', dueOn: '2026-09-28', is: 'nothing', because: 'nobody is held longer for a broken server' },
    { term: 'auction-notify', dueOn: '2026-09-25', is: 'nothing', because: 'a notice before an auction is counted back' },
    { term: 'appraisal-report', dueOn: '2026-09-28', is: 'nothing', because: 'the appraiser does not work with it' },
  ] as const)('$term due $dueOn: $is, $because', ({ term, dueOn, is }) => expect(offered(term, dueOn)).toBe(is));

  function offered(term: TermId, dueOn: string): string {
    const relief = reliefFor(termOf(term), day(dueOn), long, CALENDAR, OUTAGE_SETTINGS);
    return relief === undefined ? 'nothing' : `${relief.lost.value} ${relief.lost.unit} ${relief.basis}`;
  }
});
