import { describe, expect, test } from 'vitest';
import type { Dated } from '../dated.ts';
import { pauseListOf } from '../pause-lists.ts';
import type { Term } from '../term.ts';
import { cashHandover, goodsDeliver, goodsReturn, money30, moneyAfterBlock } from '../terms/money.ts';
import {
  ACCOUNT_ON_PAPERS,
  AGENT_COLLECTS,
  APPROVAL_FORM_FIELDS,
  ARRIVAL_NOTICE_DAYS,
  DEDICATED_ACCOUNT,
  DEFERRAL_APPROVERS,
  DEPOSIT_APPROVAL,
  DEPOSIT_GROUNDS,
  FINANCE_REVIEWS,
  GOODS_DEPOSIT,
  GOODS_TAKEN_IN,
  mustComeToCourt,
  PAYEE,
  PAYEE_PROOF,
  PAYEE_RECEIPT,
  PERISHABLES,
  papersMissing,
  RECONCILIATION,
} from './case-funds.ts';
import { OFFICERS_TAKING_CASH } from './payout.ts';

const articleOf = (setting: Dated<unknown> | Term) => setting.basis.map((basis) => (basis.kind === 'article' ? basis.article : '')).join();

describe('法发〔2017〕6号, article by article', () => {
  test.each<{ article: string; setting: Dated<unknown>; verified: boolean }>([
    { article: '第三条', setting: RECONCILIATION, verified: false },
    { article: '第四条', setting: DEDICATED_ACCOUNT, verified: false },
    { article: '第五条', setting: ACCOUNT_ON_PAPERS, verified: true },
    { article: '第七条', setting: ARRIVAL_NOTICE_DAYS, verified: false },
    { article: '第十条', setting: DEFERRAL_APPROVERS, verified: true },
    { article: '第十一条', setting: PAYEE, verified: true },
    { article: '第十二条', setting: APPROVAL_FORM_FIELDS, verified: true },
    { article: '第十三条', setting: PAYEE_PROOF, verified: true },
    { article: '第十四条', setting: FINANCE_REVIEWS, verified: true },
    { article: '第十五条', setting: PAYEE_RECEIPT, verified: true },
    { article: '第十六条', setting: DEPOSIT_GROUNDS, verified: true },
    { article: '第十七条', setting: DEPOSIT_APPROVAL, verified: true },
    { article: '第十九条', setting: GOODS_TAKEN_IN, verified: true },
    { article: '第二十一条', setting: PERISHABLES, verified: true },
    { article: '第二十四条', setting: GOODS_DEPOSIT, verified: true },
  ])('$article cites itself, holds since 2017-05-01, and says whether its text was read', ({ article, setting, verified }) => {
    expect([articleOf(setting), setting.from.toString(), setting.verified]).toEqual([article, '2017-05-01', verified]);
  });

  test('第四条: one case, one account', () => expect(DEDICATED_ACCOUNT.value.accountsPerCase).toBe(1));

  test('第五条: three facts on the paper, four on the transfer', () => {
    expect([ACCOUNT_ON_PAPERS.value.paper.length, ACCOUNT_ON_PAPERS.value.transfer.length]).toEqual([3, 4]);
  });

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
    expect(DEFERRAL_APPROVERS.value.anyOf).toEqual(['director', 'supervising-leader']);
  });

  test('第十一条: another payee needs the panel, a lawful refund does not', () => {
    expect([PAYEE.value.otherPayeeNeeds, PAYEE.value.exempt]).toEqual(['collegial-panel', 'refund-to-payer']);
  });

  test.each([
    { collector: 'agent', brought: ['identity-copy'], missing: ['special-authorisation'] },
    { collector: 'agent', brought: AGENT_COLLECTS.value.agent, missing: [] },
    { collector: 'lawyer', brought: AGENT_COLLECTS.value.agent, missing: ['firm-letter', 'licence-copy'] },
  ] as const)('第十二条: the $collector who brings $brought lacks $missing', ({ collector, brought, missing }) => {
    expect(papersMissing(collector, brought)).toEqual(missing);
  });

  test('第十六条: five grounds to deposit', () => expect(DEPOSIT_GROUNDS.value).toHaveLength(5));
  test('第十七条: the creditor bears the costs of the deposit', () => expect(DEPOSIT_APPROVAL.value.costs).toBe('creditor'));

  test('第二十二、二十三条: goods are handed over in thirty days, released ones go back in ten', () => {
    expect([goodsDeliver.duration.value, articleOf(goodsDeliver)]).toEqual([30, '第二十二条']);
    expect([goodsReturn.duration.value, articleOf(goodsReturn)]).toEqual([10, '第二十三条']);
  });
});
