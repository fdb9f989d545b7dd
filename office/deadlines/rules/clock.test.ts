import { day } from '@duixian/kernel/legal-day';
import type { Result } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR as CALENDAR } from '@duixian/law/calendar/all';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { describe, expect, test } from 'vitest';
import { type Clock, deadlineOf, nextOccurrence, startClock } from './clock.ts';
import { cancelClock, extendClock, interruptClock, pauseClock, resumeClock, satisfyClock } from './clock-acts.ts';

function started(term: TermId, on: string): Clock {
  return startClock(termOf(term), day(on), null);
}

function value<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function refusal<T, R extends { kind: string }>(result: Result<T, R>): string {
  return result.ok ? 'allowed' : result.refusal.kind;
}

function dueText(clock: Clock): string {
  const deadline = deadlineOf(clock, CALENDAR);
  return deadline.kind === 'set' ? deadline.on.toString() : `paused ${deadline.daysLeft}`;
}

function paused(clock: Clock, on: string, ground: string): Clock {
  return value(pauseClock(clock, { on: day(on), ground, approvedBy: '院长' }, CALENDAR));
}

describe('法发〔2006〕35号第十三条', () => {
  test('what had run before a stay stays run, and the end moves by exactly the days of the stay', () => {
    const clock = started('term-6m', '2026-01-05');
    expect(dueText(clock)).toBe('2026-07-06');
    const stayed = paused(clock, '2026-03-01', 'stay');
    expect(dueText(stayed)).toBe('paused 127');
    expect(dueText(value(resumeClock(stayed, day('2026-04-01'))))).toBe('2026-08-05');
  });

  test('the time of an auction is out of the case term', () => {
    expect(
      refusal(pauseClock(started('term-6m', '2026-01-05'), { on: day('2026-03-01'), ground: 'realisation', approvedBy: null }, CALENDAR)),
    ).toBe('allowed');
  });
});

describe('执行程序解释第十三条', () => {
  test('the same auction does not stop the six months of the applicant', () => {
    const attempt = pauseClock(
      started('six-month-upper', '2026-01-05'),
      { on: day('2026-03-01'), ground: 'realisation', approvedBy: null },
      CALENDAR,
    );
    expect(refusal(attempt)).toBe('ground-not-on-list');
  });
});

describe('民法典第一百九十四条', () => {
  test('an obstacle in the last six months ends the limitation six months after it is gone', () => {
    const clock = paused(started('limitation', '2024-03-01'), '2026-02-01', 'force-majeure');
    expect(dueText(value(resumeClock(clock, day('2026-03-10'))))).toBe('2026-09-10');
  });
  test('an obstacle that was gone before the last six months changes nothing', () => {
    const clock = paused(started('limitation', '2024-03-01'), '2024-05-01', 'force-majeure');
    expect(dueText(value(resumeClock(clock, day('2024-06-01'))))).toBe('2026-03-02');
  });
});

describe('执行程序解释第二十条', () => {
  const interrupted = (clock: Clock, on: string, ground = 'demand') => interruptClock(clock, { on: day(on), ground }, CALENDAR);

  test('a demand within the two years makes them run anew from the next day', () => {
    const clock = value(interrupted(started('limitation', '2022-03-01'), '2024-02-29'));
    expect(dueText(clock)).toBe('2026-02-28');
    expect(dueText(value(interrupted(clock, '2026-02-28', 'promise')))).toBe('2028-02-28');
  });

  test('an obstacle that was over before the demand says nothing about the new two years', () => {
    const obstacle = paused(started('limitation', '2022-03-01'), '2024-02-01', 'force-majeure');
    const resumed = value(resumeClock(obstacle, day('2024-03-01')));
    expect(dueText(resumed)).toBe('2024-09-02');
    expect(dueText(value(interrupted(resumed, '2024-08-01')))).toBe('2026-08-03');
  });

  test.each([
    ['interruption-after-end', interrupted(started('limitation', '2022-03-01'), '2024-03-02'), 'the limitation had run out the day before'],
    ['allowed', interrupted(started('limitation', '2022-03-01'), '2024-03-01'), 'the last day still counts'],
    ['interruption-out-of-order', interrupted(started('limitation', '2022-03-01'), '2022-02-28'), 'nothing ran yet'],
    [
      'ground-not-on-list',
      interrupted(started('limitation', '2022-03-01'), '2023-03-01', 'force-majeure'),
      'an obstacle suspends, it does not interrupt',
    ],
    [
      'term-not-interruptible',
      interrupted(started('objection-review', '2026-01-05'), '2026-01-06'),
      'a period for review is no limitation',
    ],
    ['allowed', interrupted(started('settle-resume', '2024-01-05'), '2025-01-06'), '执行和解规定第十条 sends back to the limitation'],
  ] as const)('%s: %#', (kind, result, because) => expect(refusal(result), because).toBe(kind));
});

describe('refused, with its name', () => {
  const open = started('term-6m', '2026-01-05');
  const stayed = paused(open, '2026-03-01', 'stay');
  const resumed = value(resumeClock(stayed, day('2026-04-01')));
  const done = value(satisfyClock(open, day('2026-02-01'), day('2026-02-01')));
  const pause = (clock: Clock, on: string) => pauseClock(clock, { on: day(on), ground: 'stay', approvedBy: null }, CALENDAR);
  const extend = (clock: Clock, askedOn: string, months: number) =>
    extendClock(clock, { by: { value: months, unit: 'month' }, askedOn: day(askedOn), approvedBy: '院长' }, CALENDAR);

  test.each([
    ['pause-before-start', pause(open, '2026-01-04'), 'a stay cannot begin before the case'],
    ['already-paused', pause(stayed, '2026-03-05'), 'one stay at a time'],
    ['pause-overlaps', pause(resumed, '2026-03-20'), 'the days are already out of the count'],
    ['pause-after-end', pause(open, '2026-07-07'), 'a period that has ended cannot be stopped'],
    ['term-not-pausable', pause(started('objection-review', '2026-01-05'), '2026-01-06'), 'no list names time out of the objection'],
    ['not-paused', resumeClock(open, day('2026-03-01')), 'nothing to resume'],
    ['resume-before-pause', resumeClock(stayed, day('2026-02-28')), 'it ends before it began'],
    ['extension-before-start', extend(open, '2026-01-04', 3), 'nothing ran yet'],
    ['extension-too-late', extend(open, '2026-07-07', 3), 'asked for after the last day'],
    ['term-not-extendable', extend(started('objection-review', '2026-01-05'), '2026-01-06', 1), 'no text makes it longer'],
    ['extension-too-long', extend(started('defer-max', '2026-01-05'), '2026-02-01', 4), '暂缓执行规定第十条: at most three months'],
    [
      'extension-used-up',
      extend(value(extend(started('defer-max', '2026-01-05'), '2026-02-01', 3)), '2026-05-01', 3),
      '暂缓执行规定第十条: once',
    ],
    ['clock-already-stopped', satisfyClock(done, day('2026-02-02'), day('2026-02-02')), 'done is done'],
    ['clock-already-stopped', cancelClock(done, day('2026-02-02'), 'x'), 'done is done'],
    ['satisfied-before-start', satisfyClock(open, day('2026-01-04'), day('2026-01-04')), 'the act lies before the event'],
  ] as const)('%s: %#', (kind, result, because) => expect(refusal(result), because).toBe(kind));
});

describe('民诉法解释第四百八十五条, as printed', () => {
  test.each([
    { printed: '2027-01-30', on: '2027-01-30', because: 'papers print the eve of the anniversary, which is earlier than the count' },
    { printed: '2027-02-10', on: '2027-01-31', because: 'a printed end past the maximum does not help' },
  ])('frozen 2026-01-31, printed $printed: the alarm is on $on, because $because', ({ printed, on }) => {
    expect(dueText(startClock(termOf('freeze-deposit'), day('2026-01-31'), day(printed)))).toBe(on);
  });
});

test('参考价规定第十九条: two extensions of fifteen days, asked for five days before the end', () => {
  const clock = started('appraisal-report', '2026-06-01');
  expect(dueText(clock)).toBe('2026-07-01');
  const by = { value: 15, unit: 'day' } as const;
  expect(refusal(extendClock(clock, { by, askedOn: day('2026-06-27'), approvedBy: '法院' }, CALENDAR))).toBe('extension-too-late');
  const once = value(extendClock(clock, { by, askedOn: day('2026-06-26'), approvedBy: '法院' }, CALENDAR));
  expect(dueText(once)).toBe('2026-07-16');
});

test('终本规定第九条: the ten queries of five years are counted from the anchor and do not drift after a Sunday', () => {
  const days: string[] = [];
  for (let clock: Clock | undefined = started('zhongben-requery', '2020-08-31'); clock && days.length < 4; clock = nextOccurrence(clock)) {
    days.push(dueText(clock));
  }
  expect(days).toEqual(['2021-03-01', '2021-08-31', '2022-02-28', '2022-08-31']);
});
