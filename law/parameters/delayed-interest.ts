import { day } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import type { Dated } from '../dated.ts';
import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { delayedInterestInterpretation } from '../instruments/delayed-interest-interpretation.ts';

/**
 * 加倍部分债务利息日利率 · 万分之一点七五 a day, since 2014-08-01.
 * For days before it the reply of 2009 counted from the benchmark loan rate; that series is not data here.
 */
export const DOUBLED_INTEREST_DAILY: readonly Dated<Fraction>[] = [
  {
    from: day('2014-08-01'),
    value: { numerator: 175n, denominator: 1_000_000n },
    basis: [delayedInterestInterpretation.article('第一条'), delayedInterestInterpretation.article('第七条')],
    verified: true,
  },
];

/** Where the duty to pay the doubled part comes from, by the number in force on the day. */
export const DOUBLED_INTEREST_DUTY = civilProcedure('delayedPerformance');

/** 清偿顺序 · What the debtor pays goes to the debt of the title first and to the doubled part last, unless the parties agree otherwise. */
export const DOUBLED_INTEREST_LAST = delayedInterestInterpretation.article('第四条');
