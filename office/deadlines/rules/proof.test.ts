import { day } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR as CALENDAR } from '@duixian/law/calendar/all';
import { ALL_TERMS, termOf } from '@duixian/law/terms/all';
import { describe, expect, test } from 'vitest';
import { type Clock, startClock } from './clock.ts';
import { pauseClock } from './clock-acts.ts';
import { proofOf } from './proof.ts';
import { wordsOf } from './proof-words.ts';

function zh(clock: Clock): readonly string[] {
  return wordsOf(proofOf(clock, CALENDAR)).map((line) => line.zh);
}

describe('民事诉讼法第八十五条, day by day', () => {
  test('an objection received before National Day', () => {
    expect(zh(startClock(termOf('filing-decision'), day('2026-09-25'), null))).toEqual([
      '执行立案审查：7日',
      '2026-09-25：收到符合条件的执行申请，当日不计',
      '2026-09-26 中秋节，第1日',
      '2026-09-27 中秋节，第2日',
      '2026-09-28 工作日，第3日',
      '2026-09-29 工作日，第4日',
      '2026-09-30 工作日，第5日',
      '2026-10-01 国庆节，第6日',
      '2026-10-02 国庆节，第7日',
      '2026-10-02 国庆节，顺延',
      '2026-10-03 国庆节，顺延',
      '2026-10-04 国庆节，顺延',
      '2026-10-05 国庆节，顺延',
      '2026-10-06 国庆节，顺延',
      '2026-10-07 国庆节，顺延',
      '期间最后一日为法定休息日，顺延至 2026-10-08（《中华人民共和国民事诉讼法》（2023修正）第八十五条）',
      '届满日：2026-10-08',
      '依据：《最高人民法院关于人民法院执行工作若干问题的规定（试行）》（2020修正）第十六条；《中华人民共和国民事诉讼法》（2023修正）第八十五条',
      '日历：2026:国办发明电〔2025〕7号',
    ]);
  });

  test('working days name the rest days they pass over', () => {
    const lines = zh(startClock(termOf('net-query-start'), day('2026-09-30'), null));
    expect(lines.filter((line) => line.includes('不计'))).toHaveLength(1 + 7 + 1);
    expect(lines).toContain('2026-10-10 调休上班日，第3日');
  });
});

test('a paused clock says how much is left', () => {
  const paused = pauseClock(
    startClock(termOf('term-6m'), day('2026-01-05'), null),
    { on: day('2026-06-17'), ground: 'deferral', approvedBy: '王院长' },
    CALENDAR,
  );
  if (!paused.ok) throw new Error(paused.refusal.kind);
  const lines = wordsOf(proofOf(paused.value, CALENDAR));
  expect(lines.map((line) => line.en)).toContain('Paused with 19 days left');
  expect(lines.map((line) => line.zh)).toContain('2026-06-17 起因暂缓执行不计入，王院长批准');
});

test('a day in a year without calendar is called provisional', () => {
  expect(zh(startClock(termOf('term-6m'), day('2026-11-21'), null))).toContain(
    '2027 年日历尚未载入：暂定不早于 2027-05-21，载入后重新计算',
  );
});

test('31 August plus six months says why it is the 28th', () => {
  expect(zh(startClock(termOf('term-6m'), day('2025-08-31'), null))).toContain(
    '自 2025-08-31 计6个月至 2026-02-28（该月无对应日，取月末）',
  );
});

test.each(ALL_TERMS.map((term) => [term.id, term] as const))('%s can be explained in both languages', (_, term) => {
  for (const line of wordsOf(proofOf(startClock(term, day('2026-03-10'), null), CALENDAR))) {
    expect(line.zh).not.toMatch(/undefined|null|\[object/);
    expect(line.en).not.toMatch(/undefined|null|\[object|[\u4e00-\u9fff]{6,}.*:\s*day/);
  }
});
