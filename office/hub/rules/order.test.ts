import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { describe, expect, test } from 'vitest';
import { answerDayOf } from './answer-term.ts';
import { answerDayProblem, answeredLate, type HeldOrder, isLate, mayAnswer, mayJudge, mayWithdraw, stepsOf } from './order.ts';
import { checksFor, ORDER_CHECK_SPECS, ORDER_CHECKS, usualCheck } from './order-checks.ts';
import { TILE_SPECS, TILES } from './tiles.ts';

const issuer = idFrom<'person'>('01890000-0000-7000-8000-000000000001');
const addressee = idFrom<'person'>('01890000-0000-7000-8000-000000000002');
const order = (over: Partial<HeldOrder> = {}): HeldOrder => ({
  state: 'open',
  issuedBy: issuer,
  addressee,
  issuedOn: day('2026-09-01'),
  readDueOn: day('2026-09-02'),
  answerDueOn: day('2026-09-05'),
  verifyDueOn: null,
  deliveredOn: day('2026-09-01'),
  readOn: null,
  answeredOn: null,
  closedOn: null,
  check: 'task-done',
  ...over,
});

describe('督办四步，各有其时', () => {
  test.each([
    { on: '2026-09-01', over: { deliveredOn: null }, late: [0, 0, 0, 0], because: 'on the day it was given nothing is late' },
    {
      on: '2026-09-02',
      over: { deliveredOn: null },
      late: [1, 0, 0, 0],
      because: 'a day without the receiver’s confirmation is a late delivery',
    },
    { on: '2026-09-04', over: {}, late: [0, 2, 0, 0], because: 'unread two days after it should have been read' },
    { on: '2026-09-08', over: { readOn: day('2026-09-02') }, late: [0, 0, 3, 0], because: 'read in time, three days late with the answer' },
    {
      on: '2026-09-20',
      over: { state: 'answered', readOn: day('2026-09-02'), answeredOn: day('2026-09-08'), verifyDueOn: day('2026-09-11') },
      late: [0, 0, 3, 9],
      because: 'what was late stays late, and the verification has a clock of its own',
    },
    {
      on: '2026-10-20',
      over: { state: 'withdrawn', closedOn: day('2026-09-03') },
      late: [0, 1, 0, 0],
      because: 'a withdrawn order does not grow older',
    },
  ] as const)('$because', ({ on, over, late }) => expect(stepsOf(order(over), day(on)).map((step) => step.lateDays)).toEqual(late));

  test('an order is late by the step that is waited for', () => {
    expect(isLate(order({ readOn: day('2026-09-01') }), day('2026-09-05'))).toBe(false);
    expect(isLate(order({ readOn: day('2026-09-01') }), day('2026-09-06'))).toBe(true);
    expect(
      isLate(
        order({ state: 'closed', readOn: day('2026-09-01'), answeredOn: day('2026-09-09'), closedOn: day('2026-09-09') }),
        day('2026-12-01'),
      ),
    ).toBe(false);
  });

  test('an answer says how late it came', () => {
    expect(answeredLate(order(), day('2026-09-05'))).toBeNull();
    expect(answeredLate(order(), day('2026-09-07'))).toBe(2);
  });
});

describe('不答不结', () => {
  test('without an answer nobody closes it, not even its issuer', () =>
    expect(mayJudge(order(), issuer)).toMatchObject({ refusal: { kind: 'order-not-answered' } }));
  test('the addressee judges no answer of his own', () =>
    expect(mayJudge(order({ state: 'answered' }), addressee)).toMatchObject({ refusal: { kind: 'not-the-issuer' } }));
  test.each([
    { state: 'answered', by: addressee, kind: 'order-answered-already' },
    { state: 'closed', by: addressee, kind: 'order-ended' },
    { state: 'withdrawn', by: addressee, kind: 'order-ended' },
    { state: 'open', by: issuer, kind: 'not-the-addressee' },
  ] as const)('an answer to a $state order: $kind', ({ state, by, kind }) =>
    expect(mayAnswer(order({ state }), by)).toMatchObject({ refusal: { kind } }),
  );
  test('only the issuer takes it back', () => {
    expect(mayWithdraw(order(), issuer).ok).toBe(true);
    expect(mayWithdraw(order(), addressee)).toMatchObject({ refusal: { kind: 'not-the-issuer' } });
  });
});

describe('限答日与核验项', () => {
  test.each(['2026-08-31', '2026-12-01'])('%s is no day to answer by', (on) =>
    expect(answerDayProblem(day(on), day('2026-09-01'))?.kind).toBe('answer-day-out-of-range'),
  );
  test('today is one', () => expect(answerDayProblem(day('2026-09-01'), day('2026-09-01'))).toBeUndefined());
  test.each(TILES.filter((tile) => TILE_SPECS[tile].row !== 'order'))('a row of %s can be verified by the data', (tile) =>
    expect(usualCheck(TILE_SPECS[tile].row)).not.toBeNull(),
  );
  test('each check is asked of some row', () =>
    expect(ORDER_CHECKS.filter((check) => ORDER_CHECK_SPECS[check].rows.length === 0)).toEqual([]));
  test('nothing of a case is asked of money that has none', () => expect(checksFor('receipt')).toEqual(['money-matched']));
});

describe('限答期限：工作日与自然日', () => {
  const term = (value: number, unit: 'working-day' | 'day', from: string) =>
    answerDayOf({ by: 'term', value, unit }, day(from), PUBLISHED_CALENDAR);
  test('three working days before a long holiday end after it, and every day passed over is named', () => {
    // 国庆节 2026: 10-01 to 10-07 are off.
    const found = term(3, 'working-day', '2026-09-29');
    expect(found.ok && found.value.dueOn).toEqual(day('2026-10-09'));
    expect(found.ok && found.value.term?.uncounted.map(({ on, nature }) => `${on} ${nature}`)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((date) => `2026-10-${date} holiday`),
    );
  });
  test('a Saturday that makes up for a holiday counts', () => {
    const found = term(1, 'working-day', '2026-10-09');
    expect(found.ok && found.value.dueOn).toEqual(day('2026-10-10'));
  });
  test('calendar days count every day', () => {
    const found = term(3, 'day', '2026-09-30');
    expect(found.ok && found.value).toMatchObject({ dueOn: day('2026-10-03'), term: { uncounted: [] } });
  });
  test('a year whose calendar is not loaded gives no day rather than a guessed one', () =>
    expect(term(5, 'working-day', '2026-12-29')).toMatchObject({ refusal: { kind: 'calendar-not-loaded', year: 2027 } }));
});
