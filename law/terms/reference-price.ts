import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { referencePriceRules } from '../instruments/reference-price-rules.ts';
import { FEW_DAYS, HALF_YEAR, LONG, ONE_MONTH } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 启动确定参考价程序 · Start reference-price procedure */
export const priceStart = {
  id: 'price-start',
  nameZh: '启动确定参考价程序',
  nameEn: 'Start reference-price procedure',
  stage: 'valuation',
  appliesTo: '执, 执恢',
  trigger: { zh: '财产已被控制且需要变价', en: 'property is controlled and must be realised' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [referencePriceRules.article('第一条'), enforcementSupervisionOpinion.article('第16条')],
  verified: true,
} as const satisfies Term;

/** 网络询价报告 · Network quote report */
export const netQuote = {
  id: 'net-quote',
  nameZh: '网络询价报告',
  nameEn: 'Network quote report',
  stage: 'valuation',
  appliesTo: '询价平台',
  trigger: { zh: '平台收到询价委托', en: 'the platform receives the commission' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: { each: { value: 3, unit: 'day' }, times: 1, approver: 'court', askDaysBefore: 0 },
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [referencePriceRules.article('第十一条')],
  verified: true,
} as const satisfies Term;

/** 网络询价重新出具 · New quote after validity lapsed */
export const netQuoteRedo = {
  id: 'net-quote-redo',
  nameZh: '网络询价重新出具',
  nameEn: 'New quote after validity lapsed',
  stage: 'valuation',
  appliesTo: '询价平台',
  trigger: { zh: '收到法院重新出具的通知', en: "the court's notice to quote anew is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [referencePriceRules.article('第十一条')],
  verified: true,
} as const satisfies Term;

/** 参考价有效期上限 · Maximum validity of a price result */
export const priceValidity = {
  id: 'price-validity',
  nameZh: '参考价有效期上限',
  nameEn: 'Maximum validity of a price result',
  stage: 'valuation',
  appliesTo: '执, 执恢',
  trigger: { zh: '报告载明的起始日', en: 'the day the report names' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 1, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: LONG,
  basis: [referencePriceRules.article('第二十七条')],
  verified: true,
} as const satisfies Term;

/** 超过有效期仍可拍卖 · Auction still allowed after validity if notice was issued in time */
export const priceGrace = {
  id: 'price-grace',
  nameZh: '超过有效期仍可拍卖',
  nameEn: 'Auction still allowed after validity if notice was issued in time',
  stage: 'valuation',
  appliesTo: '执, 执恢',
  trigger: { zh: '价格有效期届满（首拍公告已在期内发布）', en: 'the validity ends, the first notice having been published in time' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: HALF_YEAR,
  basis: [referencePriceRules.article('第二十七条')],
  verified: true,
} as const satisfies Term;
