import { caseTimeLimits2006 } from '../instruments/case-time-limits-2006.ts';
import { criminalPropertyRules } from '../instruments/criminal-property-rules.ts';
import { currentEndRules } from '../instruments/current-end-rules.ts';
import { enforcementRegulations } from '../instruments/enforcement-regulations.ts';
import { recentWorkNotice } from '../instruments/recent-work-notice.ts';
import { HALF_YEAR, ONE_QUARTER, ONE_WEEK } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 首执案件执结期限 · Overall term */
export const term6m = {
  id: 'term-6m',
  nameZh: '首执案件执结期限',
  nameEn: 'Overall term',
  stage: 'closing',
  appliesTo: '执 (有财产可供执行)',
  trigger: { zh: '立案', en: 'the case is filed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: true,
  pauses: 'case-term',
  extension: { each: null, times: null, approver: 'president-or-vice-president', askDaysBefore: 0 },
  severity: 'high',
  ladder: HALF_YEAR,
  basis: [caseTimeLimits2006.article('第一条'), enforcementRegulations.article('第六十三条')],
  verified: true,
} as const satisfies Term;

/** 非诉执行案件执结期限 · Non-litigation enforcement term */
export const term3mNonlit = {
  id: 'term-3m-nonlit',
  nameZh: '非诉执行案件执结期限',
  nameEn: 'Non-litigation enforcement term',
  stage: 'closing',
  appliesTo: '执 (非诉行政)',
  trigger: { zh: '立案', en: 'the case is filed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: true,
  pauses: 'case-term',
  extension: { each: null, times: null, approver: 'president-or-vice-president', askDaysBefore: 0 },
  severity: 'high',
  ladder: ONE_QUARTER,
  basis: [caseTimeLimits2006.article('第一条')],
  verified: true,
} as const satisfies Term;

/** 延期申请 · Ask for extension */
export const termExtendRequest = {
  id: 'term-extend-request',
  nameZh: '延期申请',
  nameEn: 'Ask for extension',
  stage: 'closing',
  appliesTo: '承办人',
  trigger: { zh: '执行期限届满日', en: 'the last day of the case term' },
  kind: 'deadline',
  direction: 'before',
  duration: { value: 5, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [caseTimeLimits2006.article('第一条')],
  verified: true,
  remark: { zh: '条文为届满前五日内，提前提示', en: 'the text speaks of the last five days; the warning comes before' },
} as const satisfies Term;

/** 刑事涉财产执行期限 · Criminal-property term */
export const criminalTerm = {
  id: 'criminal-term',
  nameZh: '刑事涉财产执行期限',
  nameEn: 'Criminal-property term',
  stage: 'closing',
  appliesTo: '执 (刑事涉财产)',
  trigger: { zh: '立案', en: 'the case is filed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: { each: null, times: null, approver: 'president', askDaysBefore: 0 },
  severity: 'medium',
  ladder: HALF_YEAR,
  basis: [criminalPropertyRules.article('第三条')],
  verified: true,
} as const satisfies Term;

/** 终本最短立案时间 · Minimum time before ending the current procedure */
export const zhongbenMin3m = {
  id: 'zhongben-min3m',
  nameZh: '终本最短立案时间',
  nameEn: 'Minimum time before ending the current procedure',
  stage: 'closing',
  appliesTo: '执',
  trigger: { zh: '立案', en: 'the case is filed' },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: ONE_QUARTER,
  basis: [currentEndRules.article('第一条第四项')],
  verified: true,
  remark: {
    zh: '其余步骤严格完成的可不受三个月限制，但列入重点抽查',
    en: 'may be passed by when every other step is strictly done, with priority spot checks',
  },
} as const satisfies Term;

/** 终本前网络查控时效 · Freshness of the last network query */
export const zhongbenQueryFresh = {
  id: 'zhongben-query-fresh',
  nameZh: '终本前网络查控时效',
  nameEn: 'Freshness of the last network query',
  stage: 'closing',
  appliesTo: '执, 执恢',
  trigger: { zh: '最近一次完整查询', en: 'the last complete query' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: ONE_QUARTER,
  basis: [recentWorkNotice.article('第二部分第三项')],
  verified: true,
} as const satisfies Term;

/** 终本信息录入 · Enter in the database of ended procedures */
export const zhongbenRegister = {
  id: 'zhongben-register',
  nameZh: '终本信息录入',
  nameEn: 'Enter in the database of ended procedures',
  stage: 'closing',
  appliesTo: '执行法院',
  trigger: { zh: '裁定送达申请执行人', en: 'the ruling is served on the applicant' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [currentEndRules.article('第十二条')],
  verified: true,
} as const satisfies Term;
