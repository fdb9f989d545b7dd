import { referencePriceRules } from '../instruments/reference-price-rules.ts';
import { FEW_DAYS, ONE_MONTH, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 询价/评估补正 · Correct an erroneous quote or appraisal */
export const quoteCorrect = {
  id: 'quote-correct',
  nameZh: '询价/评估补正',
  nameEn: 'Correct an erroneous quote or appraisal',
  stage: 'valuation',
  appliesTo: '平台/评估机构',
  trigger: { zh: '收到法院指出错误的通知', en: "the court's notice of the error is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [referencePriceRules.article('第十二条'), referencePriceRules.article('第二十条')],
  verified: true,
} as const satisfies Term;

/** 评估报告 · Appraisal report */
export const appraisalReport = {
  id: 'appraisal-report',
  nameZh: '评估报告',
  nameEn: 'Appraisal report',
  stage: 'valuation',
  appliesTo: '评估机构',
  trigger: { zh: '收到评估委托', en: 'the commission is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: 'appraisal',
  extension: { each: { value: 15, unit: 'day' }, times: 2, approver: 'court', askDaysBefore: 5 },
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [referencePriceRules.article('第十九条')],
  verified: true,
} as const satisfies Term;

/** 评估延期申请 · Ask to extend appraisal */
export const appraisalExtensionRequest = {
  id: 'appraisal-extension-request',
  nameZh: '评估延期申请',
  nameEn: 'Ask to extend appraisal',
  stage: 'valuation',
  appliesTo: '评估机构',
  trigger: { zh: '评估期限届满日', en: 'the last day of the appraisal period' },
  kind: 'deadline',
  direction: 'before',
  duration: { value: 5, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [referencePriceRules.article('第十九条')],
  verified: true,
} as const satisfies Term;

/** 评估重新出具 · New appraisal after validity lapsed */
export const appraisalRedo = {
  id: 'appraisal-redo',
  nameZh: '评估重新出具',
  nameEn: 'New appraisal after validity lapsed',
  stage: 'valuation',
  appliesTo: '原评估机构',
  trigger: { zh: '收到法院重新出具的通知', en: "the court's notice to appraise anew is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [referencePriceRules.article('第十九条')],
  verified: true,
} as const satisfies Term;

/** 发送询价/评估报告 · Send report to parties and interested persons */
export const sendReport = {
  id: 'send-report',
  nameZh: '发送询价/评估报告',
  nameEn: 'Send report to parties and interested persons',
  stage: 'valuation',
  appliesTo: '执, 执恢',
  trigger: { zh: '法院收到报告或者补正', en: 'the court receives the report or its correction' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [referencePriceRules.article('第二十一条')],
  verified: true,
} as const satisfies Term;

/** 报告公示视为送达 · Publication counts as receipt */
export const reportPublicService = {
  id: 'report-public-service',
  nameZh: '报告公示视为送达',
  nameEn: 'Publication counts as receipt',
  stage: 'valuation',
  appliesTo: '执, 执恢',
  trigger: { zh: '在中国执行信息公开网公示', en: 'publication on the national enforcement site' },
  kind: 'fiction',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [referencePriceRules.article('第二十一条')],
  verified: true,
} as const satisfies Term;

/** 对询价/评估报告异议 · Objection to quote or appraisal */
export const reportObjection = {
  id: 'report-objection',
  nameZh: '对询价/评估报告异议',
  nameEn: 'Objection to quote or appraisal',
  stage: 'valuation',
  appliesTo: '当事人、利害关系人',
  trigger: { zh: '收到报告', en: 'the report is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [referencePriceRules.article('第二十二条'), referencePriceRules.article('第二十三条')],
  verified: true,
} as const satisfies Term;

/** 异议交评估机构 · Pass the objection to the appraiser */
export const forwardObjection = {
  id: 'forward-objection',
  nameZh: '异议交评估机构',
  nameEn: 'Pass the objection to the appraiser',
  stage: 'valuation',
  appliesTo: '执, 执恢',
  trigger: { zh: '收到对标准、方法或结果的书面异议', en: 'a written objection to standard, method or result is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [referencePriceRules.article('第二十三条')],
  verified: true,
} as const satisfies Term;

/** 评估机构说明 · Appraiser explains */
export const appraiserExplain = {
  id: 'appraiser-explain',
  nameZh: '评估机构说明',
  nameEn: 'Appraiser explains',
  stage: 'valuation',
  appliesTo: '评估机构',
  trigger: { zh: '评估机构收到异议', en: 'the appraiser receives the objection' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [referencePriceRules.article('第二十三条')],
  verified: true,
} as const satisfies Term;
