import { arbitrationAwardRules } from '../instruments/arbitration-award-rules.ts';
import { notarialDeedRules } from '../instruments/notarial-deed-rules.ts';
import { ONE_MONTH, ONE_QUARTER, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 申请不予执行仲裁裁决 · Apply for refusal of an award */
export const arbRefuseApply = {
  id: 'arb-refuse-apply',
  nameZh: '申请不予执行仲裁裁决',
  nameEn: 'Apply for refusal of an award',
  stage: 'remedy',
  appliesTo: '被执行人',
  trigger: { zh: '执行通知送达', en: 'the enforcement notice is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [arbitrationAwardRules.article('第八条')],
  verified: true,
} as const satisfies Term;

/** 案外人申请不予执行仲裁裁决 · Outsider applies for refusal */
export const arbOutsiderApply = {
  id: 'arb-outsider-apply',
  nameZh: '案外人申请不予执行仲裁裁决',
  nameEn: 'Outsider applies for refusal',
  stage: 'remedy',
  appliesTo: '案外人',
  trigger: { zh: '知道或应当知道执行措施', en: 'the outsider knew or should have known of the measure' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [arbitrationAwardRules.article('第九条')],
  verified: true,
} as const satisfies Term;

/** 不予执行仲裁审查 · Review refusal of an award */
export const arbRefuseReview = {
  id: 'arb-refuse-review',
  nameZh: '不予执行仲裁审查',
  nameEn: 'Review refusal of an award',
  stage: 'remedy',
  appliesTo: '执异',
  trigger: { zh: '立案', en: 'the case is filed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 2, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: { each: { value: 1, unit: 'month' }, times: 1, approver: 'president', askDaysBefore: 0 },
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [arbitrationAwardRules.article('第十二条')],
  verified: true,
} as const satisfies Term;

/** 申请不予执行公证债权文书 · Apply for refusal of a notarial deed */
export const notaryRefuseApply = {
  id: 'notary-refuse-apply',
  nameZh: '申请不予执行公证债权文书',
  nameEn: 'Apply for refusal of a notarial deed',
  stage: 'remedy',
  appliesTo: '被执行人',
  trigger: { zh: '执行通知送达', en: 'the enforcement notice is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [notarialDeedRules.article('第十三条')],
  verified: true,
} as const satisfies Term;

/** 不予执行公证审查 · Review refusal of a notarial deed */
export const notaryRefuseReview = {
  id: 'notary-refuse-review',
  nameZh: '不予执行公证审查',
  nameEn: 'Review refusal of a notarial deed',
  stage: 'remedy',
  appliesTo: '执异',
  trigger: { zh: '受理申请', en: 'the application is accepted' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: { each: { value: 30, unit: 'day' }, times: 1, approver: 'president', askDaysBefore: 0 },
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [notarialDeedRules.article('第十六条')],
  verified: true,
} as const satisfies Term;
