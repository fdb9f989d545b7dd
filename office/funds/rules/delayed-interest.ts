import type { Citation } from '@duixian/law/citation';
import { delayedInterestInterpretation } from '@duixian/law/instruments/delayed-interest-interpretation';
import { dayCountRuling, liquidatedDamagesRuling } from './authorities.ts';
import type { StayGround, TitleItemKind } from './money-title.ts';

const article = delayedInterestInterpretation.article;

/** First day, last day and number of days: the day after expiry counts, the day of performance counts. */
export const DAY_COUNT_BASIS: readonly Citation[] = [article('第二条'), article('第三条'), dayCountRuling.article('计算部分')];

interface BaseRule {
  readonly inBase: boolean;
  readonly basis: readonly Citation[];
}

/** 加倍部分基数 · Unpaid monetary debt other than general interest; the acceptance fee is owed to the court and stays out. */
export const DOUBLED_BASE: { readonly [kind in TitleItemKind]: BaseRule } = {
  principal: { inBase: true, basis: [article('第一条')] },
  damages: { inBase: true, basis: [article('第一条')] },
  'liquidated-damages': { inBase: true, basis: [article('第一条'), liquidatedDamagesRuling.article('裁判理由')] },
  'realising-cost': { inBase: true, basis: [article('第一条')] },
  'fixed-interest': { inBase: false, basis: [article('第一条')] },
  'court-fee': { inBase: false, basis: [dayCountRuling.article('裁判理由')] },
  'preservation-fee': { inBase: false, basis: [dayCountRuling.article('裁判理由')] },
};

/**
 * 不计入的期间 · Days that do not count for the doubled part. Article 3 names two; it is silent on settlement stays,
 * 终本, appraisal and waiting for pay-out, and what it does not name goes on counting.
 */
export const STAY_EXCLUDED: { readonly [ground in StayGround]: boolean } = {
  'title-review-not-asked-by-debtor': true,
  'retrial-stay': true,
  'title-review-asked-by-debtor': false,
  settlement: false,
  'no-property-closing': false,
  appraisal: false,
  'waiting-for-payout': false,
  other: false,
};
