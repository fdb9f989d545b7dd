import { describe, expect, test } from 'vitest';
import type { Dated } from '../dated.ts';
import { pauseListOf } from '../pause-lists.ts';
import type { Term } from '../term.ts';
import { cashHandover, goodsDeliver, goodsReturn, money30, moneyAfterBlock } from '../terms/money.ts';
import {
  AGENT_COLLECTS,
  APPROVAL_FORM_FIELDS,
  ARRIVAL_NOTICE_DAYS,
  CARRIED_BY_TRANSFER,
  DEPOSIT_GROUNDS,
  mustComeToCourt,
  papersMissing,
  RECONCILING_SIDES,
  SEALED_WHEN_TAKEN_IN,
  SOLD_AT_ONCE,
} from './case-funds.ts';
import { OFFICERS_TAKING_CASH } from './payout.ts';

const articleOf = (setting: Dated<unknown> | Term) => setting.basis.map((basis) => (basis.kind === 'article' ? basis.article : '')).join();

describe('法发〔2017〕6号, article by article', () => {
  test.each<{ article: string; setting: Dated<unknown>; verified: boolean }>([
    { article: '第三条', setting: RECONCILING_SIDES, verified: false },
    { article: '第五条', setting: CARRIED_BY_TRANSFER, verified: true },
    { article: '第七条', setting: ARRIVAL_NOTICE_DAYS, verified: false },
    { article: '第十二条', setting: APPROVAL_FORM_FIELDS, verified: true },
    { article: '第十六条', setting: DEPOSIT_GROUNDS, verified: true },
    { article: '第十九条', setting: SEALED_WHEN_TAKEN_IN, verified: true },
    { article: '第二十一条', setting: SOLD_AT_ONCE, verified: true },
  ])('$article cites itself, holds since 2017-05-01, and says whether its text was read', ({ article, setting, verified }) => {
    expect([articleOf(setting), setting.from.toString(), setting.verified]).toEqual([article, '2017-05-01', verified]);
  });

  test('第七条: three days to tell the officer, a setting until its text is read', () => expect(ARRIVAL_NOTICE_DAYS.value).toBe(3));

  describe('第六条: what may not go straight to the creditor', () => {
    const free = { 'network-deduction': false, disputed: false, 'to-be-distributed': false, 'court-finds-necessary': false };
    test('nothing stands against it: the debtor may pay the creditor', () => expect(mustComeToCourt(free)).toBeUndefined());
    test.each(['network-deduction', 'disputed', 'to-be-distributed', 'court-finds-necessary'] as const)(
      '%s comes to the court',
      (reason) => {
        expect(mustComeToCourt({ ...free, [reason]: true })).toBe(reason);
      },
    );
  });

  test('第九条: two officers take cash and hand it in the same day, at the latest within one', () => {
    expect([OFFICERS_TAKING_CASH.value, cashHandover.duration]).toEqual([2, { value: 1, unit: 'day' }]);
    expect(articleOf(cashHandover)).toBe('第九条');
  });

  test('第十条: thirty days; five grounds to wait; ten days once the ground is gone', () => {
    expect([money30.duration, moneyAfterBlock.duration]).toEqual([
      { value: 30, unit: 'day' },
      { value: 10, unit: 'day' },
    ]);
    expect(pauseListOf(money30.pauses).grounds).toHaveLength(5);
  });

  test.each([
    { collector: 'agent', brought: ['identity-copy'], missing: ['special-authorisation'] },
    { collector: 'agent', brought: AGENT_COLLECTS.value.agent, missing: [] },
    { collector: 'lawyer', brought: AGENT_COLLECTS.value.agent, missing: ['firm-letter', 'licence-copy'] },
  ] as const)('第十二条: the $collector who brings $brought lacks $missing', ({ collector, brought, missing }) => {
    expect(papersMissing(collector, brought)).toEqual(missing);
  });

  test('第十六条: five grounds to deposit', () => expect(DEPOSIT_GROUNDS.value).toHaveLength(5));

  test('第二十二、二十三条: goods are handed over in thirty days, released ones go back in ten', () => {
    expect([goodsDeliver.duration.value, articleOf(goodsDeliver)]).toEqual([30, '第二十二条']);
    expect([goodsReturn.duration.value, articleOf(goodsReturn)]).toEqual([10, '第二十三条']);
  });
});
